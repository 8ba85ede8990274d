import { area, booleanClockwise, booleanPointInPolygon, multiPolygon, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { distanceKm, initialBearingDeg } from '../../src/geometry/geodesic.ts';
import { arcStepDeg, centreOfShape, shapeOutlines } from '../../src/geometry/shape.ts';
import type { Shape } from '../../src/geometry/shape.ts';

const SEED = 20_220_216;
const CENTRE: LngLat = [37.8, 48.1];

function shapeWith(
  minKm: number,
  maxKm: number,
  ...sectors: [bearing: number, half: number][]
): Shape {
  const angles = sectors.map(([bearingDeg, halfWidthDeg]) => ({ bearingDeg, halfWidthDeg }));
  return { centre: CENTRE, minKm, maxKm, sectors: angles };
}

function coordinatesOf(shape: Shape): Position[][][] {
  return shapeOutlines(shape).map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])),
  );
}

function km2(shape: Shape): number {
  return area(multiPolygon(coordinatesOf(shape))) / 1e6;
}

/** Of a part of a ring, in the plane. */
function planeKm2(minKm: number, maxKm: number, degrees: number): number {
  return (degrees / 360) * Math.PI * (maxKm ** 2 - minKm ** 2);
}

const anyShape = fc
  .record({
    minKm: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 10, noNaN: true })),
    thicknessKm: fc.double({ min: 0.1, max: 10, noNaN: true }),
    sectors: fc.array(
      fc.record({
        bearingDeg: fc.integer({ min: 0, max: 15 }).map((wind) => wind * 22.5),
        halfWidthDeg: fc.constantFrom(11.25, 22.5),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ minKm, thicknessKm, sectors }): Shape => ({
    centre: CENTRE,
    minKm,
    maxKm: minKm + thicknessKm,
    sectors,
  }));

describe('centreOfShape', () => {
  test('is the point itself for a point, and the centre for a disc, a ring and a full turn of sectors', () => {
    const allWinds = Array.from({ length: 16 }, (_, i): [number, number] => [i * 22.5, 11.25]);
    expect(centreOfShape(shapeWith(0, 0))).toEqual(CENTRE);
    expect(centreOfShape(shapeWith(0, 5))).toEqual(CENTRE);
    expect(centreOfShape(shapeWith(2, 5))).toEqual(CENTRE);
    expect(centreOfShape(shapeWith(2, 5, ...allWinds))).toEqual(CENTRE);
  });

  test('lies in a sector on its bearing, at the mean distance of its area', () => {
    const at = centreOfShape(shapeWith(2, 4, [315, 11.25]));
    expect(initialBearingDeg(CENTRE, at)).toBeCloseTo(315, 6);
    expect(distanceKm(CENTRE, at)).toBeCloseTo(((2 / 3) * (64 - 8)) / (16 - 4), 6);
  });

  test('lies on the arc for a single distance', () => {
    expect(distanceKm(CENTRE, centreOfShape(shapeWith(3, 3, [90, 11.25])))).toBeCloseTo(3, 6);
  });

  test('lies at the mean bearing of neighbouring sectors, also across north', () => {
    const at = centreOfShape(shapeWith(2, 4, [337.5, 11.25], [0, 11.25], [22.5, 11.25]));
    expect(Math.cos((initialBearingDeg(CENTRE, at) * Math.PI) / 180)).toBeCloseTo(1, 9);
  });

  test('lies in the first sector of a fan to opposite sides', () => {
    const at = centreOfShape(shapeWith(2, 4, [180, 11.25], [0, 11.25]));
    expect(initialBearingDeg(CENTRE, at)).toBeCloseTo(180, 6);
  });

  test('lies in the first sector where the mean bearing falls between the sectors', () => {
    const at = centreOfShape(shapeWith(2, 4, [45, 11.25], [315, 11.25]));
    expect(initialBearingDeg(CENTRE, at)).toBeCloseTo(45, 6);
  });

  test('is never a position that the shape with sectors excludes', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        fc.pre(shape.sectors.length > 0);
        const at = centreOfShape(shape);
        const isAllRound = at === shape.centre;
        expect(
          isAllRound || booleanPointInPolygon([...at], multiPolygon(coordinatesOf(shape))),
        ).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('shapeOutlines', () => {
  test('in steps for drawing cuts in by no more than was asked for, and no finer than else', () => {
    expect(arcStepDeg(57, 0.001)).toBe(3);
    expect(arcStepDeg(0.001, 0.002)).toBeLessThanOrEqual(180);
    const stepDeg = arcStepDeg(1, 0.002);
    expect(1 - Math.cos((stepDeg / 2) * (Math.PI / 180))).toBeCloseTo(0.002, 12);
    const [[ring = []] = []] = shapeOutlines(shapeWith(0, 1), stepDeg);
    expect(ring.length).toBe(Math.ceil(360 / stepDeg) + 1);
  });

  test('gives a point no outline', () => {
    expect(shapeOutlines(shapeWith(0, 0))).toEqual([]);
  });

  test('gives a ring a hole, and a disc none', () => {
    expect(shapeOutlines(shapeWith(2, 5)).map((rings) => rings.length)).toEqual([2]);
    expect(shapeOutlines(shapeWith(0, 5)).map((rings) => rings.length)).toEqual([1]);
  });

  test('joins sectors that touch or overlap, also across north, and keeps others apart', () => {
    expect(shapeOutlines(shapeWith(2, 4, [337.5, 11.25], [0, 11.25]))).toHaveLength(1);
    expect(shapeOutlines(shapeWith(2, 4, [45, 22.5], [45, 11.25]))).toHaveLength(1);
    expect(shapeOutlines(shapeWith(2, 4, [315, 11.25], [0, 11.25]))).toHaveLength(2);
  });

  test('gives a full turn of sectors one outline without seams', () => {
    const allWinds = Array.from({ length: 16 }, (_, i): [number, number] => [i * 22.5, 11.25]);
    expect(shapeOutlines(shapeWith(2, 4, ...allWinds))).toEqual(shapeOutlines(shapeWith(2, 4)));
    expect(shapeOutlines(shapeWith(2, 4, [10, 100], [190, 100]))).toEqual(
      shapeOutlines(shapeWith(2, 4)),
    );
  });

  test('covers the area of the shape, overlapping sectors counted once', () => {
    expect(km2(shapeWith(0, 5)) / planeKm2(0, 5, 360)).toBeCloseTo(1, 2);
    expect(km2(shapeWith(2, 5)) / planeKm2(2, 5, 360)).toBeCloseTo(1, 2);
    expect(km2(shapeWith(2, 4, [90, 11.25])) / planeKm2(2, 4, 22.5)).toBeCloseTo(1, 2);
    const overlapping = shapeWith(2, 4, [90, 22.5], [112.5, 22.5]);
    expect(km2(overlapping) / planeKm2(2, 4, 67.5)).toBeCloseTo(1, 2);
  });

  test('closes every ring, turns outer rings counter-clockwise and holes clockwise', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        for (const [outer = [], ...holes] of coordinatesOf(shape)) {
          for (const ring of [outer, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
          expect(booleanClockwise(outer)).toBe(false);
          for (const hole of holes) expect(booleanClockwise(hole)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('keeps to the distances and bearings of its shape, in steps of 3 degrees at most', () => {
    const [[ring = []] = []] = shapeOutlines(shapeWith(2, 4, [0, 11.25]));
    const distances = ring.map((at) => distanceKm(CENTRE, at));
    const onOuter = ring.filter((_, i) => (distances[i] ?? 0) > 3);
    for (const km of distances)
      expect(Math.min(Math.abs(km - 2), Math.abs(km - 4))).toBeLessThan(1e-6);
    const bearings = onOuter.map((at) => ((initialBearingDeg(CENTRE, at) + 180) % 360) - 180);
    expect(Math.max(...bearings)).toBeCloseTo(11.25, 6);
    expect(Math.min(...bearings)).toBeCloseTo(-11.25, 6);
    expect(onOuter.length).toBeGreaterThan(22.5 / 3);
  });

  test('draws a shape of one distance as a line there and back', () => {
    expect(km2(shapeWith(3, 3, [90, 11.25]))).toBe(0);
    expect(
      polygon(coordinatesOf(shapeWith(3, 3, [90, 11.25]))[0] ?? []).geometry.coordinates[0],
    ).toHaveLength(19);
  });
});
