import { NO_FIGURE } from '../model/observation-table.ts';
import { boxOfCell, cellGrid } from './cell-grid.ts';
import type { CellGrid, Sight } from './cell-grid.ts';
import { passes } from './selected.ts';
import type { Selected } from './selected.ts';
import { createStacks } from './stacks.ts';
import type { Stacks } from './stacks.ts';
import { GROUPS, GROUP_OF_KIND } from './table-points.ts';
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
  const grid = cellGrid(sight);
  return stacksOf(grid, sumCells(points, selected, grid, each), each);
}

function sumCells(
  { origin, xy, table: { kind, count } }: TablePoints,
  selected: Selected,
  grid: CellGrid,
  each: number,
): Float64Array {
  const { columns, lines } = grid;
  const sums = new Float64Array(columns * lines * PER_CELL);
  const west = grid.west - origin[0];
  const north = grid.north - origin[1];
  const perX = 1 / grid.width;
  const perY = 1 / grid.height;
  const { from, to } = selected;
  const isFiltered = selected.masks.length > 0;
  for (let block = from - (from % each); block < to; block += each) {
    const row = each === 1 ? block : block + (scrambled(block) % each);
    if (row < from || row >= to || (isFiltered && !passes(selected, row))) continue;
    const x = xy[2 * row] ?? 0;
    const y = xy[2 * row + 1] ?? 0;
    const line = (y - north) * perY;
    const column = (x - west) * perX + (line & 1) / 2;
    // What is not a number, a row without a position, is not within either.
    if (!(column >= 0 && column < columns && line >= 0 && line < lines)) continue;
    const at = ((line | 0) * columns + (column | 0)) * PER_CELL;
    const group = at + GROUPS_FROM + (GROUP_OF_KIND[kind[row] ?? 0] ?? 0) * PER_GROUP;
    const figure = count[row] ?? NO_FIGURE;
    sums[at] = (sums[at] ?? 0) + x;
    sums[at + 1] = (sums[at + 1] ?? 0) + y;
    sums[group] = (sums[group] ?? 0) + 1;
    if (figure === NO_FIGURE) sums[group + 1] = (sums[group + 1] ?? 0) + 1;
    else sums[group + 2] = (sums[group + 2] ?? 0) + figure;
  }
  return sums;
}

/** The cells in which something is, as stacks. */
function stacksOf(grid: CellGrid, sums: Float64Array, each: number): Stacks {
  const cells: number[] = [];
  const rowsIn: number[] = [];
  for (let cell = 0; cell < grid.columns * grid.lines; cell++) {
    const at = cell * PER_CELL;
    const rows = GROUPS.reduce((n, _, i) => n + (sums[at + GROUPS_FROM + i * PER_GROUP] ?? 0), 0);
    if (rows === 0) continue;
    cells.push(cell);
    rowsIn.push(rows);
  }
  const stacks = createStacks(cells.length, (stack) => boxOfCell(grid, cells[stack] ?? 0));
  stacks.length = cells.length;
  cells.forEach((cell, stack) => {
    const at = cell * PER_CELL;
    stacks.x[stack] = (sums[at] ?? 0) / (rowsIn[stack] ?? 1);
    stacks.y[stack] = (sums[at + 1] ?? 0) / (rowsIn[stack] ?? 1);
    stacks.tallies.forEach(({ size, withoutFigure, count }, i) => {
      const group = at + GROUPS_FROM + i * PER_GROUP;
      size[stack] = (sums[group] ?? 0) * each;
      withoutFigure[stack] = (sums[group + 1] ?? 0) * each;
      count[stack] = (sums[group + 2] ?? 0) * each;
    });
  });
  return stacks;
}

/** A whole number that looks like no other (Knuth's multiplicative hash). */
function scrambled(value: number): number {
  return Math.imul(value, 0x9e3779b1) >>> 8;
}
