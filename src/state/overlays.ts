import { batch, computed, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { AppData } from '../data/app-data.ts';
import type { OverlayStore } from '../data/overlay-store.ts';
import { combine } from '../model/combine.ts';
import type { Combined } from '../model/combine.ts';
import type { Contradiction } from '../model/contradiction.ts';
import { kindMask } from '../model/count.ts';
import type { Decision } from '../model/decision.ts';
import { editsInForce } from '../model/edit.ts';
import type { Edit } from '../model/edit.ts';
import { ledgerOf } from '../model/ledger.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { createMerger } from '../model/merger.ts';
import type { Overlay } from '../model/overlay.ts';
import { advance, stepBack, stepForward } from '../model/workspace.ts';
import type { History, StepLabel, Workspace } from '../model/workspace.ts';
import type { AppState } from './app-state.ts';
import { createHistoryState } from './history.ts';
import type { UndoSignals } from './history.ts';
import { keepHistory } from './kept-history.ts';
import type { StorageState } from './kept-history.ts';
import { prepareTable } from './level-actions.ts';
import { isSmall } from './level-store.ts';

/** The overlays of one page with what follows from them. Views read the signals; only actions change them. */
export interface Overlays extends UndoSignals {
  readonly state: AppState;
  /** What was loaded before any overlay. */
  readonly shipped: AppData;
  readonly workspace: ReadonlySignal<Workspace>;
  /** In the order of the list. */
  readonly list: ReadonlySignal<readonly Overlay[]>;
  readonly decisions: ReadonlySignal<readonly Decision[]>;
  /** The change in force of each row that was changed or added by hand. */
  readonly edits: ReadonlySignal<readonly Edit[]>;
  /** Where the shown reports contradict themselves or each other. */
  readonly contradictions: ReadonlySignal<readonly Contradiction[]>;
  /** Keys of rows that are not counted or drawn because a merge counts them with another. */
  readonly absorbed: ReadonlySignal<ReadonlySet<string>>;
  /** The account of each report and oblast. */
  readonly ledger: ReadonlySignal<readonly LedgerEntry[]>;
  readonly storage: ReadonlySignal<StorageState>;
  /** Names of what was stored but could not be read again. */
  readonly lost: ReadonlySignal<readonly string[]>;
  /** Reads what is stored and shows it. To be called before any action, and to give up what could not be stored. */
  readonly open: () => Promise<void>;
  /** Takes the last step back; nothing where there is none. */
  readonly undo: () => Promise<void>;
  /** Does the last undone step again; nothing where there is none. */
  readonly redo: () => Promise<void>;
  /**
   * For actions: one more step. It is shown once it is stored or known not to be; the answer is whether it is stored. The
   * counts of the first large table follow what is shown.
   */
  readonly run: (change: (workspace: Workspace) => LabelledWorkspace | null) => Promise<boolean>;
}

/** A workspace after a step, and what the step was. */
export interface LabelledWorkspace {
  readonly label: StepLabel;
  readonly next: Workspace;
}

const VIOLATIONS = kindMask((kind) => kind.group !== 'weapon');

/** Puts overlays beside what the state has loaded: from now on `state.data` is both together. */
export function createOverlays(state: AppState, store: OverlayStore): Overlays {
  const shipped = state.data.value;
  const { history, ...undoSignals } = createHistoryState();
  const combined = signal<Combined>(combine(shipped, history.value.workspace));
  const merger = createMerger();
  let begun: Begun | null = null;
  /** Begins to count what follows from a workspace. */
  const begin = ({ workspace: of }: History): Begun => {
    if (begun?.of === of) return begun;
    const known = combine(shipped, of, merger.merge);
    begun = { of, known, isCounted: prepareTable(state, known.table) };
    return begun;
  };
  const show = async (next: History): Promise<void> => {
    if (next.workspace === history.value.workspace) {
      history.value = next;
      return;
    }
    const { known, isCounted } = begin(next);
    // Counts that are on the page do not go missing: only a few rows make room for many that are not counted yet.
    if (!isSmall(state.data.value.table)) await isCounted;
    begun = null;
    const { reports, table, issues } = known;
    batch(() => {
      history.value = next;
      combined.value = known;
      state.data.value = { ...state.data.value, reports, table, issues };
    });
    merger.settle();
    // What goes wrong is met again where counts are asked for.
    isCounted.catch(() => undefined);
  };
  const { storage, lost, open, step } = keepHistory(store, {
    now: () => history.value,
    async prepare(next) {
      await begin(next).isCounted;
    },
    show,
  });
  /** Takes a step back or forward, but only the one that the user saw: another window may have put another there. */
  const walk = async (
    label: () => StepLabel | null,
    make: (from: History) => History,
  ): Promise<void> => {
    const seen = label();
    await step((from) => (isSameLabel(label(), seen) ? make(from) : from));
  };
  const workspace = computed(() => history.value.workspace);
  const contradictions = computed(() => combined.value.contradictions);
  return {
    ...undoSignals,
    state,
    shipped,
    workspace,
    list: computed(() => workspace.value.overlays),
    decisions: computed(() => workspace.value.decisions),
    edits: computed(() => editsInForce(workspace.value.edits)),
    contradictions,
    absorbed: computed(() => combined.value.absorbed),
    ledger: computed(() => {
      const tagging = state.levels.value.taggingOf('oblast');
      const { reports, table } = state.data.value;
      if (tagging === null) return [];
      return ledgerOf(reports, table, tagging, contradictions.value, VIOLATIONS);
    }),
    storage,
    lost,
    open,
    undo: () => walk(() => undoSignals.undoLabel.value, stepBack),
    redo: () => walk(() => undoSignals.redoLabel.value, stepForward),
    run: (change) =>
      step((from) => {
        const made = change(from.workspace);
        return made === null ? from : advance(from, made.label, made.next);
      }),
  };
}

/** What follows from a workspace; it can be shown without a pause, and its counts are there when `isCounted` resolves. */
interface Begun {
  readonly of: Workspace;
  readonly known: Combined;
  readonly isCounted: Promise<void>;
}

function isSameLabel(one: StepLabel | null, other: StepLabel | null): boolean {
  return one?.code === other?.code && one?.detail === other?.detail;
}
