import type { LngLat } from '../base/lng-lat.ts';
import { polygonSamples } from '../geometry/polygon-samples.ts';
import { createRegionLookup } from '../geometry/region-lookup.ts';
import type { LineMeasure } from '../geometry/line-measure.ts';
import type { Region } from '../model/region.ts';

const KM_PER_DEGREE = 111.3;
/** How far from the line hollow dots are scattered; a figure keeps clear of them. */
export const SECURITY_ZONE_KM = 15;
/** More room than this makes a place no better; then the one nearer to the line is. */
const ENOUGH_KM = 30;
/** A block of text is wider than it is high, so it needs more room to the sides. */
const WIDE = 1.8;

/** Finds where the figures of regions stand, each worked out once. */
export type FindFigurePlace = (region: Region) => LngLat;

/** The finder for one line, or none, and positions that are taken. */
export function figurePlaceFinder(
  line: LineMeasure | null,
  taken: readonly LngLat[],
): FindFigurePlace {
  const known = new Map<string, LngLat>();
  return (region) => {
    const place = known.get(region.id) ?? figurePlace(region, line, taken);
    known.set(region.id, place);
    return place;
  };
}

/**
 * Where a large figure stands on empty ground: of positions spread over the region, the one with most room to its
 * border, to the zone along the line and to the `taken` positions, such as towns. Degrees; the region's own label where
 * nothing is free.
 */
function figurePlace(region: Region, line: LineMeasure | null, taken: readonly LngLat[]): LngLat {
  const samples = polygonSamples(region.geometry);
  const lookup = createRegionLookup([region.geometry]);
  const isInside = (lng: number, lat: number): boolean => lookup.indexAt(lng, lat) === 0;
  let best: LngLat = region.labelAt;
  let bestScore = 0;
  for (let i = 0; i < samples.length; i += 2) {
    const at: LngLat = [samples[i] ?? 0, samples[i + 1] ?? 0];
    const lineKm = line === null ? 0 : Math.abs(line.signedKm(...at));
    const room = Math.min(
      ENOUGH_KM,
      line === null ? ENOUGH_KM : lineKm - SECURITY_ZONE_KM,
      ...taken.map((other) => roomBetween(at, other)),
    );
    if (room <= bestScore) continue;
    const score = Math.min(room, roomInside(at, isInside)) - lineKm / 40;
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

function roomBetween([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): number {
  const eastKm = (otherLng - lng) * KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(eastKm / WIDE, (otherLat - lat) * KM_PER_DEGREE);
}

const RAYS = [0, 45, 90, 135, 180, 225, 270, 315].map((deg) => (deg * Math.PI) / 180);
const STEP_KM = 3;

/** The room up to the border of the region, in steps. */
function roomInside([lng, lat]: LngLat, isInside: (lng: number, lat: number) => boolean): number {
  const eastDeg = WIDE / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  for (let km = STEP_KM; km <= ENOUGH_KM; km += STEP_KM) {
    const isFree = RAYS.every((ray) =>
      isInside(lng + Math.sin(ray) * eastDeg * km, lat + (Math.cos(ray) * km) / KM_PER_DEGREE),
    );
    if (!isFree) return km - STEP_KM;
  }
  return ENOUGH_KM;
}
