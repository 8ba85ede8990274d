import type { LngLat } from '../base/lng-lat.ts';

/** A direction from the centre of the sphere, of length 1 where it stands for a position. */
export type Vector = readonly [x: number, y: number, z: number];

/** Numbers per segment: three vectors, see `LineParts`. */
export const SEGMENT_STRIDE = 9;
/** Numbers per corner: four vectors. */
export const CORNER_STRIDE = 12;

/**
 * A line on the sphere as the parts to which a point can be nearest: the insides of its segments, and its corners (every
 * vertex). Whether a point p is nearest to the inside of a segment, and how far it then is, are plain scalar products:
 *
 * - a segment holds its unit normal, to the left of its direction, and two vectors that p has to be ahead of (scalar
 *   product at least 0): one for being past its start, one for being short of its end. The sine of the distance is the
 *   product with the normal.
 * - a corner holds its position, the sum of the normals of its two segments, and the directions in which the line comes
 *   in and goes out (zero at an open end). Points nearest to a corner lie ahead of `in` and behind `out`.
 */
export interface LineParts {
  readonly segments: Float64Array;
  readonly corners: Float64Array;
  readonly segmentCount: number;
  readonly cornerCount: number;
}

/** Prepares a line. Repeated positions are dropped; a line that ends where it starts is closed. */
export function partsOf(line: readonly LngLat[]): LineParts {
  const positions = line.filter((at, i) => !isSame(at, line[i - 1]));
  if (positions.length < 2) {
    throw new Error(`Expected a line of two different positions or more, got ${positions.length}`);
  }
  const vectors = positions.map(([lng, lat]) => vectorAt(lng, lat));
  const isClosed = positions.length > 2 && isSame(positions[0], positions.at(-1));
  const normals = vectors.slice(1).map((to, i) => unit(cross(vectors[i] ?? to, to)));
  const segments = normals.flatMap((normal, i) => [
    ...normal,
    ...cross(normal, vectors[i] ?? normal),
    ...cross(vectors[i + 1] ?? normal, normal),
  ]);
  const cornerVectors = isClosed ? vectors.slice(1) : vectors;
  const corners = cornerVectors.flatMap((at, i) => {
    const before = normals[isClosed ? i : i - 1];
    const after = isClosed ? normals[(i + 1) % normals.length] : normals[i];
    return cornerOf(at, before, after);
  });
  return {
    segments: Float64Array.from(segments),
    corners: Float64Array.from(corners),
    segmentCount: normals.length,
    cornerCount: cornerVectors.length,
  };
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
 * The square of the straight (chord) distance from a position to the inside of the segment that starts at `at`; Infinity
 * where an end of it is nearer. Squares of chords grow with the distance and need no trigonometry to compare.
 */
export function segmentChord2(
  segments: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
): number {
  if (product(segments, at + 3, x, y, z) < 0 || product(segments, at + 6, x, y, z) < 0)
    return Infinity;
  return chord2OfSine(product(segments, at, x, y, z));
}

/** The same to a corner. */
export function cornerChord2(
  corners: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
): number {
  const dx = x - (corners[at] ?? 0);
  const dy = y - (corners[at + 1] ?? 0);
  const dz = z - (corners[at + 2] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

/** The square of the chord of an angle up to 90 degrees, from its sine; exact for tiny angles, too. */
export function chord2OfSine(sine: number): number {
  const square = sine * sine;
  return (2 * square) / (1 + Math.sqrt(Math.max(0, 1 - square)));
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

function cornerOf(at: Vector, before: Vector | undefined, after: Vector | undefined): number[] {
  const none: Vector = [0, 0, 0];
  const [left, right] = [before ?? none, after ?? none];
  const sum = left.map((each, i) => each + (right[i] ?? 0));
  return [...at, ...sum, ...cross(left, at), ...cross(right, at)];
}

function isSame(one: LngLat | undefined, other: LngLat | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
