import type { Decision } from './decision.ts';
import type { Edit } from './edit.ts';
import type { Overlay } from './overlay.ts';

/** All that a user has put beside what is shipped. Each list is in its canonical order, whatever was done first. */
export interface Workspace {
  /** By place in the list, then id. */
  readonly overlays: readonly Overlay[];
  /** By id. */
  readonly decisions: readonly Decision[];
  /** By time, then id. */
  readonly edits: readonly Edit[];
}

export const EMPTY_WORKSPACE: Workspace = { overlays: [], decisions: [], edits: [] };

/** What was taken out of a workspace and what was put in; exchanged, it undoes itself. */
export interface Change {
  readonly from: Workspace;
  readonly to: Workspace;
}

/** A change and what it was, as a message code and the name it was done to. */
export interface Step {
  readonly label: StepLabel;
  readonly change: Change;
}

export interface StepLabel {
  readonly code: StepCode;
  readonly detail: string;
}

export const STEP_CODES = [
  'overlay-added',
  'overlay-read-again',
  'overlay-renamed',
  'overlay-shown',
  'overlay-hidden',
  'overlay-moved',
  'overlay-removed',
  'rows-merged',
  'rows-kept-apart',
  'decision-withdrawn',
  'observation-added',
  'observation-changed',
  'edit-withdrawn',
  'workspace-opened',
] as const;
export type StepCode = (typeof STEP_CODES)[number];

/** A workspace with the way to it: `done` of the steps are in it, the later ones were undone. */
export interface History {
  readonly workspace: Workspace;
  readonly steps: readonly Step[];
  readonly done: number;
}

export const EMPTY_HISTORY: History = { workspace: EMPTY_WORKSPACE, steps: [], done: 0 };

/** The workspace with its lists in canonical order. */
export function ordered({ overlays, decisions, edits }: Workspace): Workspace {
  return {
    overlays: overlays.toSorted((a, b) => a.order - b.order || compare(a.id, b.id)),
    decisions: decisions.toSorted((a, b) => compare(a.id, b.id)),
    edits: edits.toSorted((a, b) => compare(a.time, b.time) || compare(a.id, b.id)),
  };
}

/** The history after one more step to the next workspace; undone steps are forgotten. The same history where nothing changes. */
export function advance(history: History, label: StepLabel, next: Workspace): History {
  const change = changeBetween(history.workspace, next);
  if (isEmpty(change.from) && isEmpty(change.to)) return history;
  const steps = [...history.steps.slice(0, history.done), { label, change }];
  return { workspace: apply(history.workspace, change), steps, done: steps.length };
}

/** The history one step back; the same where there is none. */
export function stepBack(history: History): History {
  const step = history.steps[history.done - 1];
  if (step === undefined) return history;
  const { from, to } = step.change;
  return {
    ...history,
    workspace: apply(history.workspace, { from: to, to: from }),
    done: history.done - 1,
  };
}

/** The history with one undone step done again; the same where there is none. */
export function stepForward(history: History): History {
  const step = history.steps[history.done];
  if (step === undefined) return history;
  return {
    ...history,
    workspace: apply(history.workspace, step.change),
    done: history.done + 1,
  };
}

function changeBetween(before: Workspace, after: Workspace): Change {
  return {
    from: {
      overlays: without(before.overlays, after.overlays),
      decisions: without(before.decisions, after.decisions),
      edits: without(before.edits, after.edits),
    },
    to: {
      overlays: without(after.overlays, before.overlays),
      decisions: without(after.decisions, before.decisions),
      edits: without(after.edits, before.edits),
    },
  };
}

/** Items are never altered, so an item is the same exactly if it is the same object. */
function without<Item>(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}

function apply(workspace: Workspace, { from, to }: Change): Workspace {
  return ordered({
    overlays: replace(workspace.overlays, from.overlays, to.overlays),
    decisions: replace(workspace.decisions, from.decisions, to.decisions),
    edits: replace(workspace.edits, from.edits, to.edits),
  });
}

function replace<Item extends { readonly id: string }>(
  items: readonly Item[],
  from: readonly Item[],
  to: readonly Item[],
): readonly Item[] {
  const gone = new Set([...from, ...to].map((item) => item.id));
  return [...items.filter((item) => !gone.has(item.id)), ...to];
}

function isEmpty({ overlays, decisions, edits }: Workspace): boolean {
  return overlays.length + decisions.length + edits.length === 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
