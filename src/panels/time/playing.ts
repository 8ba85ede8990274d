import type { Period } from '../../base/period.ts';
import type { AppState } from '../../state/app-state.ts';
import { neighbourReport, showPeriod, showReport } from '../../state/actions.ts';

const DAY = 24 * 60;

/** How long a report, and a step of an own period, stays on screen while playing, in milliseconds. */
const REPORT_MS = 900;
const STEP_MS = 120;

/** An own period moves on by this part of its length, in whole days. */
const PART = 16;

/** Whether the chosen period is exactly that of a report. */
export function isReportChosen(state: AppState): boolean {
  const { start, end } = state.view.value.period;
  return state.data.value.reports.some(
    ({ period }) => period.start === start && period.end === end,
  );
}

/** Shows the next report, or moves an own period on; false, with nothing changed, at the end of the extent. */
export function playStep(state: AppState, extent: Period): boolean {
  if (isReportChosen(state)) {
    const next = neighbourReport(state, 1);
    if (next !== null) showReport(state, next);
    return next !== null;
  }
  const { start, end } = state.view.value.period;
  const days = Math.max(1, Math.floor((end - start) / DAY / PART));
  if (start + days * DAY >= extent.end) return false;
  showPeriod(state, { start: start + days * DAY, end: end + days * DAY });
  return true;
}

/** Plays until the end, until another hand changes the period, or until the returned function is called. */
export function play(state: AppState, extent: Period, onEnd: () => void): () => void {
  let shown = state.view.value.period;
  const timer = setInterval(
    () => {
      const isDisturbed = state.view.value.period !== shown;
      if (isDisturbed || !playStep(state, extent)) {
        clearInterval(timer);
        onEnd();
        return;
      }
      shown = state.view.value.period;
    },
    isReportChosen(state) ? REPORT_MS : STEP_MS,
  );
  return () => clearInterval(timer);
}
