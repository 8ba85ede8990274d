import type { ComponentChildren, JSX } from 'preact';
import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Page, usePage } from './page-context.ts';
import type { PageContext } from './page-context.ts';

/**
 * Shows to its children the selection as it was while a large one is dragged, so that lists and sentences, which nobody
 * reads meanwhile, cost a step nothing. They are dimmed and busy then, and right again when it rests.
 */
export function AtRest({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const page = usePage();
  const { isMoving } = page.state.rest;
  const held = useMemo(() => heldPage(page), [page.state]);
  const isBusy = useComputed(() => (isMoving.value ? 'true' : 'false'));
  return (
    <Page.Provider value={held}>
      <div class="at-rest" aria-busy={isBusy}>
        {children}
      </div>
    </Page.Provider>
  );
}

/** The same page with all that follows the period held. What is done on it is done to the state itself. */
function heldPage(page: PageContext): PageContext {
  const { state, chosen } = page;
  const { held } = state.rest;
  return {
    ...page,
    chosen: { ...chosen, period: held(() => chosen.period.value) },
    state: {
      ...state,
      selection: held(() => state.selection.value),
      periodSelection: held(() => state.periodSelection.value),
      periodReports: held(() => state.periodReports.value),
      rows: held(() => state.rows.value),
      counts: held(() => state.counts.value),
    },
  };
}
