import type { Decision, DuplicateReason } from '../model/decision.ts';
import { decide } from '../model/decision.ts';
import { proposeDuplicates } from '../model/duplicates.ts';
import type { DuplicateProposals } from '../model/duplicates.ts';
import { editsInForce } from '../model/edit.ts';
import { observationAt } from '../model/observation-at.ts';
import type { Observation } from '../model/observation.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { rowsOfKeys } from '../model/table-rows.ts';
import type { Overlays } from './overlays.ts';

/** What may be the same thing twice among all that is shown. Takes up to seconds on hundreds of thousands of rows: ask when it is wanted. */
export function findDuplicates(overlays: Overlays): DuplicateProposals {
  return proposeDuplicates(overlays.state.data.value.table, overlays.decisions.value);
}

/** Merges the second row into the first: both stay, the second is counted and drawn with the first no more. */
export function mergeRows(
  overlays: Overlays,
  rows: readonly [kept: string, absorbed: string],
  reasons: readonly DuplicateReason[],
): Promise<boolean> {
  return record(overlays, 'merged', rows, reasons);
}

/** Remembers that the two rows are two things, so that they are not proposed again. */
export function keepRowsApart(
  overlays: Overlays,
  rows: readonly [one: string, other: string],
  reasons: readonly DuplicateReason[],
): Promise<boolean> {
  return record(overlays, 'distinct', rows, reasons);
}

/** Takes a decision back: merged rows are two again. */
export function withdrawDecision(overlays: Overlays, id: string): Promise<boolean> {
  return overlays.run((workspace) => {
    const gone = workspace.decisions.find((each) => each.id === id);
    if (gone === undefined) return null;
    const decisions = workspace.decisions.filter((each) => each !== gone);
    return {
      label: { code: 'decision-withdrawn', detail: gone.absorbed },
      next: { ...workspace, decisions },
    };
  });
}

/** A merge with both of its originals; null where a row belongs to an overlay that is not there. */
export interface MergedPair {
  readonly decision: Decision;
  readonly kept: Observation | null;
  readonly absorbed: Observation | null;
}

/** Every merge with both originals, also those of hidden overlays. */
export function mergedPairs(overlays: Overlays): readonly MergedPair[] {
  const merged = overlays.decisions.value.filter((each) => each.verdict === 'merged');
  const found = observationsOf(
    overlays,
    merged.flatMap(({ kept, absorbed }) => [kept, absorbed]),
  );
  return merged.map((decision) => ({
    decision,
    kept: found.get(decision.kept) ?? null,
    absorbed: found.get(decision.absorbed) ?? null,
  }));
}

/** The observations of the keys, shown or not, as they are in force; keys that nothing has are absent. */
export function observationsOf(
  overlays: Overlays,
  keys: readonly string[],
): ReadonlyMap<string, Observation> {
  const missing = new Set(keys);
  const found = new Map<string, Observation>();
  const lookIn = (table: ObservationTable): void => {
    for (const [key, row] of rowsOfKeys(table, missing)) {
      found.set(key, observationAt(table, row));
      missing.delete(key);
    }
  };
  const { overlays: list, edits } = overlays.workspace.value;
  for (const { key, changed } of editsInForce(edits))
    if (missing.delete(key)) found.set(key, changed);
  lookIn(overlays.state.data.value.table);
  // The tables of large overlays that are shown rest in that one: to read one costs a copy, so only for what is not shown.
  for (const content of [overlays.shipped, ...list.map((each) => each.content)])
    if (missing.size > 0) lookIn(content.table);
  return found;
}

function record(
  overlays: Overlays,
  verdict: Decision['verdict'],
  [kept, absorbed]: readonly [string, string],
  reasons: readonly DuplicateReason[],
): Promise<boolean> {
  return overlays.run((workspace) => {
    const decisions = decide(workspace.decisions, { verdict, kept, absorbed, reasons });
    if (decisions === null) return null;
    const code = verdict === 'merged' ? 'rows-merged' : 'rows-kept-apart';
    return { label: { code, detail: absorbed }, next: { ...workspace, decisions } };
  });
}
