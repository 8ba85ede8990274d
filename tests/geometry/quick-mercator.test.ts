import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mercatorY } from '../../src/geometry/mercator.ts';
import { quickMercatorY } from '../../src/geometry/quick-mercator.ts';

describe('the quick Mercator', () => {
  test('is the Mercator as far as it goes, more nearly where people live', () => {
    fc.assert(
      fc.property(fc.double({ min: -85.05, max: 85.05, noNaN: true }), (lat) => {
        const off = Math.abs(quickMercatorY(lat) - mercatorY(lat));
        expect(off).toBeLessThan(Math.abs(lat) <= 75 ? 1e-10 : 1e-8);
      }),
      { seed: 31, numRuns: 5000 },
    );
  });

  test('ends at 85.05 degrees, and knows no place for what is no number', () => {
    expect(quickMercatorY(90)).toBe(quickMercatorY(85.05));
    expect(quickMercatorY(-90)).toBe(quickMercatorY(-85.05));
    expect(quickMercatorY(90)).toBeCloseTo(mercatorY(85.05), 8);
    expect(quickMercatorY(Number.NaN)).toBeNaN();
  });
});
