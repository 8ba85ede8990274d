import type { JSX } from 'preact';
import { usePage } from './page-context.ts';

/** Says while a large selection is dragged that some of the page waits until it rests. */
export function RestNote(): JSX.Element | null {
  const { state, t } = usePage();
  if (!state.rest.isMoving.value) return null;
  return (
    <p class="rest-note" aria-hidden="true">
      {t('rest.waits')}
    </p>
  );
}
