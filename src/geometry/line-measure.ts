import type { LngLat } from '../base/lng-lat.ts';
import { growCandidateTree, listAt } from './candidate-tree.ts';
import {
  CORNER_STRIDE,
  SEGMENT_STRIDE,
  cornerChord2,
  lngLatOf,
  partsOf,
  product,
  segmentChord2,
  vectorAt,
} from './line-parts.ts';

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
 * `turf.nearestPointOnLine` measure, on the same sphere (which differs from the ellipsoid by 0.1 to 0.3 % here), and adds
 * the side. Works anywhere on Earth; fastest within some hundred kilometres of the line.
 *
 * 1. The line is split into the parts to which a point can be nearest: its segments and its corners.
 * 2. A tree of cells lists for each cell the parts that can be nearest to any point in it, mostly one to three.
 * 3. A position asks the parts of its cell, exactly.
 *
 * The side at a corner is the side of the sum of the normals of its two segments (J. A. Baerentzen and H. Aanaes, "Signed
 * distance computation using the angle weighted pseudonormal", 2005, in two dimensions): right however sharp the corner.
 * Beyond an open end it is the side of the end segment carried on. A line that crosses itself or runs back along itself
 * has no sides there.
 *
 * Takes about 0.3 s and 20 MB for 600 vertices. Throws for a line of fewer than two different positions.
 */
export function createLineMeasure(line: readonly LngLat[]): LineMeasure {
  const parts = partsOf(line);
  const { segments, corners, segmentCount } = parts;
  const { nodes, lists } = growCandidateTree(parts);

  function nearestPart(list: number, x: number, y: number, z: number): number {
    const end = list + 1 + (lists[list] ?? 0);
    let nearest = lists[list + 1] ?? 0;
    let least = Infinity;
    for (let k = list + 1; k < end; k++) {
      const part = lists[k] ?? 0;
      const chord2 =
        part < segmentCount
          ? segmentChord2(segments, part * SEGMENT_STRIDE, x, y, z)
          : cornerChord2(corners, (part - segmentCount) * CORNER_STRIDE, x, y, z);
      if (chord2 < least) {
        least = chord2;
        nearest = part;
      }
    }
    return nearest;
  }

  function signedKm(lng: number, lat: number): number {
    // Put so that NaN is no position.
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return Number.NaN;
    const across = Math.cos(lat * RADIANS);
    const x = across * Math.cos(lng * RADIANS);
    const y = across * Math.sin(lng * RADIANS);
    const z = Math.sin(lat * RADIANS);
    const part = nearestPart(listAt(nodes, lng, lat), x, y, z);
    if (part < segmentCount)
      return RADIUS_KM * Math.asin(product(segments, part * SEGMENT_STRIDE, x, y, z));
    const at = (part - segmentCount) * CORNER_STRIDE;
    const km =
      2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(cornerChord2(corners, at, x, y, z)) / 2));
    // From the corner, not from the centre of the Earth: the sum is at right angles to the corner only but for rounding.
    const side = product(
      corners,
      at + 3,
      x - (corners[at] ?? 0),
      y - (corners[at + 1] ?? 0),
      z - (corners[at + 2] ?? 0),
    );
    return side < 0 ? -km : km;
  }

  function measure(lng: Float64Array, lat: Float64Array, out: Float32Array): void {
    for (let i = 0; i < out.length; i++) {
      out[i] = signedKm(lng[i] ?? Number.NaN, lat[i] ?? Number.NaN);
    }
  }

  function nearest(lng: number, lat: number): LngLat {
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return [Number.NaN, Number.NaN];
    const [x, y, z] = vectorAt(lng, lat);
    const part = nearestPart(listAt(nodes, lng, lat), x, y, z);
    if (part >= segmentCount) {
      const at = (part - segmentCount) * CORNER_STRIDE;
      return lngLatOf([corners[at] ?? 0, corners[at + 1] ?? 0, corners[at + 2] ?? 0]);
    }
    const at = part * SEGMENT_STRIDE;
    const above = product(segments, at, x, y, z);
    const [nx, ny, nz] = [segments[at] ?? 0, segments[at + 1] ?? 0, segments[at + 2] ?? 0];
    return lngLatOf([x - above * nx, y - above * ny, z - above * nz]);
  }

  return { signedKm, measure, nearest };
}
