import { isRecord } from '../../base/is-record.ts';
import type { LngLat } from '../../base/lng-lat.ts';
import type { RowFault } from '../columns/preset.ts';

/**
 * The position of a GeoJSON geometry (lng lat, further numbers are dropped), null where there is none, the name of a
 * geometry that is no single position, or the fault of a point without two numbers.
 */
export function readGeometry(geometry: unknown): LngLat | string | null | RowFault {
  if (geometry == null) return null;
  const type = memberOf(geometry, 'type');
  const coordinates = memberOf(geometry, 'coordinates');
  if (type === 'Point') return readPoint(coordinates);
  if (type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1)
    return readPoint(coordinates[0]);
  return typeof type === 'string' ? type : 'geometry';
}

function readPoint(coordinates: unknown): LngLat | null | RowFault {
  if (Array.isArray(coordinates)) {
    const [lng, lat]: unknown[] = coordinates;
    if (coordinates.length === 0) return null;
    if (
      typeof lng === 'number' &&
      typeof lat === 'number' &&
      Number.isFinite(lng) &&
      Number.isFinite(lat)
    )
      return [lng, lat];
  }
  const value = (JSON.stringify(coordinates) ?? '').slice(0, 80);
  return { code: 'position-invalid', column: 'geometry', value, expected: 'lng, lat' };
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
