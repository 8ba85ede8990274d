import type { Period } from '../base/period.ts';
import { batch } from '@preact/signals-core';
import type { LayerId } from '../cartography/layer-catalogue.ts';
import { LAYERS } from '../cartography/layer-catalogue.ts';
import type { FilterId } from '../model/filter.ts';
import type { Report } from '../model/report.ts';
import { changeView } from './app-state.ts';
import type { AppState } from './app-state.ts';

/** Shows a period, with nothing picked. */
export function showPeriod(state: AppState, period: Period): void {
  changeView(state, { period, picked: [] });
}

/** Shows the period of the report. */
export function showReport(state: AppState, report: Report): void {
  showPeriod(state, report.period);
}

/** Steps to the next (1) or previous (-1) report that ends after, or before, the end of the period shown. */
export function stepReport(state: AppState, step: 1 | -1): void {
  const report = neighbourReport(state, step);
  if (report !== null) showReport(state, report);
}

/** The report that a step would show, or null at the end. */
export function neighbourReport(state: AppState, step: 1 | -1): Report | null {
  const { end } = state.view.value.period;
  const dated = state.data.value.reports.filter((report) => report.datePrecision !== 'month');
  const found =
    step === 1
      ? dated.find((report) => report.period.end > end)
      : dated.findLast((report) => report.period.end < end);
  return found ?? null;
}

/** Shows or hides a layer. */
export function toggleLayer(state: AppState, layer: LayerId): void {
  const shown = state.view.value.layers;
  const wanted = shown.includes(layer) ? shown.filter((id) => id !== layer) : [...shown, layer];
  changeView(state, { layers: LAYERS.map(({ id }) => id).filter((id) => wanted.includes(id)) });
}

/**
 * Lets a value of a filter pass or not. The first value that is switched off turns an open filter into the list of all
 * others; when all values pass again the filter is open again.
 */
export function toggleChoice(
  state: AppState,
  filter: FilterId,
  value: string,
  all: readonly string[],
): void {
  const chosen = state.view.value.choices[filter] ?? all;
  const next = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen, value];
  const isOpen = all.every((each) => next.includes(each));
  const { [filter]: _, ...others } = state.view.value.choices;
  changeView(state, { choices: isOpen ? others : { ...others, [filter]: next } });
}

/** Lets every value of one filter, or of all, pass again. */
export function clearChoices(state: AppState, filter?: FilterId): void {
  if (filter === undefined) {
    changeView(state, { choices: {} });
    return;
  }
  const { [filter]: _, ...others } = state.view.value.choices;
  changeView(state, { choices: others });
}

/** More picks than this no address carries. */
const ADDRESSED_PICKS = 100;

/** Picks the rows; an empty list closes the inspector. A link to the view names them unless they are very many. */
export function pickRows(state: AppState, rows: readonly number[]): void {
  const isHeap = rows.length > ADDRESSED_PICKS;
  const picked = isHeap ? [] : rows.map((row) => state.keys.value.keyOf(row));
  batch(() => {
    state.pickedHeap.value = isHeap ? { rows, table: state.data.value.table, view: picked } : null;
    changeView(state, { picked });
  });
}

/** Adds a notice, or takes away what is shown with the same code. */
export function notify(
  state: AppState,
  code: AppState['notices']['value'][number]['code'],
  detail: string,
): void {
  state.notices.value = [
    ...state.notices.value.filter((notice) => notice.code !== code),
    { code, detail },
  ];
}

/** Takes a notice away. */
export function dismissNotice(state: AppState, code: string): void {
  state.notices.value = state.notices.value.filter((notice) => notice.code !== code);
}
