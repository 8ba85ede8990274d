import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFilterable, FILTERS } from '../../src/model/filter.ts';
import type { Choices, FilterId } from '../../src/model/filter.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { numbersOf } from '../../src/model/number-column.ts';
import { rowsOf, select, valuesOf } from '../../src/model/selection.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { observationOf } from '../data/generated-reports.ts';
import { observation, smallWorld } from './small-world.ts';

const world = smallWorld();
const division = divisionOf(world, 'side');

function filterableOf(
  observations: Parameters<typeof buildTable>[0],
): ReturnType<typeof createFilterable> {
  const table = buildTable(observations);
  return createFilterable(table, division === null ? null : tagTable(table, world, division));
}

const filterable = filterableOf([
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
const ALL = { start: 0, end: 300 };

describe('select', () => {
  test('takes what ends within the period, each row in exactly one of two neighbouring periods', () => {
    const first = [...rowsOf(select(filterable, { start: 0, end: 150 }, {}))];
    const second = [...rowsOf(select(filterable, { start: 150, end: 300 }, {}))];
    expect([...first, ...second]).toEqual([0, 1, 2, 3]);
    expect(first).toEqual([0]);
  });

  test('an empty choice lets nothing pass, an absent one everything', () => {
    expect(select(filterable, ALL, { kind: [] })).toMatchObject({ length: 0, of: 4 });
    expect(select(filterable, ALL, {})).toMatchObject({ length: 4, of: 4 });
    const narrowed = select(filterable, ALL, { kind: ['impact', 'tank'], state: ['violation'] });
    expect([...rowsOf(narrowed)]).toEqual([1]);
    expect(narrowed).toMatchObject({ length: 1, of: 4 });
  });

  test('selects what a look at every row selects, for any table, period and filters', () => {
    const choices: fc.Arbitrary<Choices> = fc.record(
      {
        kind: fc.subarray(['explosion', 'impact', 'tank', 'burst', 'shot', 'mortar']),
        side: fc.subarray(['', 'GCA', 'NGCA', 'neither']),
        state: fc.subarray(['', 'violation', 'in-storage']),
        report: fc.subarray(['1/2022', '2/2022']),
      },
      { requiredKeys: [] },
    );
    const period = fc
      .tuple(fc.integer({ min: 23_000_000, max: 28_000_000 }), fc.nat(3_000_000))
      .map(([start, minutes]) => ({ start, end: start + minutes }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(observationOf('1/2022'), observationOf('2/2022')), { maxLength: 20 }),
        period,
        choices,
        (observations, period, choices) => {
          const all = filterableOf(observations);
          const end = numbersOf(all.table.end);
          const passes = (row: number, id: FilterId): boolean => {
            const { codes, words } = all.codesOf(id);
            return choices[id]?.includes(words[codes[row] ?? 0] ?? '') ?? true;
          };
          const within = [...end.keys()].filter(
            (row) => (end[row] ?? 0) > period.start && (end[row] ?? 0) <= period.end,
          );
          const expected = within.filter((row) => FILTERS.every(({ id }) => passes(row, id)));
          const selection = select(all, period, choices);
          expect([...rowsOf(selection)]).toEqual(expected);
          expect([...rowsOf(selection, 2)]).toEqual(expected.slice(0, 2));
          expect(selection).toMatchObject({ length: expected.length, of: within.length });
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});

test('the values of a filter are those in the period with their rows, whatever is chosen', () => {
  const [, side] = FILTERS;
  const counts = valuesOf(select(filterable, ALL, { kind: [] }), side);
  expect(counts).toEqual(
    new Map([
      ['', 1],
      ['NGCA', 1],
      ['GCA', 2],
    ]),
  );
});
