import { batch, computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { overlaps } from '../base/period.ts';
import type { LayerId } from '../cartography/layer-catalogue.ts';
import { kindMask } from '../model/count.ts';
import type { DivisionCount } from '../model/count.ts';
import { countSelection } from '../model/count-cube.ts';
import type { CountCube } from '../model/count-cube.ts';
import { createFilterable } from '../model/filter.ts';
import type { Filterable } from '../model/filter.ts';
import { divisionOf } from '../model/geography.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { Report } from '../model/report.ts';
import { masksOf, rowsOf, selectPassing } from '../model/selection.ts';
import type { Mask, Selection } from '../model/selection.ts';
import type { Tagging } from '../model/tagging.ts';
import type { AppData } from '../data/app-data.ts';
import { createLevelStore } from './level-store.ts';
import type { LevelStore } from './level-store.ts';
import { rowKeys } from './row-keys.ts';
import type { RowKeys } from './row-keys.ts';
import type { PositionAsk } from './position-ask.ts';
import { createRest } from './rest.ts';
import type { Rest } from './rest.ts';
import { steady } from './steady.ts';
import type { View } from './view.ts';

/** The counts of the selection at one level, by what is counted. */
export interface LevelCounts {
  readonly tagging: Tagging;
  readonly violations: DivisionCount;
  readonly explosions: DivisionCount;
  readonly weapons: DivisionCount;
}

/** What is kept for each level. Null for a level whose data are missing. */
export interface Levels {
  taggingOf(levelId: string): Tagging | null;
  cubeOf(levelId: string): CountCube | null;
}

/** What is loaded and chosen, and what follows from it. Views read the signals; only actions write them. */
export interface AppState {
  readonly data: Signal<AppData>;
  readonly view: Signal<View>;
  /** Problems that the user should see once, as message codes with their values. */
  readonly notices: Signal<readonly Notice[]>;
  /** Who waits for a position to be pointed at on the map; null while nobody does. */
  readonly positionAsk: Signal<PositionAsk | null>;
  readonly filterable: ReadonlySignal<Filterable>;
  readonly keys: ReadonlySignal<RowKeys>;
  /** What is shown: the rows of the period that pass the filters, "shown `length` of `of`". */
  readonly selection: ReadonlySignal<Selection>;
  /** Whether the selection is being dragged, for what waits until it rests. */
  readonly rest: Rest;
  /** All rows of the period, whatever the filters. */
  readonly periodSelection: ReadonlySignal<Selection>;
  /** The rows of `selection` one by one, listed when first read: only for what looks at each of them. */
  readonly rows: ReadonlySignal<Uint32Array>;
  /** What was picked last where it is too much for the address; null where the view names it. */
  readonly pickedHeap: Signal<PickedHeap | null>;
  /** Rows of the picked observations that exist in the table. */
  readonly pickedRows: ReadonlySignal<readonly number[]>;
  /** Reports that overlap the period, earliest first. */
  readonly periodReports: ReadonlySignal<readonly Report[]>;
  /** Taggings and counts ready for any selection, by level; each is made when first asked for. */
  readonly levels: ReadonlySignal<Levels>;
  readonly store: LevelStore;
  /** How much of a large table is tagged, from 0 to 1, while the page waits for it; else null. */
  readonly progress: ReadonlySignal<number | null>;
  /** The level that was last asked for; the view shows it once the rows are tagged. */
  readonly levelAsked: Signal<string>;
  /** Counts of the shown rows at the chosen level; null where the level's data are missing. */
  readonly counts: ReadonlySignal<LevelCounts | null>;
  readonly isShown: (layer: LayerId) => boolean;
}

/** Picked rows that no address names: they hold until something else is picked, or the table changes. */
export interface PickedHeap {
  readonly rows: readonly number[];
  readonly table: ObservationTable;
  readonly view: View['picked'];
}

export interface Notice {
  readonly code:
    | 'address-invalid'
    | 'archive-refused'
    | 'archive-unavailable'
    | 'map-unavailable'
    | 'clipboard-unavailable'
    | 'link-copied';
  readonly detail: string;
}

const VIOLATIONS = kindMask((kind) => kind.group !== 'weapon');
const EXPLOSIONS = kindMask((kind) => kind.group === 'explosion');
const ALL_PASS: readonly Mask[] = [];
const WEAPONS = kindMask((kind) => kind.group === 'weapon');

/** Creates the state of one page from what was loaded and the first view. */
export function createAppState(loaded: AppData, firstView: View): AppState {
  const data = signal(loaded);
  const view = signal(firstView);
  const notices = signal<readonly Notice[]>([]);
  const period = computed(() => view.value.period);
  const choices = computed(() => view.value.choices);
  const level = computed(() => view.value.level);
  const picked = computed(() => view.value.picked);
  const pickedHeap = signal<PickedHeap | null>(null);
  const layers = computed(() => view.value.layers);
  const store = createLevelStore();
  const table = computed(() => data.value.table);
  const geography = computed(() => data.value.geography);
  const sides = computed(() => {
    const division = divisionOf(geography.value, 'side');
    return division === null ? null : store.taggingOf(table.value, geography.value, division);
  });
  const filterable = computed(() => createFilterable(table.value, sides.value));
  const levels = computed((): Levels => {
    const [rows, ground] = [filterable.value, geography.value];
    const taggingOf = (levelId: string): Tagging | null => {
      const division = divisionOf(ground, levelId);
      return division === null ? null : store.taggingOf(rows.table, ground, division);
    };
    const cubeOf = (levelId: string): CountCube | null => {
      const tagging = taggingOf(levelId);
      return tagging === null ? null : store.cubeOf(rows, tagging);
    };
    return { taggingOf, cubeOf };
  });
  const keys = computed(() => rowKeys(data.value.table));
  const masks = computed(() => masksOf(filterable.value, choices.value));
  const selection = computed(() => selectPassing(filterable.value, period.value, masks.value));
  const periodSelection = computed(() => selectPassing(filterable.value, period.value, ALL_PASS));
  const rows = computed(() => rowsOf(selection.value));
  const counts = computed((): LevelCounts | null => {
    const cube = levels.value.cubeOf(level.value);
    if (cube === null) return null;
    const count = (kinds: Uint8Array): DivisionCount =>
      countSelection(cube, selection.value, kinds);
    return {
      tagging: cube.tagging,
      violations: count(VIOLATIONS),
      explosions: count(EXPLOSIONS),
      weapons: count(WEAPONS),
    };
  });
  return {
    data,
    view,
    notices,
    positionAsk: signal(null),
    filterable,
    keys,
    selection,
    rest: createRest(selection),
    periodSelection,
    rows,
    pickedHeap,
    pickedRows: steady(() => {
      const heap = pickedHeap.value;
      if (heap !== null && heap.view === picked.value && heap.table === data.value.table)
        return heap.rows;
      return picked.value.flatMap((key) => keys.value.rowOf(key) ?? []);
    }),
    periodReports: steady(() =>
      data.value.reports.filter((report) => overlaps(report.period, period.value)),
    ),
    levels,
    store,
    progress: store.progress,
    levelAsked: signal(firstView.level),
    counts,
    isShown: (layer) => layers.value.includes(layer),
  };
}

/** Changes some of the view at once. */
export function changeView(state: AppState, change: Partial<View>): void {
  batch(() => {
    state.view.value = { ...state.view.value, ...change };
  });
}
