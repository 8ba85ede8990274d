import type { AppState } from '../../state/app-state.ts';
import { composePage } from '../page/compose-page.ts';
import type { ComposedPage } from '../page/compose-page.ts';
import type { PageRequest } from '../page/page.ts';
import type { SeriesPage } from './series.ts';

/** A page of the series with everything that a single map has. The view is given back as it was. */
export function atlasPage(state: AppState, page: SeriesPage, request: PageRequest): ComposedPage {
  const view = state.view.value;
  state.view.value = { ...view, ...page.step.change };
  try {
    return composePage(state, page.picture, stepRequest(page, request));
  } finally {
    state.view.value = view;
  }
}

/** A page of a region shows that region, and one of a region or a filter's value says so in its title. */
export function stepRequest({ step, content }: SeriesPage, request: PageRequest): PageRequest {
  return step.kind === 'time'
    ? request
    : { ...request, title: content.title, extent: step.extent ?? request.extent };
}
