import type { LngLat } from '../base/lng-lat.ts';
import type { Plane } from './plane-grid.ts';
import { distance, toPlane } from './px-plane.ts';

/** A stretch of a line that is as long as a name, in px at a zoom. */
export interface Stretch {
  readonly from: Plane;
  readonly to: Plane;
  readonly middle: Plane;
  /** Clockwise from horizontal, -90 to 90: a name along it reads from left to right. */
  readonly rotateDeg: number;
  /** The name reads against the direction of the line: the line's left is below it. */
  readonly isTurned: boolean;
  /** How far the line strays from the chord to either side, and together. */
  readonly leftPx: number;
  readonly rightPx: number;
  readonly strayPx: number;
}

/** Where the line strays more than this from its chord, a name would seem to belong to something else. */
const MAX_STRAY_PX = 42;

/** The stretches of a line (degrees) of a length at the zoom, straightest first, without those that stray too far. */
export function straightStretches(
  positions: readonly LngLat[],
  zoom: number,
  lengthPx: number,
): readonly Stretch[] {
  const points = positions.map((position) => toPlane(position, zoom));
  return stretchesOf(withoutLongSteps(points, lengthPx / 6), lengthPx)
    .filter(({ strayPx }) => strayPx <= MAX_STRAY_PX)
    .toSorted((a, b) => a.strayPx - b.strayPx);
}

/** Whether a point lies within so many px of the stretch. */
export function isNear(stretch: Stretch, px: number): (point: Plane) => boolean {
  const { from, to, middle } = stretch;
  // Most points are too far away to be looked at twice.
  const reach = reachOf(stretch, px);
  return (point) => distance(point, middle) < reach && toSegment(point, from, to) < px;
}

/** From the middle of a stretch, how far what lies within so many px of it may be. */
export function reachOf({ from, middle }: Stretch, px: number): number {
  return distance(from, middle) + px;
}

/** Room that the names of most main towns take to the right of their dots, and from the middle of a text to that of another. */
const [TOWN_NAME_PX, TEXT_PX] = [64, 13] as const;
/** The part of a stretch that a name leaves free at each end. */
const SPARE = 0.06;
const TOWN_NAME_STEPS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Whether a name that stands so far beside the line, on either side of the stretch, runs over the name of a town at the point. */
export function runsOver(
  { from, to, leftPx, rightPx }: Stretch,
  gapPx: number,
): (town: Plane) => boolean {
  const length = distance(from, to);
  // To the right of the direction, since screen y runs down.
  const [nx, ny] = [(from[1] - to[1]) / length, (to[0] - from[0]) / length];
  const [dx, dy] = [(to[0] - from[0]) * SPARE, (to[1] - from[1]) * SPARE];
  const names = [rightPx + gapPx, -leftPx - gapPx].map((px): readonly [Plane, Plane] => [
    [from[0] + dx + px * nx, from[1] + dy + px * ny],
    [to[0] - dx + px * nx, to[1] - dy + px * ny],
  ]);
  return ([x, y]) =>
    TOWN_NAME_STEPS.some((share) =>
      names.some(([a, b]) => toSegment([x + share * TOWN_NAME_PX, y], a, b) < TEXT_PX),
    );
}

/** The same line with points added, so that no step is longer than `stepPx`. */
function withoutLongSteps(points: readonly Plane[], stepPx: number): readonly Plane[] {
  return points.flatMap((to, i): readonly Plane[] => {
    const from = points[i - 1];
    if (from === undefined) return [to];
    const pieces = Math.max(1, Math.ceil(distance(from, to) / stepPx));
    return Array.from({ length: pieces }, (_, piece): Plane => {
      const share = (piece + 1) / pieces;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });
}

/** From each point the shortest stretch that is long enough. */
function stretchesOf(points: readonly Plane[], lengthPx: number): readonly Stretch[] {
  return points.flatMap((from, start) => {
    let end = start + 1;
    while (end < points.length && distance(from, points[end] ?? from) < lengthPx) end++;
    const to = points[end];
    return to === undefined ? [] : [stretch(from, to, points.slice(start, end + 1))];
  });
}

function stretch(from: Plane, to: Plane, points: readonly Plane[]): Stretch {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  // Screen y runs down, so a positive cross product lies to the right of the direction.
  const strays = points.map(([x, y]) => (dx * (y - from[1]) - dy * (x - from[0])) / length);
  const rightPx = Math.max(0, ...strays);
  const leftPx = Math.max(0, ...strays.map((stray) => -stray));
  const isTurned = dx < 0;
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  const rotateDeg = isTurned ? (angle > 0 ? angle - 180 : angle + 180) : angle;
  const middle: Plane = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return { from, to, middle, rotateDeg, isTurned, leftPx, rightPx, strayPx: leftPx + rightPx };
}

function toSegment(point: Plane, from: Plane, to: Plane): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, share));
  return distance(point, [from[0] + at * dx, from[1] + at * dy]);
}
