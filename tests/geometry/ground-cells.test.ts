import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { destination } from '../../src/geometry/geodesic.ts';
import { cellsAround } from '../../src/geometry/ground-cells.ts';

const SEED = 20_220_216;
const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('cellsAround', () => {
  test('two discs that touch have a cell in common, anywhere on Earth', () => {
    fc.assert(
      fc.property(
        position,
        fc.double({ min: 0, max: 359, noNaN: true }),
        fc.tuple(
          fc.double({ min: 0, max: 10, noNaN: true }),
          fc.double({ min: 0, max: 10, noNaN: true }),
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, bearing, [one, other], part) => {
          const to = destination(at, bearing, (one + other) * part);
          const cells = new Set(cellsAround(to, other, 20));
          expect(cellsAround(at, one, 20).some((cell) => cells.has(cell))).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('positions far apart share none, and a point has one cell', () => {
    const [donetsk, luhansk] = [cellsAround([37.8, 48], 0, 20), cellsAround([39.3, 48.6], 0, 20)];
    expect([donetsk.length, luhansk.length]).toEqual([1, 1]);
    expect(donetsk[0]).not.toBe(luhansk[0]);
  });
});
