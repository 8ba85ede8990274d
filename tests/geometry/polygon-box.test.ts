import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boxOf, ringsOf } from '../../src/geometry/polygon-box.ts';

const SQUARE: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 2],
      [3, 2],
      [3, 5],
      [1, 5],
      [1, 2],
    ],
  ],
};
const TWO: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    SQUARE.coordinates,
    [
      [
        [-4, 0, 120],
        [-3, 0, 120],
        [-3, 1, 120],
        [-4, 0, 120],
      ],
    ],
  ],
};

describe('boxOf', () => {
  test('is the extent of one polygon and of several', () => {
    expect(boxOf(SQUARE)).toEqual([1, 2, 3, 5]);
    expect(boxOf(TWO)).toEqual([-4, 0, 3, 5]);
    expect(boxOf(SQUARE, TWO)).toEqual([-4, 0, 3, 5]);
  });

  test('is empty without positions', () => {
    const [west, , east] = boxOf();
    expect(west).toBeGreaterThan(east);
  });
});

describe('ringsOf', () => {
  test('lists the rings of all parts', () => {
    expect(ringsOf(SQUARE)).toHaveLength(1);
    expect(ringsOf(TWO)).toHaveLength(2);
  });
});
