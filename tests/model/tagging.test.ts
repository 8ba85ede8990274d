import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisionOf } from '../../src/model/geography.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import { isLocated } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { createTagger, sharesAt, tagTable } from '../../src/model/tagging.ts';
import type { Tagging } from '../../src/model/tagging.ts';
import { observationNearLine } from './generated-observations.ts';
import { observation, smallWorld } from './small-world.ts';
import { placeByHand } from './tagging-oracle.ts';
import type { Placed } from './tagging-oracle.ts';

const world = smallWorld();
const LEVELS = ['oblast', 'side', 'area', 'band'];

function tagged(
  observations: readonly Observation[],
  levelId: string,
): {
  readonly tagging: Tagging;
  readonly placed: readonly Placed[];
  readonly expected: readonly Placed[];
} {
  const division = divisionOf(world, levelId);
  if (division === null) throw new Error(`Expected the level ${levelId}`);
  const table = buildTable(observations);
  const tagging = tagTable(table, world, division);
  const rows = Array.from({ length: table.length }, (_, row) => row);
  return {
    tagging,
    placed: rows.map((row) => {
      const unit = tagging.unit[row] ?? -1;
      if (!isLocated(table, row)) return { word: division.units[unit]?.id ?? null };
      return {
        shares: sharesAt(tagging, row) ?? [{ unit, min: 1, expected: 1, max: 1 }],
      };
    }),
    expected: rows.map((row) => placeByHand(observationAt(table, row), world, division)),
  };
}

describe('tagTable', () => {
  test('says of every row what looking at its location by itself says', () => {
    fc.assert(
      fc.property(
        fc.array(observationNearLine, { maxLength: 12 }),
        fc.constantFrom(...LEVELS),
        (observations, levelId) => {
          const { placed, expected } = tagged(observations, levelId);
          expect(placed).toEqual(expected);
        },
      ),
      { seed: 21, numRuns: 150 },
    );
  });

  test('says the same of discs at borders, limits of distance and the ends of the ground as their samples do', () => {
    const metres = (from: number, to: number): fc.Arbitrary<number> =>
      fc.integer({ min: from, max: to }).map((each) => each / 1000);
    const disc = fc.record({
      precision: fc.constant('place' as const),
      at: fc.oneof(
        fc.tuple(metres(36_900, 39_100), metres(46_900, 49_100)),
        // Bands end 5 and 15 km from 38 E, and open 2 km before and behind.
        fc.tuple(
          fc
            .constantFrom(0.027, 0.04, 0.067, 0.094, 0.175, 0.2, 0.228)
            .chain((degrees) => metres(-15, 15).map((more) => 38 + degrees + more)),
          metres(47_950, 48_050),
        ),
      ),
      radiusKm: fc.constantFrom(0, 0.0006, 0.2, 1, 3, 10, 60),
      name: fc.constant('A'),
    });
    fc.assert(
      fc.property(
        fc.array(disc, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...LEVELS),
        (discs, levelId) => {
          const { placed, expected } = tagged(
            discs.map((location, i) => observation({ id: String(i), location })),
            levelId,
          );
          expect(placed).toEqual(expected);
        },
      ),
      { seed: 23, numRuns: 200 },
    );
  });

  test('keeps each list of shares once, however many rows have it', () => {
    const near = Array.from({ length: 50 }, (_, i) =>
      observation({
        id: String(i),
        location: { precision: 'exact', at: [38 + (i % 2 === 0 ? 0.01 : -0.01), 48 + i / 100] },
      }),
    );
    const { tagging } = tagged(near, 'side');
    expect(tagging.shareLists).toHaveLength(2);
    expect(new Set(tagging.unit).size).toBe(2);
  });

  test('knows a place by where it is, not by its name', () => {
    const location = { precision: 'place', at: [37.5, 48], radiusKm: 3 } as const;
    const { tagging, placed } = tagged(
      [
        observation({ id: 'a', location: { ...location, name: 'A' } }),
        observation({ id: 'b', location: { ...location, name: 'B' } }),
      ],
      'oblast',
    );
    expect(tagging.shareLists).toHaveLength(1);
    expect(placed[0]).toEqual(placed[1]);
  });

  test('piece by piece comes to the same as at once', () => {
    const division = divisionOf(world, 'band');
    if (division === null) throw new Error('Expected bands');
    const table = buildTable(fc.sample(observationNearLine, { seed: 22, numRuns: 60 }));
    const whole = tagTable(table, world, division);
    const tagger = createTagger(table, world, division);
    for (let from = 0; from < table.length; from += 7)
      tagger.tag(from, Math.min(from + 7, table.length));
    const said = (tagging: Tagging) =>
      Array.from(tagging.unit, (unit, row) => sharesAt(tagging, row) ?? unit);
    expect(said(tagger.tagging)).toEqual(said(whole));
    expect(tagger.tagging.shareLists).toHaveLength(whole.shareLists.length);
    const wide = createTagger(table, world, division, 0);
    for (let row = 0; row < table.length; row++) wide.tag(row, row + 1);
    expect(said(wide.tagging)).toEqual(said(whole));
    expect(wide.tagging.unit).toBeInstanceOf(Int32Array);
  });
});
