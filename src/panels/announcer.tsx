import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePage } from './parts/page-context.ts';

/** Changes that follow each other faster than this are said once, in milliseconds. */
const QUIET_MS = 400;

/** Says how many observations are shown, politely, after the number has changed. */
export function Announcer(): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { of, length: shown } = state.selection.value;
  const words = `${f.period(chosen.period.value)}. ${t('shown', { shown: f.count(shown), of: f.count(of), n: of })}`;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
