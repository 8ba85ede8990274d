import { readDays } from './dates.ts';
import type { ReadFigure, RunningTotal, Span } from './reading.ts';
import type { Clauses } from './summary-clauses.ts';

/** The day from which the running totals count, in their own words. */
const SINCE = '27 July 2020';

/** The running total of a sentence with its parts; `figure` puts a figure's span into the text. Null where it has none. */
export function runningTotalOf(
  clauses: Clauses,
  figure: (figure: ReadFigure) => ReadFigure,
  span: Span,
): RunningTotal | null {
  const group = clauses.groups.find((each) => each.violations !== null);
  if (group?.violations == null) return null;
  const others = Object.entries(group.others).map(([kind, part]) => [kind, figure(part)]);
  const parts: Partial<RunningTotal['parts']> = Object.fromEntries(others);
  const [since] = readDays(SINCE, null);
  return {
    since: since ?? null,
    total: figure(group.violations),
    parts: group.explosions === null ? parts : { explosion: figure(group.explosions), ...parts },
    span,
  };
}
