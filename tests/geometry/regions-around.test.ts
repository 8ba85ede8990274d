import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRegionLookup } from '../../src/geometry/region-lookup.ts';
import { createRegionsAround } from '../../src/geometry/regions-around.ts';
import { createPatterns } from '../../src/geometry/sample-pattern.ts';
import { SAMPLES, samplesOf } from '../../src/geometry/samples.ts';
import type { Form } from '../../src/geometry/samples.ts';
import { seededRegions } from '../bench/seeded.ts';
import { anyForm } from './generated-forms.ts';

const maps = [40, 400, 4000].map((vertices) => seededRegions(6, 3, vertices));
const patternOf = createPatterns();

/** A place near a border more often than not: by a vertex of a region, and how far from it. */
const anyPlace = fc.record({
  map: fc.nat(maps.length - 1),
  region: fc.nat(8),
  vertex: fc.nat(3000),
  reach: fc.constantFrom(0.002, 0.02, 0.2),
  x: fc.integer({ min: -100, max: 100 }),
  y: fc.integer({ min: -100, max: 100 }),
});

function found(
  around: ReturnType<typeof createRegionsAround>,
  lng: number,
  lat: number,
  form: Form,
): Map<number, number> | null {
  const count = around.find(lng, lat, patternOf(form));
  if (count < 0) return null;
  const weights = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const region = around.region[i] ?? -1;
    weights.set(region, (weights.get(region) ?? 0) + (around.weight[i] ?? 0));
  }
  return weights;
}

describe('regions around a position', () => {
  test('are those that Turf finds of all samples', () => {
    const lookups = maps.map((regions) => createRegionsAround(createRegionLookup(regions)));
    let counted = 0;
    fc.assert(
      fc.property(anyForm, anyPlace, (form, { map, region, vertex, reach, x, y }) => {
        const regions = maps[map] ?? [];
        const ring = regions[region]?.coordinates[0] ?? [];
        const [atLng = 0, atLat = 0] = ring[vertex % ring.length] ?? [];
        const [lng, lat] = [atLng + (reach * x) / 100, atLat + (reach * y) / 100];
        const around = lookups[map];
        const weights = around === undefined ? null : found(around, lng, lat, form);
        if (weights === null) return;
        counted++;
        const expected = new Map<number, number>();
        const samples = samplesOf({ centre: [lng, lat], ...form });
        for (let at = 0; at < samples.length; at += 2) {
          const position = [samples[at] ?? 0, samples[at + 1] ?? 0];
          const index = regions.findIndex((each) => booleanPointInPolygon(position, each));
          expected.set(index, (expected.get(index) ?? 0) + (2 * SAMPLES) / samples.length);
        }
        expect(weights).toEqual(expected);
      }),
      { seed: 61, numRuns: 150 },
    );
    expect(counted).toBeGreaterThan(100);
  });

  test('are not said of what is no position, too far north, across 180 degrees or among too many edges', () => {
    const around = createRegionsAround(createRegionLookup(seededRegions(6, 3, 40_000)));
    const disc = (maxKm: number): Form => ({ minKm: 0, maxKm, sectors: [] });
    expect(found(around, Number.NaN, 48, disc(3))).toBeNull();
    expect(found(around, 38, 70, disc(3))).toBeNull();
    expect(found(around, 179.99, 48, disc(3))).toBeNull();
    expect(found(around, 38.25, 48.37, disc(50))).toBeNull();
    expect(found(around, 30, 48, disc(3))).toEqual(new Map([[-1, SAMPLES]]));
  });
});
