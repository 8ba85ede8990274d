import type { LngLat } from '../base/lng-lat.ts';
import { createCandidateTree } from './candidate-tree.ts';
import {
  CORNER_STRIDE,
  SEGMENT_STRIDE,
  lngLatOf,
  product,
  segmentsOf,
  sine2To,
  tangentTo,
  vectorAt,
  vectorIn,
  viewOf,
} from './line-segments.ts';

/** Mean radius of the Earth: the sphere on which Turf measures. */
const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Distance and side of positions to one line. */
export interface LineMeasure {
  /**
   * Kilometres from the nearest point of the line: above 0 on the left of its direction, below 0 on the right. NaN for
   * what is no position.
   */
  signedKm(lng: number, lat: number): number;
  /** Writes to `out` what `signedKm` says of each position, without allocating. */
  measure(lng: Float64Array, lat: Float64Array, out: Float32Array): void;
  /** The nearest point of the line. */
  nearest(lng: number, lat: number): LngLat;
}

/**
 * An index over a line of great-circle arcs. It measures what `turf.pointToLineDistance` (geodesic) and
 * `turf.nearestPointOnLine` measure, on the same sphere (which differs from the ellipsoid by 0.1 to 0.3 % in Ukraine), and
 * adds the side.
 *
 * 1. A tree of cells lists for each cell the segments that can be nearest to any position in it, mostly one or two.
 * 2. A position asks the segments of its cell, exactly; farther than 3,000 km from the line it asks all of them.
 *
 * The side at a corner is the side of the sum of the normals of its two segments (J. A. Baerentzen and H. Aanaes, "Signed
 * distance computation using the angle weighted pseudonormal", 2005): right however sharp the corner. Beyond an open end
 * it is the side of the end segment carried on. A line that crosses itself or runs back along itself has no sides there.
 *
 * Throws for a line of fewer than two different positions.
 */
export function createLineMeasure(line: readonly LngLat[]): LineMeasure {
  const prepared = segmentsOf(line);
  const { segments, corners, count } = prepared;
  const { lists, listAt } = createCandidateTree(prepared);

  function nearestSegment(lng: number, lat: number, x: number, y: number, z: number): number {
    const list = listAt(lng, lat);
    const length = lists[list] ?? 0;
    if (length === 0) return nearestOfAll(x, y, z);
    let nearest = lists[list + 1] ?? 0;
    if (length === 1) return nearest;
    let least = Infinity;
    for (let k = list + 1; k <= list + length; k++) {
      const id = lists[k] ?? 0;
      const sine2 = sine2To(segments, id * SEGMENT_STRIDE, x, y, z);
      if (sine2 < least) {
        least = sine2;
        nearest = id;
      }
    }
    return nearest;
  }

  function nearestOfAll(x: number, y: number, z: number): number {
    let nearest = 0;
    let least = Infinity;
    for (let id = 0; id < count; id++) {
      const { distance } = viewOf(segments, id * SEGMENT_STRIDE, [x, y, z]);
      if (distance < least) {
        least = distance;
        nearest = id;
      }
    }
    return nearest;
  }

  /** The corner that is nearest to the position of all points of the segment, or -1 where a point between its ends is. */
  function nearestCorner(segment: number, x: number, y: number, z: number): number {
    const at = segment * SEGMENT_STRIDE;
    const tangent = tangentTo(segments, at, x, y, z);
    if (tangent <= 0) return segment;
    return tangent < (segments[at + 9] ?? 0) ? -1 : segment + 1;
  }

  function signedKm(lng: number, lat: number): number {
    // Put so that NaN is no position.
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return Number.NaN;
    const across = Math.cos(lat * RADIANS);
    const x = across * Math.cos(lng * RADIANS);
    const y = across * Math.sin(lng * RADIANS);
    const z = Math.sin(lat * RADIANS);
    const segment = nearestSegment(lng, lat, x, y, z);
    const corner = nearestCorner(segment, x, y, z);
    if (corner < 0)
      return RADIUS_KM * Math.asin(product(segments, segment * SEGMENT_STRIDE + 6, x, y, z));
    // From the corner, not from the centre of the Earth, so that rounding is small against short distances, too.
    const at = corner * CORNER_STRIDE;
    const dx = x - (corners[at] ?? 0);
    const dy = y - (corners[at + 1] ?? 0);
    const dz = z - (corners[at + 2] ?? 0);
    const half = Math.min(Math.sqrt(dx * dx + dy * dy + dz * dz) / 2, 1);
    const km = 2 * RADIUS_KM * Math.asin(half);
    return product(corners, at + 3, dx, dy, dz) < 0 ? -km : km;
  }

  function measure(lng: Float64Array, lat: Float64Array, out: Float32Array): void {
    for (let i = 0; i < out.length; i++) {
      out[i] = signedKm(lng[i] ?? Number.NaN, lat[i] ?? Number.NaN);
    }
  }

  function nearest(lng: number, lat: number): LngLat {
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return [Number.NaN, Number.NaN];
    const at = vectorAt(lng, lat);
    const segment = nearestSegment(lng, lat, ...at);
    const corner = nearestCorner(segment, ...at);
    if (corner >= 0) return lngLatOf(vectorIn(corners, corner * CORNER_STRIDE));
    const normal = vectorIn(segments, segment * SEGMENT_STRIDE + 6);
    const above = product(segments, segment * SEGMENT_STRIDE + 6, ...at);
    return lngLatOf([
      at[0] - above * normal[0],
      at[1] - above * normal[1],
      at[2] - above * normal[2],
    ]);
  }

  return { signedKm, measure, nearest };
}
