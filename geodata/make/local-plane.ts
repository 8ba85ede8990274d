import type { Position } from "geojson";

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
