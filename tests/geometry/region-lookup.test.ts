import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import * as fc from 'fast-check';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ringsOf } from '../../src/geometry/polygon-box.ts';
import { UNDECIDED, createRegionLookup } from '../../src/geometry/region-lookup.ts';
import { seededRandom, seededRegions } from '../bench/seeded.ts';

const SEED = 20_220_216;
const RAIONS = new URL('../../../shared/geodata/oracle/raions-pre-2020.geojson', import.meta.url);

type Polygonal = Polygon | MultiPolygon;

function polygonOf(...rings: Position[][]): Polygon {
  return { type: 'Polygon', coordinates: rings };
}

function rectangle(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** By Turf, which is right off the borders. */
function turfIndexAt(regions: readonly Polygonal[], at: Position): number {
  return regions.findIndex((region) => booleanPointInPolygon(at, region));
}

/** The edges of each region, each with its lower end first, so that neighbours name a shared one alike. */
function edgesOf(region: Polygonal): [Position, Position][] {
  return ringsOf(region).flatMap((ring) =>
    ring.slice(1).map((to, i): [Position, Position] => {
      const from = ring[i] ?? to;
      return String(from) < String(to) ? [from, to] : [to, from];
    }),
  );
}

/**
 * Points on borders inside a partition, as exactly as numbers allow: on edges that two regions share, and the vertices of
 * which every edge is shared.
 */
function innerBorderPoints(regions: readonly Polygonal[]): Position[] {
  const shared = new Map<string, boolean>();
  const edges = regions.flatMap(edgesOf);
  for (const edge of edges) shared.set(String(edge), shared.has(String(edge)));
  const isShared = (edge: Position[]): boolean => shared.get(String(edge)) ?? false;
  const rim = new Set(edges.filter((edge) => !isShared(edge)).flatMap((edge) => edge.map(String)));
  return edges.filter(isShared).flatMap(([[x = 0, y = 0], [toX = 0, toY = 0]]) => {
    const points = [0.5, 0.3].map((part) => [x + part * (toX - x), y + part * (toY - y)]);
    return rim.has(String([x, y])) ? points : [[x, y], ...points];
  });
}

/** How many of the regions claim the point, each asked on its own. */
function claimsOf(regions: readonly Polygonal[]): (at: Position) => number[] {
  const lookups = regions.map((region) => createRegionLookup([region]));
  return ([lng = 0, lat = 0]) =>
    lookups.flatMap((lookup, i) => (lookup.indexAt(lng, lat) === 0 ? [i] : []));
}

/** A star around a centre, its rays of any length, with a smaller star as a hole. */
const star = fc
  .record({
    x: fc.double({ min: -5, max: 5, noNaN: true }),
    y: fc.double({ min: -5, max: 5, noNaN: true }),
    rays: fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 3, maxLength: 40 }),
    hasHole: fc.boolean(),
  })
  .map(({ x, y, rays, hasHole }): Polygon => {
    const ring = (scale: number): Position[] => {
      const positions = rays.map((ray, i): Position => {
        const angle = (2 * Math.PI * i) / rays.length;
        return [x + scale * ray * Math.cos(angle), y + scale * ray * Math.sin(angle)];
      });
      return [...positions, positions[0] ?? []];
    };
    return hasHole ? polygonOf(ring(1), ring(0.4)) : polygonOf(ring(1));
  });

describe('createRegionLookup', () => {
  test('agrees with Turf off the borders, whatever the regions and the raster', () => {
    fc.assert(
      fc.property(
        fc.array(star, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(undefined, 1, 2, 7, 300),
        (regions, cellsPerSide) => {
          const options = cellsPerSide === undefined ? {} : { cellsPerSide };
          const lookup = createRegionLookup(regions, options);
          const random = seededRandom(regions.length);
          for (let i = 0; i < 200; i++) {
            const at: Position = [24 * random() - 12, 24 * random() - 12];
            expect(lookup.indexAt(...xy(at))).toBe(turfIndexAt(regions, at));
          }
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('agrees with Turf over a partition with winding borders', () => {
    const regions = seededRegions(5, 4, 4000);
    const lookup = createRegionLookup(regions);
    const random = seededRandom(6);
    for (let i = 0; i < 4000; i++) {
      const at: Position = [35.5 + 5.5 * random(), 46 + 4.75 * random()];
      expect(lookup.indexAt(...xy(at))).toBe(turfIndexAt(regions, at));
    }
  });

  test('puts a point on a border into exactly one of the two regions', () => {
    const regions = seededRegions(7, 4, 2000);
    const lookup = createRegionLookup(regions);
    const claims = claimsOf(regions);
    const inner = innerBorderPoints(regions);
    expect(inner.length).toBeGreaterThan(3000);
    for (const at of inner) {
      expect(claims(at)).toEqual([lookup.indexAt(...xy(at))]);
    }
  });

  test('puts each point of a grid of level and upright borders into exactly one square', () => {
    const squares = [0, 1, 2].flatMap((y) =>
      [0, 1, 2].map((x) => polygonOf(rectangle(x, y, x + 1, y + 1))),
    );
    const lookup = createRegionLookup(squares);
    const claims = claimsOf(squares);
    for (let x = 0; x < 3; x += 0.25) {
      for (let y = 0; y < 3; y += 0.25) {
        expect(claims([x, y])).toEqual([lookup.indexAt(x, y)]);
        expect(lookup.indexAt(x, y)).toBe(Math.floor(y) * 3 + Math.floor(x));
      }
    }
  });

  test('gives a border to the region east of it, a level one to the region north of it', () => {
    const lookup = createRegionLookup([
      polygonOf(rectangle(0, 0, 1, 1)),
      polygonOf(rectangle(1, 0, 2, 1)),
      polygonOf(rectangle(0, 1, 2, 2)),
    ]);
    expect(lookup.indexAt(1, 0.5)).toBe(1);
    expect(lookup.indexAt(0.5, 1)).toBe(2);
    expect(lookup.indexAt(2, 0.5)).toBe(-1);
    expect(lookup.indexAt(0.5, 2)).toBe(-1);
    expect(lookup.indexAt(0, 0)).toBe(0);
  });

  test('decides alike with a raster and without one, also next to borders', () => {
    const regions = seededRegions(9, 3, 600);
    const [fine, coarse] = [400, 1].map((cellsPerSide) =>
      createRegionLookup(regions, { cellsPerSide }),
    );
    for (const [x = 0, y = 0] of innerBorderPoints(regions)) {
      for (const step of [0, 1e-15, 1e-12, 1e-9, 1e-6]) {
        for (const [lng, lat] of [[x + step, y] as const, [x, y - step] as const]) {
          expect(fine?.indexAt(lng, lat)).toBe(coarse?.indexAt(lng, lat));
        }
      }
    }
  });

  test('knows holes, islands in them and regions of several parts', () => {
    const ring = polygonOf(rectangle(0, 0, 10, 10), rectangle(2, 2, 8, 8));
    const island = polygonOf(rectangle(4, 4, 6, 6));
    const apart: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[rectangle(12, 0, 13, 1)], [rectangle(14, 0, 15, 1)]],
    };
    const lookup = createRegionLookup([ring, island, apart]);
    const found = [1, 3, 5, 12.5, 13.5, 14.5].map((lng) => lookup.indexAt(lng, lng < 10 ? 5 : 0.5));
    expect(found).toEqual([0, -1, 1, 2, -1, 2]);
  });

  test('prefers the first of regions that overlap', () => {
    const [small, large] = [polygonOf(rectangle(1, 1, 2, 2)), polygonOf(rectangle(0, 0, 3, 3))];
    expect(createRegionLookup([small, large]).indexAt(1.5, 1.5)).toBe(0);
    expect(createRegionLookup([large, small]).indexAt(1.5, 1.5)).toBe(0);
    expect(createRegionLookup([small, large]).indexAt(0.5, 0.5)).toBe(1);
  });

  test('knows more regions than a byte can name', () => {
    const strips = Array.from({ length: 300 }, (_, i) => polygonOf(rectangle(i, 0, i + 1, 1)));
    const lookup = createRegionLookup(strips);
    for (const i of [0, 127, 128, 255, 256, 299]) expect(lookup.indexAt(i + 0.5, 0.5)).toBe(i);
  });

  test('tags long columns with what indexAt says', () => {
    const regions = seededRegions(5, 4, 1000);
    const lookup = createRegionLookup(regions);
    const random = seededRandom(8);
    const lng = Float64Array.from({ length: 20_000 }, () => 35.5 + 5.5 * random());
    const lat = Float64Array.from({ length: 20_000 }, () => 46 + 4.75 * random());
    const out = new Int16Array(20_000);
    lookup.tag(lng, lat, out);
    expect([...out]).toEqual([...lng].map((each, i) => lookup.indexAt(each, lat[i] ?? 0)));
  });

  test('puts what is no position into no region', () => {
    const lookup = createRegionLookup([polygonOf(rectangle(-180, -90, 180, 90))]);
    expect(lookup.indexAt(Number.NaN, 48)).toBe(-1);
    expect(lookup.indexAt(38, Number.NaN)).toBe(-1);
    expect(lookup.indexAt(Infinity, 48)).toBe(-1);
    expect(lookup.indexAt(38, 48)).toBe(0);
    expect(createRegionLookup([]).indexAt(38, 48)).toBe(-1);
  });

  test('closes a ring that is left open', () => {
    const open = polygonOf(rectangle(0, 0, 2, 2).slice(0, -1));
    expect(createRegionLookup([open]).indexAt(1, 1)).toBe(0);
  });

  test('refuses positions that are not finite', () => {
    const broken = polygonOf([
      [0, 0],
      [1, Number.NaN],
      [1, 1],
      [0, 0],
    ]);
    expect(() => createRegionLookup([broken])).toThrow('Expected regions with finite positions');
  });

  test.skipIf(!existsSync(RAIONS))(
    'divides real raions like Turf, and each point on a border once (skipped where the oracle is absent)',
    () => {
      const { features } = JSON.parse(readFileSync(RAIONS, 'utf8')) as FeatureCollection<Polygonal>;
      const regions = features.map((feature) => feature.geometry);
      const lookup = createRegionLookup(regions);
      const claims = claimsOf(regions);
      const random = seededRandom(11);
      for (let i = 0; i < 3000; i++) {
        const at: Position = [36.5 + 4 * random(), 46.7 + 3.5 * random()];
        expect(lookup.indexAt(...xy(at))).toBe(turfIndexAt(regions, at));
      }
      for (const at of innerBorderPoints(regions)) {
        expect(claims(at)).toEqual([lookup.indexAt(...xy(at))]);
      }
    },
  );
});

function xy([lng = Number.NaN, lat = Number.NaN]: Position): [number, number] {
  return [lng, lat];
}

describe('a box', () => {
  const regions = seededRegions(SEED, 6, 4800);
  /** Few cells: borders run through most of them, and edges have to say what is in a box. */
  const lookups = [8, 64, 1024].map((cellsPerSide) =>
    createRegionLookup(regions, { cellsPerSide }),
  );
  const edges = regions.flatMap(edgesOf);

  test('is said to be wholly in a region only where all its positions are', () => {
    const random = seededRandom(SEED);
    const whole = lookups.map(() => 0);
    for (let i = 0; i < 400; i++) {
      const [from, to] = edges[Math.floor(random() * edges.length)] ?? [];
      const [x = 0, y = 0] = (i % 2 === 0 ? from : to) ?? [];
      const [width, height] = [0.05 * random() ** 3, 0.05 * random() ** 3];
      const west = x + 0.03 * (random() - 0.5);
      const south = y + 0.03 * (random() - 0.5);
      const inside = Array.from({ length: 40 }, () =>
        lookups[0]?.indexAt(west + random() * width, south + random() * height),
      );
      for (const [at, lookup] of lookups.entries()) {
        const said = lookup.wholeIn(west, south, west + width, south + height);
        if (said === UNDECIDED) continue;
        whole[at] = (whole[at] ?? 0) + 1;
        expect(new Set(inside)).toEqual(new Set([said]));
      }
    }
    // However large the cells are, edges that do not touch it decide nothing.
    expect(Math.min(...whole)).toBeGreaterThan(40);
  });

  test('that an edge touches is undecided, and one beside it is not', () => {
    const lookup = createRegionLookup([polygonOf(rectangle(30, 48, 32, 50))], { cellsPerSide: 8 });
    expect(lookup.wholeIn(30.001, 48.001, 30.01, 48.01)).toBe(0);
    expect(lookup.wholeIn(29.99, 48.001, 29.999, 48.01)).toBe(-1);
    expect(lookup.wholeIn(29.99, 48.001, 30, 48.01)).toBe(UNDECIDED);
    expect(lookup.wholeIn(31.99, 49.99, 32.01, 50.01)).toBe(UNDECIDED);
    expect(lookup.wholeIn(Number.NaN, 48, 31, 49)).toBe(UNDECIDED);
  });
});
