import { NO_FIGURE } from '../model/observation-table.ts';
import { passing } from '../model/selection.ts';
import { boxOfCell, cellGrid } from './cell-grid.ts';
import type { CellGrid, Sight } from './cell-grid.ts';
import { passes } from './selected.ts';
import type { Selected } from './selected.ts';
import { createStacks } from './stacks.ts';
import type { Stacks } from './stacks.ts';
import { GROUP_OF_KIND } from './table-points.ts';
import type { TablePoints } from './table-points.ts';

/** The sums of one cell lie together: x, y, and for each group its rows, those without a figure, and the figures. */
const GROUPS_FROM = 2;
const PER_GROUP = 3;
const PER_CELL = 11;

/**
 * Gathers the counts of the selected rows by cells of the screen. Every row whose position is in a cell that touches the
 * sight is in exactly one sum. A stack stands at the mean position of its rows.
 *
 * With `each` above 1 only one row of every block of so many neighbours is looked at and counts for all of them. Which one
 * depends on a hash of the block: whatever recurs in the table, each row is as likely as another, and a block that stays
 * in the selection keeps its row.
 */
export function gatherCells(
  points: TablePoints,
  selected: Selected,
  sight: Sight,
  each = 1,
): Stacks {
  const sums = noSums(points, selected, sight, each);
  addRows(sums, selected.from, selected.to, 1);
  return stacksOf(sums);
}

/**
 * Gathers one selection after the other as `gatherCells` does, going only through the rows by which it differs from the
 * last one; null, with nothing done, where these were more than `most`.
 */
export type FollowCells = (
  points: TablePoints,
  selected: Selected,
  sight: Sight,
  each: number,
  most: number,
) => Stacks | null;

/** A follower with nothing gathered yet. */
export function createCellFollower(): FollowCells {
  let last: CellSums | null = null;
  return (points, selected, sight, each, most) => {
    const { from, to, masks } = selected;
    const isLike =
      last?.points === points && last.sight === sight && last.masks === masks && last.each === each;
    const apart = last !== null && isLike ? rowsApart(last, selected) : Infinity;
    if (Math.min(apart, to - from) > most) return null;
    const sums = last !== null && apart <= to - from ? last : noSums(points, selected, sight, each);
    // Rows that enter at an end are added there, rows that leave are taken away.
    addRows(sums, from, Math.min(sums.from, to), 1);
    addRows(sums, Math.max(sums.to, from), to, 1);
    addRows(sums, sums.from, Math.min(from, sums.to), -1);
    addRows(sums, Math.max(to, sums.from), sums.to, -1);
    [sums.from, sums.to] = [from, to];
    last = sums;
    return stacksOf(sums);
  };
}

/** How many rows are in one of two ranges and not in both. */
function rowsApart(one: Selected, other: Selected): number {
  const both = Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return one.to - one.from + other.to - other.from - 2 * both;
}

/** The sums of the rows from `from` up to `to` that pass the masks, or of one of every `each` of them. */
interface CellSums {
  readonly points: TablePoints;
  readonly sight: Sight;
  readonly grid: CellGrid;
  readonly masks: Selected['masks'];
  readonly each: number;
  readonly sums: Float64Array;
  from: number;
  to: number;
}

function noSums(
  points: TablePoints,
  { from, masks }: Selected,
  sight: Sight,
  each: number,
): CellSums {
  const grid = cellGrid(sight);
  const sums = new Float64Array(grid.columns * grid.lines * PER_CELL);
  return { points, sight, grid, masks, each, sums, from, to: from };
}

/** Adds rows, or takes them away again with a `sign` of -1; nothing where `to` is not above `from`. */
function addRows(into: CellSums, from: number, to: number, sign: 1 | -1): void {
  const { points, masks, each } = into;
  for (let start = from - (from % each); start < to; start += BLOCK * each) {
    const end = Math.min(start + BLOCK * each, to);
    const found =
      each > 1
        ? takeSample({ from, to: end, masks }, start, each)
        : masks.length > 0
          ? takePassing(passing(start, end, masks), start)
          : takeAll(start, end);
    const rows = rowsOfBlock.subarray(0, found);
    points.read(rows, xyOfBlock);
    addPlaced(into, rows, xyOfBlock, sign);
  }
}

/** Rows that are looked at together, which is faster by far than one by one. */
const BLOCK = 8192;
/** Again and again the same memory, as a brush looks at some blocks for every frame. */
const rowsOfBlock = new Uint32Array(BLOCK);
const xyOfBlock = new Float32Array(2 * BLOCK);

/** Puts the rows into the block, and says how many they are. */
function takeAll(from: number, to: number): number {
  let found = 0;
  for (let row = from; row < to; row++) rowsOfBlock[found++] = row;
  return found;
}

/** The same with those of the rows from `from` on that pass (1). */
function takePassing(pass: Uint8Array, from: number): number {
  let found = 0;
  for (let i = 0; i < pass.length; i++) if (pass[i] === 1) rowsOfBlock[found++] = from + i;
  return found;
}

/** The same with one row of every `each` from `start` on, of those that are selected. */
function takeSample(selected: Selected, start: number, each: number): number {
  const { from, to } = selected;
  let found = 0;
  for (let block = start; block < to; block += each) {
    const row = block + (scrambled(block) % each);
    if (row >= from && row < to && passes(selected, row)) rowsOfBlock[found++] = row;
  }
  return found;
}

/** Adds rows whose positions are given. */
function addPlaced(into: CellSums, rows: Uint32Array, xy: Float32Array, sign: 1 | -1): void {
  const { sums } = into;
  const { origin, table } = into.points;
  const { kind, count } = table;
  const { columns, lines } = into.grid;
  const west = into.grid.west - origin[0];
  const north = into.grid.north - origin[1];
  const perX = 1 / into.grid.width;
  const perY = 1 / into.grid.height;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const x = xy[2 * i] ?? 0;
    const y = xy[2 * i + 1] ?? 0;
    const line = (y - north) * perY;
    const column = (x - west) * perX + (line & 1) / 2;
    // What is not a number, a row without a position, is not within either.
    if (!(column >= 0 && column < columns && line >= 0 && line < lines)) continue;
    const at = ((line | 0) * columns + (column | 0)) * PER_CELL;
    const group = at + GROUPS_FROM + (GROUP_OF_KIND[kind[row] ?? 0] ?? 0) * PER_GROUP;
    const figure = count[row] ?? NO_FIGURE;
    sums[at] = (sums[at] ?? 0) + sign * x;
    sums[at + 1] = (sums[at + 1] ?? 0) + sign * y;
    sums[group] = (sums[group] ?? 0) + sign;
    if (figure === NO_FIGURE) sums[group + 1] = (sums[group + 1] ?? 0) + sign;
    else sums[group + 2] = (sums[group + 2] ?? 0) + sign * figure;
  }
}

/** The cells in which something is, as stacks. */
function stacksOf({ grid, sums, each }: CellSums): Stacks {
  const cells: number[] = [];
  for (let cell = 0; cell < grid.columns * grid.lines; cell++)
    if (rowsIn(sums, cell) > 0) cells.push(cell);
  const stacks = createStacks(cells.length, (stack) => boxOfCell(grid, cells[stack] ?? 0));
  stacks.length = cells.length;
  for (let stack = 0; stack < cells.length; stack++) {
    const cell = cells[stack] ?? 0;
    const at = cell * PER_CELL;
    const rows = rowsIn(sums, cell);
    stacks.x[stack] = (sums[at] ?? 0) / rows;
    stacks.y[stack] = (sums[at + 1] ?? 0) / rows;
    let group = at + GROUPS_FROM;
    for (const { size, withoutFigure, count } of stacks.tallies) {
      size[stack] = (sums[group] ?? 0) * each;
      withoutFigure[stack] = (sums[group + 1] ?? 0) * each;
      count[stack] = (sums[group + 2] ?? 0) * each;
      group += PER_GROUP;
    }
  }
  return stacks;
}

function rowsIn(sums: Float64Array, cell: number): number {
  let rows = 0;
  const end = (cell + 1) * PER_CELL;
  for (let group = cell * PER_CELL + GROUPS_FROM; group < end; group += PER_GROUP)
    rows += sums[group] ?? 0;
  return rows;
}

/** A whole number that looks like no other (Knuth's multiplicative hash). */
function scrambled(value: number): number {
  return Math.imul(value, 0x9e3779b1) >>> 8;
}
