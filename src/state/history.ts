import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { EMPTY_HISTORY } from '../model/workspace.ts';
import type { History, StepLabel } from '../model/workspace.ts';

/** What can be undone and redone; a label is a message code and the name it was done to. */
export interface UndoSignals {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** What undo would take back, null where there is nothing. */
  readonly undoLabel: ReadonlySignal<StepLabel | null>;
  /** What redo would do again, null where there is nothing. */
  readonly redoLabel: ReadonlySignal<StepLabel | null>;
}

/** A history as a signal, with what can be undone and redone. */
export interface HistoryState extends UndoSignals {
  readonly history: Signal<History>;
}

/** Starts from a history. It has no limit, and its steps refer to the items they changed instead of copying them. */
export function createHistoryState(first: History = EMPTY_HISTORY): HistoryState {
  const history = signal(first);
  const undoLabel = computed(() => {
    const { steps, done } = history.value;
    return steps[done - 1]?.label ?? null;
  });
  const redoLabel = computed(() => {
    const { steps, done } = history.value;
    return steps[done]?.label ?? null;
  });
  return {
    history,
    undoLabel,
    redoLabel,
    canUndo: computed(() => undoLabel.value !== null),
    canRedo: computed(() => redoLabel.value !== null),
  };
}
