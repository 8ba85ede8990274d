import { shownHash } from './snapshot/shown-data.ts';
import { viewFromSnapshot } from './snapshot/view-from-snapshot.ts';
import type { OpenSnapshot } from './panels/overlay/file-handlers.ts';
import type { AppState } from './state/app-state.ts';

/** Opens snapshots in the state: the view they carry, and whether the data behind it are still what was shown then. */
export function createSnapshotOpener(state: AppState): OpenSnapshot {
  return async (file) => {
    const snapshot = await viewFromSnapshot(file);
    if (!snapshot.ok) return snapshot.reason === 'snapshot-unknown' ? 'unknown' : 'damaged';
    state.view.value = snapshot.value.view;
    return shownHash(state) === snapshot.value.recipe.dataHash ? 'opened' : 'changed';
  };
}
