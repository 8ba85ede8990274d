import type { LngLat } from '../base/lng-lat.ts';
import { isNear, reachOf, runsOver, straightStretches } from './line-stretches.ts';
import type { Stretch } from './line-stretches.ts';
import { planeGrid } from './plane-grid.ts';
import type { Plane, PointsAround } from './plane-grid.ts';
import { distance, toLngLat, toPlane } from './px-plane.ts';

/** A place beside the line where a name can be set straight along it. */
export interface LineAnchor extends Pick<Stretch, 'rotateDeg' | 'isTurned' | 'leftPx' | 'rightPx'> {
  readonly at: LngLat;
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
  /** Towns whose names stand whatever lies there: never written across. */
  readonly chiefs?: readonly LngLat[];
  /** Names and figures that stand whatever lies there: kept clear altogether. */
  readonly texts?: readonly LngLat[];
  /** Never written over, unless the name must stand. */
  readonly events: readonly LngLat[];
  /** Events are everywhere, and the name stands nevertheless: once, where it covers fewest. */
  readonly mustStand?: boolean;
}

/** From the line to the middle of a name beside it. */
export const NAME_GAP_PX = 14;
const TOWN_PX = 50;
const EVENT_PX = 34;
/** The straightest stretches on which a name fits at the zoom, best first; beside a town only where no other will do. */
export type FindAnchors = (zoom: number, room: NameRoom) => readonly LineAnchor[];

/** The stretches that are clear of the texts, with those beside a town last. */
interface ClearStretches extends Required<Pick<NameRoom, 'towns' | 'texts' | 'chiefs'>> {
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
    const { lengthPx, towns, texts = NO_TEXTS, chiefs = NO_TEXTS } = room;
    const key = `${zoom} ${lengthPx}`;
    const stretches = known.get(key) ?? straightStretches(positions, zoom, lengthPx);
    known.set(key, stretches);
    const clearKey = `${key} ${texts.length} ${chiefs.length}`;
    let clear = cleared.get(clearKey);
    const isKnown = clear?.towns === towns && clear.texts === texts && clear.chiefs === chiefs;
    if (clear === undefined || !isKnown) {
      const off = { towns, texts, chiefs };
      clear = { ...off, stretches: clearStretches(stretches, zoom, off) };
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

/** Those clear of the texts and of the names of chief towns, in their order, with those beside a town last. */
function clearStretches(
  straight: readonly Stretch[],
  zoom: number,
  { towns, texts, chiefs }: Omit<ClearStretches, 'stretches'>,
): readonly Stretch[] {
  const project = (position: LngLat): Plane => toPlane(position, zoom);
  const [townPoints, textPoints] = [towns.map(project), texts.map(project)];
  const chiefPoints = chiefs.map(project);
  const isAway = straight.map((each) => !townPoints.some(isNear(each, TOWN_PX)));
  return [
    ...straight.filter((_, i) => isAway[i] === true),
    ...straight.filter((_, i) => isAway[i] === false),
  ].filter(
    (each) =>
      !textPoints.some(isNear(each, TOWN_PX)) && !chiefPoints.some(runsOver(each, NAME_GAP_PX)),
  );
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
