import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByUnit, kindMask } from '../../src/model/count.ts';
import type { DivisionCount } from '../../src/model/count.ts';
import { divisionOf } from '../../src/model/geography.ts';
import type { Observation } from '../../src/model/observation.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { observationOf } from '../data/generated-reports.ts';
import { observation, smallWorld } from './small-world.ts';

const world = smallWorld();
const ALL = kindMask(() => true);

function count(level: string, observations: readonly Observation[], kinds = ALL): DivisionCount {
  const division = divisionOf(world, level);
  if (division === null) throw new Error(`Expected the level ${level}`);
  const table = buildTable(observations);
  const rows = Uint32Array.from({ length: table.length }, (_, row) => row);
  return countByUnit(table, tagTable(table, world, division), rows, kinds);
}

describe('countByUnit', () => {
  test('at every level the units, what is outside and what is unassigned sum to the input', () => {
    const list = fc.array(
      observationOf('1/2022').map((each) => ({
        ...each,
        count: each.count === null ? null : each.count % 1000,
      })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('oblast', 'side', 'area', 'band'),
        (observations, level) => {
          const result = count(level, observations);
          const parts = [...result.units, result.outside, result.unassigned];
          const printed = observations.reduce((sum, each) => sum + (each.count ?? 0), 0);
          const { located, unlocated } = result.total;
          expect(located.expected + unlocated).toBe(printed);
          expect(parts.reduce((sum, part) => sum + part.located.expected, 0)).toBeCloseTo(
            located.expected,
            6,
          );
          expect(parts.reduce((sum, part) => sum + part.unlocated, 0)).toBe(unlocated);
          for (const { located: each } of parts) {
            expect(each.min).toBeLessThanOrEqual(each.expected + 1e-9);
            expect(each.expected).toBeLessThanOrEqual(each.max + 1e-9);
          }
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });

  test('a sector across a border is expected in both by its area and certain in neither', () => {
    const eastOfLine = observation({
      count: 100,
      location: {
        precision: 'sector',
        from: [38.2, 48],
        rangeKm: [5, 10],
        bearings: [{ wind: 'E', isErly: false }],
      },
    });
    const [north, south] = count('oblast', [eastOfLine]).units;
    expect(north?.located).toMatchObject({ min: 0, max: 100 });
    expect(south?.located).toMatchObject({ min: 0, max: 100 });
    expect(north?.located.expected).toBeGreaterThan(48);
    expect(north?.located.expected).toBeLessThan(52);
  });

  test('a sector wholly inside a unit is certain there', () => {
    const inside = observation({
      count: 7,
      location: {
        precision: 'sector',
        from: [37.5, 48.5],
        rangeKm: [1, 4],
        bearings: [{ wind: 'NW', isErly: false }],
      },
    });
    expect(count('oblast', [inside]).units[0]?.located).toEqual({ min: 7, expected: 7, max: 7 });
  });

  test('a bearing without a distance is certain nowhere', () => {
    const ray = observation({
      count: 246,
      location: {
        precision: 'ray',
        from: [37.5, 48.5],
        rangeKm: null,
        bearings: [{ wind: 'N', isErly: false }],
      },
    });
    expect(count('oblast', [ray]).units[0]?.located).toEqual({ min: 0, expected: 246, max: 246 });
  });

  test('a point within the precision of the line may be on either side', () => {
    const nearLine = observation({ count: 3, location: { precision: 'exact', at: [38.01, 48.5] } });
    const [west, east] = count('side', [nearLine]).units;
    expect(west?.located).toEqual({ min: 0, expected: 0, max: 3 });
    expect(east?.located).toEqual({ min: 0, expected: 3, max: 3 });
  });

  test("the report's own word on the side wins over the drawn line", () => {
    const stated = observation({
      count: 3,
      side: 'GCA',
      location: { precision: 'exact', at: [38.5, 48.5] },
    });
    expect(count('side', [stated]).units[0]?.located.min).toBe(3);
  });

  test('weapons without a place are counted on the side that the report names, and as unlocated', () => {
    const none = { precision: 'region', regionId: null } as const;
    const weapons = [
      observation({
        id: 'a',
        kind: 'self-propelled-howitzer',
        count: 4,
        side: 'GCA',
        location: none,
      }),
      observation({
        id: 'b',
        kind: 'self-propelled-howitzer',
        count: 2,
        side: 'NGCA',
        location: none,
      }),
    ];
    expect(count('side', weapons).units.map((unit) => unit.unlocated)).toEqual([4, 2]);
    expect(count('oblast', weapons).unassigned.unlocated).toBe(6);
  });

  test('an observation without a printed number is in no sum, but is counted as such', () => {
    const vague = observation({ count: null });
    const result = count('oblast', [vague]);
    expect(result.units[0]).toMatchObject({ located: { max: 0 }, withoutFigure: 1 });
    expect(result.total.withoutFigure).toBe(1);
  });

  test('only the wanted kinds are counted', () => {
    const list = [
      observation({ id: 'a', kind: 'impact', count: 5 }),
      observation({ id: 'b', kind: 'burst', count: 50 }),
    ];
    const explosions = kindMask((kind) => kind.group === 'explosion');
    expect(count('oblast', list, explosions).total.located.expected).toBe(5);
  });
});
