import type { LineMeasure } from './line-measure.ts';
import { createNearLine } from './near-line.ts';
import { bendKm, writePositionsNear } from './near-position.ts';
import type { Steps } from './near-position.ts';
import type { SamplePattern } from './sample-pattern.ts';
import { SAMPLES } from './samples.ts';

/** How many samples around a position are in which class of distance from a line. */
export interface ClassesAround {
  /**
   * Adds to each class of `counts` how many samples of the pattern around the position are in it (degrees; the class is
   * how many of the limits the distance reaches, as `DistanceClasses` says). Where all classes that are possible are of one
   * group it only matters which of them have any, and how the samples are divided among these is not looked at. False where
   * each sample has to be looked at instead, as very far away; nothing is added then.
   */
  count(lng: number, lat: number, pattern: SamplePattern, counts: Int32Array): boolean;
}

const RADIUS_KM = 6371.0088;
/** Sphere and ellipsoid differ by 0.6 % at most. */
const SLACK = 1.01;
/** Of a cluster: it may be in several classes. */
const OPEN = -1;
/** Limits beyond (km) are never reached where the line is near enough to be looked at. */
const FARTHEST_KM = 8000;

/**
 * Counts clusters of samples instead of samples. A cluster of which no part is nearer to a limit than its own radius is in
 * one class as a whole, since no distance changes faster than its position; only those on a limit are gone into, and a
 * sample is measured by itself where that leaves it open. Compared are sines, which grow with the distance and never
 * faster: they take no trigonometry, and no position is needed, as a step over the ground moves its vector by as much.
 */
export function createClassesAround(
  measure: LineMeasure,
  limits: readonly number[],
  groupOf: readonly number[],
): ClassesAround {
  const sines = Float64Array.from(limits, (km) =>
    km < FARTHEST_KM ? Math.sin(km / RADIUS_KM) : Infinity,
  );
  const near = createNearLine(measure.line);
  const own = new Int32Array(limits.length + 1);
  const open: { count: number; north: Float64Array; east: Float64Array } = {
    count: 0,
    north: new Float64Array(SAMPLES),
    east: new Float64Array(SAMPLES),
  };
  const at = { lng: new Float64Array(SAMPLES), lat: new Float64Array(SAMPLES) };
  const seenLast = new Float64Array(SAMPLES);
  const seenAt = [new Float64Array(SAMPLES), new Float64Array(SAMPLES)];
  /** The first class that is possible, and how many have no sample yet; below 0 where more matters. */
  let first = 0;
  let missing = 0;
  /** How much too low the sines are that are looked at, at most. */
  let bend = 0;

  /** How many of the limits, the first of which are known to be, are reached by the sine. */
  function reachedBy(sine: number): number {
    let reached = first;
    while (reached < sines.length && sine >= (sines[reached] ?? 0)) reached++;
    return reached;
  }

  /** Sets the first class that is possible from a sine up to another, and returns the last. */
  function narrow(least: number, most: number): number {
    first = 0;
    first = reachedBy(least);
    return reachedBy(most);
  }

  /** The class of all within a radius (radians) of where the sine of the distance is from `least` to `most`, or OPEN. */
  function classWithin(least: number, most: number, radius: number): number {
    const reached = reachedBy(least - radius);
    return reached === sines.length || most + radius < (sines[reached] ?? 0) ? reached : OPEN;
  }

  function put(at: number, size: number): void {
    if (own[at] === 0) missing--;
    own[at] = (own[at] ?? 0) + size;
  }

  function look(steps: Steps, from: number, to: number, out: Float64Array): void {
    if (bend === 0) near.writeSines(steps, from, to, out);
    else near.writeLeast(steps, from, to, out);
  }

  /** Counts the clusters from one up to another; false where there is nothing more to know. */
  function putClusters(pattern: SamplePattern, level: number, from: number, to: number): boolean {
    const { levels, reachKm } = pattern;
    const clusters = levels[level];
    if (clusters === undefined) return putSamples(pattern, from, to);
    const { size, radius } = clusters;
    const inner = size / (levels[level + 1]?.size ?? 1);
    const seen = seenAt[level] ?? seenLast;
    look(clusters, from, to, seen);
    for (let i = from; i < to; i++) {
      const sine = seen[i - from] ?? 0;
      const found = classWithin(sine, sine + bend, reachOf(radius[i] ?? 0, reachKm));
      if (found !== OPEN) put(found, size);
      else if (!putClusters(pattern, level + 1, i * inner, (i + 1) * inner)) return false;
      if (missing === 0) return false;
    }
    return true;
  }

  function putSamples({ steps, reachKm }: SamplePattern, from: number, to: number): boolean {
    const reach = reachOf(0, reachKm);
    look(steps, from, to, seenLast);
    for (let i = from; i < to; i++) {
      const sine = seenLast[i - from] ?? 0;
      const found = classWithin(sine, sine + bend, reach);
      if (found === OPEN) {
        open.east[open.count] = steps.east[i] ?? 0;
        open.north[open.count++] = steps.north[i] ?? 0;
      } else put(found, 1);
      if (missing === 0) return false;
    }
    return true;
  }

  /** Whether the outermost samples are of all classes that have none yet. */
  function hasAllOutside({ outer, reachKm }: SamplePattern): boolean {
    const reach = reachOf(0, reachKm);
    const count = outer.east.length;
    look(outer, 0, count, seenLast);
    for (let i = 0; i < count && missing > 0; i++) {
      const sine = seenLast[i] ?? 0;
      const found = classWithin(sine, sine + bend, reach);
      if (found !== OPEN) put(found, 1);
    }
    return missing === 0;
  }

  /** Looks more closely at the samples that are too near to a limit, and keeps those that still are. */
  function putNear(reachKm: number): void {
    const reach = reachOf(0, reachKm);
    const { count } = open;
    near.writeSines(open, 0, count, seenLast);
    open.count = 0;
    for (let i = 0; i < count; i++) {
      const sine = seenLast[i] ?? 0;
      const found = classWithin(sine, sine, reach);
      if (found === OPEN) {
        open.east[open.count] = open.east[i] ?? 0;
        open.north[open.count++] = open.north[i] ?? 0;
      } else put(found, 1);
    }
  }

  /** Measures the samples that are too near to a limit. */
  function putOpen(lng: number, lat: number, reachKm: number): void {
    writePositionsNear([lng, lat], reachKm, open, open.count, at);
    for (let i = 0; i < open.count; i++) {
      const km = Math.abs(measure.signedKm(at.lng[i] ?? 0, at.lat[i] ?? 0));
      let reached = 0;
      while (reached < limits.length && km >= (limits[reached] ?? 0)) reached++;
      put(reached, 1);
    }
  }

  function countAll(lng: number, lat: number, pattern: SamplePattern): void {
    const { levels, reachKm } = pattern;
    if (!putClusters(pattern, 0, 0, SAMPLES / levels[0].size)) return;
    if (bend > 0) putNear(reachKm);
    if (open.count > 0) putOpen(lng, lat, reachKm);
  }

  return {
    count(lng, lat, pattern, counts) {
      const { reachKm } = pattern;
      const reach = reachOf(reachKm, reachKm);
      if (!near.goTo(lng, lat, reach)) return false;
      let last = narrow((near.about[0] ?? 0) - reach, (near.about[1] ?? 0) + reach);
      if (first < last) {
        const sine = near.sineHere();
        last = narrow(sine - reach, sine + reach);
      }
      if (first === last) {
        counts[first] = (counts[first] ?? 0) + SAMPLES;
        return true;
      }
      bend = near.lookAround();
      if (bend === Infinity) bend = 0;
      own.fill(0, first, last + 1);
      open.count = 0;
      missing = isOneGroup(groupOf, first, last) ? last - first + 1 : -1;
      if (missing < 0 || !hasAllOutside(pattern)) {
        if (missing > 0) missing = last - first + 1;
        own.fill(0, first, last + 1);
        countAll(lng, lat, pattern);
      }
      let left = SAMPLES;
      for (let each = first; each <= last; each++) left -= own[each] ?? 0;
      own[first] = (own[first] ?? 0) + left;
      for (let each = first; each <= last; each++)
        counts[each] = (counts[each] ?? 0) + (own[each] ?? 0);
      return true;
    },
  };
}

function isOneGroup(groupOf: readonly number[], first: number, last: number): boolean {
  for (let each = first + 1; each <= last; each++)
    if (groupOf[each] !== groupOf[first]) return false;
  return true;
}

/** How far (radians) samples within a circle may be from where its centre seems to be, given the reach of the shape. */
function reachOf(radiusKm: number, reachKm: number): number {
  return (SLACK * radiusKm + bendKm(reachKm)) / RADIUS_KM;
}
