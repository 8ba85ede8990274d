import { addByHand, changeByHand, keyOf } from '../model/edit.ts';
import type { Edit, ObservationChange } from '../model/edit.ts';
import type { Observation } from '../model/observation.ts';
import { observationsOf } from './duplicate-actions.ts';
import type { Overlays } from './overlays.ts';

/** What is said with a change by hand: a note, and the ISO time. */
export interface Remark {
  readonly note: string;
  readonly now: string;
}

/** Adds an observation by hand, to a report or to `HAND_REPORT_ID`; gives its key. */
export async function addObservation(
  overlays: Overlays,
  observation: Omit<Observation, 'id'>,
  { note, now }: Remark,
): Promise<string> {
  let key = '';
  await overlays.run((workspace) => {
    const edit = addByHand(workspace.edits, observation, note, now);
    ({ key } = edit);
    return {
      label: { code: 'observation-added', detail: key },
      next: { ...workspace, edits: [...workspace.edits, edit] },
    };
  });
  return key;
}

/** Changes fields of the observation with the key, its location too; the original stays beside. Nothing for an unknown key. */
export function changeObservation(
  overlays: Overlays,
  key: string,
  change: ObservationChange,
  { note, now }: Remark,
): Promise<boolean> {
  return overlays.run((workspace) => {
    const shown = observationsOf(overlays, [key]).get(key);
    if (shown === undefined) return null;
    const edit: Edit = changeByHand(workspace.edits, shown, change, note, now);
    return {
      label: { code: 'observation-changed', detail: keyOf(shown) },
      next: { ...workspace, edits: [...workspace.edits, edit] },
    };
  });
}

/** Takes every change of the key back: the original is shown again, an observation added by hand is gone. */
export function withdrawEdits(overlays: Overlays, key: string): Promise<boolean> {
  return overlays.run((workspace) => {
    const edits = workspace.edits.filter((edit) => edit.key !== key);
    if (edits.length === workspace.edits.length) return null;
    return { label: { code: 'edit-withdrawn', detail: key }, next: { ...workspace, edits } };
  });
}
