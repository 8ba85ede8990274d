import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByUnit, kindMask } from '../../src/model/count.ts';
import type { DivisionCount, UnitCount } from '../../src/model/count.ts';
import { countSelection, createCountCube, histogram } from '../../src/model/count-cube.ts';
import { createFilterable } from '../../src/model/filter.ts';
import type { Choices, Filterable } from '../../src/model/filter.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { KINDS } from '../../src/model/kind.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import { rowsOf, select } from '../../src/model/selection.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import type { Tagging } from '../../src/model/tagging.ts';
import { observationNearLine } from './generated-observations.ts';
import { smallWorld } from './small-world.ts';
import { placeByHand } from './tagging-oracle.ts';

const world = smallWorld();
const MASKS = [
  kindMask((kind) => kind.group !== 'weapon'),
  kindMask((kind) => kind.group === 'weapon'),
  kindMask((kind) => kind.id === 'burst' || kind.id === 'tank'),
];
const ALL = kindMask(() => true);
const level = fc.constantFrom('oblast', 'side', 'area', 'band');
const period = fc
  .tuple(fc.integer({ min: -100, max: 12_000 }), fc.nat(13_000))
  .map(([start, minutes]) => ({ start, end: start + minutes }));
const choices: fc.Arbitrary<Choices> = fc.record(
  {
    kind: fc.subarray(KINDS.map(({ id }) => id)),
    side: fc.subarray(['', 'GCA', 'NGCA', 'neither']),
    state: fc.subarray(['', 'violation', 'in-storage', 'no-access']),
    report: fc.subarray(['1/2022', '2/2022', '3/2022']),
  },
  { requiredKeys: [] },
);

interface Tagged {
  readonly filterable: Filterable;
  readonly tagging: Tagging;
}

function tagged(observations: readonly Observation[], levelId: string): Tagged {
  const [division, sides] = [divisionOf(world, levelId), divisionOf(world, 'side')];
  if (division === null || sides === null) throw new Error(`Expected the level ${levelId}`);
  const table = buildTable(observations);
  return {
    filterable: createFilterable(table, tagTable(table, world, sides)),
    tagging: tagTable(table, world, division),
  };
}

function expectSame(found: DivisionCount, expected: DivisionCount): void {
  const listOf = ({ units, outside, unassigned, total }: DivisionCount): UnitCount[] => [
    ...units,
    outside,
    unassigned,
    total,
  ];
  const [all, wanted] = [listOf(found), listOf(expected)];
  expect(all.length).toBe(wanted.length);
  for (const [i, { located, unlocated, withoutFigure }] of all.entries()) {
    const other = wanted[i];
    expect({ unlocated, withoutFigure, min: located.min, max: located.max }).toEqual({
      unlocated: other?.unlocated,
      withoutFigure: other?.withoutFigure,
      min: other?.located.min,
      max: other?.located.max,
    });
    expect(located.expected).toBeCloseTo(other?.located.expected ?? Number.NaN, 6);
  }
}

/** Counts one observation after the other, each placed by itself. */
function totalsByHand(
  { filterable: { table }, tagging: { division } }: Tagged,
  rows: Iterable<number>,
  kinds: Uint8Array,
): { readonly min: number[]; readonly expected: number[]; readonly unlocated: number } {
  const [min, expected] = [division.units.map(() => 0), division.units.map(() => 0)];
  let unlocated = 0;
  for (const row of rows) {
    const each = observationAt(table, row);
    if (kinds[KINDS.findIndex(({ id }) => id === each.kind)] !== 1) continue;
    const placed = placeByHand(each, world, division);
    if ('word' in placed) unlocated += each.count ?? 0;
    else
      for (const share of placed.shares) {
        if (share.unit < 0) continue;
        min[share.unit] = (min[share.unit] ?? 0) + share.min * (each.count ?? 0);
        expected[share.unit] = (expected[share.unit] ?? 0) + share.expected * (each.count ?? 0);
      }
  }
  return { min, expected, unlocated };
}

describe('the count cube', () => {
  test('counts what going through the rows counts, for any rows, level, period, filters and budget', () => {
    fc.assert(
      fc.property(
        fc.array(observationNearLine, { maxLength: 25 }),
        level,
        period,
        choices,
        (observations, levelId, span, chosen) => {
          const each = tagged(observations, levelId);
          const selection = select(each.filterable, span, chosen);
          const cube = createCountCube(each.filterable, each.tagging);
          const rows = rowsOf(selection);
          for (const kinds of MASKS) {
            const count = countSelection(cube, selection, kinds);
            expectSame(count, countByUnit(each.filterable.table, each.tagging, rows, kinds));
            const byHand = totalsByHand(each, rows, kinds);
            expect(count.units.map(({ located }) => located.min)).toEqual(byHand.min);
            for (const [unit, { located }] of count.units.entries())
              expect(located.expected).toBeCloseTo(byHand.expected[unit] ?? Number.NaN, 6);
            expect(count.total.unlocated).toBe(byHand.unlocated);
          }
        },
      ),
      { seed: 31, numRuns: 150 },
    );
  });

  test('counts the same across many blocks of rows, within any budget', () => {
    const some = fc.sample(observationNearLine, { seed: 32, numRuns: 3000 });
    for (const levelId of ['oblast', 'side', 'band']) {
      const each = tagged(some, levelId);
      const large = createCountCube(each.filterable, each.tagging);
      const cubes = [
        large,
        createCountCube(each.filterable, each.tagging, large.bytes / 2),
        createCountCube(each.filterable, each.tagging, 0),
      ];
      expect(new Set(cubes.map(({ bytes }) => bytes)).size).toBe(3);
      fc.assert(
        fc.property(period, choices, (span, chosen) => {
          const selection = select(each.filterable, span, chosen);
          const rows = rowsOf(selection);
          expect(selection.length).toBe(rows.length);
          for (const kinds of MASKS) {
            const expected = countByUnit(each.filterable.table, each.tagging, rows, kinds);
            for (const cube of cubes) expectSame(countSelection(cube, selection, kinds), expected);
          }
        }),
        { seed: 33, numRuns: 40 },
      );
    }
  });

  test('says nothing at all of a period without rows', () => {
    const each = tagged(fc.sample(observationNearLine, { seed: 34, numRuns: 2000 }), 'side');
    const selection = select(each.filterable, { start: 50_000, end: 60_000 }, {});
    const cube = createCountCube(each.filterable, each.tagging);
    const count = countSelection(cube, selection, ALL);
    const nothing = { min: 0, expected: 0, max: 0 };
    expect(count.total).toEqual({ located: nothing, unlocated: 0, withoutFigure: 0 });
    expect(count.units[0]?.located).toEqual(nothing);
  });
});

describe('histogram', () => {
  test('puts every row into one bucket, so that the buckets add up to the whole', () => {
    const each = tagged(fc.sample(observationNearLine, { seed: 35, numRuns: 1500 }), 'oblast');
    const cube = createCountCube(each.filterable, each.tagging, 100_000);
    const edge = fc.integer({ min: -100, max: 13_000 });
    fc.assert(
      fc.property(fc.array(edge, { minLength: 2, maxLength: 20 }), choices, (list, chosen) => {
        const edges = Int32Array.from(list.toSorted((a, b) => a - b));
        const span = { start: edges[0] ?? 0, end: edges.at(-1) ?? 0 };
        const selection = select(each.filterable, span, chosen);
        const { total, units } = countSelection(cube, selection, ALL);
        const { buckets, parts, figures, rows } = histogram(cube, selection, edges, ALL);
        expect(buckets).toBe(edges.length - 1);
        const sumOf = (column: Float64Array | Uint32Array, part: number): number =>
          Array.from({ length: buckets }, (_, i) => column[i * parts + part] ?? 0).reduce(
            (sum, value) => sum + value,
            0,
          );
        expect(sumOf(figures, parts - 1)).toBe(total.located.expected + total.unlocated);
        const [north] = units;
        expect(sumOf(figures, 0)).toBeCloseTo(
          (north?.located.expected ?? 0) + (north?.unlocated ?? 0),
          6,
        );
        expect(sumOf(rows, parts - 1)).toBe(selection.length);
      }),
      { seed: 36, numRuns: 40 },
    );
  });
});
