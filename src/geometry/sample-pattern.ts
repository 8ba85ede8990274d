import type { Steps } from './near-position.ts';
import { SAMPLES, stepsTo } from './samples.ts';
import type { Form } from './samples.ts';

/** Samples that lie together, so many in each cluster: the circle around each cluster, kilometres from the shape's centre. */
export interface Clusters {
  readonly size: number;
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly radius: Float64Array;
}

/**
 * The samples of a form, wherever it is, in an order in which those that lie together follow each other: a cluster is a
 * stretch of them, and that of the next level lies in one of the level before. What is true of a whole cluster need not be
 * asked of its samples.
 */
export interface SamplePattern {
  /** No sample is farther from the centre. */
  readonly reachKm: number;
  readonly steps: Steps;
  readonly levels: readonly [Clusters, Clusters];
  /** The sample of each of the large clusters that is farthest out: most of what is anywhere in the shape is there, too. */
  readonly outer: Steps;
}

const SIZES = [64, 8] as const;
/** Making a pattern anew costs about as much as using it a few times. */
const MOST_KEPT = 2000;

/** Gives the pattern of each form, which it remembers. */
export function createPatterns(): (form: Form) => SamplePattern {
  const known = new Map<string, SamplePattern>();
  return (form) => {
    const sectors = form.sectors.map((each) => `${each.bearingDeg} ${each.halfWidthDeg}`);
    const key = [form.minKm, form.maxKm, ...sectors].join();
    const pattern = known.get(key) ?? patternOf(form);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, pattern);
    return pattern;
  };
}

/** The order of the samples of a disc, whatever its size. */
const DISC_ORDER = orderOf(stepsTo({ minKm: 0, maxKm: 1, sectors: [] }));

function patternOf(form: Form): SamplePattern {
  const plain = stepsTo(form);
  const order = form.minKm === 0 && form.sectors.length === 0 ? DISC_ORDER : orderOf(plain);
  const steps = {
    north: Float64Array.from(order, (i) => plain.north[i] ?? 0),
    east: Float64Array.from(order, (i) => plain.east[i] ?? 0),
  };
  return {
    reachKm: form.maxKm,
    steps,
    outer: outerOf(steps),
    levels: [clustersOf(steps, SIZES[0]), clustersOf(steps, SIZES[1])],
  };
}

function outerOf({ north, east }: Steps): Steps {
  const farOut = Array.from({ length: SAMPLES / SIZES[0] }, (_, cluster) => {
    let best = cluster * SIZES[0];
    const far = (i: number): number => Math.hypot(north[i] ?? 0, east[i] ?? 0);
    for (let i = best; i < (cluster + 1) * SIZES[0]; i++) if (far(i) > far(best)) best = i;
    return best;
  });
  return {
    north: Float64Array.from(farOut, (i) => north[i] ?? 0),
    east: Float64Array.from(farOut, (i) => east[i] ?? 0),
  };
}

/** The samples halved again and again across their longer side. */
function orderOf({ north, east }: Steps): Uint16Array {
  const order = Uint16Array.from(north, (_, i) => i);
  const halve = (from: number, to: number): void => {
    if (to - from <= SIZES[1]) return;
    const part = order.subarray(from, to);
    const along = spanOf(north, part) > spanOf(east, part) ? north : east;
    part.sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
    const middle = (from + to) / 2;
    halve(from, middle);
    halve(middle, to);
  };
  halve(0, SAMPLES);
  return order;
}

function spanOf(values: Float64Array, order: Uint16Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const i of order) {
    least = Math.min(least, values[i] ?? 0);
    most = Math.max(most, values[i] ?? 0);
  }
  return most - least;
}

function clustersOf({ north, east }: Steps, size: number): Clusters {
  const count = SAMPLES / size;
  const clusters = {
    size,
    east: new Float64Array(count),
    north: new Float64Array(count),
    radius: new Float64Array(count),
  };
  for (let cluster = 0; cluster < count; cluster++) {
    const [from, to] = [cluster * size, (cluster + 1) * size];
    const x = middleOf(east, from, to);
    const y = middleOf(north, from, to);
    let radius = 0;
    for (let i = from; i < to; i++)
      radius = Math.max(radius, Math.hypot((east[i] ?? 0) - x, (north[i] ?? 0) - y));
    clusters.east[cluster] = x;
    clusters.north[cluster] = y;
    clusters.radius[cluster] = radius;
  }
  return clusters;
}

function middleOf(values: Float64Array, from: number, to: number): number {
  let [least, most] = [Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    least = Math.min(least, values[i] ?? 0);
    most = Math.max(most, values[i] ?? 0);
  }
  return (least + most) / 2;
}
