import type { Observation } from './observation.ts';

/** One change by hand, beside the original. The latest record of a key is the one that is shown. */
export interface Edit {
  /** Unique: the key and the number of the change. */
  readonly id: string;
  /** "report#observation" of the row. */
  readonly key: string;
  /** As it was read; null where the observation was added by hand. */
  readonly original: Observation | null;
  readonly changed: Observation;
  readonly note: string;
  /** ISO 8601 instant. */
  readonly time: string;
}

/** The fields that a hand may change; what identifies the observation stays. */
export type ObservationChange = Partial<Omit<Observation, 'id' | 'reportId'>>;

/** Id of the report that holds observations added by hand which no report states. */
export const HAND_REPORT_ID = 'hand';

/** "report#observation": the lasting name of a row. */
export function keyOf({ reportId, id }: Pick<Observation, 'reportId' | 'id'>): string {
  return `${reportId}#${id}`;
}

/** The record in force of each key, in the order of keys. */
export function editsInForce(edits: readonly Edit[]): readonly Edit[] {
  const latest = new Map<string, Edit>();
  for (const edit of edits) {
    const known = latest.get(edit.key);
    if (known === undefined || numberOf(known) < numberOf(edit)) latest.set(edit.key, edit);
  }
  return [...latest.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The record of an observation added by hand; its id is the first free one of its report. */
export function addByHand(
  edits: readonly Edit[],
  observation: Omit<Observation, 'id'>,
  note: string,
  time: string,
): Edit {
  const taken = new Set(edits.map((edit) => edit.key));
  let n = 1;
  while (taken.has(keyOf({ reportId: observation.reportId, id: `hand-${n}` }))) n++;
  const changed: Observation = { ...observation, id: `hand-${n}` };
  const key = keyOf(changed);
  return { id: `${key}~1`, key, original: null, changed, note, time };
}

/** The record of a change to an observation as it is shown; the first original is kept through every further change. */
export function changeByHand(
  edits: readonly Edit[],
  shown: Observation,
  change: ObservationChange,
  note: string,
  time: string,
): Edit {
  const key = keyOf(shown);
  const earlier = edits.filter((edit) => edit.key === key);
  const [first] = earlier;
  const last = earlier.reduce((most, edit) => Math.max(most, numberOf(edit)), 0);
  return {
    id: `${key}~${last + 1}`,
    key,
    original: first === undefined ? shown : first.original,
    changed: { ...shown, ...change, id: shown.id, reportId: shown.reportId },
    note,
    time,
  };
}

function numberOf({ id }: Edit): number {
  return Number(id.slice(id.lastIndexOf('~') + 1));
}
