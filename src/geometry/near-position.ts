import type { LngLat } from '../base/lng-lat.ts';
import { destination } from './geodesic.ts';

/** Semi-major axis (km) and squares of the eccentricities of WGS 84: NIMA TR8350.2, third edition, table 3.1. */
const A = 6378.137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const SECOND_E2 = E2 / (1 - E2);
const RADIANS = Math.PI / 180;
/** Within these the series is off by 4 cm at most, and by less than a millimetre within 15 km in Ukraine. */
const [MAX_KM, MAX_LAT] = [50, 60] as const;

/** How far to go from a position: kilometres along one geodesic each, as its parts to the north and to the east at its start. */
export interface Steps {
  readonly north: Float64Array;
  readonly east: Float64Array;
}

/** Columns of positions, degrees. */
export interface Positions {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** Whether steps of at most so many kilometres from the latitude are taken by the series. */
export function isNear(lat: number, maxKm: number): boolean {
  return maxKm <= MAX_KM && Math.abs(lat) <= MAX_LAT;
}

/**
 * Kilometres within which a step from the latitude ends where the plane says, on which a degree is as long everywhere as at
 * the start. Twice what the terms of second order of the series come to within its limits.
 */
export function bendKm(maxKm: number): number {
  return 0.001 + 4e-4 * maxKm * maxKm;
}

/** Kilometres of a degree to the north and to the east at a latitude, on WGS 84. */
export function kmPerDegree(lat: number): { readonly north: number; readonly east: number } {
  const across = Math.cos(lat * RADIANS);
  const radiusKm = A / Math.sqrt(1 - E2 * Math.sin(lat * RADIANS) ** 2);
  return {
    north: (radiusKm * RADIANS) / (1 + SECOND_E2 * across * across),
    east: radiusKm * RADIANS * across,
  };
}

/**
 * Writes to `out` the positions that the first `count` steps, none longer than `maxKm`, lead to: what `destination` says,
 * an order of magnitude faster. Legendre's series to the third power of the distance on WGS 84 (B. Heck, "Rechenverfahren
 * und Auswertemodelle der Landesvermessung", 1987); where that is not exact enough, `destination` itself.
 */
export function writePositionsNear(
  [lng, lat]: LngLat,
  maxKm: number,
  { north, east }: Steps,
  count: number,
  out: Positions,
): void {
  if (!isNear(lat, maxKm)) {
    for (let i = 0; i < count; i++) {
      const [x, y] = [east[i] ?? 0, north[i] ?? 0];
      const to = destination([lng, lat], Math.atan2(x, y) / RADIANS, Math.hypot(x, y));
      [out.lng[i], out.lat[i]] = to;
    }
    return;
  }
  const cosLat = Math.cos(lat * RADIANS);
  const t = Math.tan(lat * RADIANS);
  const tt = t * t;
  const h = SECOND_E2 * cosLat * cosLat;
  const radiusKm = A / Math.sqrt(1 - E2 * Math.sin(lat * RADIANS) ** 2);
  const [perLat, perLng] = [(1 + h) / RADIANS, 1 / (cosLat * RADIANS)];
  const uvv = (1 + 3 * tt + h - 9 * h * tt) / 6;
  const uuu = (h * (1 - tt + h - 5 * h * tt)) / 2;
  const uuv = (1 + 3 * tt + h) / 3;
  for (let i = 0; i < count; i++) {
    const u = (north[i] ?? 0) / radiusKm;
    const v = (east[i] ?? 0) / radiusKm;
    const x = lng + perLng * (v * (1 + t * u - (tt / 3) * v * v + uuv * u * u));
    out.lng[i] = x > 180 ? x - 360 : x < -180 ? x + 360 : x;
    out.lat[i] =
      lat +
      perLat * (u - (t / 2) * v * v - 1.5 * h * t * u * u - uvv * u * v * v - uuu * u * u * u);
  }
}
