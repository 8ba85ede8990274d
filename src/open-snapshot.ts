import { shownHash } from './snapshot/shown-hash.ts';
import { viewFromSnapshot } from './snapshot/view-from-snapshot.ts';
import type { OpenSnapshot } from './panels/overlay/file-handlers.ts';
import type { AppState } from './state/app-state.ts';

const OUTCOMES = {
  'snapshot-unknown': 'unknown',
  'recipe-missing': 'missing',
  'recipe-damaged': 'damaged',
  'recipe-newer': 'newer',
} as const;

/** Opens snapshots in the state: the view they carry, and whether the data behind it are still what was shown then. */
export function createSnapshotOpener(state: AppState): OpenSnapshot {
  return async (file) => {
    const snapshot = await viewFromSnapshot(file);
    if (!snapshot.ok) return OUTCOMES[snapshot.reason];
    state.view.value = snapshot.value.view;
    return shownHash(state) === snapshot.value.recipe.dataHash ? 'opened' : 'changed';
  };
}
