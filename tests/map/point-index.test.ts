import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPointIndex } from '../../src/map/point-index.ts';
import { tablePoints } from '../../src/map/table-points.ts';
import { KINDS } from '../../src/model/kind.ts';
import { smallWorld } from '../model/small-world.ts';
import { seededTable } from './seeded-table.ts';

/** Some more than two blocks of the index. */
const TABLE = seededTable(3, 140_000);
const POINTS = tablePoints(TABLE, smallWorld());
const INDEX = createPointIndex(POINTS);
const XY = new Float32Array(2 * TABLE.length);
POINTS.read(
  Uint32Array.from({ length: TABLE.length }, (_, row) => row),
  XY,
);
const EXPLOSIONS = {
  codes: TABLE.kind,
  passes: Uint8Array.from(KINDS, ({ group }) => (group === 'explosion' ? 1 : 0)),
};

/** Boxes over and beyond the seeded front, from a village to all of it. */
const box = fc
  .record({
    x: fc.double({ min: 0.585, max: 0.635, noNaN: true }),
    y: fc.double({ min: 0.315, max: 0.385, noNaN: true }),
    size: fc.constantFrom(0.00001, 0.0005, 0.005, 0.05),
  })
  .map(({ x, y, size }) => ({ west: x - size, east: x + size, north: y - size, south: y + size }));

describe('the index of points', () => {
  test('finds exactly the rows that a search of the whole selection finds', () => {
    fc.assert(
      fc.property(
        box,
        fc.nat(TABLE.length),
        fc.nat(TABLE.length),
        fc.boolean(),
        (at, a, b, all) => {
          const selected = {
            from: Math.min(a, b),
            to: Math.max(a, b),
            masks: all ? [] : [EXPLOSIONS],
          };
          const expected: number[] = [];
          for (let row = selected.from; row < selected.to; row++) {
            const x = XY[2 * row] ?? Number.NaN;
            const y = XY[2 * row + 1] ?? Number.NaN;
            const [west, east] = [at.west - POINTS.origin[0], at.east - POINTS.origin[0]];
            const [north, south] = [at.north - POINTS.origin[1], at.south - POINTS.origin[1]];
            const isIn =
              x >= Math.fround(west) &&
              x <= Math.fround(east) &&
              y >= Math.fround(north) &&
              y <= Math.fround(south);
            if (isIn && (all || EXPLOSIONS.passes[TABLE.kind[row] ?? 0] === 1)) expected.push(row);
          }
          expect([...(INDEX.rowsWithin(at, selected) ?? [])]).toEqual(expected);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test('says when there are more rows than asked for', () => {
    const world = { west: 0, north: 0, east: 1, south: 1 };
    const all = { from: 0, to: TABLE.length, masks: [] };
    const located = TABLE.lng.filter((each) => !Number.isNaN(each)).length;
    expect(INDEX.rowsWithin(world, all, located)?.length).toBe(located);
    expect(INDEX.rowsWithin(world, all, located - 1)).toBeNull();
  });
});
