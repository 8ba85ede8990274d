import { describe, expect, test } from 'vitest';
import { FILTERS, selectRows, valuesOf } from '../../src/model/filter.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { observation, smallWorld } from './small-world.ts';

const world = smallWorld();
const division = divisionOf(world, 'side');
const table = buildTable([
  observation({ id: 'a', period: { start: 0, end: 100 }, kind: 'impact' }),
  observation({ id: 'b', period: { start: 100, end: 200 }, kind: 'burst', side: 'NGCA' }),
  observation({
    id: 'c',
    period: { start: 50, end: 200 },
    kind: 'tank',
    weaponState: 'violation',
    side: 'GCA',
  }),
  observation({
    id: 'd',
    period: { start: 200, end: 300 },
    location: { precision: 'region', regionId: null },
  }),
]);
const filterable = { table, sides: division === null ? null : tagTable(table, world, division) };

describe('selectRows', () => {
  test('takes what ends within the period, each row in exactly one of two neighbouring periods', () => {
    const first = [...selectRows(filterable, { start: 0, end: 150 }, {})];
    const second = [...selectRows(filterable, { start: 150, end: 300 }, {})];
    expect([...first, ...second]).toEqual([0, 1, 2, 3]);
    expect(first).toEqual([0]);
  });

  test('an empty choice lets nothing pass, an absent one everything', () => {
    const all = { start: 0, end: 300 };
    expect(selectRows(filterable, all, { kind: [] }).length).toBe(0);
    expect(selectRows(filterable, all, {}).length).toBe(4);
    expect([
      ...selectRows(filterable, all, { kind: ['impact', 'tank'], state: ['violation'] }),
    ]).toEqual([1]);
  });
});

test('the side of a row is the word of the report, else that of its position, else unknown', () => {
  const rows = selectRows(filterable, { start: 0, end: 300 }, {});
  const side = FILTERS.find((filter) => filter.id === 'side');
  expect(side === undefined ? null : [...valuesOf(filterable, rows, side)]).toEqual([
    ['GCA', 2],
    ['NGCA', 1],
    ['', 1],
  ]);
});
