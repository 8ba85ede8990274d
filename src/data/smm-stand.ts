import { bearingDeg } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { destination } from '../geometry/geodesic.ts';
import type { GazetteerEntry } from './gazetteer-names.ts';
import { readRange, readWind } from './smm/ranges.ts';

/** Where observers or weapons stood from a named place. */
export interface Stand {
  readonly km: number;
  readonly bearingDeg: number;
}

/** Distance (km, the middle of a range) and direction of words such as "about 1.5km west of"; null for anything else. */
export function standOf(words: string | null): Stand | null {
  const [, distance, direction] =
    /^(.*?(?:km|m|met(?:re|er)s?|kilomet(?:re|er)s?|kilometre))\s+(?:to the )?([\p{L}-]+?)(?: of(?: the)?)?$/iu.exec(
      words?.trim() ?? '',
    ) ?? [];
  const range = distance === undefined ? null : readRange(distance);
  const bearing = direction === undefined ? null : readWind(direction);
  if (range === null || bearing === null) return null;
  return { km: (range[0] + range[1]) / 2, bearingDeg: bearingDeg(bearing) };
}

/** The position in degrees, about a metre fine; null where the text says how far off it was and that was not read. */
export function positionOf(
  entry: GazetteerEntry | null,
  stand: Stand | null,
  isOff: boolean,
): LngLat | null {
  if (entry === null || (isOff && stand === null)) return null;
  if (stand === null) return [entry.lng, entry.lat];
  const [lng, lat] = destination([entry.lng, entry.lat], stand.bearingDeg, stand.km);
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}
