import { describe, expect, test } from 'vitest';
import { createFilterable, sideOf } from '../../src/model/filter.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { observation, smallWorld } from './small-world.ts';

const world = smallWorld();
const division = divisionOf(world, 'side');
const table = buildTable([
  observation({ id: 'a', period: { start: 0, end: 100 }, kind: 'impact' }),
  observation({ id: 'b', period: { start: 0, end: 200 }, side: 'NGCA' }),
  observation({ id: 'c', period: { start: 0, end: 300 }, side: 'neither' }),
  observation({
    id: 'd',
    period: { start: 0, end: 400 },
    location: { precision: 'region', regionId: null },
  }),
  observation({
    id: 'e',
    period: { start: 0, end: 500 },
    location: { precision: 'exact', at: [38.001, 48] },
  }),
]);

describe('sideOf', () => {
  test('is the word of the report, else the side of the position, else unknown, as near the line', () => {
    const sides = division === null ? null : tagTable(table, world, division);
    const filterable = createFilterable(table, sides);
    expect([0, 1, 2, 3, 4].map((row) => sideOf(filterable, row))).toEqual([
      'GCA',
      'NGCA',
      'neither',
      '',
      '',
    ]);
  });

  test('is the word of the report alone where no line is loaded', () => {
    const filterable = createFilterable(table, null);
    expect([0, 1, 2, 3, 4].map((row) => sideOf(filterable, row))).toEqual([
      '',
      'NGCA',
      'neither',
      '',
      '',
    ]);
  });
});
