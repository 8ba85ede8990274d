import { BORDER } from './region-raster.ts';
import type { Cells } from './region-raster.ts';

/** A block has 8 x 8 cells: as bytes it is one line of the processor's cache. */
export const BLOCK_BITS = 3;
export const BLOCK_SIDE = 1 << BLOCK_BITS;

/**
 * Square cells without the memory: a block whose cells are all alike is one entry (the region, or NONE); `-2 - n` stands
 * for block n of `blocks`. What is small stays in the processor's cache, which is most of the speed of a lookup.
 */
export interface FoldedCells {
  readonly entries: Int32Array;
  readonly blocks: Cells;
}

/** Folds cells; `side` is a multiple of BLOCK_SIDE. */
export function foldCells(cells: Cells, side: number): FoldedCells {
  const entries = new Int32Array((side / BLOCK_SIDE) ** 2);
  const mixed: number[] = [];
  for (let entry = 0; entry < entries.length; entry++) {
    const start = startOf(entry, side);
    if (isAlike(cells, start, side)) {
      entries[entry] = cells[start] ?? BORDER;
    } else {
      entries[entry] = BORDER - mixed.length;
      mixed.push(start);
    }
  }
  const blocks = cells.slice(0, mixed.length * BLOCK_SIDE * BLOCK_SIDE);
  for (const [block, start] of mixed.entries()) {
    for (let row = 0; row < BLOCK_SIDE; row++) {
      const from = start + row * side;
      const line = cells.subarray(from, from + BLOCK_SIDE);
      blocks.set(line, (block * BLOCK_SIDE + row) * BLOCK_SIDE);
    }
  }
  return { entries, blocks };
}

/** Where in `blocks` the cell of a mixed block is that the row and column name. */
export function placeInBlock(entry: number, row: number, column: number): number {
  const inside = ((row & (BLOCK_SIDE - 1)) << BLOCK_BITS) + (column & (BLOCK_SIDE - 1));
  return ((BORDER - entry) << (2 * BLOCK_BITS)) + inside;
}

/** Where the south-western cell of a block is. */
function startOf(entry: number, side: number): number {
  const across = side / BLOCK_SIDE;
  return Math.trunc(entry / across) * BLOCK_SIDE * side + (entry % across) * BLOCK_SIDE;
}

function isAlike(cells: Cells, start: number, side: number): boolean {
  const first = cells[start];
  if (first === BORDER) return false;
  for (let row = 0; row < BLOCK_SIDE; row++) {
    for (let column = 0; column < BLOCK_SIDE; column++) {
      if (cells[start + row * side + column] !== first) return false;
    }
  }
  return true;
}
