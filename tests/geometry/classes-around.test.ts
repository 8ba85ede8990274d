import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClassesAround } from '../../src/geometry/classes-around.ts';
import { createLineMeasure } from '../../src/geometry/line-measure.ts';
import { createPatterns } from '../../src/geometry/sample-pattern.ts';
import { SAMPLES, samplesOf } from '../../src/geometry/samples.ts';
import { seededLine, seededPoints } from '../bench/seeded.ts';
import { anyForm } from './generated-forms.ts';

const line = seededLine(3, 200);
const measure = createLineMeasure(line);
const patternOf = createPatterns();

const limitLists = fc
  .array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 8 })
  .map((list) => list.toSorted((a, b) => a - b));

describe('classes around a position', () => {
  test('are those of all samples, however the limits lie', () => {
    let counted = 0;
    fc.assert(
      fc.property(limitLists, anyForm, fc.nat(1000), (limits, form, seed) => {
        const around = createClassesAround(
          measure,
          limits,
          [0, ...limits].map((_, i) => i),
        );
        const { lng, lat } = seededPoints(seed, 20, line);
        for (const [i, x] of lng.entries()) {
          const y = lat[i] ?? 0;
          const counts = new Int32Array(limits.length + 1);
          if (!around.count(x, y, patternOf(form), counts)) continue;
          counted++;
          const expected = new Int32Array(limits.length + 1);
          const samples = samplesOf({ centre: [x, y], ...form });
          for (let at = 0; at < samples.length; at += 2) {
            const km = Math.abs(measure.signedKm(samples[at] ?? 0, samples[at + 1] ?? 0));
            const reached = limits.filter((limit) => km >= limit).length;
            expected[reached] = (expected[reached] ?? 0) + (2 * SAMPLES) / samples.length;
          }
          expect(counts).toEqual(expected);
        }
      }),
      { seed: 51, numRuns: 60 },
    );
    expect(counted).toBeGreaterThan(1000);
  });

  test('of one group are only told apart by whether there are any', () => {
    fc.assert(
      fc.property(limitLists, anyForm, fc.nat(1000), (limits, form, seed) => {
        const classes = [0, ...limits];
        const exact = createClassesAround(measure, limits, [...classes.keys()]);
        const grouped = createClassesAround(
          measure,
          limits,
          classes.map(() => 0),
        );
        const { lng, lat } = seededPoints(seed, 20, line);
        for (const [i, x] of lng.entries()) {
          const [one, other] = [exact, grouped].map((around) => {
            const counts = new Int32Array(classes.length);
            around.count(x, lat[i] ?? 0, patternOf(form), counts);
            return counts;
          });
          expect(other?.map(Math.sign)).toEqual(one?.map(Math.sign));
          expect(other?.reduce((sum, each) => sum + each, 0)).toBe(
            one?.reduce((sum, each) => sum + each, 0),
          );
        }
      }),
      { seed: 52, numRuns: 40 },
    );
  });

  test('are not said of what is no position, too far north or too far away', () => {
    const around = createClassesAround(measure, [10], [0, 1]);
    const counts = new Int32Array(2);
    const pattern = patternOf({ minKm: 0, maxKm: 3, sectors: [] });
    for (const [lng, lat] of [
      [Number.NaN, 48],
      [38, 70],
      [-140, -40],
    ] as const)
      expect(around.count(lng, lat, pattern, counts)).toBe(false);
    expect([...counts]).toEqual([0, 0]);
  });
});
