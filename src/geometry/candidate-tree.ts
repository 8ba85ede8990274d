import { SEGMENT_STRIDE, viewOf, vectorAt } from './line-segments.ts';
import type { LineSegments, Vector } from './line-segments.ts';

/** A node has 4 x 4 children. */
const BITS = 2;
const FAN = 1 << BITS;
/** Nine levels cut the world into cells of 0.0014 x 0.0007 degrees: 100 by 80 m in middle latitudes. */
const LEVELS = 9;
/** Rows and columns of the smallest cells. */
const SIDE = FAN ** LEVELS;
/** A list as short as this is not worth cutting up further. */
const SHORT = 2;
/** Farther than this from the line (3,000 km, in radians) there are no lists: almost any segment can be nearest. */
const FAR = 3000 / 6371;
/** Up to here (radians) the second derivatives of a distance are known to be small, see below. */
const CALM = 0.8;

/**
 * For every place within 3,000 km of a line the segments that can be nearest there. A tree of cells over the world that
 * grows where it is asked: making one costs nothing, and ground that nobody asks about is never cut up.
 */
export interface CandidateTree {
  /** Lists one after the other: a length, then segments. The list at 0 is empty and stands for "farther away". */
  readonly lists: readonly number[];
  /** Where the list begins of the cell in which the position lies (degrees, within 180 and 90). */
  listAt(lng: number, lat: number): number;
}

/**
 * The tree of a line. A node has FAN x FAN entries, row after row from the south-west; an entry is 0 while nobody has
 * asked for it, else the number of a node or, if negative, `~entry` is where a list begins.
 */
export function createCandidateTree(line: LineSegments): CandidateTree {
  const nodes: number[] = [];
  const knownAt: (readonly number[])[] = [];
  const lists: number[] = [0];
  const places = new Map<string, number>([['', 0]]);

  const addList = (ids: readonly number[]): number => {
    const key = ids.join();
    const at = places.get(key) ?? lists.length;
    if (at === lists.length) lists.push(ids.length, ...ids);
    places.set(key, at);
    return at;
  };
  const addNode = (known: readonly number[]): number => {
    for (let i = 0; i < FAN * FAN; i++) nodes.push(0);
    return knownAt.push(known) - 1;
  };
  /** A cell passes on to its children only the segments that can be nearest somewhere in it. */
  const grow = (
    node: number,
    child: number,
    level: number,
    column: number,
    row: number,
  ): number => {
    const ids = candidatesIn(line, cellAt(level, column, row), knownAt[node] ?? []);
    const isDone = level === LEVELS || ids.length <= SHORT;
    const entry = isDone ? ~addList(ids) : addNode(ids);
    nodes[node * FAN * FAN + child] = entry;
    return entry;
  };
  const listAt = (lng: number, lat: number): number => {
    const column = Math.min(Math.trunc(((lng + 180) / 360) * SIDE), SIDE - 1);
    const row = Math.min(Math.trunc(((lat + 90) / 180) * SIDE), SIDE - 1);
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
  const [x, y, z] = vectorAt(lng, lat);
  const chords = [lat + height / 2, lat - height / 2].map((rim) => {
    const corner = vectorAt(lng + width / 2, rim);
    return Math.hypot(x - corner[0], y - corner[1], z - corner[2]);
  });
  // A little more, for positions that rounding puts into the next cell.
  return { centre: [x, y, z], radius: 2 * Math.asin(Math.max(...chords) / 2) * (1 + 1e-9) };
}

/**
 * The segments that can be nearest to some position in the cell; none if it is far away. Seen from the centre, each has a
 * distance d and a direction u. Against the segment m that is nearest there, the lead d - d(m) changes within the radius r
 * by at most r |u - u(m)| + r^2 / 2 (1 / (d - r) + 1 / (d(m) - r)): its Taylor expansion, for the second derivatives of
 * the distance to a point or an arc are at most 1 / distance up to 49 degrees. Where that does not hold or the line is in
 * the cell, by at most 2 r, as no distance changes faster than its position.
 */
function candidatesIn(
  { segments }: LineSegments,
  { centre, radius }: Cell,
  known: readonly number[],
): readonly number[] {
  const views = known.map((id) => viewOf(segments, id * SEGMENT_STRIDE, centre));
  const nearest = views.reduce((best, view) => (view.distance < best.distance ? view : best));
  if (nearest.distance - radius > FAR) return [];
  return known.filter((_, i) => {
    const view = views[i] ?? nearest;
    const lead = view.distance - nearest.distance;
    const isCalm = nearest.distance > radius && view.distance + radius < CALM;
    if (!isCalm || lead === 0) return lead <= 2 * radius;
    const turn = Math.hypot(view.x - nearest.x, view.y - nearest.y, view.z - nearest.z);
    const bend = 1 / (view.distance - radius) + 1 / (nearest.distance - radius);
    return lead <= radius * (turn + (radius * bend) / 2);
  });
}
