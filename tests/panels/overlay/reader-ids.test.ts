import { expect, test } from 'vitest';
import { isWordKey } from '../../../src/cartography/words/words.ts';
import { READERS } from '../../../src/data/readers.ts';
import { READER_IDS } from '../../../src/panels/overlay/reader-ids.ts';

test('every reader can be chosen and has a name', () => {
  expect(READER_IDS.toSorted()).toEqual(READERS.map((reader) => reader.id).toSorted());
  expect(READER_IDS.filter((id) => !isWordKey(`reader.${id}`))).toEqual([]);
});
