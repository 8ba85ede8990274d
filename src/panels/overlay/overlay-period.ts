import { isWithin, overlaps } from '../../base/period.ts';
import type { Period } from '../../base/period.ts';
import { numbersOf } from '../../model/number-column.ts';
import type { OverlayContent } from '../../model/overlay.ts';
import { changeView } from '../../state/app-state.ts';
import type { AppState } from '../../state/app-state.ts';

const periods = new WeakMap<OverlayContent, Period | null>();

/** From the first start to the last end of the observations and reports; null where there are none. Worked out once. */
export function periodOfContent(content: OverlayContent): Period | null {
  const known = periods.get(content);
  const period = known === undefined ? periodOf(content) : known;
  periods.set(content, period);
  return period;
}

function periodOf({ table, reports }: OverlayContent): Period | null {
  let start = reports.reduce((least, { period }) => Math.min(least, period.start), Infinity);
  let end = reports.reduce((most, { period }) => Math.max(most, period.end), -Infinity);
  const [starts, ends] = [numbersOf(table.start), numbersOf(table.end)];
  for (let row = 0; row < table.length; row++) {
    start = Math.min(start, starts[row] ?? start);
    end = Math.max(end, ends[row] ?? end);
  }
  return end > start ? { start, end } : null;
}

/** Shows the period of what was read, unless some of it is shown already; the answer is whether the period was changed. */
export function showIfHidden(state: AppState, content: OverlayContent): boolean {
  const period = periodOfContent(content);
  if (period === null || isShown(content, state.view.value.period)) return false;
  changeView(state, { period, picked: [] });
  return true;
}

/** Whether an observation belongs to the period, which it does by its end; of reports alone, whether one reaches into it. */
function isShown({ table, reports }: OverlayContent, period: Period): boolean {
  if (table.length === 0) return reports.some((report) => overlaps(report.period, period));
  return numbersOf(table.end).some((end) => isWithin(end, period));
}
