import { existsSync, readFileSync } from 'node:fs';
import {
  along,
  booleanPointInPolygon,
  kinks,
  length,
  lineString,
  pointToLineDistance,
  polygon,
} from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readSettlements } from '../../geodata/make/settlements.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);
const ORACLE = new URL(
  '../../../shared/geodata/oracle/contact-line-reach-2017.geojson',
  import.meta.url,
);
const SAMPLE_KM = 0.5;

function readLine(url: URL): Feature<LineString> {
  const { features } = JSON.parse(readFileSync(url, 'utf8')) as FeatureCollection<LineString>;
  const [line] = features;
  if (line === undefined) throw new Error('Expected a line');
  return line;
}

const line = readLine(new URL('contact-line.geojson', GEODATA));
const vertices = line.geometry.coordinates;

/** Everything on the left of the line in a box around it, closed far off. */
function leftSide(): Feature<Polygon> {
  const end = vertices.at(-1)?.[1] ?? 0;
  const start = vertices.at(0)?.[0] ?? 0;
  const corners: Position[] = [
    [45, end],
    [45, 53],
    [30, 53],
    [30, 44],
    [start, 44],
  ];
  return polygon([[...vertices, ...corners, vertices[0] ?? []]]);
}

describe('the contact line', () => {
  it('runs from the Sea of Azov to beyond the state border in the east and never crosses itself', () => {
    const { features: oblasts } = JSON.parse(
      readFileSync(new URL('base/oblasts.geojson', GEODATA), 'utf8'),
    ) as FeatureCollection<Polygon>;
    const isInside = (at: Position) => oblasts.some((oblast) => booleanPointInPolygon(at, oblast));
    expect(kinks(line).features).toEqual([]);
    expect(isInside(vertices.at(0) ?? [])).toBe(false);
    expect(isInside(vertices.at(-1) ?? [])).toBe(false);
    expect(vertices.at(0)?.[1]).toBeLessThan(47.1);
    expect(vertices.at(-1)?.[0]).toBeGreaterThan(39.6);
  });

  it('has every government-controlled settlement on its left and every other on its right', () => {
    const left = leftSide();
    const astray = readSettlements().filter(
      ({ lng, lat, side }) => booleanPointInPolygon([lng, lat], left) !== (side === 'GCA'),
    );
    expect(astray).toEqual([]);
  });

  it('turns gently: no corner sharper than 60 degrees', () => {
    const sharp = vertices.filter((at, index) => {
      const [before, after] = [vertices[index - 1], vertices[index + 1]];
      return before !== undefined && after !== undefined && cornerDeg(before, at, after) < 60;
    });
    expect(sharp).toEqual([]);
  });

  it.skipIf(!existsSync(ORACLE))(
    'is as near to the line published in 2017 as it says (skipped where the oracle is absent)',
    () => {
      const oracle = lineString(readLine(ORACLE).geometry.coordinates);
      const steps = Math.floor(length(oracle) / SAMPLE_KM);
      const kms = Array.from({ length: steps + 1 }, (_, step) =>
        pointToLineDistance(along(oracle, step * SAMPLE_KM), line),
      ).sort((a, b) => a - b);
      const at = (share: number) => kms[Math.floor(share * (kms.length - 1))] ?? 0;
      const { median, p90, max } = line.properties?.precisionKm ?? {};
      expect(Math.abs(at(0.5) - median)).toBeLessThan(0.01);
      expect(Math.abs(at(0.9) - p90)).toBeLessThan(0.01);
      expect(Math.abs(at(1) - max)).toBeLessThan(0.01);
    },
  );
});

function cornerDeg(a: Position, b: Position, c: Position): number {
  const stretch = Math.cos((48 * Math.PI) / 180);
  const angle = (p: Position) =>
    Math.atan2((p[1] ?? 0) - (b[1] ?? 0), ((p[0] ?? 0) - (b[0] ?? 0)) * stretch);
  const turn = Math.abs(angle(a) - angle(c)) * (180 / Math.PI);
  return turn > 180 ? 360 - turn : turn;
}
