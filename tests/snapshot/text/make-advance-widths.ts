import { writeFileSync } from 'node:fs';
import { advanceTable } from './advance-table.ts';

/** `npx tsx tests/snapshot/text/make-advance-widths.ts`: writes the widths of the bundled fonts for the measuring of text. */
const file = new URL('../../../src/snapshot/text/advance-widths.ts', import.meta.url);
writeFileSync(file, advanceTable());
