import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, classBreaks, classOf } from '../../src/cartography/class-breaks.ts';

const SEED = 20_220_216;
const figures = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 40 });

describe('class breaks of the shaded regions', () => {
  test('two regions get even steps of a nice number, for quantiles of two would be a pretence', () => {
    expect(classBreaks([189, 402])).toEqual({
      method: 'even',
      bounds: [0, 100, 200, 300, 400, 500],
      n: 2,
      smallest: 189,
      largest: 402,
    });
  });

  test('many regions get quantiles: every fifth of them its class', () => {
    const breaks = classBreaks([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(breaks?.method).toBe('quantile');
    expect(breaks?.bounds).toEqual([0, 20, 40, 60, 80, 100]);
  });

  test('where many regions have the same figure the steps are even', () => {
    expect(classBreaks([7, 7, 7, 7, 7, 7])?.method).toBe('even');
  });

  test('without a figure above zero there are no classes', () => {
    expect(classBreaks([])).toBeNull();
    expect(classBreaks([0, 0])).toBeNull();
  });

  test('bounds ascend, and a figure lies between the bounds of its class', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const breaks = classBreaks(values);
        if (breaks === null) return;
        const { bounds } = breaks;
        expect(bounds).toHaveLength(CLASSES + 1);
        bounds.slice(1).forEach((bound, i) => expect(bound).toBeGreaterThan(bounds[i] ?? Infinity));
        for (const value of values) {
          const found = classOf(breaks, value);
          expect(value).toBeLessThanOrEqual(bounds[found + 1] ?? -1);
          if (found > 0) expect(value).toBeGreaterThan(bounds[found] ?? Infinity);
        }
      }),
      { seed: SEED },
    );
  });
});
