import { describe, expect, test } from 'vitest';
import { mercatorX, mercatorY } from '../../src/geometry/mercator.ts';
import { symbolPosition } from '../../src/map/row-positions.ts';
import { tablePoints } from '../../src/map/table-points.ts';
import type { TablePoints } from '../../src/map/table-points.ts';
import { PRECISIONS } from '../../src/model/location.ts';
import { narrowColumns } from '../../src/model/narrow-columns.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observation, smallWorld } from '../model/small-world.ts';

const WORLD = smallWorld();
const REGION = WORLD.regions[0];
const UNLOCATED = PRECISIONS.indexOf('region');
const LOCATIONS = [
  { precision: 'exact', at: [37.8, 48.1] },
  { precision: 'exact', at: [37.800004, 48.100004] },
  { precision: 'exact', at: [38.123456789, 48.2] },
  { precision: 'place', at: [37.5, 47.5], radiusKm: 1, name: 'Somewhere' },
  { precision: 'area', regionId: REGION?.id ?? '' },
  { precision: 'region', regionId: REGION?.id ?? '' },
] as const;

/** So many rows that a few may be kept aside. */
const TABLE = buildTable(
  Array.from({ length: 600 }, (_, i) =>
    observation({
      id: `${1000 + i}`,
      location: LOCATIONS[i < 590 ? 0 : i % LOCATIONS.length] ?? LOCATIONS[0],
    }),
  ),
);

describe('the points of a table', () => {
  const rows = Uint32Array.from({ length: TABLE.length }, (_, row) => row);
  const xyOf = (points: TablePoints): Float32Array => {
    const xy = new Float32Array(2 * TABLE.length);
    points.read(rows, xy);
    return xy;
  };
  const own = tablePoints(TABLE, WORLD);
  const xy = xyOf(own);
  const narrow = { ...TABLE, ...narrowColumns(TABLE) };
  const shared = tablePoints(narrow, WORLD);

  test('are where the symbols stand, to within a metre; rows without a symbol have none', () => {
    for (let row = 0; row < TABLE.length; row++) {
      const at = TABLE.precision[row] === UNLOCATED ? null : symbolPosition(TABLE, WORLD, row);
      const found = [(xy[2 * row] ?? 0) + own.origin[0], (xy[2 * row + 1] ?? 0) + own.origin[1]];
      if (at === null) expect(found).toEqual([Number.NaN, Number.NaN]);
      else {
        expect(Math.abs((found[0] ?? 0) - mercatorX(at[0]))).toBeLessThan(3e-8);
        expect(Math.abs((found[1] ?? 0) - mercatorY(at[1]))).toBeLessThan(3e-8);
      }
    }
  });

  test('are the same whether the table keeps its positions as whole numbers or not', () => {
    expect(shared.origin).toEqual(own.origin);
    expect(xyOf(shared)).toEqual(xy);
  });

  test('are one place where they are less than a metre apart', () => {
    const places = new Set(Array.from(rows, (row) => `${xy[2 * row]} ${xy[2 * row + 1]}`));
    // The two exact ones that are close, the far one, the place, the area, and no position.
    expect(places.size).toBe(5);
  });
});
