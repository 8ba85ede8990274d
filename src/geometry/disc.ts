import type { RegionLookup } from './region-lookup.ts';
import { UNDECIDED } from './region-lookup.ts';

/** Kilometres of a degree of latitude, at least, and of one of longitude on the equator (WGS 84: 110.57 and 111.32). */
const KM_PER_DEGREE = 110.5;
const RADIANS = Math.PI / 180;
/** Nearer to a pole boxes of degrees are of no use. */
const MAX_LAT = 85;

/**
 * Kilometres from the centre, on the sphere on which distances from the line are measured, within which all samples of a
 * disc surely are: ellipsoid and sphere differ by 0.6 % at most (the metre is for rounding).
 */
export function reachOfDisc(radiusKm: number): number {
  return 1.01 * radiusKm + 0.001;
}

/** The region, or -1 for none, in which all samples of the disc (degrees, km) surely lie, or UNDECIDED. */
export function discWholeIn(
  lookup: RegionLookup,
  lng: number,
  lat: number,
  radiusKm: number,
): number {
  const height = reachOfDisc(radiusKm) / KM_PER_DEGREE;
  const highest = Math.abs(lat) + height;
  // Put so that NaN is undecided.
  if (!(highest < MAX_LAT)) return UNDECIDED;
  const width = height / Math.cos(highest * RADIANS);
  if (!(Math.abs(lng) + width < 180)) return UNDECIDED;
  return lookup.wholeIn(lng - width, lat - height, lng + width, lat + height);
}
