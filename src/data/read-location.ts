import { parseBearing } from '../base/compass.ts';
import type { Bearing } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { rangedLocation } from '../model/location.ts';
import type { Location, RangedLocation } from '../model/location.ts';
import type { Fault } from './fault.ts';
import type { SightingGeometry, SightingProperties } from './geojson-schema.ts';

/** A box of degrees, WGS 84. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Ukraine with a margin: no position in it stays in it when its two numbers are exchanged. */
export const UKRAINE: Extent = { west: 22, south: 44, east: 41, north: 53 };

/** Whether the position lies outside the extent, but inside it with longitude and latitude exchanged. */
export function isSwapped([lng, lat]: LngLat, extent: Extent | null): boolean {
  return extent !== null && !isInside(lng, lat, extent) && isInside(lat, lng, extent);
}

function isInside(lng: number, lat: number, { west, south, east, north }: Extent): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/**
 * The location that a feature states, or why it states none. A Point is the position itself for `exact` and `place`;
 * ranged locations follow from the properties alone; areas and regions have no geometry.
 */
export function readLocation(
  properties: SightingProperties,
  geometry: SightingGeometry,
  extent: Extent | null,
): Location | Fault {
  const { precision, areaId } = properties;
  switch (precision) {
    case 'exact':
    case 'place':
      return readPoint(precision, properties, geometry, extent);
    case 'area':
    case 'region':
      if (geometry !== null)
        return { code: 'feature-invalid', column: 'geometry', expected: 'null' };
      if (precision === 'region') return { precision, regionId: areaId };
      return areaId === null || areaId === ''
        ? { code: 'feature-invalid', column: 'areaId', value: 'null' }
        : { precision, regionId: areaId };
    default:
      return readRanged(precision, properties, extent);
  }
}

function readPoint(
  precision: 'exact' | 'place',
  { radiusKm, place }: SightingProperties,
  geometry: SightingGeometry,
  extent: Extent | null,
): Location | Fault {
  if (geometry?.type !== 'Point') {
    return { code: 'position-invalid', column: 'geometry', expected: 'Point' };
  }
  const at: LngLat = [geometry.coordinates[0], geometry.coordinates[1]];
  if (isSwapped(at, extent)) {
    return {
      code: 'position-invalid',
      column: 'geometry.coordinates',
      value: at.join(', '),
      expected: 'lng, lat',
    };
  }
  if (precision === 'exact') return { precision, at };
  if (radiusKm === null) return { code: 'number-invalid', column: 'radiusKm', value: 'null' };
  return { precision, at, radiusKm, name: place ?? '' };
}

function readRanged(
  precision: RangedLocation['precision'],
  properties: SightingProperties,
  extent: Extent | null,
): Location | Fault {
  const { observerLng: lng, observerLat: lat, rangeMinKm: min, rangeMaxKm: max } = properties;
  if (lng === null || lat === null || isSwapped([lng, lat], extent)) {
    const value = `${lng}, ${lat}`;
    return { code: 'position-invalid', column: 'observerLng', value, expected: 'lng, lat' };
  }
  if ((min === null) !== (max === null) || (min ?? 0) > (max ?? 0)) {
    return { code: 'number-invalid', column: 'rangeMaxKm', value: `${min}, ${max}` };
  }
  const range = min !== null && max !== null ? ([min, max] as const) : null;
  const location = rangedLocation([lng, lat], range, readBearings(properties), null);
  return location.precision === precision
    ? location
    : {
        code: 'feature-invalid',
        column: 'precision',
        value: precision,
        expected: location.precision,
      };
}

/** The schema has let only bearings pass. */
function readBearings({ bearings }: SightingProperties): Bearing[] {
  return bearings.map(parseBearing).filter((bearing) => bearing !== null);
}
