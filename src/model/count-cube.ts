import type { DivisionCount, UnitCount } from './count.ts';
import {
  cellAdder,
  EXPECTED,
  findCells,
  hasShares,
  MAX,
  MIN,
  partAdder,
  ROWS,
  UNLOCATED,
  WITHOUT_FIGURE,
} from './cube-cells.ts';
import { createLens } from './cube-lens.ts';
import type { Lens } from './cube-lens.ts';
import type { Filterable } from './filter.ts';
import { createRunningSums } from './running-sums.ts';
import { passingGroups } from './selection.ts';
import type { Mask, Selection } from './selection.ts';
import type { Tagging } from './tagging.ts';

/** 4 MB, for each level that is counted by. */
const BUDGET_BYTES = 2 ** 22;

/**
 * The counts of one division, ready for any period and any filters.
 *
 * 1. Rows that have the same values of all filters with few values (kind, side, state) and lie in the same unit, or in
 *    several, are one cell; only cells that occur are kept (`findCells`).
 * 2. Sums of all cells are kept before every block of rows, as many as the budget allows (`createRunningSums`).
 * 3. What passes the filters is a matter of whole cells. For the filters in force a lens keeps the sums by unit before
 *    every few rows, in the blocks where somebody has looked: a period is the difference of two of them, and the rows at
 *    its ends. It costs units x kinds, not rows (`createLens`).
 *
 * Where a filter with many values (the report) is in force, no cell tells what passes: its lens scans all rows once.
 */
export interface CountCube {
  readonly tagging: Tagging;
  /** Parts that are counted: each unit, then "outside", "unassigned" and the total. */
  readonly parts: number;
  /** Numbers of each part: EXPECTED to ROWS and, where rows lie in several units, MIN and MAX. */
  readonly stride: number;
  readonly bytes: number;
  /** What counts the rows that pass the masks and are of the kinds (a mask over kind codes); the same one if asked again. */
  lensOf(masks: readonly Mask[], kinds: Uint8Array): Lens;
}

/** Builds the cube in a few passes over the rows. `budgetBytes` bounds the memory and changes nothing but the time. */
export function createCountCube(
  filterable: Filterable,
  tagging: Tagging,
  budgetBytes: number = BUDGET_BYTES,
): CountCube {
  const { table, groups } = filterable;
  const cells = findCells(table, groups, tagging);
  const sums = createRunningSums(
    table.length,
    cells.width,
    budgetBytes,
    cellAdder(table, tagging, cells),
  );
  const source = { length: table.length, cells, sums, addRows: partAdder(table, tagging, cells) };
  const lenses = new WeakMap<readonly Mask[], Map<Uint8Array, Lens>>();
  const makeLens = (masks: readonly Mask[], kinds: Uint8Array): Lens => {
    const ofKinds = { filter: 'kind', codes: table.kind, passes: kinds } as const;
    const pass = passingGroups(filterable, [...masks, ofKinds]);
    const others = masks.filter(({ filter }) => !filterable.isGrouped(filter));
    return createLens(
      source,
      Uint8Array.from(cells.groups, (group) => pass[group] ?? 0),
      others,
    );
  };
  return {
    tagging,
    parts: cells.units + 3,
    stride: cells.stride,
    bytes: sums.bytes + cells.cellOf.byteLength,
    lensOf(masks, kinds) {
      const known = lenses.get(masks) ?? new Map<Uint8Array, Lens>();
      lenses.set(masks, known);
      const lens = known.get(kinds) ?? makeLens(masks, kinds);
      known.set(kinds, lens);
      return lens;
    },
  };
}

/** Counts by unit what is selected and of the kinds (a mask over kind codes). */
export function countSelection(
  cube: CountCube,
  { from, to, masks }: Selection,
  kinds: Uint8Array,
): DivisionCount {
  const out = new Float64Array(cube.parts * cube.stride);
  cube.lensOf(masks, kinds).read(from, to, out);
  const units = cube.parts - 3;
  return {
    units: Array.from({ length: units }, (_, unit) => partAt(cube, out, unit)),
    outside: partAt(cube, out, units),
    unassigned: partAt(cube, out, units + 1),
    total: partAt(cube, out, units + 2),
  };
}

function partAt(cube: CountCube, out: Float64Array, part: number): UnitCount {
  const at = part * cube.stride;
  const expected = out[at + EXPECTED] ?? 0;
  return {
    located: hasShares(cube)
      ? { min: out[at + MIN] ?? 0, expected, max: out[at + MAX] ?? 0 }
      : { min: expected, expected, max: expected },
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
  const { parts, stride } = cube;
  const buckets = Math.max(0, edges.length - 1);
  const [figures, rows] = [new Float64Array(buckets * parts), new Uint32Array(buckets * parts)];
  const out = new Float64Array(parts * stride);
  const lens = cube.lensOf(masks, kinds);
  let from = filterable.firstAfter(edges[0] ?? 0);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const to = Math.max(from, filterable.firstAfter(edges[bucket + 1] ?? 0));
    lens.read(from, to, out);
    for (let part = 0; part < parts; part++) {
      const at = part * stride;
      figures[bucket * parts + part] = (out[at + EXPECTED] ?? 0) + (out[at + UNLOCATED] ?? 0);
      rows[bucket * parts + part] = out[at + ROWS] ?? 0;
    }
    from = to;
  }
  return { buckets, parts, figures, rows };
}
