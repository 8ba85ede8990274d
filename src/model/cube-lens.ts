import {
  EXPECTED,
  MAX,
  MIN,
  ROWS,
  UNLOCATED,
  WITHOUT_FIGURE,
  hasShares,
  readParts,
} from './cube-cells.ts';
import type { AddParts, CubeCells } from './cube-cells.ts';
import { LEAST_BLOCK } from './running-sums.ts';
import type { RunningSums } from './running-sums.ts';
import { passing } from './selection.ts';
import type { Mask } from './selection.ts';

/** Counts of any stretch of rows through the same filters. */
export interface Lens {
  /**
   * Writes the counts over the rows from `from` up to, but without, `to`: the numbers of each part, see `CountCube`. Allocates
   * nothing where somebody has looked before.
   */
  read(from: number, to: number, out: Float64Array): void;
}

/** What a lens looks at: rows by cell, their sums before every block, and a way to add rows. */
export interface LensSource {
  readonly length: number;
  readonly cells: CubeCells;
  readonly sums: RunningSums;
  readonly addRows: AddParts;
}

/** Sums by part are kept before every so many rows. */
const STEP = LEAST_BLOCK;

/** 4 MB: the ends of two thousand periods over 36 regions. */
const REMEMBERED_BYTES = 2 ** 22;

/**
 * A lens through which only the cells that pass (1) are seen, and of them only rows that pass the masks. Sums by part are
 * worked out a block at a time, when somebody looks there: from the sums of cells before the block and its rows; or, where
 * there are masks, from the first row on, all at once.
 */
export function createLens(
  { length, cells, sums, addRows }: LensSource,
  passes: Uint8Array,
  masks: readonly Mask[],
): Lens {
  const { stride } = cells;
  const width = stride * (cells.units + 3);
  const block = masks.length === 0 ? sums.block : Math.max(STEP, STEP * Math.ceil(length / STEP));
  const blocks: Float64Array[] = [];
  const remembered = new Map<number, Float64Array>();

  function add(from: number, to: number, out: Float64Array): void {
    if (masks.length === 0) {
      addRows(from, to, passes, out);
      return;
    }
    const pass = passing(from, to, masks);
    for (let i = 0; i < pass.length; i++) {
      if (pass[i] === 1) addRows(from + i, from + i + 1, passes, out);
    }
  }

  /** The sums by part before each step of a block, and before the row behind it. */
  function lookAt(index: number): Float64Array {
    const start = index * block;
    const steps = Math.floor((Math.min(start + block, length) - start) / STEP);
    const kept = new Float64Array((steps + 1) * width);
    const running = kept.subarray(0, width);
    if (start > 0) {
      const before = new Float64Array(cells.width);
      sums.sum(0, start, before);
      readParts(cells, before, passes, running);
    }
    for (let step = 0; step < steps; step++) {
      const next = kept.subarray((step + 1) * width, (step + 2) * width);
      next.set(kept.subarray(step * width, (step + 1) * width));
      add(start + step * STEP, start + (step + 1) * STEP, next);
    }
    return kept;
  }

  /** Adds the sums before a step to `out`. */
  function addBefore(step: number, out: Float64Array): void {
    const index = Math.floor((step * STEP) / block);
    const kept = (blocks[index] ??= lookAt(index));
    const at = (step - (index * block) / STEP) * width;
    for (let i = 0; i < width; i++) out[i] = (out[i] ?? 0) + (kept[at + i] ?? 0);
  }

  /** The sums by part before a row. An end of a period is looked at again and again while a brush is dragged to and fro. */
  function sumsBefore(row: number): Float64Array {
    const known = remembered.get(row);
    if (known !== undefined) return known;
    const found = new Float64Array(width);
    const step = Math.floor(row / STEP);
    addBefore(step, found);
    add(step * STEP, row, found);
    if (remembered.size * found.byteLength >= REMEMBERED_BYTES) remembered.clear();
    remembered.set(row, found);
    return found;
  }

  return {
    read(from, to, out) {
      if (to - from <= STEP) {
        out.fill(0);
        add(from, to, out);
        return;
      }
      const [before, after] = [sumsBefore(from), sumsBefore(to)];
      for (let at = 0; at < width; at += stride) {
        out[at + EXPECTED] = (after[at + EXPECTED] ?? 0) - (before[at + EXPECTED] ?? 0);
        out[at + UNLOCATED] = (after[at + UNLOCATED] ?? 0) - (before[at + UNLOCATED] ?? 0);
        out[at + WITHOUT_FIGURE] =
          (after[at + WITHOUT_FIGURE] ?? 0) - (before[at + WITHOUT_FIGURE] ?? 0);
        out[at + ROWS] = (after[at + ROWS] ?? 0) - (before[at + ROWS] ?? 0);
      }
      if (hasShares(cells)) takeShares(before, after, out, stride);
    },
  };
}

/**
 * Takes the least and the most from each other, too. What is expected is kept between them: fractions leave their last
 * binary digits behind when sums are taken from each other.
 */
function takeShares(
  before: Float64Array,
  after: Float64Array,
  out: Float64Array,
  stride: number,
): void {
  for (let at = 0; at < out.length; at += stride) {
    const min = (after[at + MIN] ?? 0) - (before[at + MIN] ?? 0);
    const max = (after[at + MAX] ?? 0) - (before[at + MAX] ?? 0);
    out[at + MIN] = min;
    out[at + MAX] = max;
    out[at + EXPECTED] = Math.min(Math.max(out[at + EXPECTED] ?? 0, min), max);
  }
}
