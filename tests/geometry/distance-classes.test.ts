import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDistanceClasses } from '../../src/geometry/distance-classes.ts';
import { createLineMeasure } from '../../src/geometry/line-measure.ts';
import { seededLine, seededPoints } from '../bench/seeded.ts';

const line = seededLine(3, 200);
const measure = createLineMeasure(line);

function classesOf(limits: readonly number[], lng: Float64Array, lat: Float64Array): Uint8Array {
  const out = new Uint8Array(lng.length);
  createDistanceClasses(measure, limits).classify(lng, lat, out);
  return out;
}

describe('distance classes', () => {
  test('say of any position how many limits its measured distance reaches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 150, noNaN: true }), { maxLength: 8 }),
        fc.nat(1000),
        (list, seed) => {
          const limits = list.toSorted((a, b) => a - b);
          const { lng, lat } = seededPoints(seed, 2000, line);
          const classes = classesOf(limits, lng, lat);
          const expected = Array.from(lng, (each, i) => {
            const km = Math.abs(measure.signedKm(each, lat[i] ?? 0));
            return limits.filter((limit) => km >= limit).length;
          });
          expect([...classes]).toEqual(expected);
        },
      ),
      { seed: 41, numRuns: 40 },
    );
  });

  test('hold at the ends of the world, and put what is no position into the first', () => {
    const lng = Float64Array.of(180, -180, 0, 0, Number.NaN, 200, 38);
    const lat = Float64Array.of(0, 0, 90, -90, 48, 48, Infinity);
    expect([...classesOf([1, 100], lng, lat)]).toEqual([2, 2, 2, 2, 0, 0, 0]);
  });
});
