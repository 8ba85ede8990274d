import type { JSX } from 'preact';
import type { WordKey } from '../../cartography/words/words.ts';
import { usePage } from '../parts/page-context.ts';
import type { ImportItem, ImportState } from './import-item.ts';

/** How far the reading of a file is, or of one that is being added or counted by, the counting of rows. */
export function ImportProgress({ item }: { readonly item: ImportItem }): JSX.Element {
  const { state: page, t } = usePage();
  const { name, state } = item;
  return (
    <label class="overlay-reading">
      <span>{t(keyOf(state), { name })}</span>
      <progress
        max={1}
        value={state.kind === 'reading' ? state.done : (page.progress.value ?? 0)}
      />
    </label>
  );
}

function keyOf({ kind }: ImportState): WordKey {
  if (kind === 'reading') return 'overlay.reading';
  return kind === 'counting' ? 'overlay.counting' : 'overlay.adding';
}
