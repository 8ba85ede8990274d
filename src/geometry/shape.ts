import type { LngLat } from '../base/lng-lat.ts';
import { destination } from './geodesic.ts';

/** A slice of directions: degrees clockwise from true north, and how far it reaches to either side. */
export interface SectorAngle {
  readonly bearingDeg: number;
  readonly halfWidthDeg: number;
}

/**
 * A disc or ring around a centre, or only the given sectors of it. Kilometres on the WGS 84 ellipsoid, `minKm` at most
 * `maxKm`. `maxKm` 0 is the point itself; no sectors means all directions.
 */
export interface Shape {
  readonly centre: LngLat;
  readonly minKm: number;
  readonly maxKm: number;
  readonly sectors: readonly SectorAngle[];
}

/** A stretch of directions: from a bearing (0 to 360), clockwise over so many degrees (360: all round). */
export interface Arc {
  readonly fromDeg: number;
  readonly sweepDeg: number;
}

const ALL_ROUND: Arc = { fromDeg: 0, sweepDeg: 360 };
/** Bearings closer than this are the same: far below what any report can say, far above rounding. */
const SAME_DEG = 1e-9;
const ARC_STEP_DEG = 3;
const RADIANS = Math.PI / 180;

/** The directions of the sectors of a shape in ascending order; those that touch or overlap are joined, so no two arcs share any. */
export function arcsOf(sectors: readonly SectorAngle[]): readonly Arc[] {
  if (sectors.length === 0) return [ALL_ROUND];
  const arcs = sectors
    .map(({ bearingDeg, halfWidthDeg }) => ({
      fromDeg: turn(bearingDeg - halfWidthDeg),
      sweepDeg: Math.min(2 * halfWidthDeg, 360),
    }))
    .toSorted((a, b) => a.fromDeg - b.fromDeg);
  const joined: Arc[] = [];
  for (const arc of arcs) {
    const last = joined.at(-1);
    if (last === undefined || !meets(last, arc)) joined.push(arc);
    else joined[joined.length - 1] = join(last, arc);
  }
  return joinAcrossNorth(joined);
}

/**
 * The one position that stands for a shape: the point itself, the centre of a disc or ring, or in sectors the point at
 * the mean distance and mean bearing of their area. Where that mean bearing lies in none of the sectors or does not exist
 * (a fan to opposite sides), the middle of the first sector, so that the position is always one the report allows.
 */
export function centreOfShape(shape: Shape): LngLat {
  const arcs = arcsOf(shape.sectors);
  const [first] = shape.sectors;
  if (shape.maxKm === 0 || first === undefined || isAllRound(arcs)) return shape.centre;
  const mean = meanBearingDeg(arcs);
  const isInside = mean !== null && arcs.some((arc) => reaches(arc, mean));
  return destination(shape.centre, isInside ? mean : first.bearingDeg, meanKm(shape));
}

/**
 * The outlines as coordinates of a GeoJSON MultiPolygon: closed rings, the outer one counter-clockwise, one polygon for
 * each stretch of touching sectors, arcs in steps of 3 degrees at most (which cut in by 0.04 % of the radius). A ring has
 * a hole; a shape of one distance (`minKm` = `maxKm`) has no area, only a line there and back; a point has no outline.
 * Not cut where it crosses the antimeridian or a pole. Coarser steps may be asked for where the outline is only drawn.
 */
export function shapeOutlines(shape: Shape, stepDeg = ARC_STEP_DEG): LngLat[][][] {
  if (shape.maxKm === 0) return [];
  const arcs = arcsOf(shape.sectors);
  if (!isAllRound(arcs)) return arcs.map((arc) => [sectorRing(shape, arc, stepDeg)]);
  const outer = closed(positionsAlong(shape.centre, shape.maxKm, ALL_ROUND, stepDeg).toReversed());
  if (shape.minKm === 0) return [[outer]];
  return [[outer, closed(positionsAlong(shape.centre, shape.minKm, ALL_ROUND, stepDeg))]];
}

/** The longest step of an arc, in degrees, that cuts in by no more than so much; never shorter than usual. */
export function arcStepDeg(radiusKm: number, cutKm: number): number {
  return Math.max(ARC_STEP_DEG, (2 * Math.acos(Math.max(0, 1 - cutKm / radiusKm))) / RADIANS);
}

function sectorRing({ centre, minKm, maxKm }: Shape, arc: Arc, stepDeg: number): LngLat[] {
  const outer = positionsAlong(centre, maxKm, arc, stepDeg).toReversed();
  const inner = minKm > 0 ? positionsAlong(centre, minKm, arc, stepDeg) : [centre];
  return closed([...outer, ...inner]);
}

/** Positions at one distance, clockwise, with both ends of the arc. */
function positionsAlong(
  centre: LngLat,
  km: number,
  { fromDeg, sweepDeg }: Arc,
  stepDeg: number,
): LngLat[] {
  const steps = Math.max(1, Math.ceil(sweepDeg / stepDeg));
  const count = sweepDeg === 360 ? steps : steps + 1;
  return Array.from({ length: count }, (_, step) =>
    destination(centre, fromDeg + (step / steps) * sweepDeg, km),
  );
}

function closed(ring: LngLat[]): LngLat[] {
  return [...ring, ...ring.slice(0, 1)];
}

/** The mean distance from the centre over the area between the two radii: the integral of r over that of 1, by r dr. */
function meanKm({ minKm, maxKm }: Shape): number {
  return ((2 / 3) * (minKm * minKm + minKm * maxKm + maxKm * maxKm)) / (minKm + maxKm);
}

/** The direction of the sum of all directions in the arcs, each counted once; null where they cancel. */
function meanBearingDeg(arcs: readonly Arc[]): number | null {
  let [north, east] = [0, 0];
  for (const { fromDeg, sweepDeg } of arcs) {
    const middle = (fromDeg + sweepDeg / 2) * RADIANS;
    const weight = Math.sin((sweepDeg / 2) * RADIANS);
    north += weight * Math.cos(middle);
    east += weight * Math.sin(middle);
  }
  return Math.hypot(north, east) < SAME_DEG ? null : turn(Math.atan2(east, north) / RADIANS);
}

function isAllRound(arcs: readonly Arc[]): boolean {
  return arcs[0]?.sweepDeg === 360;
}

/** Whether the bearing lies in the arc, its ends included. */
function reaches({ fromDeg, sweepDeg }: Arc, bearingDeg: number): boolean {
  return turn(bearingDeg - fromDeg + SAME_DEG) <= sweepDeg + 2 * SAME_DEG;
}

/** Whether the second arc starts within the first or where it ends; its bearing may be counted past 360. */
function meets(first: Arc, second: Arc): boolean {
  return second.fromDeg - first.fromDeg <= first.sweepDeg + SAME_DEG;
}

function join(first: Arc, second: Arc): Arc {
  const sweepDeg = Math.max(first.sweepDeg, second.fromDeg - first.fromDeg + second.sweepDeg);
  return { fromDeg: first.fromDeg, sweepDeg: Math.min(sweepDeg, 360) };
}

/** Only the last of the sorted arcs can run past north, into the first ones. */
function joinAcrossNorth(arcs: readonly Arc[]): readonly Arc[] {
  const [first, last] = [arcs[0], arcs.at(-1)];
  if (first === undefined || last === undefined) return arcs;
  if (last.sweepDeg >= 360 - SAME_DEG) return [ALL_ROUND];
  const again = { fromDeg: first.fromDeg + 360, sweepDeg: first.sweepDeg };
  if (first === last || !meets(last, again)) return arcs;
  return joinAcrossNorth([...arcs.slice(1, -1), join(last, again)]);
}

function turn(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
