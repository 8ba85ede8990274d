import { bendKm, isNear, kmPerDegree, writePositionsNear } from './near-position.ts';
import type { Box } from './polygon-box.ts';
import { UNDECIDED } from './region-lookup.ts';
import type { RegionLookup } from './region-lookup.ts';
import type { SamplePattern } from './sample-pattern.ts';
import { SAMPLES } from './samples.ts';

/** In which regions the samples around a position are. */
export interface RegionsAround {
  /**
   * Finds the regions of all samples of the pattern around the position (degrees), as `RegionLookup` says, and returns how
   * many entries of `region` and `weight` say it: an index or -1, and of how many samples. -1 where each sample has to be
   * looked at instead.
   */
  find(lng: number, lat: number, pattern: SamplePattern): number;
  readonly region: Int16Array;
  readonly weight: Int16Array;
}

/** Kilometres of a degree of latitude, at least, and of one of longitude on the equator (WGS 84: 110.57 and 111.32). */
const KM_PER_DEGREE = 110.5;
const RADIANS = Math.PI / 180;
/** Where more edges than this are in reach, samples are found sooner one by one. */
const MOST_EDGES = 256;
const EDGE = 4;

/**
 * Looks for edges near clusters of samples instead of looking up samples: a cluster in whose circle there is no edge lies
 * where its first sample does; one that a single edge crosses from rim to rim, where the first on either side of it do.
 * Only the edges in a cluster's circle are looked for in those of its parts.
 */
export function createRegionsAround(lookup: RegionLookup): RegionsAround {
  const region = new Int16Array(SAMPLES);
  const weight = new Int16Array(SAMPLES);
  const edges = new Float64Array(MOST_EDGES * EDGE);
  /** The edges near the clusters that are being looked into, level by level. */
  const inReach = [
    new Int16Array(MOST_EDGES),
    new Int16Array(MOST_EDGES),
    new Int16Array(MOST_EDGES),
  ];
  const picked = { north: new Float64Array(SAMPLES), east: new Float64Array(SAMPLES) };
  const at = { lng: new Float64Array(SAMPLES), lat: new Float64Array(SAMPLES) };
  let count = 0;

  function pick({ steps }: SamplePattern, sample: number, size: number): void {
    picked.north[count] = steps.north[sample] ?? 0;
    picked.east[count] = steps.east[sample] ?? 0;
    weight[count++] = size;
  }

  /** Edges of the box as seen from the position, in kilometres on the plane; how many, or -1. */
  function gather(lng: number, lat: number, box: Box): number {
    const found = lookup.edgesIn(box, edges);
    const degree = kmPerDegree(lat);
    for (let i = 0; i < found * EDGE; i += 2) {
      edges[i] = ((edges[i] ?? 0) - lng) * degree.east;
      edges[i + 1] = ((edges[i + 1] ?? 0) - lat) * degree.north;
    }
    for (let i = 0; i < found; i++) (inReach[0] ?? region)[i] = i;
    return found;
  }

  /** Lists for the level those of the edges of the level before that are so near (km), and returns how many. */
  function filter(level: number, length: number, x: number, y: number, reach: number): number {
    const [from = region, to = region] = [inReach[level], inReach[level + 1]];
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const edge = from[i] ?? 0;
      if (square(edge * EDGE, x, y) <= reach * reach) to[kept++] = edge;
    }
    return kept;
  }

  /** The square of the distance from the edge. */
  function square(edge: number, x: number, y: number): number {
    const [ax, ay] = [edges[edge] ?? 0, edges[edge + 1] ?? 0];
    const [dx, dy] = [(edges[edge + 2] ?? 0) - ax, (edges[edge + 3] ?? 0) - ay];
    const length2 = dx * dx + dy * dy;
    const along = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
    const t = Math.min(Math.max(along, 0), 1);
    const [restX, restY] = [ax + t * dx - x, ay + t * dy - y];
    return restX * restX + restY * restY;
  }

  /** Whether the edges listed for the level are one, named by the regions on both of its sides, and its ends are beyond. */
  function isCut(level: number, length: number, x: number, y: number, reach: number): boolean {
    const list = inReach[level] ?? region;
    const at = (list[0] ?? 0) * EDGE;
    for (let i = 1; i < length; i++) {
      const other = (list[i] ?? 0) * EDGE;
      for (let k = 0; k < EDGE; k++) if (edges[at + k] !== edges[other + k]) return false;
    }
    return isBeyond(at, x, y, reach) && isBeyond(at + 2, x, y, reach);
  }

  function isBeyond(at: number, x: number, y: number, reach: number): boolean {
    const dx = (edges[at] ?? 0) - x;
    const dy = (edges[at + 1] ?? 0) - y;
    return dx * dx + dy * dy > reach * reach;
  }

  /** Picks one sample for all on each side of an edge, and each that is too near to it to tell. */
  function pickSides(pattern: SamplePattern, edge: number, from: number, to: number): void {
    const { east, north } = pattern.steps;
    const x = edges[edge] ?? 0;
    const y = edges[edge + 1] ?? 0;
    const dx = (edges[edge + 2] ?? 0) - x;
    const dy = (edges[edge + 3] ?? 0) - y;
    const margin = bendKm(pattern.reachKm) * Math.sqrt(dx * dx + dy * dy);
    let [left, right, onLeft, onRight] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const cross = dx * ((north[i] ?? 0) - y) - dy * ((east[i] ?? 0) - x);
      if (cross > margin) {
        left = i;
        onLeft++;
      } else if (cross < -margin) {
        right = i;
        onRight++;
      } else pick(pattern, i, 1);
    }
    if (onLeft > 0) pick(pattern, left, onLeft);
    if (onRight > 0) pick(pattern, right, onRight);
  }

  /** Picks what stands for the clusters from one up to another. */
  function pickFrom(
    pattern: SamplePattern,
    level: number,
    from: number,
    to: number,
    length: number,
  ): void {
    const clusters = pattern.levels[level];
    if (clusters === undefined) {
      for (let i = from; i < to; i++) pick(pattern, i, 1);
      return;
    }
    const { size, east, north, radius } = clusters;
    const inner = size / (pattern.levels[level + 1]?.size ?? 1);
    const bend = bendKm(pattern.reachKm);
    for (let i = from; i < to; i++) {
      const reach = (radius[i] ?? 0) + bend;
      const [x, y] = [east[i] ?? 0, north[i] ?? 0];
      const near = filter(level, length, x, y, reach);
      if (near === 0) pick(pattern, i * size, size);
      else if (isCut(level + 1, near, x, y, reach))
        pickSides(pattern, (inReach[level + 1]?.[0] ?? 0) * EDGE, i * size, (i + 1) * size);
      else pickFrom(pattern, level + 1, i * inner, (i + 1) * inner, near);
    }
  }

  return {
    region,
    weight,
    find(lng, lat, pattern) {
      const { reachKm, levels } = pattern;
      const box = isNear(lat, reachKm) ? boxAround(lng, lat, reachKm) : null;
      if (box === null) return -1;
      const whole = lookup.wholeIn(...box);
      if (whole !== UNDECIDED) {
        region[0] = whole;
        weight[0] = SAMPLES;
        return 1;
      }
      const found = gather(lng, lat, box);
      if (found < 0) return -1;
      count = 0;
      pickFrom(pattern, 0, 0, SAMPLES / levels[0].size, found);
      writePositionsNear([lng, lat], reachKm, picked, count, at);
      lookup.tag(at.lng, at.lat, region.subarray(0, count));
      return count;
    },
  };
}

/** The box (degrees) in which all within so many kilometres surely are; null where it would reach across 180 degrees. */
function boxAround(lng: number, lat: number, km: number): Box | null {
  const height = (1.01 * km + 0.001) / KM_PER_DEGREE;
  const width = height / Math.cos((Math.abs(lat) + height) * RADIANS);
  // Put so that NaN is no position.
  return Math.abs(lng) + width < 180
    ? [lng - width, lat - height, lng + width, lat + height]
    : null;
}
