import { expect, test } from 'vitest';
import { mergeDictionaries } from '../../src/model/merge-dictionaries.ts';
import { narrowCodes } from '../../src/model/narrow-codes.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observation } from './small-world.ts';

test('columns of codes are as wide as the words that rows will have need', () => {
  const few = buildTable([observation({ id: 'few', description: 'small arms' })]);
  const many = buildTable(
    Array.from({ length: 300 }, (_, i) => observation({ id: `many-${i}`, description: `${i}` })),
  );
  const tables = [few, many];
  const { recodings } = mergeDictionaries(tables.map(({ dictionaries }) => dictionaries));
  const { report, description } = narrowCodes(301, tables, recodings);
  expect(report).toEqual(new Uint8Array(301));
  expect(description).toEqual(new Uint16Array(301));
  expect(narrowCodes(1, [few], recodings).description).toHaveLength(1);
});
