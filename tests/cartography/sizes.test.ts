import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  circleRadius,
  dotUnit,
  legendCounts,
  niceAtLeast,
  scaledRadius,
  shapeStrength,
} from '../../src/cartography/sizes.ts';

const SEED = 20_220_216;

describe('the strength of shapes', () => {
  test('is whole while they are few, and falls as they become many', () => {
    expect([0, 1, 120].map(shapeStrength)).toEqual([1, 1, 1]);
    expect(shapeStrength(1920)).toBeCloseTo(0.25);
  });
});

describe('sizes of symbols', () => {
  test('the area of a circle is in proportion to its count', () => {
    const counts = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(circleRadius(a) ** 2 / circleRadius(b) ** 2).toBeCloseTo(a / b, 6);
      }),
      { seed: SEED },
    );
  });

  test('a count of nothing has no circle', () => {
    expect(circleRadius(0)).toBe(0);
  });

  test('a hollow dot stands for one violation until a region would need more than 600 dots', () => {
    expect(dotUnit(600)).toBe(1);
    expect(dotUnit(601)).toBe(2);
    expect(dotUnit(2_158)).toBe(5);
  });

  test('no region ever needs more than 600 dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (count) => {
        expect(Math.ceil(count / dotUnit(count))).toBeLessThanOrEqual(600);
      }),
      { seed: SEED },
    );
  });

  test('a nice number is 1, 2 or 5 times a power of ten and not below the value', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (value) => {
        const nice = niceAtLeast(value);
        expect(nice).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(['1', '2', '5']).toContain(nice.toExponential(0)[0]);
      }),
      { seed: SEED },
    );
  });

  test('the legend shows at most three counts, none larger than what is on the map', () => {
    expect(legendCounts(0, 1)).toEqual([]);
    expect(legendCounts(1, 1)).toEqual([1]);
    expect(legendCounts(90, 1)).toEqual([2, 10, 50]);
    for (const scale of [1, 0.3, 0.01])
      for (const count of legendCounts(1e6, scale))
        expect(circleRadius(count) * scale).toBeLessThanOrEqual(27);
    expect(legendCounts(246, 0.7)).toEqual([10, 50, 200]);
    expect(legendCounts(90, 0.01)).toEqual([50]);
    for (const scale of [0.3, 0.01, 0.001])
      for (const largest of [90, 4000, 1e6]) {
        const radii = legendCounts(largest, scale).map((count) => scaledRadius(count, scale));
        expect(new Set(radii).size).toBe(radii.length);
      }
  });
});
