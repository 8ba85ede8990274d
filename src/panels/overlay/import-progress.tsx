import type { JSX } from 'preact';
import { usePage } from '../parts/page-context.ts';
import type { ImportItem } from './import-item.ts';

/** How far the reading of a file is, or of one that is being added, the counting of its rows. */
export function ImportProgress({ item }: { readonly item: ImportItem }): JSX.Element {
  const { state: page, t } = usePage();
  const { name, state } = item;
  const isReading = state.kind === 'reading';
  return (
    <label class="overlay-reading">
      <span>{t(isReading ? 'overlay.reading' : 'overlay.adding', { name })}</span>
      <progress max={1} value={isReading ? state.done : (page.progress.value ?? 0)} />
    </label>
  );
}
