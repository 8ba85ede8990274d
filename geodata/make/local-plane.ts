import type { Position } from 'geojson';

/** Kilometres east and north of the plane's origin. */
export interface Spot {
  x: number;
  y: number;
}

const ORIGIN_LNG = 38.2;
const ORIGIN_LAT = 48;
const KM_PER_DEG = 111.195;
const COS = Math.cos((ORIGIN_LAT * Math.PI) / 180);

/** `position` (lng, lat) on a plane that is true at 48 N; within 1 % anywhere in the two regions. Used to draw, never to decide. */
export function toPlane([lng = 0, lat = 0]: Position): Spot {
  return { x: (lng - ORIGIN_LNG) * KM_PER_DEG * COS, y: (lat - ORIGIN_LAT) * KM_PER_DEG };
}

/** The inverse of `toPlane`: lng, lat in degrees. */
export function fromPlane({ x, y }: Spot): Position {
  return [ORIGIN_LNG + x / (KM_PER_DEG * COS), ORIGIN_LAT + y / KM_PER_DEG];
}

/** Kilometres between two spots. */
export function spotDistance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The spot at `share` (0 to 1) of the way from `a` to `b`. */
export function spotBetween(a: Spot, b: Spot, share: number): Spot {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** Kilometres from `spot` to the nearest point of the path; Infinity for a path of fewer than two spots. */
export function distanceToPath(spot: Spot, path: readonly Spot[]): number {
  let nearest = Infinity;
  for (let index = 1; index < path.length; index += 1) {
    const [from, to] = [path[index - 1], path[index]];
    if (from === undefined || to === undefined) continue;
    nearest = Math.min(nearest, spotDistance(spot, nearestOnSegment(spot, from, to)));
  }
  return nearest;
}

function nearestOnSegment(spot: Spot, from: Spot, to: Spot): Spot {
  const squared = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  if (squared === 0) return from;
  const share =
    ((spot.x - from.x) * (to.x - from.x) + (spot.y - from.y) * (to.y - from.y)) / squared;
  return spotBetween(from, to, Math.min(1, Math.max(0, share)));
}
