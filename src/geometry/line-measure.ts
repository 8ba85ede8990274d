import type { LngLat } from '../base/lng-lat.ts';
import { columnAt, createCandidateTree, rowAt } from './candidate-tree.ts';
import {
  CORNER_STRIDE,
  SEGMENT_STRIDE,
  lngLatOf,
  product,
  segmentsOf,
  sine2To,
  tangentTo,
  vectorIn,
  viewOf,
} from './line-segments.ts';
import type { LineSegments } from './line-segments.ts';

/** Mean radius of the Earth: the sphere on which Turf measures. */
const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Places on the slate: the position, the same as a vector, and the answer. */
const [LNG, LAT, X, Y, Z, KM, SLATE_SIZE] = [0, 1, 2, 3, 4, 5, 6] as const;

/** Distance and side of positions to one line. */
export interface LineMeasure {
  /** What is measured against. */
  readonly line: LineSegments;
  /**
   * Kilometres from the nearest point of the line: above 0 on the left of its direction, below 0 on the right. NaN for
   * what is no position.
   */
  signedKm(lng: number, lat: number): number;
  /** Writes to `out` what `signedKm` says of each position. Allocates only where nobody has asked before. */
  measure(lng: Float64Array, lat: Float64Array, out: Float32Array): void;
  /** The nearest point of the line. */
  nearest(lng: number, lat: number): LngLat;
}

/**
 * An index over a line of great-circle arcs. It measures what `turf.pointToLineDistance` (geodesic) and
 * `turf.nearestPointOnLine` measure, on the same sphere (which differs from the ellipsoid by 0.1 to 0.3 % in Ukraine), and
 * adds the side.
 *
 * 1. A tree of cells lists for each cell the segments that can be nearest to any position in it, mostly one to three. It
 *    grows where positions are asked for.
 * 2. A position asks the segments of its cell, exactly; farther than 3,000 km from the line it asks all of them.
 *
 * The side at a corner is the side of the sum of the normals of its two segments (J. A. Baerentzen and H. Aanaes, "Signed
 * distance computation using the angle weighted pseudonormal", 2005): right however sharp the corner. Beyond an open end
 * it is the side of the end segment carried on. A line that crosses itself or runs back along itself has no sides there.
 *
 * Throws for a line of fewer than two different positions.
 */
export function createLineMeasure(positions: readonly LngLat[]): LineMeasure {
  const line = segmentsOf(positions);
  const { segments, corners, count } = line;
  const { lists, listAt } = createCandidateTree(line);
  /** What is worked on: a number that is handed from function to function may have to be allocated. */
  const slate = new Float64Array(SLATE_SIZE);

  /** The segment that is nearest to the position on the slate, or -1 if that is no position. */
  function findSegment(): number {
    const lng = slate[LNG] ?? 0;
    const lat = slate[LAT] ?? 0;
    // Put so that NaN is no position.
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return -1;
    const across = Math.cos(lat * RADIANS);
    slate[X] = across * Math.cos(lng * RADIANS);
    slate[Y] = across * Math.sin(lng * RADIANS);
    slate[Z] = Math.sin(lat * RADIANS);
    return nearestSegment(listAt(columnAt(lng), rowAt(lat)));
  }

  function nearestSegment(list: number): number {
    const length = lists[list] ?? 0;
    if (length === 0) return nearestOfAll();
    let nearest = lists[list + 1] ?? 0;
    if (length === 1) return nearest;
    const x = slate[X] ?? 0;
    const y = slate[Y] ?? 0;
    const z = slate[Z] ?? 0;
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

  function nearestOfAll(): number {
    const at = vectorIn(slate, X);
    let nearest = 0;
    let least = Infinity;
    for (let id = 0; id < count; id++) {
      const { distance } = viewOf(segments, id * SEGMENT_STRIDE, at);
      if (distance < least) {
        least = distance;
        nearest = id;
      }
    }
    return nearest;
  }

  /** The corner where the segment is nearest, or -1 where it is nearest between its ends. */
  function nearestCorner(segment: number): number {
    const start = segment * SEGMENT_STRIDE;
    const tangent = tangentTo(segments, start, slate[X] ?? 0, slate[Y] ?? 0, slate[Z] ?? 0);
    if (tangent <= 0) return segment;
    return tangent < (segments[start + 9] ?? 0) ? -1 : segment + 1;
  }

  /** Writes the answer for the position on the slate. */
  function answer(): void {
    const segment = findSegment();
    if (segment < 0) {
      slate[KM] = Number.NaN;
      return;
    }
    const x = slate[X] ?? 0;
    const y = slate[Y] ?? 0;
    const z = slate[Z] ?? 0;
    const corner = nearestCorner(segment);
    if (corner < 0) {
      slate[KM] = RADIUS_KM * Math.asin(product(segments, segment * SEGMENT_STRIDE + 6, x, y, z));
      return;
    }
    // From the corner, not from the centre of the Earth, so that rounding is small against short distances, too.
    const at = corner * CORNER_STRIDE;
    const dx = x - (corners[at] ?? 0);
    const dy = y - (corners[at + 1] ?? 0);
    const dz = z - (corners[at + 2] ?? 0);
    const half = Math.min(Math.sqrt(dx * dx + dy * dy + dz * dz) / 2, 1);
    const km = 2 * RADIUS_KM * Math.asin(half);
    const side =
      (corners[at + 3] ?? 0) * dx + (corners[at + 4] ?? 0) * dy + (corners[at + 5] ?? 0) * dz;
    slate[KM] = side < 0 ? -km : km;
  }

  function signedKm(lng: number, lat: number): number {
    slate[LNG] = lng;
    slate[LAT] = lat;
    answer();
    return slate[KM] ?? 0;
  }

  function measure(lng: Float64Array, lat: Float64Array, out: Float32Array): void {
    for (let i = 0; i < out.length; i++) {
      slate[LNG] = lng[i] ?? Number.NaN;
      slate[LAT] = lat[i] ?? Number.NaN;
      answer();
      out[i] = slate[KM] ?? 0;
    }
  }

  function nearest(lng: number, lat: number): LngLat {
    slate[LNG] = lng;
    slate[LAT] = lat;
    const segment = findSegment();
    if (segment < 0) return [Number.NaN, Number.NaN];
    const corner = nearestCorner(segment);
    if (corner >= 0) return lngLatOf(vectorIn(corners, corner * CORNER_STRIDE));
    const [x, y, z] = vectorIn(slate, X);
    const normal = segment * SEGMENT_STRIDE + 6;
    const above = product(segments, normal, x, y, z);
    const [nx, ny, nz] = vectorIn(segments, normal);
    return lngLatOf([x - above * nx, y - above * ny, z - above * nz]);
  }

  return { line, signedKm, measure, nearest };
}
