import type { Polygon } from 'geojson';
import { createGeography } from '../../src/model/geography.ts';
import type { Geography } from '../../src/model/geography.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ContactLine, Region } from '../../src/model/region.ts';

/** A square of 2 x 2 degrees cut in half by an east-west border (two oblasts) and a north-south line (two sides). */
export function smallWorld(): Geography {
  return createGeography(
    {
      levels: [
        { id: 'oblast', name: { en: 'Oblast' } },
        { id: 'side', name: { en: 'Side' } },
        { id: 'area', name: { en: 'Area' } },
        { id: 'band', name: { en: 'Band' } },
      ],
      sides: [
        { id: 'GCA', name: { en: 'government-controlled' }, short: { en: 'GCA' } },
        { id: 'NGCA', name: { en: 'non-government-controlled' }, short: { en: 'NGCA' } },
      ],
      bands: [
        { id: '0-5', fromKm: 0, toKm: 5 },
        { id: '5-15', fromKm: 5, toKm: 15 },
        { id: '15+', fromKm: 15, toKm: null },
      ],
    },
    [
      region('north', 'oblast', null, [37, 48, 39, 49]),
      region('south', 'oblast', null, [37, 47, 39, 48]),
      region('west-part', 'side', 'GCA', [37, 47, 38, 49]),
      region('east-part', 'side', 'NGCA', [38, 47, 39, 49]),
      region('square', 'area', null, [37.98, 47.98, 38.02, 48.02]),
    ],
    LINE,
  );
}

/** Walks north along 38 E: the west is to its left. */
const LINE: ContactLine = {
  id: 'test',
  name: { en: 'Test line' },
  date: '2022-02',
  inForce: { start: -Infinity, end: Infinity },
  method: { en: 'drawn for a test' },
  precisionKm: { median: 1, p90: 2, max: 3 },
  source: 'test',
  licence: 'test',
  positions: [
    [38, 46.9],
    [38, 49.1],
  ],
};

function region(
  id: string,
  level: string,
  side: string | null,
  box: readonly [number, number, number, number],
): Region {
  const [west, south, east, north] = box;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
  return {
    id,
    level,
    parent: null,
    side,
    name: { en: id },
    isApproximate: false,
    note: null,
    labelAt: [west, south],
    source: 'test',
    geometry,
  };
}

/** An observation of one explosion at an exact position, with what the test changes. */
export function observation(change: Partial<Observation>): Observation {
  return {
    id: 'o1',
    reportId: '37/2022',
    kind: 'explosion',
    count: 1,
    qualifier: 'exact',
    period: { start: 0, end: 1440 },
    timeText: null,
    location: { precision: 'exact', at: [37.5, 48.5] },
    regionId: null,
    side: null,
    observer: null,
    means: 'heard',
    description: null,
    flight: null,
    weaponState: null,
    status: 'confirmed',
    ...change,
  };
}
