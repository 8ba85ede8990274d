import { readFileSync } from 'node:fs';
import { createGazetteerIndex } from '../../src/data/gazetteer-names.ts';
import type { GazetteerIndex } from '../../src/data/gazetteer-names.ts';
import { readGazetteer } from '../../src/data/read-gazetteer.ts';

/** The gazetteer that is shipped. */
export const SHIPPED_GAZETTEER: GazetteerIndex = createGazetteerIndex(
  readGazetteer(readFileSync(new URL('../../geodata/gazetteer.json', import.meta.url), 'utf8')),
);
