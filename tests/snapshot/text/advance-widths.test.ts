import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ADVANCE_WIDTHS } from '../../../src/snapshot/text/advance-widths.ts';
import { advanceTable } from './advance-table.ts';

test('the table of widths is what the bundled fonts say', () => {
  const file = new URL('../../../src/snapshot/text/advance-widths.ts', import.meta.url);
  const digits = (text: string): readonly string[] => text.match(/0x[\da-f]+|'[^']*'|\d+:/gu) ?? [];
  expect(digits(readFileSync(file, 'utf8'))).toEqual(digits(advanceTable()));
  expect(Object.keys(ADVANCE_WIDTHS)).toEqual(['400', '700']);
});
