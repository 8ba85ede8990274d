import { columnAt, createCandidateTree, rowAt } from './candidate-tree.ts';
import type { CandidateTree } from './candidate-tree.ts';
import { SEGMENT_STRIDE, sine2To } from './line-segments.ts';
import type { LineSegments } from './line-segments.ts';
import { isNear, kmPerDegree } from './near-position.ts';
import type { Steps } from './near-position.ts';

const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Numbers per candidate, see `lookAround`. */
const STRIDE = 11;
/** With more of them it takes longer to look at all than to ask for each position by itself. */
const MOST_CANDIDATES = 512;
/** Reaches (km) are rounded up to this times a power of two: so much more than the radius that is mostly round. */
const LEAST_REACH_KM = 1.05;

/** A line as seen from one position after the other, for many distances around each. */
export interface NearLine {
  /**
   * Goes to a position (degrees), to look around it as far as is said (radians), and returns the sine of its distance from
   * the line; NaN where the line is too far away.
   */
  goTo(lng: number, lat: number, reach: number): number;
  /** Says that `writeSines` will be asked around the position. */
  lookAround(): void;
  /**
   * Writes to `out` the sines of the distances from the line where the steps (km) from one up to another end: as exact as
   * `bendKm` says of their length. It takes no trigonometry: along the axes of the position each step is a sum.
   */
  writeSines(steps: Steps, from: number, to: number, out: Float64Array): void;
}

/** Looks at a line by the segments that can be nearest anywhere within reach. */
export function createNearLine(line: LineSegments): NearLine {
  const { segments } = line;
  const trees: CandidateTree[] = [];
  const candidates = new Int32Array(MOST_CANDIDATES);
  const sines2 = new Float64Array(MOST_CANDIDATES);
  const local = new Float64Array(MOST_CANDIDATES * STRIDE);
  /** Sines and cosines of the position: of its longitude, then of its latitude. */
  const turn = new Float64Array(4);
  /** Of the position: its latitude, how far to look, and the sine of its distance. */
  const place = new Float64Array(3);
  let count = 0;
  let nearest = 0;
  let end = 0;

  function treeFor(reachKm: number): CandidateTree {
    const size = Math.max(0, Math.ceil(Math.log2(reachKm / LEAST_REACH_KM)));
    return (trees[size] ??= createCandidateTree(line, (LEAST_REACH_KM * 2 ** size) / RADIUS_KM));
  }

  function goTo(lng: number, lat: number, reach: number): number {
    const reachKm = reach * RADIUS_KM;
    // Put so that NaN is no position.
    if (!(Math.abs(lng) <= 180 && isNear(lat, reachKm))) return Number.NaN;
    const { lists, listAt } = treeFor(reachKm);
    const list = listAt(columnAt(lng), rowAt(lat));
    count = lists[list] ?? 0;
    if (count === 0 || count > MOST_CANDIDATES) return Number.NaN;
    const sinLng = Math.sin(lng * RADIANS);
    const cosLng = Math.cos(lng * RADIANS);
    const sinLat = Math.sin(lat * RADIANS);
    const cosLat = Math.cos(lat * RADIANS);
    turn[0] = sinLng;
    turn[1] = cosLng;
    turn[2] = sinLat;
    turn[3] = cosLat;
    let least = Infinity;
    for (let k = 0; k < count; k++) {
      const id = lists[list + 1 + k] ?? 0;
      const at = id * SEGMENT_STRIDE;
      const sine2 = sine2To(segments, at, cosLat * cosLng, cosLat * sinLng, sinLat);
      candidates[k] = id;
      sines2[k] = sine2;
      if (sine2 < least) {
        least = sine2;
        nearest = k;
      }
    }
    const sine = Math.sqrt(least);
    place[0] = lat;
    place[1] = reach;
    place[2] = sine;
    return sine;
  }

  /** Writes a vector as seen from the position: how far it goes outward, and how much a kilometre east and north adds. */
  function turnTo(from: number, to: number, perEast: number, perNorth: number): void {
    const x = segments[from] ?? 0;
    const y = segments[from + 1] ?? 0;
    const z = segments[from + 2] ?? 0;
    const sinLng = turn[0] ?? 0;
    const cosLng = turn[1] ?? 0;
    const sinLat = turn[2] ?? 0;
    const cosLat = turn[3] ?? 0;
    const outward = x * cosLng + y * sinLng;
    local[to] = outward * cosLat + z * sinLat;
    local[to + 1] = (y * cosLng - x * sinLng) * perEast;
    local[to + 2] = (z * cosLat - outward * sinLat) * perNorth;
  }

  /** Writes a candidate: start, direction and normal, each as seen from the position, and the end of the segment. */
  function write(candidate: number, to: number, perEast: number, perNorth: number): void {
    const from = (candidates[candidate] ?? 0) * SEGMENT_STRIDE;
    turnTo(from, to, perEast, perNorth);
    turnTo(from + 3, to + 3, perEast, perNorth);
    turnTo(from + 6, to + 6, perEast, perNorth);
    const tangent = segments[from + 9] ?? 0;
    local[to + 9] = tangent;
    local[to + 10] = 1 / Math.sqrt(1 + tangent * tangent);
  }

  /** How the sine of the distance from a candidate grows at the position with each kilometre along an axis. */
  function growth(at: number, axis: number, sine: number): number {
    const s = local[at] ?? 0;
    const d = local[at + 3] ?? 0;
    const n = local[at + 6] ?? 0;
    const t = Math.min(Math.max(d / s, 0), local[at + 9] ?? 0);
    const rest = (d - s * t) / (1 + t * t);
    const change = (local[at + 3 + axis] ?? 0) - t * (local[at + axis] ?? 0);
    return (n * (local[at + 6 + axis] ?? 0) + rest * change) / sine;
  }

  /**
   * Keeps the candidates that can be nearest within reach. The sine of the distance from a segment is the distance of a unit
   * vector from the cone of the segment, which is convex: it nowhere grows less than it does at the position. That from the
   * nearest one grows no more than that from its nearest point: by its growth at the position, and the bend of a circle.
   */
  function lookAround(): void {
    const [lat = 0, reach = 0, sine = 0] = place;
    const degree = kmPerDegree(lat);
    const [perEast, perNorth] = [(RADIANS * (turn[3] ?? 0)) / degree.east, RADIANS / degree.north];
    write(nearest, 0, perEast, perNorth);
    end = STRIDE;
    const isApart = sine > 2 * reach;
    const bend = isApart ? (reach * reach) / (2 * (sine - reach)) : 2 * reach;
    const reachKm = isApart ? reach * RADIUS_KM : 0;
    const [east, north] = [growth(0, 1, sine), growth(0, 2, sine)];
    for (let k = 0; k < count; k++) {
      const own = Math.sqrt(sines2[k] ?? 0);
      if (k === nearest || own - sine > 2 * reach) continue;
      write(k, end, perEast, perNorth);
      const turnedEast = growth(end, 1, own) - east;
      const turnedNorth = growth(end, 2, own) - north;
      const turned = Math.sqrt(turnedEast * turnedEast + turnedNorth * turnedNorth);
      if (!(own - sine > reachKm * turned + bend)) end += STRIDE;
    }
  }

  function writeSines({ east, north }: Steps, from: number, to: number, out: Float64Array): void {
    out.fill(Infinity, 0, to - from);
    for (let k = 0; k < end; k += STRIDE) {
      const s = local[k] ?? 0;
      const sEast = local[k + 1] ?? 0;
      const sNorth = local[k + 2] ?? 0;
      const d = local[k + 3] ?? 0;
      const dEast = local[k + 4] ?? 0;
      const dNorth = local[k + 5] ?? 0;
      const n = local[k + 6] ?? 0;
      const nEast = local[k + 7] ?? 0;
      const nNorth = local[k + 8] ?? 0;
      const tangent = local[k + 9] ?? 0;
      const shrink = local[k + 10] ?? 0;
      for (let i = from; i < to; i++) {
        const x = east[i] ?? 0;
        const y = north[i] ?? 0;
        const along = d + dEast * x + dNorth * y;
        const above = n + nEast * x + nNorth * y;
        // As in `sine2To`, where t is that of one of the ends, or leaves no rest.
        const past = along - (s + sEast * x + sNorth * y) * tangent;
        const rest = along < 0 ? along : past > 0 ? past * shrink : 0;
        const sine2 = above * above + rest * rest;
        if (sine2 < (out[i - from] ?? 0)) out[i - from] = sine2;
      }
    }
    for (let i = from; i < to; i++) {
      const x = east[i] ?? 0;
      const y = north[i] ?? 0;
      const length2 = 1 + (x * x + y * y) / (RADIUS_KM * RADIUS_KM);
      out[i - from] = Math.sqrt((out[i - from] ?? 0) / length2);
    }
  }

  return { goTo, lookAround, writeSines };
}
