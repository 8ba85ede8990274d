import type { LngLat } from '../base/lng-lat.ts';

/** A vector from the centre of the Earth; of length 1 where it stands for a position. */
export type Vector = readonly [x: number, y: number, z: number];

/** Numbers per segment: start, direction and normal (three each), and the tangent of its length. */
export const SEGMENT_STRIDE = 10;
/** Numbers per corner: its position, and the sum of the normals of its two segments. */
export const CORNER_STRIDE = 6;

/**
 * A line of great-circle arcs, each shorter than 2,000 km, prepared for scalar products. Segment i goes from corner i to
 * corner i + 1; its direction is that in which it leaves its start; its normal points to the left. An open end has the
 * normal of its one segment.
 */
export interface LineSegments {
  readonly count: number;
  readonly segments: Float64Array;
  readonly corners: Float64Array;
}

/** Prepares a line. Repeated positions are dropped; a line that ends where it starts has no open ends. */
export function segmentsOf(line: readonly LngLat[]): LineSegments {
  const positions = line.filter((at, i) => !isSame(at, line[i - 1]));
  if (positions.length < 2) {
    throw new Error(`Expected a line of two different positions or more, got ${positions.length}`);
  }
  const vectors = positions.map(([lng, lat]) => vectorAt(lng, lat));
  const crosses = vectors.slice(1).map((to, i) => cross(vectors[i] ?? to, to));
  const normals = crosses.map(([x, y, z]): Vector => {
    const length = Math.hypot(x, y, z);
    return [x / length, y / length, z / length];
  });
  const segments = normals.flatMap((normal, i) => {
    const [start, end] = [vectors[i] ?? normal, vectors[i + 1] ?? normal];
    const tangent = Math.hypot(...(crosses[i] ?? normal)) / dot(start, end);
    return [...start, ...cross(normal, start), ...normal, tangent];
  });
  const isClosed = isSame(positions[0], positions.at(-1));
  const corners = vectors.flatMap((at, i) => {
    const before = normals[i - 1] ?? (isClosed ? normals.at(-1) : undefined);
    const after = normals[i] ?? (isClosed ? normals[0] : undefined);
    return [...at, ...[0, 1, 2].map((axis) => (before?.[axis] ?? 0) + (after?.[axis] ?? 0))];
  });
  return {
    count: normals.length,
    segments: Float64Array.from(segments),
    corners: Float64Array.from(corners),
  };
}

/** The position as a unit vector. */
export function vectorAt(lng: number, lat: number): Vector {
  const [theta, phi] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)];
}

/** The position of a vector of any length, degrees. */
export function lngLatOf([x, y, z]: Vector): LngLat {
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}

/** The vector that starts at `at`. */
export function vectorIn(vectors: Float64Array, at: number): Vector {
  return [vectors[at] ?? 0, vectors[at + 1] ?? 0, vectors[at + 2] ?? 0];
}

/** The scalar product of a position with the vector that starts at `at`. */
export function product(
  vectors: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
): number {
  return (vectors[at] ?? 0) * x + (vectors[at + 1] ?? 0) * y + (vectors[at + 2] ?? 0) * z;
}

/**
 * How far along the segment at `at` the nearest point to the position is: the tangent of the angle from its start, from 0
 * (the start itself) to the tangent of its length (the end itself).
 */
export function tangentTo(
  segments: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
): number {
  const s = product(segments, at, x, y, z);
  const d = product(segments, at + 3, x, y, z);
  const end = segments[at + 9] ?? 0;
  if (s > 0) return Math.min(Math.max(d / s, 0), end);
  // More than 90 degrees away one of the ends is nearest.
  return (s + d * end) / Math.sqrt(1 + end * end) > s ? end : 0;
}

/**
 * The square of the sine of the distance from the position to the segment at `at`: it grows with the distance, is precise
 * for the smallest, and takes no trigonometry. For positions within 90 degrees of the segment.
 *
 * With s, d and n the products with start, direction and normal, and t the tangent at the nearest point, that point is
 * (1, t, 0) / sqrt(1 + t^2), and the square of its vector product with (s, d, n) is n^2 + (d - s t)^2 / (1 + t^2).
 */
export function sine2To(
  segments: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
): number {
  const s = product(segments, at, x, y, z);
  const d = product(segments, at + 3, x, y, z);
  const n = product(segments, at + 6, x, y, z);
  const t = Math.min(Math.max(d / s, 0), segments[at + 9] ?? 0);
  const rest = d - s * t;
  return n * n + (rest * rest) / (1 + t * t);
}

/** The cosine of the distance from the position to the segment at `at`: rough under a metre, but quick. */
export function cosineTo(segments: Float64Array, at: number, [x, y, z]: Vector): number {
  const t = tangentTo(segments, at, x, y, z);
  const s = product(segments, at, x, y, z);
  return (s + t * product(segments, at + 3, x, y, z)) / Math.sqrt(1 + t * t);
}

/** How a segment is seen from a position: its distance in radians, and the direction (of length 1) of its nearest point. */
export interface View {
  readonly distance: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** How the segment at `at` is seen from the position. The direction is NaN from the segment itself. */
export function viewOf(segments: Float64Array, at: number, [x, y, z]: Vector): View {
  const t = tangentTo(segments, at, x, y, z);
  const length = Math.sqrt(1 + t * t);
  const s = product(segments, at, x, y, z);
  const cosine = (s + t * product(segments, at + 3, x, y, z)) / length;
  const dx = ((segments[at] ?? 0) + t * (segments[at + 3] ?? 0)) / length - x * cosine;
  const dy = ((segments[at + 1] ?? 0) + t * (segments[at + 4] ?? 0)) / length - y * cosine;
  const dz = ((segments[at + 2] ?? 0) + t * (segments[at + 5] ?? 0)) / length - z * cosine;
  const sine = Math.sqrt(dx * dx + dy * dy + dz * dz);
  return { distance: Math.atan2(sine, cosine), x: dx / sine, y: dy / sine, z: dz / sine };
}

function isSame(one: LngLat | undefined, other: LngLat | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

function dot([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return ax * bx + ay * by + az * bz;
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}
