import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { PageContext } from './panels/parts/page-context.ts';

/** Whether the system asks for dark colours, now and later. */
export function systemPrefersDark(): ReadonlySignal<boolean> {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const prefersDark = signal(query.matches);
  query.addEventListener('change', () => {
    prefersDark.value = query.matches;
  });
  return prefersDark;
}

/** Keeps colours, language and title of the document in step with what is chosen. */
export function followLook({ state, palette, words, formats, chosen }: PageContext): void {
  const root = document.documentElement;
  effect(() => {
    for (const [name, colour] of Object.entries(palette.value)) {
      if (typeof colour === 'string') root.style.setProperty(`--${name}`, colour);
    }
  });
  effect(() => {
    root.lang = chosen.language.value;
  });
  // A title goes to the browser's own window: too slow for the steps of a dragged period.
  const period = state.rest.held(() => chosen.period.value);
  effect(() => {
    document.title = `${words.value('app.title')}: ${formats.value.days(period.value)}`;
  });
}
