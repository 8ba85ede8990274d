import type { LngLat } from '../base/lng-lat.ts';

/** A place beside the line where a name can be set straight along it. */
export interface LineAnchor {
  readonly at: LngLat;
  /** Clockwise from horizontal, -90 to 90: the name reads from left to right. */
  readonly rotateDeg: number;
  /** The name reads against the direction of the line: the line's left is below it. */
  readonly isTurned: boolean;
  /** How far the line strays from its chord, in px at the zoom asked for. */
  readonly leftPx: number;
  readonly rightPx: number;
}

type Plane = readonly [x: number, y: number];

/** What a name along the line needs, in px. */
export interface NameRoom {
  readonly lengthPx: number;
  /** Between names, and from names that are there already. */
  readonly apartPx: number;
  readonly names: readonly LngLat[];
  /** Kept clear where another stretch will do. */
  readonly towns: readonly LngLat[];
  /** Never written over. */
  readonly events: readonly LngLat[];
}

const TOWN_PX = 75;
const EVENT_PX = 34;
/** Where the line strays more than this from its chord, a name would seem to belong to something else. */
const MAX_STRAY_PX = 42;

/**
 * The straightest stretches on which a name fits at the zoom, best first, those beside a town last. Positions in
 * degrees; flat in Web Mercator, because the name is drawn there.
 */
export function lineAnchors(
  positions: readonly LngLat[],
  zoom: number,
  { lengthPx, apartPx, names, towns, events }: NameRoom,
): readonly LineAnchor[] {
  const project = (position: LngLat): Plane => toPlane(position, zoom);
  const townPoints = towns.map(project);
  const isByTown = ({ middle }: Stretch): boolean =>
    townPoints.some((town) => distance(town, middle) < TOWN_PX);
  const eventPoints = events.map(project);
  const isFree = ({ from, to, strayPx }: Stretch): boolean =>
    strayPx <= MAX_STRAY_PX && eventPoints.every((event) => toSegment(event, from, to) >= EVENT_PX);
  const stretches = stretchesOf(withoutLongSteps(positions.map(project), lengthPx / 6), lengthPx)
    .filter(isFree)
    .toSorted((a, b) => a.strayPx - b.strayPx)
    .toSorted((a, b) => Number(isByTown(a)) - Number(isByTown(b)));
  const others = names.map(project);
  const chosen: Stretch[] = [];
  for (const stretch of stretches) {
    const near = [...others, ...chosen.map(({ middle }) => middle)];
    if (near.every((middle) => distance(middle, stretch.middle) >= apartPx)) chosen.push(stretch);
  }
  return chosen.map(({ middle, rotateDeg, isTurned, leftPx, rightPx }) => ({
    at: toLngLat(middle, zoom),
    rotateDeg,
    isTurned,
    leftPx,
    rightPx,
  }));
}

/** The position that lies so many px along and below a text that is turned by `rotateDeg` at the zoom. */
export function movedPx(
  at: LngLat,
  zoom: number,
  rotateDeg: number,
  alongPx: number,
  belowPx: number,
): LngLat {
  const [x, y] = toPlane(at, zoom);
  const [sin, cos] = [Math.sin((rotateDeg * Math.PI) / 180), Math.cos((rotateDeg * Math.PI) / 180)];
  return toLngLat([x + alongPx * cos - belowPx * sin, y + alongPx * sin + belowPx * cos], zoom);
}

interface Stretch extends Omit<LineAnchor, 'at'> {
  readonly from: Plane;
  readonly to: Plane;
  readonly middle: Plane;
  readonly strayPx: number;
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

function distance([x1, y1]: Plane, [x2, y2]: Plane): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

/** Web Mercator in px of MapLibre's world at the zoom (512 px at zoom 0). */
function toPlane([lng, lat]: LngLat, zoom: number): Plane {
  const size = 512 * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [size * (lng / 360 + 0.5), size * (0.5 - Math.atanh(sine) / (2 * Math.PI))];
}

function toLngLat([x, y]: Plane, zoom: number): LngLat {
  const size = 512 * 2 ** zoom;
  const lat = (Math.asin(Math.tanh((0.5 - y / size) * 2 * Math.PI)) * 180) / Math.PI;
  return [(x / size - 0.5) * 360, lat];
}
