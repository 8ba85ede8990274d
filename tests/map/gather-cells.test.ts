import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCellFollower, gatherCells } from '../../src/map/gather-cells.ts';
import type { Stacks } from '../../src/map/stacks.ts';
import { tablePoints } from '../../src/map/table-points.ts';
import { KINDS } from '../../src/model/kind.ts';
import { smallWorld } from '../model/small-world.ts';
import { seededTable } from './seeded-table.ts';

const TABLE = seededTable(5, 20_000);
const POINTS = tablePoints(TABLE, smallWorld());
const WORLD = { west: 0, north: 0, east: 1, south: 1 };
/** The box of the seeded front. */
const FRONT = { west: 0.59, north: 0.32, east: 0.63, south: 0.38 };
const ALL = { from: 0, to: TABLE.length, masks: [] };

const range = fc
  .tuple(fc.nat(TABLE.length), fc.nat(TABLE.length))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
/** Which kinds pass. */
const mask = fc
  .array(fc.constantFrom(0, 1), { minLength: KINDS.length, maxLength: KINDS.length })
  .map((passes) => ({ codes: TABLE.kind, passes: Uint8Array.from(passes) }));

function sumOf({ length, tallies }: Stacks, what: 'count' | 'withoutFigure' | 'size'): number {
  return tallies.reduce(
    (sum, tally) => sum + tally[what].subarray(0, length).reduce((all, each) => all + each, 0),
    0,
  );
}

describe('counts gathered by cells', () => {
  test('lose nothing and add nothing: over all cells they are the sum of the located rows that pass', () => {
    fc.assert(
      fc.property(range, mask, fc.integer({ min: 0, max: 9 }), ({ from, to }, only, zoom) => {
        const box = zoom < 5 ? WORLD : FRONT;
        const stacks = gatherCells(POINTS, { from, to, masks: [only] }, { ...box, zoom });
        let [count, withoutFigure, size] = [0, 0, 0];
        for (let row = from; row < to; row++) {
          if (only.passes[TABLE.kind[row] ?? 0] !== 1 || Number.isNaN(TABLE.lng[row])) continue;
          size++;
          const figure = TABLE.count[row] ?? 0;
          if (figure === -1) withoutFigure++;
          else count += figure;
        }
        expect(sumOf(stacks, 'size')).toBe(size);
        expect(sumOf(stacks, 'count')).toBe(count);
        expect(sumOf(stacks, 'withoutFigure')).toBe(withoutFigure);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('stand within their cell, and no two share one', () => {
    const stacks = gatherCells(POINTS, ALL, { ...FRONT, zoom: 8 });
    const boxes = new Set<string>();
    for (let i = 0; i < stacks.length; i++) {
      const { west, north, east, south } = stacks.boxOf(i);
      const x = (stacks.x[i] ?? 0) + POINTS.origin[0];
      const y = (stacks.y[i] ?? 0) + POINTS.origin[1];
      expect(x > west - 1e-9 && x < east + 1e-9 && y > north - 1e-9 && y < south + 1e-9).toBe(true);
      boxes.add(`${west} ${north}`);
    }
    expect(boxes.size).toBe(stacks.length);
    expect(stacks.length).toBeGreaterThan(50);
  });

  test('are the same cells wherever the sight is', () => {
    const moved = { ...FRONT, west: FRONT.west + 0.003, zoom: 8 };
    const one = gatherCells(POINTS, ALL, moved).boxOf(0);
    const all = gatherCells(POINTS, ALL, { ...FRONT, zoom: 8 });
    const corners = Array.from({ length: all.length }, (_, i) => all.boxOf(i));
    const isThere = ({ west, north }: typeof one): boolean =>
      Math.abs(west - one.west) < 1e-9 && Math.abs(north - one.north) < 1e-9;
    expect(corners.some(isThere)).toBe(true);
  });

  test('that follow one selection after the other are those of each by itself', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 6 }), mask, (ranges, only) => {
        const follow = createCellFollower();
        const sight = { ...FRONT, zoom: 8 };
        for (const each of [1, 8]) {
          const masks = each === 1 ? [only] : [];
          for (const { from, to } of ranges) {
            const followed = follow(POINTS, { from, to, masks }, sight, each, Infinity);
            const alone = gatherCells(POINTS, { from, to, masks }, sight, each);
            expect(followed?.tallies).toEqual(alone.tallies);
            const isNear = (one: number, other = Number.NaN): boolean =>
              Math.abs(one - other) < 1e-9;
            expect(alone.x.every((x, i) => isNear(x, followed?.x[i]))).toBe(true);
            expect(alone.y.every((y, i) => isNear(y, followed?.y[i]))).toBe(true);
          }
        }
      }),
      { seed: 12, numRuns: 10 },
    );
  });

  test('look at the rows that enter and leave, and at no more than they may', () => {
    const follow = createCellFollower();
    const sight = { ...FRONT, zoom: 8 };
    expect(follow(POINTS, { ...ALL, to: 10_000 }, sight, 1, 9_999)).toBeNull();
    expect(follow(POINTS, { ...ALL, to: 10_000 }, sight, 1, 10_000)).not.toBeNull();
    expect(follow(POINTS, { ...ALL, from: 50, to: 10_050 }, sight, 1, 99)).toBeNull();
    expect(follow(POINTS, { ...ALL, from: 50, to: 10_050 }, sight, 1, 100)).not.toBeNull();
    expect(follow(POINTS, { ...ALL, from: 50, to: 10_050 }, { ...sight }, 1, 100)).toBeNull();
  });

  test('from one row in eight are about the same, and exactly eight times what was looked at', () => {
    const sight = { ...FRONT, zoom: 6 };
    const exact = sumOf(gatherCells(POINTS, ALL, sight), 'size');
    const sampled = gatherCells(POINTS, ALL, sight, 8);
    expect(sumOf(sampled, 'size') % 8).toBe(0);
    expect(Math.abs(sumOf(sampled, 'size') / exact - 1)).toBeLessThan(0.02);
  });

  test('from a sample keep the rows of what stays in the selection while it is dragged', () => {
    const sight = { ...FRONT, zoom: 6 };
    const before = gatherCells(POINTS, { ...ALL, from: 1000, to: 9000 }, sight, 8);
    const after = gatherCells(POINTS, { ...ALL, from: 1003, to: 9000 }, sight, 8);
    expect(Math.abs(sumOf(before, 'size') - sumOf(after, 'size'))).toBeLessThanOrEqual(8);
  });
});
