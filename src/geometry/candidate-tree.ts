import { SEGMENT_STRIDE, cosineTo, vectorAt, viewOf } from './line-segments.ts';
import type { LineSegments, Vector } from './line-segments.ts';

/** A node has 4 x 4 children. */
const BITS = 2;
const FAN = 1 << BITS;
/** Eight levels cut the world into cells of 0.0055 x 0.0027 degrees: 400 by 300 m in middle latitudes. */
const LEVELS = 8;
/** Rows and columns of the smallest cells. */
const SIDE = FAN ** LEVELS;
/** A list as short as this is not worth cutting up further, */
const SHORT = 3;
/** unless the cell has a larger radius than this (320 km, in radians): it may reach where no list holds. */
const WIDE = 0.05;
/** Farther than this from the line (3,000 km, in radians) there are no lists: almost any segment can be nearest. */
const FAR = 3000 / 6371;
/** Up to here (radians) the second derivatives of a distance are known to be small, see `candidatesIn`. */
const CALM = 0.8;
/** How exactly a cosine tells a distance (radians), with much to spare. */
const BLUR = 1e-6;

/**
 * For every place within 3,000 km of a line the segments that can be nearest there. A tree of cells over the world that
 * grows where it is asked: making one costs nothing, and ground that nobody asks about is never cut up.
 */
export interface CandidateTree {
  /**
   * Lists one after the other: a length, then segments; with a margin also the sine of the distance of the cell's centre
   * from the line, and how far its corners are from the centre (radians). The list at 0 is empty and stands for "farther away".
   */
  readonly lists: readonly number[];
  /** Where the list begins of one of the smallest cells. */
  listAt(column: number, row: number): number;
}

/** The column of smallest cells of a longitude within 180 degrees, from the west. */
export function columnAt(lng: number): number {
  return Math.min(Math.trunc((lng + 180) * (SIDE / 360)), SIDE - 1);
}

/** The row of smallest cells of a latitude within 90 degrees, from the south. */
export function rowAt(lat: number): number {
  return Math.min(Math.trunc((lat + 90) * (SIDE / 180)), SIDE - 1);
}

/**
 * The tree of a line; with a margin (radians) the segments that can be nearest to any position so near to a cell, of cells
 * that are then no smaller than is of use. A node has FAN x FAN entries, row after row from the south-west; an entry is 0 while nobody has
 * asked for it, else the number of a node or, if negative, `~entry` is where a list begins.
 */
export function createCandidateTree(line: LineSegments, margin = 0): CandidateTree {
  let nodes = new Int32Array(64 * FAN * FAN);
  const knownAt: (readonly number[])[] = [];
  const lists: number[] = [0];
  const places = new Map<string, number>([['', 0]]);

  const addList = (ids: readonly number[], cell: Cell): number => {
    if (margin > 0 && ids.length > 0) {
      const views = ids.map((id) => viewOf(line.segments, id * SEGMENT_STRIDE, cell.centre));
      const distance = Math.min(...views.map((view) => view.distance));
      return (
        lists.push(ids.length, ...ids, Math.sin(distance), cell.radius - margin) - ids.length - 3
      );
    }
    const key = ids.join();
    const place = places.get(key) ?? lists.length;
    if (place === lists.length) lists.push(ids.length, ...ids);
    places.set(key, place);
    return place;
  };
  const addNode = (known: readonly number[]): number => {
    const node = knownAt.push(known) - 1;
    if (knownAt.length * FAN * FAN > nodes.length) {
      const larger = new Int32Array(2 * nodes.length);
      larger.set(nodes);
      nodes = larger;
    }
    return node;
  };
  /** A cell passes on to its children only the segments that can be nearest somewhere in it. */
  const grow = (
    node: number,
    child: number,
    level: number,
    column: number,
    row: number,
  ): number => {
    const cell = widened(cellAt(level, column, row), margin);
    const ids = candidatesIn(line, cell, knownAt[node] ?? []);
    const isShort = (ids.length <= SHORT || cell.radius < 2 * margin) && cell.radius < WIDE;
    const isDone = isShort || ids.length === 0 || level === LEVELS;
    const entry = isDone ? ~addList(ids, cell) : addNode(ids);
    nodes[node * FAN * FAN + child] = entry;
    return entry;
  };
  const listAt = (column: number, row: number): number => {
    let node = 0;
    for (let level = 1; ; level++) {
      const shift = BITS * (LEVELS - level);
      const child = ((row >> shift) & (FAN - 1)) * FAN + ((column >> shift) & (FAN - 1));
      const known = nodes[node * FAN * FAN + child] ?? 0;
      const entry = known === 0 ? grow(node, child, level, column >> shift, row >> shift) : known;
      if (entry < 0) return ~entry;
      node = entry;
    }
  };

  addNode(Array.from({ length: line.count }, (_, id) => id));
  return { lists, listAt };
}

interface Cell {
  readonly centre: Vector;
  /** From the centre to the farthest corner, radians. */
  readonly radius: number;
}

function cellAt(level: number, column: number, row: number): Cell {
  const [width, height] = [360 / FAN ** level, 180 / FAN ** level];
  const [lng, lat] = [(column + 0.5) * width - 180, (row + 0.5) * height - 90];
  const centre = vectorAt(lng, lat);
  const north = chord(centre, vectorAt(lng + width / 2, lat + height / 2));
  const south = chord(centre, vectorAt(lng + width / 2, lat - height / 2));
  // A little more, for positions that rounding puts into the next cell.
  return { centre, radius: 2 * Math.asin(Math.max(north, south) / 2) * (1 + 1e-9) };
}

function widened({ centre, radius }: Cell, margin: number): Cell {
  return { centre, radius: radius + margin };
}

function chord([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2);
}

/**
 * The segments that can be nearest to some position in the cell; none if it is far away. Seen from the centre, each has a
 * distance d and a direction u. Against the segment m that is nearest there, the lead d - d(m) changes within the radius r
 * by at most 2 r, as no distance changes faster than its position; and, where the line is outside the cell, by at most
 * r |u - u(m)| + r^2 / 2 (1 / (d - r) + 1 / (d(m) - r)). That is its Taylor expansion, for the second derivatives of the
 * distance to a point or an arc are at most 1 / distance up to 49 degrees.
 */
function candidatesIn(
  { segments }: LineSegments,
  { centre, radius }: Cell,
  known: readonly number[],
): readonly number[] {
  const cosines = known.map((id) => cosineTo(segments, id * SEGMENT_STRIDE, centre));
  let best = 0;
  for (let i = 1; i < known.length; i++) {
    if ((cosines[i] ?? 0) > (cosines[best] ?? 0)) best = i;
  }
  const nearest = viewOf(segments, (known[best] ?? 0) * SEGMENT_STRIDE, centre);
  if (nearest.distance - radius > FAR) return [];
  const reach = nearest.distance + 2 * radius + BLUR;
  const least = reach < Math.PI ? Math.cos(reach) : -1;
  return known.filter((id, i) => {
    if (i === best) return true;
    if ((cosines[i] ?? 0) < least) return false;
    const view = viewOf(segments, id * SEGMENT_STRIDE, centre);
    const isOutside = Math.min(view.distance, nearest.distance) > radius;
    if (!isOutside || view.distance + radius > CALM) return true;
    const turn = chord([view.x, view.y, view.z], [nearest.x, nearest.y, nearest.z]);
    const bend = 1 / (view.distance - radius) + 1 / (nearest.distance - radius);
    return view.distance - nearest.distance <= radius * (turn + (radius * bend) / 2);
  });
}
