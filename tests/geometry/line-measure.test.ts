import {
  booleanPointInPolygon,
  lineString,
  nearestPointOnLine,
  point,
  pointToLineDistance,
  polygon,
} from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { createLineMeasure } from '../../src/geometry/line-measure.ts';
import { seededLine, seededPoints, seededRandom } from '../bench/seeded.ts';

const SEED = 20_220_216;
const METRE = 0.001;
const LINE = seededLine(3, 300);

function turfKm(line: readonly LngLat[], at: LngLat): number {
  return pointToLineDistance([...at], lineString(line.map(([lng, lat]) => [lng, lat])));
}

/** A line from west to east, as jagged as can be: steps of up to `scale` degrees, and thrice that north or south. */
function jaggedLine(scale: number): fc.Arbitrary<LngLat[]> {
  const step = fc.tuple(
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
  );
  return fc.array(step, { minLength: 2, maxLength: 40 }).map((steps) => {
    let lng = 37;
    return steps.map(([east, north]): LngLat => [(lng += scale * east), 47 + scale * north]);
  });
}

const SEEDS = fc.integer({ min: 1, max: 1000 });

describe('createLineMeasure', () => {
  test('measures what Turf measures geodesically, within 3 metres', () => {
    const measure = createLineMeasure(LINE);
    const turfLine = lineString(LINE.map(([lng, lat]) => [lng, lat]));
    const { lng, lat } = seededPoints(5, 300, LINE);
    for (let i = 0; i < lng.length; i++) {
      const at = point([lng[i] ?? 0, lat[i] ?? 0]);
      const expected = pointToLineDistance(at, turfLine, {
        units: 'kilometers',
        method: 'geodesic',
      });
      expect(Math.abs(measure.signedKm(lng[i] ?? 0, lat[i] ?? 0))).toBeCloseTo(expected, 2);
    }
  });

  test('is above zero to the left of the direction, below it to the right, at sharp corners too', () => {
    const zigzag: LngLat[] = [
      [37, 46],
      [37.5, 47],
      [37.05, 47.1],
      [38, 47.15],
      [37.4, 47.3],
      [38, 49],
    ];
    const left = polygon([
      [...zigzag, [30, 49], [30, 46], [37, 46]].map(([lng, lat]) => [lng ?? 0, lat ?? 0]),
    ]);
    const measure = createLineMeasure(zigzag);
    const random = seededRandom(9);
    let checked = 0;
    while (checked < 2000) {
      const at: LngLat = [36.6 + 1.8 * random(), 46.4 + 2.2 * random()];
      const km = measure.signedKm(...at);
      // Between an edge of the polygon and a great circle lie up to 300 m: so near, the polygon is no judge.
      if (Math.abs(km) < 0.5) continue;
      checked++;
      expect(km > 0).toBe(booleanPointInPolygon([...at], left));
    }
  });

  test('says of columns what it says of single positions, and nothing of what is no position', () => {
    const measure = createLineMeasure(LINE);
    const { lng, lat } = seededPoints(11, 500, LINE);
    lng[7] = Number.NaN;
    const out = new Float32Array(lng.length);
    measure.measure(lng, lat, out);
    out.forEach((km, i) => {
      expect(km).toEqual(Math.fround(measure.signedKm(lng[i] ?? 0, lat[i] ?? 0)));
    });
    expect(out[7]).toBeNaN();
    expect(measure.signedKm(200, 48)).toBeNaN();
  });

  test('the nearest point lies on the line, as far away as it says', () => {
    const measure = createLineMeasure(LINE);
    const { lng, lat } = seededPoints(13, 200, LINE);
    for (let i = 0; i < lng.length; i++) {
      expect(Math.abs(measure.signedKm(...measure.nearest(lng[i] ?? 0, lat[i] ?? 0)))).toBeLessThan(
        0.001,
      );
    }
  });

  test('the answer does not depend on what was asked before: the index grows where it is asked', () => {
    const { lng, lat } = seededPoints(17, 300, LINE);
    const forth = createLineMeasure(LINE);
    const back = createLineMeasure(LINE);
    const ask = (measure: typeof forth, i: number): number =>
      measure.signedKm(lng[i] ?? 0, lat[i] ?? 0);
    const first = Array.from(lng, (_, i) => ask(forth, i));
    const second = Array.from(lng, (_, i) => ask(back, lng.length - 1 - i)).toReversed();
    expect(second).toEqual(first);
  });

  test('a line of one place is refused', () => {
    expect(() => createLineMeasure([[37, 48]])).toThrow();
    expect(() =>
      createLineMeasure([
        [37, 48],
        [37, 48],
      ]),
    ).toThrow();
  });

  test('measures what Turf measures to any line from any distance', () => {
    fc.assert(
      fc.property(fc.oneof(...[0.001, 0.02, 1].map(jaggedLine)), SEEDS, (line, seed) => {
        const measure = createLineMeasure(line);
        const random = seededRandom(seed);
        const [x, y] = line[0] ?? [0, 0];
        for (const reach of [0.001, 0.1, 2, 20, 180]) {
          const lng = Math.max(-180, Math.min(x + reach * (2 * random() - 1), 180));
          const lat = Math.max(-90, Math.min(y + reach * (2 * random() - 1), 90));
          const km = Math.abs(measure.signedKm(lng, lat));
          expect(Math.abs(km - turfKm(line, [lng, lat]))).toBeLessThan(3 * METRE);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('is above zero exactly where a jagged line runs below', () => {
    fc.assert(
      fc.property(jaggedLine(0.02), SEEDS, (line, seed) => {
        const measure = createLineMeasure(line);
        const random = seededRandom(seed);
        const [west, east] = [line[0]?.[0] ?? 0, line.at(-1)?.[0] ?? 0];
        for (let i = 0; i < 50; i++) {
          const at: LngLat = [west + random() * (east - west), 47 + 0.16 * (random() - 0.5)];
          const km = measure.signedKm(...at);
          const foot = measure.nearest(...at);
          // A great circle strays less than a metre from so short an edge; beyond an end the side is a convention.
          if (Math.abs(km) < METRE || foot[0] <= west + 1e-9 || foot[0] >= east - 1e-9) continue;
          expect(km > 0).toBe(at[1] > latitudeOf(line, at[0]));
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('has the side right all round the point of a needle, and in its eye', () => {
    // A spike of half a degree to the east: its inside is left of the line.
    const measure = createLineMeasure([
      [37, 48.002],
      [37.5, 48],
      [37, 47.998],
    ]);
    const inside = measure.signedKm(37.4, 48);
    for (const [lng, lat] of [
      [37.51, 48],
      [37.500_1, 48.000_1],
      [37.500_1, 47.999_9],
      [37.49, 48.01],
      [37.49, 47.99],
    ]) {
      expect(Math.sign(measure.signedKm(lng ?? 0, lat ?? 0))).toBe(-Math.sign(inside));
    }
    expect(inside).toBeLessThan(0);
  });

  test('has the side right abreast of corners that are hardly any', () => {
    const bent = Array.from({ length: 9 }, (_, i): LngLat => [37 + i / 8, 48 + (i % 2) * 1e-12]);
    const measure = createLineMeasure(bent);
    for (const [lng] of bent.slice(1, -1)) {
      for (const step of [1e-6, 1e-3, 0.1, 1]) {
        expect(measure.signedKm(lng, 48 + step + 0.001)).toBeGreaterThan(0);
        expect(measure.signedKm(lng, 48 - step)).toBeLessThan(0);
      }
    }
  });

  test('carries the end segments on to tell sides beyond the ends', () => {
    const measure = createLineMeasure([
      [37, 48],
      [38, 48],
    ]);
    expect([39, 36].map((lng) => Math.sign(measure.signedKm(lng, 48.2)))).toEqual([1, 1]);
    expect([39, 36].map((lng) => Math.sign(measure.signedKm(lng, 47.8)))).toEqual([-1, -1]);
  });

  test('knows the inside of a closed line, also outside the corner where it closes', () => {
    const measure = createLineMeasure([
      [37, 48],
      [38, 48],
      [38, 49],
      [37, 49],
      [37, 48],
    ]);
    expect(measure.signedKm(37.5, 48.5)).toBeGreaterThan(0);
    for (const at of [
      [36.9, 47.9],
      [36.9, 48.1],
      [37.1, 47.9],
      [38.1, 49.1],
    ]) {
      expect(measure.signedKm(at[0] ?? 0, at[1] ?? 0)).toBeLessThan(0);
    }
  });

  test('is zero on its corners, and repeated positions change nothing', () => {
    const measure = createLineMeasure(LINE);
    const stuttering = createLineMeasure(LINE.flatMap((at) => [at, at]));
    for (const [lng, lat] of LINE) expect(Math.abs(measure.signedKm(lng, lat))).toBeLessThan(1e-8);
    expect(stuttering.signedKm(38, 48)).toBe(measure.signedKm(38, 48));
  });

  test('names the nearest point that Turf names', () => {
    const measure = createLineMeasure(LINE);
    const { lng, lat } = seededPoints(19, 200, LINE);
    for (let i = 0; i < lng.length; i++) {
      const at: LngLat = [lng[i] ?? 0, lat[i] ?? 0];
      const turf = nearestPointOnLine(lineString(LINE.map(([x, y]) => [x, y])), [...at]);
      const [x, y] = measure.nearest(...at);
      expect(x).toBeCloseTo(turf.geometry.coordinates[0] ?? 0, 6);
      expect(y).toBeCloseTo(turf.geometry.coordinates[1] ?? 0, 6);
    }
    expect(measure.nearest(Number.NaN, 48)).toEqual([Number.NaN, Number.NaN]);
  });
});

/** Of a line from west to east, straight on the plate carrée between its vertices. */
function latitudeOf(line: readonly LngLat[], lng: number): number {
  const i = line.findIndex(([x]) => x >= lng);
  const [[fromX, fromY], [toX, toY]] = [line[i - 1] ?? [0, 0], line[i] ?? [0, 0]];
  return fromY + ((lng - fromX) / (toX - fromX)) * (toY - fromY);
}
