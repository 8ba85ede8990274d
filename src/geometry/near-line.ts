import { columnAt, createCandidateTree, rowAt } from './candidate-tree.ts';
import type { CandidateTree } from './candidate-tree.ts';
import { SEGMENT_STRIDE, product, sine2To } from './line-segments.ts';
import type { LineSegments } from './line-segments.ts';
import { isNear, kmPerDegree } from './near-position.ts';
import type { Steps } from './near-position.ts';

const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
/** Numbers per candidate, see `write`. */
const STRIDE = 11;
/** Nearer to the line than so many times the reach it bends too much to be taken for straight. */
const APART = 5;
/** With more of them it takes longer to look at all than to ask for each position by itself. */
const MOST_CANDIDATES = 512;
/** Reaches (km) are rounded up to this times a power of two: so much more than the radius that is mostly round. */
const LEAST_REACH_KM = 1.05;

/** A line as seen from one position after the other, for many distances around each. */
export interface NearLine {
  /** Goes to a position (degrees), to look around it as far as is said (radians); false where the line is too far away. */
  goTo(lng: number, lat: number, reach: number): boolean;
  /** Between which sines that of the distance of the position surely is, by the cell in which it lies. */
  readonly about: Float64Array;
  /** The sine of the distance of the position from the line. */
  sineHere(): number;
  /** Gets ready to look around, and returns by how much (a sine) `writeLeast` may be too low; Infinity where it is of no use. */
  lookAround(): number;
  /** Writes to `out` at most the sines that `writeSines` writes, and not much less, in a fraction of the time. */
  writeLeast(steps: Steps, from: number, to: number, out: Float64Array): void;
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
  /** Of each candidate the sine of its distance from the position, and how it grows with each kilometre east and north. */
  const sines = new Float64Array(MOST_CANDIDATES);
  const easts = new Float64Array(MOST_CANDIDATES);
  const norths = new Float64Array(MOST_CANDIDATES);
  const local = new Float64Array(MOST_CANDIDATES * STRIDE);
  /** Sines and cosines of the position: of its longitude, then of its latitude. */
  const turn = new Float64Array(4);
  /** The position, how far to look around it, and the sine of its distance. */
  const place = new Float64Array(4);
  const about = new Float64Array(2);
  let lists: readonly number[] = [];
  let list = 0;
  let count = 0;
  let nearest = 0;
  let isTurned = false;
  let perEast = 0;
  let perNorth = 0;

  function treeFor(reachKm: number): CandidateTree {
    let [size, widest] = [0, LEAST_REACH_KM];
    for (; widest < reachKm; widest *= 2) size++;
    return (trees[size] ??= createCandidateTree(line, widest / RADIUS_KM));
  }

  function goTo(lng: number, lat: number, reach: number): boolean {
    const reachKm = reach * RADIUS_KM;
    // Put so that NaN is no position.
    if (!(Math.abs(lng) <= 180 && isNear(lat, reachKm))) return false;
    const tree = treeFor(reachKm);
    lists = tree.lists;
    list = tree.listAt(columnAt(lng), rowAt(lat));
    count = lists[list] ?? 0;
    const sine = lists[list + count + 1] ?? 0;
    const radius = lists[list + count + 2] ?? 0;
    about[0] = sine - radius;
    about[1] = sine + radius;
    place[0] = lng;
    place[1] = lat;
    place[2] = reach;
    return count > 0 && count <= MOST_CANDIDATES;
  }

  function sineHere(): number {
    const lng = place[0] ?? 0;
    const lat = place[1] ?? 0;
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
      if (sine2 < least) {
        least = sine2;
        nearest = k;
      }
    }
    const sine = Math.sqrt(least);
    place[3] = sine;
    return sine;
  }

  /** Writes the sine of the distance from a candidate, and how it grows. */
  function measure(k: number): void {
    const at = (candidates[k] ?? 0) * SEGMENT_STRIDE;
    const sinLng = turn[0] ?? 0;
    const cosLng = turn[1] ?? 0;
    const sinLat = turn[2] ?? 0;
    const cosLat = turn[3] ?? 0;
    const x = cosLat * cosLng;
    const y = cosLat * sinLng;
    const s = product(segments, at, x, y, sinLat);
    const d = product(segments, at + 3, x, y, sinLat);
    const n = product(segments, at + 6, x, y, sinLat);
    // As in `sine2To`.
    const t = Math.min(Math.max(d / s, 0), segments[at + 9] ?? 0);
    const rest = (d - s * t) / (1 + t * t);
    const sine = Math.sqrt(n * n + rest * (d - s * t));
    const along = rest / sine;
    const above = n / sine;
    const start = -t * along;
    const gx = product3(segments, at, start, along, above);
    const gy = product3(segments, at + 1, start, along, above);
    const gz = product3(segments, at + 2, start, along, above);
    sines[k] = sine;
    easts[k] = (cosLng * gy - sinLng * gx) * perEast;
    norths[k] = (cosLat * gz - sinLat * (cosLng * gx + sinLng * gy)) * perNorth;
  }

  /**
   * Keeps the candidates that can be nearest within reach. The sine of the distance from a segment is the distance of a unit
   * vector from the cone of the segment, which is convex: it nowhere grows less than it does at the position. That from the
   * nearest one grows no more than that from its nearest point: by its growth at the position, and the bend of a circle.
   */
  function lookAround(): number {
    const lat = place[1] ?? 0;
    const reach = place[2] ?? 0;
    const sine = place[3] ?? 0;
    const degree = kmPerDegree(lat);
    perEast = (RADIANS * (turn[3] ?? 0)) / degree.east;
    perNorth = RADIANS / degree.north;
    const isApart = sine > APART * reach;
    const bend = isApart ? (reach * reach) / (2 * (sine - reach)) : 2 * reach;
    const reachKm = isApart ? reach * RADIUS_KM : 0;
    for (let k = 0; k < count; k++) measure(k);
    const east = easts[nearest] ?? 0;
    const north = norths[nearest] ?? 0;
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const lead = (sines[k] ?? 0) - sine;
      const turnedEast = (easts[k] ?? 0) - east;
      const turnedNorth = (norths[k] ?? 0) - north;
      const turned = Math.sqrt(turnedEast * turnedEast + turnedNorth * turnedNorth);
      // Put so that what cannot be told is kept.
      if (lead > reachKm * turned + bend) continue;
      candidates[kept] = candidates[k] ?? 0;
      sines[kept] = sines[k] ?? 0;
      easts[kept] = easts[k] ?? 0;
      norths[kept++] = norths[k] ?? 0;
    }
    count = kept;
    isTurned = false;
    return isApart ? bend : Infinity;
  }

  function writeLeast({ east, north }: Steps, from: number, to: number, out: Float64Array): void {
    for (let i = from; i < to; i++) {
      const x = east[i] ?? 0;
      const y = north[i] ?? 0;
      let least = Infinity;
      for (let k = 0; k < count; k++) {
        const sine = (sines[k] ?? 0) + x * (easts[k] ?? 0) + y * (norths[k] ?? 0);
        if (sine < least) least = sine;
      }
      out[i - from] = least;
    }
  }

  /** Writes a vector as seen from the position: how far it goes outward, and how much a kilometre east and north adds. */
  function turnTo(from: number, to: number): void {
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

  /** Writes the candidates: start, direction and normal, each as seen from the position, and the end of the segment. */
  function turnAll(): void {
    for (let k = 0; k < count; k++) {
      const from = (candidates[k] ?? 0) * SEGMENT_STRIDE;
      const to = k * STRIDE;
      turnTo(from, to);
      turnTo(from + 3, to + 3);
      turnTo(from + 6, to + 6);
      const tangent = segments[from + 9] ?? 0;
      local[to + 9] = tangent;
      local[to + 10] = 1 / Math.sqrt(1 + tangent * tangent);
    }
    isTurned = true;
  }

  function writeSines({ east, north }: Steps, from: number, to: number, out: Float64Array): void {
    if (!isTurned) turnAll();
    for (let i = 0; i < to - from; i++) out[i] = Infinity;
    for (let k = 0; k < count * STRIDE; k += STRIDE) {
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

  return { goTo, about, sineHere, lookAround, writeLeast, writeSines };
}

/** The same coordinate of start, direction and normal of a segment, each so many times. */
function product3(
  segments: Float64Array,
  at: number,
  start: number,
  along: number,
  above: number,
): number {
  return (
    start * (segments[at] ?? 0) + along * (segments[at + 3] ?? 0) + above * (segments[at + 6] ?? 0)
  );
}
