import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { givePosition } from '../../state/position-ask.ts';
import { usePage } from '../parts/page-context.ts';

/** What to do while a position is asked for, and the way back without one. */
export function PositionHint(): JSX.Element | null {
  const { state, t } = usePage();
  const isAsked = state.positionAsk.value !== null;
  // Whoever reads how to go back can go back: the key is heard from the moment the words stand there.
  useLayoutEffect(() => {
    if (!isAsked) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // The dialog that comes back at once must not be closed by the same key.
      event.preventDefault();
      givePosition(state, null);
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [isAsked]);
  if (!isAsked) return null;
  return (
    <div class="notice position-hint" role="status">
      <p>{t('edit.pickHow')}</p>
      <button type="button" class="text-button" onClick={() => givePosition(state, null)}>
        {t('edit.pickBack')}
      </button>
    </div>
  );
}
