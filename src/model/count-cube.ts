import type { DivisionCount, UnitCount } from './count.ts';
import {
  cellAdder,
  EXPECTED,
  findCells,
  MAX,
  MIN,
  PART_STRIDE,
  readParts,
  ROWS,
  UNLOCATED,
  WITHOUT_FIGURE,
} from './cube-cells.ts';
import type { Filterable } from './filter.ts';
import { createRunningSums } from './running-sums.ts';
import { firstAfter, passing, passingGroups } from './selection.ts';
import type { Mask, Selection } from './selection.ts';
import type { Tagging } from './tagging.ts';

/** 32 MB: a fifth of what the table of two million rows takes. */
const BUDGET_BYTES = 2 ** 25;
/** Rows that are looked at together where a filter has many values. */
const SCAN = 8192;

/**
 * The counts of one division, ready for any period and any choice of kinds, sides and other filters with few values.
 *
 * 1. Rows that have the same values of those filters and lie in the same unit, or in several, are one cell; only cells
 *    that occur are kept (`findCells`).
 * 2. Sums of all cells are kept before every block of rows (`createRunningSums`). A period is the difference of two, and
 *    the rows at its ends.
 * 3. What passes the filters is a matter of whole cells: the rest costs units x kinds, not rows (`readParts`).
 *
 * Where a filter with many values (the report) is in force, the rows of the period are scanned instead.
 */
export interface CountCube {
  readonly tagging: Tagging;
  /** Parts that are counted: each unit, then "outside", "unassigned" and the total. */
  readonly parts: number;
  readonly bytes: number;
  /** Whether each cell passes the masks on few values and is of one of the kinds (a mask over kind codes). */
  cellsPassing(masks: readonly Mask[], kinds: Uint8Array): Uint8Array;
  /** Sums up the rows from `from` up to `to` which pass the masks on many values. What was summed before is gone. */
  load(from: number, to: number, masks: readonly Mask[]): void;
  /** Writes of the cells that pass what was summed to `out`, PART_STRIDE numbers for each part. Allocates nothing. */
  read(cells: Uint8Array, out: Float64Array): void;
}

/** Builds the cube in a few passes over the rows. `budgetBytes` bounds the memory and changes nothing but the time. */
export function createCountCube(
  filterable: Filterable,
  tagging: Tagging,
  budgetBytes: number = BUDGET_BYTES,
): CountCube {
  const { table, groups } = filterable;
  const cells = findCells(table, groups, tagging);
  const addRows = cellAdder(table, tagging, cells);
  const sums = createRunningSums(table.length, cells.width, budgetBytes, addRows);
  const loaded = new Float64Array(cells.width);
  return {
    tagging,
    parts: cells.units + 3,
    bytes: sums.bytes + cells.cellOf.byteLength,
    cellsPassing(masks, kinds) {
      const ofKinds = { filter: 'kind', codes: table.kind, passes: kinds } as const;
      const passes = passingGroups(filterable, [...masks, ofKinds]);
      return Uint8Array.from(cells.groups, (group) => passes[group] ?? 0);
    },
    load(from, to, masks) {
      const others = masks.filter(({ filter }) => !filterable.isGrouped(filter));
      if (others.length === 0) {
        sums.sum(from, to, loaded);
        return;
      }
      loaded.fill(0);
      for (let start = from; start < to; start += SCAN) {
        const pass = passing(start, Math.min(start + SCAN, to), others);
        for (let i = 0; i < pass.length; i++) {
          if (pass[i] === 1) addRows(start + i, start + i + 1, loaded);
        }
      }
    },
    read(passes, out) {
      readParts(cells, loaded, passes, out);
    },
  };
}

/** Counts by unit what is selected and of the kinds (a mask over kind codes). */
export function countSelection(
  cube: CountCube,
  { from, to, masks }: Selection,
  kinds: Uint8Array,
): DivisionCount {
  const out = new Float64Array(cube.parts * PART_STRIDE);
  cube.load(from, to, masks);
  cube.read(cube.cellsPassing(masks, kinds), out);
  const units = cube.parts - 3;
  return {
    units: Array.from({ length: units }, (_, unit) => partAt(out, unit)),
    outside: partAt(out, units),
    unassigned: partAt(out, units + 1),
    total: partAt(out, units + 2),
  };
}

function partAt(out: Float64Array, part: number): UnitCount {
  const at = part * PART_STRIDE;
  return {
    located: {
      min: out[at + MIN] ?? 0,
      expected: out[at + EXPECTED] ?? 0,
      max: out[at + MAX] ?? 0,
    },
    unlocated: out[at + UNLOCATED] ?? 0,
    withoutFigure: out[at + WITHOUT_FIGURE] ?? 0,
  };
}

/** How often something was counted over time. */
export interface Histogram {
  readonly buckets: number;
  readonly parts: number;
  /** For each bucket and part (as in the cube) the figures that are expected there, with a location and without. */
  readonly figures: Float64Array;
  /** And how many rows there are, those without a figure too. */
  readonly rows: Uint32Array;
}

/**
 * Counts over time what passes the masks and is of the kinds. Bucket i is what ends after `edges[i]` and up to
 * `edges[i + 1]` (minutes, ascending): every row between the first and the last edge is in exactly one.
 */
export function histogram(
  cube: CountCube,
  { filterable, masks }: Pick<Selection, 'filterable' | 'masks'>,
  edges: Int32Array,
  kinds: Uint8Array,
): Histogram {
  const { parts } = cube;
  const buckets = Math.max(0, edges.length - 1);
  const [figures, rows] = [new Float64Array(buckets * parts), new Uint32Array(buckets * parts)];
  const out = new Float64Array(parts * PART_STRIDE);
  const cells = cube.cellsPassing(masks, kinds);
  let from = firstAfter(filterable.table.end, edges[0] ?? 0);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const to = Math.max(from, firstAfter(filterable.table.end, edges[bucket + 1] ?? 0));
    if (to > from) {
      cube.load(from, to, masks);
      cube.read(cells, out);
    } else out.fill(0);
    for (let part = 0; part < parts; part++) {
      const at = part * PART_STRIDE;
      figures[bucket * parts + part] = (out[at + EXPECTED] ?? 0) + (out[at + UNLOCATED] ?? 0);
      rows[bucket * parts + part] = out[at + ROWS] ?? 0;
    }
    from = to;
  }
  return { buckets, parts, figures, rows };
}
