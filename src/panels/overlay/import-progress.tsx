import type { JSX } from 'preact';
import { usePage } from '../parts/page-context.ts';
import type { ImportItem } from './import-item.ts';

/** How far the reading of a file is, or that it is being added, which has no measure. */
export function ImportProgress({ item }: { readonly item: ImportItem }): JSX.Element {
  const { t } = usePage();
  const { name, state } = item;
  const isReading = state.kind === 'reading';
  return (
    <label class="overlay-reading" key={state.kind}>
      <span>{t(isReading ? 'overlay.reading' : 'overlay.adding', { name })}</span>
      {isReading ? <progress max={1} value={state.done} /> : <progress />}
    </label>
  );
}
