import type { LngLat } from '../base/lng-lat.ts';
import { polygonSamples } from '../geometry/polygon-samples.ts';
import { createRegionLookup } from '../geometry/region-lookup.ts';
import type { LineMeasure } from '../geometry/line-measure.ts';
import type { Region } from '../model/region.ts';

const KM_PER_DEGREE = 111.3;
/** How far from the line hollow dots are scattered; a figure keeps clear of them. */
export const SECURITY_ZONE_KM = 15;
const ENOUGH_KM = 30;

/**
 * Where a large figure stands on empty ground: of positions spread over the region, the one farthest from its border
 * and from the zone along the line, preferring the middle. Degrees; the region's own label where nothing is free.
 */
export function figurePlace(region: Region, line: LineMeasure | null): LngLat {
  const samples = polygonSamples(region.geometry);
  const lookup = createRegionLookup([region.geometry]);
  let best: LngLat = region.labelAt;
  let bestScore = 0;
  for (let i = 0; i < samples.length; i += 2) {
    const at: LngLat = [samples[i] ?? 0, samples[i + 1] ?? 0];
    const toLine = line === null ? ENOUGH_KM : Math.abs(line.signedKm(...at)) - SECURITY_ZONE_KM;
    const toBorder = Math.min(...RAYS.map((ray) => reachKm(at, ray, (lng, lat) => lookup.indexAt(lng, lat) === 0)));
    const score = Math.min(toLine, toBorder);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** A block of text is wider than it is high, so it needs more room to the sides. */
const RAYS = [0, 45, 90, 135, 180, 225, 270, 315].map((deg) => (deg * Math.PI) / 180);
const STEP_KM = 4;

function reachKm([lng, lat]: LngLat, angle: number, isInside: (lng: number, lat: number) => boolean): number {
  const east = Math.sin(angle) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  const north = Math.cos(angle) / KM_PER_DEGREE;
  let km = 0;
  while (km < 2 * ENOUGH_KM && isInside(lng + east * (km + STEP_KM), lat + north * (km + STEP_KM))) km += STEP_KM;
  return km;
}
