import type { LngLat } from '../base/lng-lat.ts';
import { planeGrid } from './plane-grid.ts';
import type { Plane, PointsAround } from './plane-grid.ts';

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

/** What a name along the line needs, in px. */
export interface NameRoom {
  readonly lengthPx: number;
  /** Between middles of names, and from the middles of names that are there already. */
  readonly apartPx: number;
  readonly names: readonly LngLat[];
  readonly apartFromNamesPx: number;
  /** Kept clear where another stretch will do. */
  readonly towns: readonly LngLat[];
  /** Names and figures that stand whatever lies there: kept clear altogether. */
  readonly texts?: readonly LngLat[];
  /** Never written over, unless the name must stand. */
  readonly events: readonly LngLat[];
  /** Events are everywhere, and the name stands nevertheless: once, where it covers fewest. */
  readonly mustStand?: boolean;
}

const TOWN_PX = 50;
const EVENT_PX = 34;
/** Where the line strays more than this from its chord, a name would seem to belong to something else. */
const MAX_STRAY_PX = 42;

/** The straightest stretches on which a name fits at the zoom, best first; beside a town only where no other will do. */
export type FindAnchors = (zoom: number, room: NameRoom) => readonly LineAnchor[];

/** The stretches that are clear of the texts, with those beside a town last. */
interface ClearStretches {
  readonly towns: readonly LngLat[];
  readonly texts: readonly LngLat[];
  readonly stretches: readonly Stretch[];
}

/**
 * Looks for anchors along one line (degrees), flat in Web Mercator because names are drawn there. Its stretches are
 * worked out once for each zoom and length of name, and which of them towns and texts leave once for each list of these:
 * the events alone change with every period.
 */
export function anchorFinder(positions: readonly LngLat[]): FindAnchors {
  const known = new Map<string, readonly Stretch[]>();
  const cleared = new Map<string, ClearStretches>();
  const eventsAt = lastGrids();
  return (zoom, room) => {
    const { lengthPx, towns, texts = NO_TEXTS } = room;
    const key = `${zoom} ${lengthPx}`;
    const stretches = known.get(key) ?? straightStretches(positions, zoom, lengthPx);
    known.set(key, stretches);
    const clearKey = texts.length === 0 ? key : `${key} off texts`;
    let clear = cleared.get(clearKey);
    if (clear === undefined || clear.towns !== towns || clear.texts !== texts) {
      clear = { towns, texts, stretches: clearStretches(stretches, zoom, towns, texts) };
      cleared.set(clearKey, clear);
    }
    return chooseAnchors(clear.stretches, zoom, room, eventsAt(room.events, zoom));
  };
}

/** No texts to keep clear of. */
export const NO_TEXTS: readonly LngLat[] = [];

/** The grids of the events that were asked for last: names of all lengths look at the same ones at each zoom. */
function lastGrids(): (events: readonly LngLat[], zoom: number) => PointsAround {
  let of: readonly LngLat[] = [];
  let grids = new Map<number, PointsAround>();
  return (events, zoom) => {
    if (events !== of) [of, grids] = [events, new Map()];
    const grid = grids.get(zoom) ?? planeGrid(events.map((event) => toPlane(event, zoom)));
    grids.set(zoom, grid);
    return grid;
  };
}

/** Straightest first, without those that stray too far. */
function straightStretches(
  positions: readonly LngLat[],
  zoom: number,
  lengthPx: number,
): readonly Stretch[] {
  const points = positions.map((position) => toPlane(position, zoom));
  return stretchesOf(withoutLongSteps(points, lengthPx / 6), lengthPx)
    .filter(({ strayPx }) => strayPx <= MAX_STRAY_PX)
    .toSorted((a, b) => a.strayPx - b.strayPx);
}

function clearStretches(
  straight: readonly Stretch[],
  zoom: number,
  towns: readonly LngLat[],
  texts: readonly LngLat[],
): readonly Stretch[] {
  const project = (position: LngLat): Plane => toPlane(position, zoom);
  const [townPoints, textPoints] = [towns.map(project), texts.map(project)];
  const isAway = straight.map((each) => !townPoints.some(isNear(each, TOWN_PX)));
  return [
    ...straight.filter((_, i) => isAway[i] === true),
    ...straight.filter((_, i) => isAway[i] === false),
  ].filter((each) => !textPoints.some(isNear(each, TOWN_PX)));
}

function chooseAnchors(
  stretches: readonly Stretch[],
  zoom: number,
  { apartPx, names, apartFromNamesPx, mustStand = false }: NameRoom,
  eventsAround: PointsAround,
): readonly LineAnchor[] {
  const others = names.map((name) => toPlane(name, zoom));
  const isApart = ({ middle }: Stretch): boolean =>
    others.every((other) => distance(other, middle) >= apartFromNamesPx);
  const covered = (stretch: Stretch, enough: number): number => {
    const px = EVENT_PX + stretch.strayPx / 2;
    const cells = eventsAround(stretch.middle, reachOf(stretch, px));
    return countUpTo(enough, cells, isNear(stretch, px));
  };
  const chosen: Stretch[] = [];
  for (const stretch of mustStand ? [] : stretches) {
    const isFree = chosen.every(({ middle }) => distance(middle, stretch.middle) >= apartPx);
    // Events are many, and asked for last: only where a name would otherwise stand.
    if (isFree && isApart(stretch) && covered(stretch, 1) === 0) chosen.push(stretch);
  }
  if (mustStand) chosen.push(...leastCovered(stretches.filter(isApart), covered));
  return chosen.map(({ middle, rotateDeg, isTurned, leftPx, rightPx }) => ({
    at: toLngLat(middle, zoom),
    rotateDeg,
    isTurned,
    leftPx,
    rightPx,
  }));
}

/** Whether a point lies within so many px of the stretch. */
function isNear(stretch: Stretch, px: number): (point: Plane) => boolean {
  const { from, to, middle } = stretch;
  // Most points are too far away to be looked at twice.
  const reach = reachOf(stretch, px);
  return (point) => distance(point, middle) < reach && toSegment(point, from, to) < px;
}

/** From the middle of a stretch, how far what lies within so many px of it may be. */
function reachOf({ from, middle }: Stretch, px: number): number {
  return distance(from, middle) + px;
}

/** How many of the points are such, or `enough`: no more are looked at. */
function countUpTo(
  enough: number,
  cells: readonly (readonly Plane[])[],
  isSuch: (point: Plane) => boolean,
): number {
  let count = 0;
  for (const points of cells)
    for (const point of points) if (isSuch(point) && ++count >= enough) return count;
  return count;
}

/** The first of the stretches that cover fewest events; none of none. */
function leastCovered(
  stretches: readonly Stretch[],
  covered: (stretch: Stretch, enough: number) => number,
): readonly Stretch[] {
  let [least, fewest]: [readonly Stretch[], number] = [[], Infinity];
  for (const stretch of stretches) {
    const count = covered(stretch, fewest);
    if (count < fewest) [least, fewest] = [[stretch], count];
  }
  return least;
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
  // Not Math.hypot, which takes many times as long to keep clear of overflow.
  return Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
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
