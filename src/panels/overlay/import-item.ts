import type { ReadOptions } from '../../data/reader.ts';
import type { WordKey } from '../../cartography/words/words.ts';
import type { Issue } from '../../model/issue.ts';
import type { OpenQuestion, OverlayCounts, Reading } from '../../model/overlay.ts';
import type { Acceptance } from '../../state/overlay-actions.ts';

/** A message of the catalogues with its values. */
export interface Said {
  readonly key: WordKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * Where a dropped file stands. `counting`: of regions, rows are being counted by them; `read`: read, and waiting for the
 * user to add it; `adding`: being stored and counted, which is not cancelled but undone; `handled`: taken by something other than the readers of reports, such as a saved workspace.
 */
export type ImportState =
  | { readonly kind: 'waiting' | 'counting' | 'cancelled' }
  | { readonly kind: 'reading'; readonly done: number }
  | { readonly kind: 'read' | 'adding'; readonly reading: Reading }
  | { readonly kind: 'added'; readonly counts: OverlayCounts; readonly acceptance: Acceptance }
  | { readonly kind: 'refused'; readonly issue: Issue }
  | { readonly kind: 'handled'; readonly isTaken: boolean; readonly said: Said };

/** One dropped or chosen file, or a pasted text, with how it is to be read. */
export interface ImportItem {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** Its bytes, until it is added: what was fetched would stay in memory. */
  readonly blob: Blob;
  /** A reader chosen by hand; null has it chosen by content. */
  readonly as: string | null;
  readonly options: ReadOptions;
  /** What its readings left open so far, the latest of each option: an answer can be changed again. */
  readonly asked: readonly OpenQuestion[];
  readonly state: ImportState;
}

/** Whether there is anything in it to add: an observation or a total. */
export function canAdd({ content }: Reading): boolean {
  const hasTotals = content.reports.some((report) => report.totals.length > 0);
  return content.counts.accepted > 0 || hasTotals;
}

/** Whether the file can be added at once: nothing was asked, nothing rejected, and there is something in it. */
export function isClear(reading: Reading): boolean {
  const { questions, counts } = reading.content;
  return questions.length === 0 && counts.rejected === 0 && canAdd(reading);
}

/** Whether the user has to look at the file before it goes on. */
export function needsLook({ state }: ImportItem): boolean {
  if (state.kind === 'handled') return !state.isTaken;
  return state.kind === 'read' || state.kind === 'refused';
}

/** Whether the file is being read or counted by, or will be, which can be cancelled. */
export function isBeingRead({ state }: ImportItem): boolean {
  return state.kind === 'waiting' || state.kind === 'reading' || state.kind === 'counting';
}

/** Whether nothing more will happen to the file by itself. */
export function isSettled(item: ImportItem): boolean {
  return !isBeingRead(item) && item.state.kind !== 'adding';
}

/** The questions so far with those of another reading, which go before earlier ones about the same option. */
export function askedBy(
  earlier: readonly OpenQuestion[],
  { content: { questions } }: Reading,
): readonly OpenQuestion[] {
  const isOpen = (option: string): boolean => questions.some((each) => each.option === option);
  return [...earlier.filter((each) => !isOpen(each.option)), ...questions];
}
