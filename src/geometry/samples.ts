import type { LngLat } from '../base/lng-lat.ts';
import { writePositionsNear } from './near-position.ts';
import type { Steps } from './near-position.ts';
import { arcsOf, shapeOutlines } from './shape.ts';
import type { Arc, Shape } from './shape.ts';

/** So many samples fill a shape. */
export const SAMPLES = 512;
/** The golden ratio less one: its multiples, whole part dropped, stay as evenly spread as any sequence can. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Sides of an outline are cut into pieces of at most this share of `maxKm`: the step of the arcs, 3 degrees. */
const STEP = Math.PI / 60;

/**
 * 512 positions that fill the shape evenly, flat [lng, lat, ...], each standing for the same area: the share of them that
 * lies in a region is the share of the shape's area, to about 1 %. Always the same ones for the same shape; where sectors
 * overlap their area counts once. A point has one sample, itself.
 *
 * A lattice of the unit square (golden-ratio steps one way, equal steps the other) is bent onto the shape by a map that
 * keeps areas: equal steps of bearing, and equal steps of the squared distance.
 */
export function samplesOf(shape: Shape): Float64Array {
  const { centre, maxKm } = shape;
  if (maxKm === 0) return Float64Array.from(centre);
  const [lng, lat] = [new Float64Array(SAMPLES), new Float64Array(SAMPLES)];
  writePositionsNear(centre, maxKm, stepsTo(shape), SAMPLES, { lng, lat });
  const flat = new Float64Array(2 * SAMPLES);
  for (let i = 0; i < SAMPLES; i++) flat.set([lng[i] ?? 0, lat[i] ?? 0], 2 * i);
  return flat;
}

/** A shape, wherever it is. */
export type Form = Omit<Shape, 'centre'>;

/** The way from the centre to each sample of `samplesOf`. */
export function stepsTo({ minKm, maxKm, sectors }: Form): Steps {
  const directions = sectors.length === 0 ? ALL_ROUND : directionsOf(arcsOf(sectors));
  const [north, east] = [new Float64Array(SAMPLES), new Float64Array(SAMPLES)];
  const [least, most] = [minKm * minKm, maxKm * maxKm];
  for (let i = 0; i < SAMPLES; i++) {
    const km = Math.sqrt(least + ((i + 0.5) / SAMPLES) * (most - least));
    north[i] = km * (directions.north[i] ?? 1);
    east[i] = km * (directions.east[i] ?? 0);
  }
  return { north, east };
}

/** A step of 1 in the direction of each sample. */
function directionsOf(arcs: readonly Arc[]): Steps {
  const [north, east] = [new Float64Array(SAMPLES), new Float64Array(SAMPLES)];
  for (let i = 0; i < SAMPLES; i++) {
    const bearing = (bearingAt(arcs, (i * GOLDEN) % 1) * Math.PI) / 180;
    north[i] = Math.cos(bearing);
    east[i] = Math.sin(bearing);
  }
  return { north, east };
}

const ALL_ROUND = directionsOf([{ fromDeg: 0, sweepDeg: 360 }]);

/**
 * Positions along the outline of the shape, flat [lng, lat, ...], closely spaced (a twentieth of `maxKm`), for asking
 * what it touches. A point has one, itself.
 */
export function outlineSamplesOf(shape: Shape): Float64Array {
  if (shape.maxKm === 0) return Float64Array.from(shape.centre);
  const rings = shapeOutlines(shape).flat();
  const positions = rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, i) => between(ring[i] ?? to, to, shape)),
  );
  return Float64Array.from(positions.flat());
}

/** The bearing below which the given part (0 to 1) of all the arcs lies. */
function bearingAt(arcs: readonly Arc[], part: number): number {
  let left = part * arcs.reduce((sum, arc) => sum + arc.sweepDeg, 0);
  for (const { fromDeg, sweepDeg } of arcs) {
    if (left <= sweepDeg) return fromDeg + left;
    left -= sweepDeg;
  }
  const last = arcs.at(-1);
  return last === undefined ? 0 : last.fromDeg + last.sweepDeg;
}

/** Evenly spaced positions from the first one up to, but without, the second. */
function between(from: LngLat, to: LngLat, shape: Shape): LngLat[] {
  const degrees = Math.hypot(
    (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180),
    to[1] - from[1],
  );
  const pieces = Math.max(1, Math.ceil((degrees * 111.3) / (STEP * shape.maxKm) - 0.5));
  return Array.from({ length: pieces }, (_, i): LngLat => [
    from[0] + (i / pieces) * (to[0] - from[0]),
    from[1] + (i / pieces) * (to[1] - from[1]),
  ]);
}
