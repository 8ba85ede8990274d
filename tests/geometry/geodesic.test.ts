import { bearing, destination as turfDestination, distance } from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { destination, distanceKm, initialBearingDeg } from '../../src/geometry/geodesic.ts';

const SEED = 20_220_216;
const MILLIMETRE = 1e-6;
const FLINDERS_PEAK: LngLat = [dms(144, 25, 29.5244), -dms(37, 57, 3.7203)];
const BUNINYONG: LngLat = [dms(143, 55, 35.3839), -dms(37, 39, 10.1561)];

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);
const anyBearing = fc.double({ min: 0, max: 359.999, noNaN: true });

function dms(degrees: number, minutes: number, seconds: number): number {
  return degrees + minutes / 60 + seconds / 3600;
}

/** The smaller angle between two bearings. */
function apart(one: number, other: number): number {
  return Math.abs(((one - other + 540) % 360) - 180);
}

describe('distanceKm', () => {
  test('gives the length of Flinders Peak to Buninyong as Geoscience Australia publishes it', () => {
    expect(distanceKm(FLINDERS_PEAK, BUNINYONG)).toBeCloseTo(54.972271, 6);
  });

  test('gives the quarter meridian and a degree of the equator of WGS 84', () => {
    expect(distanceKm([30, 0], [30, 90])).toBeCloseTo(10_001.965729, 6);
    expect(distanceKm([30, 0], [31, 0])).toBeCloseTo((6378.137 * Math.PI) / 180, 9);
  });

  test('gives the length of New York to London as GeographicLib does', () => {
    expect(distanceKm([-73.8, 40.6], [-0.5, 51.6])).toBeCloseTo(5551.7594, 4);
  });

  test('is right to a thousandth for almost antipodal positions, as Wellington and Salamanca', () => {
    expect(distanceKm([174.81, -41.32], [-5.5, 40.96]) / 19_959.679267).toBeCloseTo(1, 3);
  });

  test('takes the short way across the antimeridian', () => {
    expect(distanceKm([179.5, 10], [-179.5, 10])).toBeCloseTo(distanceKm([0, 10], [1, 10]), 9);
  });

  test('is exact for positions millimetres apart and zero for equal ones', () => {
    const metresPerDegree = (distanceKm([37.8, 48], [37.8, 48.001]) / 0.001) * 1000;
    expect(distanceKm([37.8, 48], [37.8, 48]) === 0).toBe(true);
    expect(distanceKm([37.8, 48], [37.8, 48 + 1e-8]) * 1000).toBeCloseTo(metresPerDegree * 1e-8, 8);
  });

  test('stays within 0.6 percent of a sphere', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const sphere = distance(from, to);
        // Turf has no number for some antipodes.
        fc.pre(!Number.isNaN(sphere));
        expect(Math.abs(distanceKm(from, to) - sphere)).toBeLessThan(0.006 * sphere + MILLIMETRE);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const [there, back] = [distanceKm(from, to), distanceKm(to, from)];
        expect(Math.abs(there - back)).toBeLessThan(MILLIMETRE);
      }),
      { seed: SEED },
    );
  });
});

describe('initialBearingDeg', () => {
  test('gives the azimuths of Flinders Peak and Buninyong as published', () => {
    expect(initialBearingDeg(FLINDERS_PEAK, BUNINYONG)).toBeCloseTo(dms(306, 52, 5.37), 5);
    expect(initialBearingDeg(BUNINYONG, FLINDERS_PEAK)).toBeCloseTo(dms(127, 10, 25.07), 5);
  });

  test('is clockwise from north and never negative', () => {
    const from: LngLat = [37.8, 48];
    expect(initialBearingDeg(from, [37.8, 49])).toBe(0);
    expect(initialBearingDeg(from, [37.9, 48])).toBeCloseTo(90, 0);
    expect(initialBearingDeg(from, [37.8, 47])).toBe(180);
    expect(initialBearingDeg(from, [37.7, 48])).toBeCloseTo(270, 0);
    expect(initialBearingDeg(from, from)).toBe(0);
  });

  test('stays within half a degree of a sphere at the ranges of reports', () => {
    fc.assert(
      fc.property(anyBearing, fc.double({ min: 0.1, max: 70, noNaN: true }), (deg, km) => {
        const from: LngLat = [38, 48];
        const to = destination(from, deg, km);
        expect(apart(initialBearingDeg(from, to), bearing([...from], [...to]))).toBeLessThan(0.5);
      }),
      { seed: SEED },
    );
  });
});

describe('destination', () => {
  test('goes from Flinders Peak to Buninyong as published', () => {
    const [lng, lat] = destination(FLINDERS_PEAK, dms(306, 52, 5.37), 54.972271);
    expect(lng).toBeCloseTo(BUNINYONG[0], 7);
    expect(lat).toBeCloseTo(BUNINYONG[1], 7);
  });

  test('finds the point 20,000 km south-west of Perth as GeographicLib does', () => {
    const [lng, lat] = destination([115.74, -32.06], 225, 20_000);
    expect(lng).toBeCloseTo(-63.95925278, 7);
    expect(lat).toBeCloseTo(32.11195529, 7);
  });

  test('is undone by distance and bearing', () => {
    fc.assert(
      fc.property(
        position,
        anyBearing,
        fc.double({ min: 0.001, max: 15_000, noNaN: true }),
        (from, deg, km) => {
          const to = destination(from, deg, km);
          expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(MILLIMETRE);
          const again = destination(from, initialBearingDeg(from, to), km);
          expect(distanceKm(again, to)).toBeLessThan(MILLIMETRE);
        },
      ),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('stays within 0.6 percent of a sphere', () => {
    fc.assert(
      fc.property(anyBearing, fc.double({ min: 0.1, max: 70, noNaN: true }), (deg, km) => {
        const to = destination([38, 48], deg, km);
        const sphere = turfDestination([38, 48], km, deg).geometry.coordinates;
        expect(distance([...to], sphere)).toBeLessThan(0.006 * km);
      }),
      { seed: SEED },
    );
  });

  test('gives longitudes within 180 degrees and stays put for no distance', () => {
    expect(destination([179.9, 10], 90, 100)[0]).toBeLessThan(-179);
    expect(destination([-179.9, 10], 270, 100)[0]).toBeGreaterThan(179);
    const [lng, lat] = destination([37.8, 48], 123, 0);
    expect(lng).toBeCloseTo(37.8, 12);
    expect(lat).toBeCloseTo(48, 12);
  });
});
