import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destination, distanceKm } from '../../src/geometry/geodesic.ts';
import { createNearIndex } from '../../src/geometry/near-index.ts';

const degrees = (most: number): fc.Arbitrary<number> =>
  fc.double({ min: -most, max: most, noNaN: true });

test('says what measuring every position says, anywhere on Earth', () => {
  fc.assert(
    fc.property(
      fc.tuple(degrees(180), degrees(90)),
      fc.array(fc.tuple(degrees(180), fc.double({ min: 0, max: 3, noNaN: true })), {
        maxLength: 20,
      }),
      fc.constantFrom(1, 0.3),
      (at, steps, nearKm) => {
        const around = steps.map(([bearing, km]) => destination(at, bearing, km));
        const lng = Float64Array.from([Number.NaN, ...around.map(([x]) => x)]);
        const lat = Float64Array.from([Number.NaN, ...around.map(([, y]) => y)]);
        const expected = around.some((each) => distanceKm(at, each) <= nearKm);
        expect(createNearIndex(lng, lat, nearKm).hasNear(...at)).toBe(expected);
      },
    ),
    { seed: 17, numRuns: 2000 },
  );
});

test('finds nothing near among no positions, and nothing near no position', () => {
  const none = new Float64Array(0);
  expect(createNearIndex(none, none, 1).hasNear(38, 48)).toBe(false);
  const one = Float64Array.of(0);
  expect(createNearIndex(one, one, 1).hasNear(Number.NaN, 0)).toBe(false);
});
