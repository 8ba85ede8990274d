import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { gatheredScale } from '../cartography/sizes.ts';
import type { Selection } from '../model/selection.ts';
import type { AppState } from '../state/app-state.ts';
import { LISTED_ROWS } from '../state/rest.ts';
import type { Sight } from './cell-grid.ts';
import { createCellFollower } from './gather-cells.ts';
import { gatherPlaces } from './gather-places.ts';
import { createPointIndex } from './point-index.ts';
import type { PointIndex } from './point-index.ts';
import type { Stacks } from './stacks.ts';
import { tablePoints } from './table-points.ts';
import type { TablePoints } from './table-points.ts';

/**
 * While a period is dragged, up to so many rows are looked at for a frame: those by which it differs from the last one, or
 * all. Where either were more, as after a leap, a sample is, and a smaller one, as rows far apart cost more to reach.
 */
const ROWS_PER_FRAME = 100_000;
const SAMPLED_ROWS = 32_000;

/** A selection too large to make a feature of each row: its rows in sight gathered into stacks. */
export interface Gathered {
  readonly points: TablePoints;
  readonly stacks: Stacks;
  /** The rows in sight, gathered by position; null where they are too many and are gathered by cells of the screen. */
  readonly rows: Uint32Array | null;
  /** Part of their radius that circles have. */
  readonly scale: number;
  /** One of so many rows was looked at, and counts for all of them. */
  readonly each: number;
}

/** How the map draws a selection, whatever its size. */
export interface Crowd {
  /** What is drawn now; null where the selection is small enough for one feature each. */
  readonly now: ReadonlySignal<Gathered | null>;
  /** The same, but while a large selection is dragged what it was before. */
  readonly settled: ReadonlySignal<Gathered | null>;
  /** Finds rows by their place; null for a small selection, and until `prepare` for a large one. */
  readonly index: ReadonlySignal<PointIndex | null>;
  /** Builds the index of a large selection, some tens of milliseconds for a million rows. */
  prepare(): void;
}

/** The crowd in a sight. Until it is prepared, it is gathered by cells however close the sight. */
export function createCrowd(state: AppState, sight: ReadonlySignal<Sight>): Crowd {
  const { isLarge, isMoving } = state.rest;
  const points = computed(() => tablePoints(state.data.value.table, state.data.value.geography));
  const built: Signal<{ readonly of: TablePoints; readonly index: PointIndex } | null> =
    signal(null);
  const index = computed(() => {
    if (!isLarge.value || built.value === null) return null;
    return built.value.of === points.value ? built.value.index : null;
  });
  let isByCells = true;
  const follow = createCellFollower();
  const now = computed((): Gathered | null => {
    if (!isLarge.value) return null;
    const selection = state.selection.value;
    // What is dragged stays as it is drawn: looking for the few rows in sight among very many is slow where there are many.
    const rows =
      isMoving.value && isByCells
        ? null
        : (index.value?.rowsWithin(sight.value, selection, LISTED_ROWS) ?? null);
    isByCells = rows === null;
    if (rows !== null) {
      const stacks = gatherPlaces(points.value, rows);
      return { points: points.value, stacks, rows, scale: 1, each: 1 };
    }
    const gather = (each: number, most: number): Stacks | null =>
      follow(points.value, selection, sight.value, each, most);
    const whole = gather(1, isMoving.value ? ROWS_PER_FRAME : Infinity);
    const each = whole === null ? sampleOf(selection) : 1;
    const stacks = whole ?? gather(each, Infinity);
    if (stacks === null) throw new Error('Expected the cells of a selection, got none');
    return { points: points.value, stacks, rows, scale: gatheredScale(largestOf(stacks)), each };
  });
  let last: Gathered | null = null;
  const settled = computed(() => {
    // Before the first large selection, and with other data, there is nothing that it could have been.
    if (!isMoving.value || last?.points !== points.value) last = now.value;
    return last;
  });
  return {
    now,
    settled,
    index,
    prepare() {
      if (!isLarge.peek() || index.peek() !== null) return;
      built.value = { of: points.peek(), index: createPointIndex(points.peek()) };
    },
  };
}

/** One of how many rows is looked at: a power of two, so that it is mostly the same from step to step. */
function sampleOf({ from, to }: Selection): number {
  return 2 ** Math.ceil(Math.log2((to - from) / SAMPLED_ROWS));
}

/** The largest count that one circle shows. */
function largestOf({ length, tallies }: Stacks): number {
  const [explosions, others] = tallies;
  let largest = 0;
  for (let i = 0; i < length; i++)
    largest = Math.max(largest, (explosions?.count[i] ?? 0) + (others?.count[i] ?? 0));
  return largest;
}
