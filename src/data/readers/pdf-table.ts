import { readHeader } from '../smm/annex-columns.ts';
import { PARAGRAPH_GAP, SAME_LINE, SPACE_GAP } from './text-run.ts';
import type { TextRun } from './text-run.ts';

/** A piece of a page: a row of a table of the mission as its cells, or runs that are in no such table. */
export type PagePiece = readonly TextRun[] | { readonly cells: readonly string[] };

/** Finds the rows of the mission's tables on the pages of one file, one page after the other. */
export type TableFinder = (runs: readonly TextRun[]) => readonly PagePiece[];

/** What stands in one cell: runs side by side, or under each other. Points; `top` and `bottom` are baselines. */
interface Block {
  readonly runs: TextRun[];
  readonly left: number;
  readonly top: number;
  text: string;
  right: number;
  bottom: number;
}

/** Of the height of the letters: a wider gap on a line is that between two cells. */
const CELL_GAP = 0.6;
/** Fewer cells side by side are no row. */
const FEWEST_CELLS = 3;

/**
 * A finder that knows a table by the titles of its columns, and from then on its rows by the places of those: files write
 * cell by cell, so that the lines of a cell follow each other and a cell further left begins a row. Cells that are missing,
 * since they are merged with those above, are empty.
 */
export function createTableFinder(): TableFinder {
  let columns: readonly Block[] = [];
  return (runs) => {
    const pieces: PagePiece[] = [];
    let loose: TextRun[] = [];
    for (const row of rowsOf(blocksOf(runs))) {
      if (isHeader(row)) columns = row;
      const cells = cellsOf(row, columns);
      if (cells === null) {
        loose.push(...row.flatMap((block) => block.runs));
        continue;
      }
      if (loose.length > 0) pieces.push(loose);
      loose = [];
      pieces.push({ cells });
    }
    return loose.length > 0 ? [...pieces, loose] : pieces;
  };
}

function blocksOf(runs: readonly TextRun[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const run of runs) {
    const block = blocks.at(-1);
    if (run.text.trim() === '') {
      block?.runs.push(run);
      continue;
    }
    const glue = block === undefined ? null : glueBetween(block, run);
    if (block === undefined || glue === null) {
      const { text, x, y, width } = run;
      blocks.push({ runs: [run], text, left: x, right: x + width, top: y, bottom: y });
      continue;
    }
    block.runs.push(run);
    block.text = `${block.text.trimEnd()}${glue}${run.text.trimStart()}`;
    block.right = Math.max(block.right, run.x + run.width);
    block.bottom = Math.min(block.bottom, run.y);
  }
  return blocks;
}

/** What stands between the block's text and a run of the same cell; null where the run begins another cell. */
function glueBetween(block: Block, run: TextRun): string | null {
  const last = block.runs.findLast(({ text }) => text.trim() !== '') ?? run;
  const height = Math.max(last.height, run.height, 1);
  const drop = last.y - run.y;
  const gap = run.x - (last.x + last.width);
  if (Math.abs(drop) <= height * SAME_LINE) {
    if (gap > height * CELL_GAP || gap < -height) return null;
    const isApart = gap > height * SPACE_GAP || /\s$/u.test(last.text) || /^\s/u.test(run.text);
    return isApart ? ' ' : '';
  }
  const middle = (block.left + block.right) / 2 - (run.x + run.width / 2);
  const isUnder = Math.abs(run.x - block.left) < height || Math.abs(middle) < height;
  if (drop < 0 || drop > height * PARAGRAPH_GAP || !isUnder) return null;
  return /\p{L}-$/u.test(block.text) ? '' : ' ';
}

/** The blocks row by row: each stands to the right of the one before it, and beside it. */
function rowsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1)?.at(-1);
    const isBeside =
      last !== undefined &&
      block.left > last.right &&
      block.top >= last.bottom - 1 &&
      block.bottom <= last.top + 1;
    if (isBeside) rows.at(-1)?.push(block);
    else rows.push([block]);
  }
  return rows;
}

function isHeader(row: readonly Block[]): boolean {
  return readHeader(row.map(({ text }) => ({ text: text.trim(), from: 0, to: 0 }))) !== null;
}

/** The row's texts by column; null where it does not fit the columns. */
function cellsOf(row: readonly Block[], columns: readonly Block[]): readonly string[] | null {
  if (row.length < FEWEST_CELLS || row.length > columns.length) return null;
  const cells = columns.map(() => '');
  let last = -1;
  for (const block of row) {
    const column = columnOf(block, columns);
    if (column <= last) return null;
    cells[column] = block.text.trim();
    last = column;
  }
  return cells;
}

/** The column whose title begins where the block does, else the one in whose breadth its middle is. */
function columnOf({ left, right }: Block, columns: readonly Block[]): number {
  const aligned = columns.findIndex((column) => Math.abs(column.left - left) < 2);
  if (aligned >= 0) return aligned;
  const middle = (left + right) / 2;
  return columns.findLastIndex((column, index) => {
    const before = columns[index - 1];
    return before === undefined || middle >= (before.right + column.left) / 2;
  });
}
