import {
  area,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
} from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { distanceKm } from '../../src/geometry/geodesic.ts';
import { outlineSamplesOf, samplesOf } from '../../src/geometry/samples.ts';
import { shapeOutlines } from '../../src/geometry/shape.ts';
import type { Shape } from '../../src/geometry/shape.ts';
import { seededRandom } from '../bench/seeded.ts';

const CENTRE: LngLat = [37.8, 48.1];

function shapeWith(
  minKm: number,
  maxKm: number,
  ...sectors: [bearing: number, half: number][]
): Shape {
  const angles = sectors.map(([bearingDeg, halfWidthDeg]) => ({ bearingDeg, halfWidthDeg }));
  return { centre: CENTRE, minKm, maxKm, sectors: angles };
}

function pairs(flat: Float64Array): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [
    flat[2 * i] ?? NaN,
    flat[2 * i + 1] ?? NaN,
  ]);
}

function outlineOf(shape: Shape) {
  return multiPolygon(
    shapeOutlines(shape).map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]))),
  );
}

const SHAPES = {
  disc: shapeWith(0, 5),
  ring: shapeWith(4, 5),
  sector: shapeWith(2, 4, [315, 11.25]),
  'sector of an open range': shapeWith(0, 15, [45, 22.5]),
  'overlapping sectors': shapeWith(2, 4, [90, 22.5], [112.5, 22.5]),
  'fan to opposite sides': shapeWith(2, 4, [0, 11.25], [180, 11.25]),
};

describe('samplesOf', () => {
  test('gives a point itself', () => {
    expect([...samplesOf(shapeWith(0, 0))]).toEqual([...CENTRE]);
  });

  test('gives the same 512 positions for the same shape', () => {
    expect(samplesOf(SHAPES.sector)).toEqual(samplesOf(shapeWith(2, 4, [315, 11.25])));
    expect(samplesOf(SHAPES.sector)).toHaveLength(2 * 512);
  });

  test('samples a shape of one distance along its arc', () => {
    for (const at of pairs(samplesOf(shapeWith(3, 3, [90, 11.25])))) {
      expect(distanceKm(CENTRE, at)).toBeCloseTo(3, 9);
    }
  });

  test.each(Object.entries(SHAPES))('keeps within the outline of a %s', (_, shape) => {
    const outline = outlineOf(shape);
    const outside = pairs(samplesOf(shape)).filter((at) => !booleanPointInPolygon(at, outline));
    // The drawn outline cuts in a little between its vertices; only samples there may miss it.
    expect(outside.length).toBeLessThan(5);
  });

  test.each(Object.entries(SHAPES))(
    'gives the share of the area of a %s on one side of a line',
    (_, shape) => {
      const random = seededRandom(7);
      const outline = outlineOf(shape);
      const samples = pairs(samplesOf(shape));
      for (let i = 0; i < 40; i++) {
        const [x, y] = samples[Math.floor(random() * samples.length)] ?? CENTRE;
        const angle = 2 * Math.PI * random();
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const ring = [
          [x + dx, y + dy],
          [x + dx - dy, y + dy + dx],
          [x - dx - dy, y - dy + dx],
          [x - dx, y - dy],
        ];
        const half = polygon([[...ring, [x + dx, y + dy]]]);
        const part = intersect(featureCollection<Polygon | MultiPolygon>([outline, half]));
        const share = part === null ? 0 : area(part) / area(outline);
        const inside = samples.filter((at) => booleanPointInPolygon(at, half)).length;
        expect(Math.abs(inside / samples.length - share)).toBeLessThan(0.012);
      }
    },
  );
});

describe('outlineSamplesOf', () => {
  test('gives a point itself', () => {
    expect([...outlineSamplesOf(shapeWith(0, 0))]).toEqual([...CENTRE]);
  });

  test('runs along the arcs and the straight sides without a gap', () => {
    const samples = pairs(outlineSamplesOf(SHAPES.sector));
    const gaps = samples.map((at, i) => distanceKm(at, samples[(i + 1) % samples.length] ?? at));
    expect(Math.max(...gaps)).toBeLessThan(4 / 10);
    expect(samples.some((at) => Math.abs(distanceKm(CENTRE, at) - 3) < 0.1)).toBe(true);
  });

  test('runs along both circles of a ring', () => {
    const distances = pairs(outlineSamplesOf(SHAPES.ring)).map((at) =>
      Math.round(distanceKm(CENTRE, at)),
    );
    expect(new Set(distances)).toEqual(new Set([4, 5]));
  });
});
