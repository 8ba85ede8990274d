import { readdirSync, readFileSync } from 'node:fs';
import { booleanClockwise, kinks } from '@turf/turf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';

const GEODATA = new URL('../../geodata/', import.meta.url);
const COLLECTIONS = [...filesIn(''), ...filesIn('base/')];

function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, GEODATA)).filter((name) => name.endsWith('.geojson'));
  return names.map((name) => `${folder}${name}`);
}

function readText(name: string): string {
  return readFileSync(new URL(name, GEODATA), 'utf8');
}

function readFeatures(name: string): Feature[] {
  const collection = JSON.parse(readText(name)) as FeatureCollection;
  return collection.features;
}

function linesOf({ geometry }: Feature): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      throw new Error(`Expected no ${geometry.type}`);
  }
}

describe('every shipped collection', () => {
  it.each(COLLECTIONS)('%s has features, ends in a newline and keeps to its decimals', (name) => {
    const decimals = name.startsWith('base/') && name !== 'base/oblasts.geojson' ? 4 : 5;
    expect(readText(name).endsWith('}\n')).toBe(true);
    const features = readFeatures(name);
    expect(features.length).toBeGreaterThan(0);
    const numbers = features.flatMap(linesOf).flat(2);
    const tooLong = numbers.filter(
      (value) => (String(value).split('.')[1] ?? '').length > decimals,
    );
    expect(tooLong).toEqual([]);
  });

  it.each(COLLECTIONS)(
    '%s has polygons that are closed, wound by the right-hand rule and never cross themselves',
    (name) => {
      const polygons = readFeatures(name).filter(({ geometry }) =>
        geometry.type.endsWith('Polygon'),
      );
      for (const feature of polygons) {
        const { geometry } = feature;
        if (geometry.type !== 'Polygon') throw new Error('Expected every part in one piece');
        geometry.coordinates.forEach((ring, index) => {
          expect(ring.at(0)).toEqual(ring.at(-1));
          expect(booleanClockwise(ring)).toBe(index > 0);
        });
        expect(kinks(geometry).features).toEqual([]);
      }
    },
  );

  it.each(['regions.geojson', 'contact-line.geojson'])('%s has unique ids', (name) => {
    const ids = readFeatures(name).map(({ properties }) => String(properties?.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the base map', () => {
  it('is smaller than 700 KB', () => {
    const bytes = filesIn('base/').map((name) => Buffer.byteLength(readText(name)));
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(700_000);
  });

  it('has about 8, 25, 80 and 200 towns up to each rank', () => {
    const ranks = readFeatures('base/towns.geojson').map(({ properties }) =>
      Number(properties?.rank),
    );
    const upTo = [1, 2, 3, 4].map((rank) => ranks.filter((each) => each <= rank).length);
    expect(upTo).toEqual([8, 25, 80, 200]);
  });

  it('names the Siverskyi Donets past both banks of the line', () => {
    const rivers = readFeatures('base/rivers.geojson');
    const donets = rivers.filter(({ properties }) => properties?.name_en === 'Siverskyi Donets');
    const lngs = donets
      .flatMap(linesOf)
      .flat()
      .map(([lng = 0]) => lng);
    expect(Math.min(...lngs)).toBeLessThan(37);
    expect(Math.max(...lngs)).toBeGreaterThan(40);
  });
});

describe('the hierarchy', () => {
  it('has bands that follow one another without a gap', () => {
    const { bands } = JSON.parse(readText('hierarchy.json')) as {
      bands: { fromKm: number; toKm: number | null }[];
    };
    expect(bands[0]?.fromKm).toBe(0);
    expect(bands.slice(1).map((band) => band.fromKm)).toEqual(
      bands.slice(0, -1).map((band) => band.toKm),
    );
    expect(bands.at(-1)?.toKm).toBeNull();
  });
});
