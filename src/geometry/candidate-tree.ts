import {
  CORNER_STRIDE,
  SEGMENT_STRIDE,
  chord2OfSine,
  cornerChord2,
  product,
  segmentChord2,
  vectorAt,
} from './line-parts.ts';
import type { LineParts, Vector } from './line-parts.ts';

/** A node has 16 x 16 children. */
const BITS = 4;
const FAN = 1 << BITS;
/** Four levels cut the world into cells of 0.0055 x 0.0027 degrees: 400 by 300 m in middle latitudes. */
const LEVELS = 4;
/** Rows and columns of the smallest cells. */
const SIDE = FAN ** LEVELS;
/** A list as short as this is not worth cutting up further, */
const SHORT = 3;
/** nor is a cell of a radius as small as this, measured in its distance from the line: there are ever more such cells. */
const SMALL = 1 / 64;

/**
 * For every place on Earth the parts of a line that can be nearest there. A tree of cells: each node has 256 entries, row
 * after row from the south-west; an entry is the number of a node, or, if negative, `~entry` is where its list begins:
 * a length, then parts. A part below the number of segments is that segment, from there on a corner.
 */
export interface CandidateTree {
  readonly nodes: Int32Array;
  readonly lists: Uint32Array;
}

/** Where the list of the cell begins in which the position lies (degrees, within 180 and 90). */
export function listAt(nodes: Int32Array, lng: number, lat: number): number {
  const column = Math.min(Math.trunc(((lng + 180) / 360) * SIDE), SIDE - 1);
  const row = Math.min(Math.trunc(((lat + 90) / 180) * SIDE), SIDE - 1);
  let entry = 0;
  for (let shift = BITS * (LEVELS - 1); shift >= 0 && entry >= 0; shift -= BITS) {
    const child = ((row >> shift) & (FAN - 1)) * FAN + ((column >> shift) & (FAN - 1));
    entry = nodes[entry * FAN * FAN + child] ?? 0;
  }
  return ~entry;
}

/** Grows the tree: a cell passes on to its children only the parts that can be nearest somewhere in it. */
export function growCandidateTree(parts: LineParts): CandidateTree {
  const nodes: number[] = [];
  const lists: number[] = [];
  const grow = (level: number, left: number, bottom: number, known: readonly number[]): number => {
    const node = nodes.length / (FAN * FAN);
    for (let i = 0; i < FAN * FAN; i++) nodes.push(0);
    for (let i = 0; i < FAN * FAN; i++) {
      const [column, row] = [left * FAN + (i % FAN), bottom * FAN + Math.trunc(i / FAN)];
      const cell = cellAt(level, column, row);
      const nearest = distanceTo(parts, cell.centre, known);
      const ids = candidatesIn(parts, cell, nearest, known);
      const isDone = level === LEVELS || ids.length <= SHORT || cell.radius < SMALL * nearest;
      nodes[node * FAN * FAN + i] = isDone ? ~lists.length : grow(level + 1, column, row, ids);
      if (isDone) lists.push(ids.length, ...ids);
    }
    return node;
  };
  grow(
    1,
    0,
    0,
    Array.from({ length: parts.segmentCount + parts.cornerCount }, (_, id) => id),
  );
  return { nodes: Int32Array.from(nodes), lists: Uint32Array.from(lists) };
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
  // A little more than half the diagonal, for positions that rounding puts into the next cell.
  return { centre, radius: 2 * Math.asin(Math.max(north, south) / 2) * (1 + 1e-9) };
}

function chord([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return Math.hypot(ax - bx, ay - by, az - bz);
}

/** Radians from the centre of the cell to the nearest of the parts. */
function distanceTo(parts: LineParts, [x, y, z]: Vector, known: readonly number[]): number {
  const { segments, corners, segmentCount } = parts;
  let least = 4;
  for (const id of known) {
    const chord2 =
      id < segmentCount
        ? segmentChord2(segments, id * SEGMENT_STRIDE, x, y, z)
        : cornerChord2(corners, (id - segmentCount) * CORNER_STRIDE, x, y, z);
    least = Math.min(least, chord2);
  }
  return 2 * Math.asin(Math.sqrt(least) / 2);
}

/**
 * The parts that can be nearest to some position in the cell. Nothing in the cell is nearer to a part than the centre by
 * more than the radius, so a part must come within two radii of being nearest to the centre; and the cell must reach into
 * the ground that the part serves (abreast of a segment, outside the bend of a corner).
 */
function candidatesIn(
  { segments, corners, segmentCount }: LineParts,
  { centre: [x, y, z], radius }: Cell,
  nearest: number,
  known: readonly number[],
): readonly number[] {
  const reach = nearest + 2 * radius;
  const limit = reach < Math.PI ? 4 * Math.sin(reach / 2) ** 2 : 4;
  const slack = Math.sin(radius);
  return known.filter((id) => {
    const i = id < segmentCount ? id * SEGMENT_STRIDE : (id - segmentCount) * CORNER_STRIDE;
    if (id >= segmentCount) {
      if (product(corners, i + 6, x, y, z) < -slack) return false;
      return (
        product(corners, i + 9, x, y, z) <= slack && cornerChord2(corners, i, x, y, z) <= limit
      );
    }
    if (product(segments, i + 3, x, y, z) < -slack) return false;
    if (product(segments, i + 6, x, y, z) < -slack) return false;
    return chord2OfSine(product(segments, i, x, y, z)) <= limit;
  });
}
