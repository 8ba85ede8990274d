import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Period } from '../../base/period.ts';
import { usePage } from '../parts/page-context.ts';
import { play } from './playing.ts';

/** Plays report after report, or moves an own period along; any change by hand, or another press, stops it. */
export function PlayButton({ extent }: { readonly extent: ReadonlySignal<Period> }): JSX.Element {
  const { state, t } = usePage();
  const [isPlaying, setPlaying] = useState(false);
  useEffect(
    () => (isPlaying ? play(state, extent.peek(), () => setPlaying(false)) : undefined),
    [isPlaying],
  );
  return (
    <button
      type="button"
      class="text-button play"
      aria-pressed={isPlaying}
      onClick={() => setPlaying(!isPlaying)}
    >
      {t(isPlaying ? 'timeline.pause' : 'timeline.play')}
    </button>
  );
}
