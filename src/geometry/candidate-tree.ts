import { SEGMENT_STRIDE, CORNER_STRIDE, product, sine2To, vectorAt } from './line-segments.ts';
import type { LineSegments, Vector } from './line-segments.ts';

/** A node has 4 x 4 children. */
const BITS = 2;
const FAN = 1 << BITS;
/** Eight levels cut the world into cells of 0.0055 x 0.0027 degrees: 400 by 300 m in middle latitudes. */
const LEVELS = 8;
/** Rows and columns of the smallest cells. */
const SIDE = FAN ** LEVELS;
/** A list as short as this is not worth cutting up further, */
const SHORT = 2;
/** nor is a cell with a radius of so little of its distance from the line, since farther out there are ever more cells. */
const SMALL = 1 / 64;
/** Beyond 1,000 km (in radians) from the line there are no lists at all. */
const FAR = 1000 / 6371;

/**
 * For every place within 1,000 km of a line the segments that can be nearest there. A tree of cells over the world: a node
 * has 16 entries, row after row from the south-west; an entry is the number of a node or, if negative, `~entry` is where
 * a list begins in `lists`: its length, then segments. The list at 0 is empty and stands for "farther away".
 */
export interface CandidateTree {
  readonly nodes: Int32Array;
  readonly lists: Uint32Array;
}

/** Where the list begins of the cell in which the position lies (degrees, within 180 and 90). */
export function listAt(nodes: Int32Array, lng: number, lat: number): number {
  const column = Math.min(Math.trunc(((lng + 180) / 360) * SIDE), SIDE - 1);
  const row = Math.min(Math.trunc(((lat + 90) / 180) * SIDE), SIDE - 1);
  let entry = 0;
  for (let shift = BITS * (LEVELS - 1); entry >= 0 && shift >= 0; shift -= BITS) {
    const child = ((row >> shift) & (FAN - 1)) * FAN + ((column >> shift) & (FAN - 1));
    entry = nodes[entry * FAN * FAN + child] ?? 0;
  }
  return ~entry;
}

/** Grows the tree: a cell passes on to its children only the segments that can be nearest somewhere in it. */
export function growCandidateTree(line: LineSegments): CandidateTree {
  const nodes: number[] = [];
  const lists: number[] = [0];
  const known = new Map<string, number>();
  const listOf = (ids: readonly number[]): number => {
    const key = ids.join();
    const at = known.get(key) ?? lists.length;
    if (at === lists.length) lists.push(ids.length, ...ids);
    known.set(key, at);
    return at;
  };
  const grow = (level: number, left: number, bottom: number, above: readonly number[]): number => {
    const node = nodes.length / (FAN * FAN);
    for (let i = 0; i < FAN * FAN; i++) nodes.push(0);
    for (let i = 0; i < FAN * FAN; i++) {
      const [column, row] = [left * FAN + (i % FAN), bottom * FAN + Math.trunc(i / FAN)];
      const cell = cellAt(level, column, row);
      const nearest = distanceTo(line, cell.centre, above);
      let entry = ~0;
      if (nearest - cell.radius < FAR) {
        const ids = candidatesIn(line, cell, nearest, above);
        const isDone = level === LEVELS || ids.length <= SHORT || cell.radius < SMALL * nearest;
        entry = isDone ? ~listOf(ids) : grow(level + 1, column, row, ids);
      }
      nodes[node * FAN * FAN + i] = entry;
    }
    return node;
  };
  grow(1, 0, 0, Array.from({ length: line.count }, (_, id) => id));
  return { nodes: Int32Array.from(nodes), lists: Uint32Array.from(lists) };
}
