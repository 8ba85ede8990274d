import { isCalendarDay, parsePeriod } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { Report } from '../model/report.ts';
import { dayOf, eveningOf, reportsByRank } from '../snapshot/series/report-days.ts';
import { CliError } from './cli-error.ts';

const DAY = 24 * 60;
/** The period of the report that ends on the day, else of one that covers its evening. Throws CliError where there is none. */
export function periodOfDay(reports: readonly Report[], day: string): Period {
  if (!isCalendarDay(day))
    throw new CliError(`--date expects a day such as 2022-02-16; got "${day}".`, 2);
  const evening = eveningOf(day);
  const known = reportsByRank(reports);
  const found =
    known.find(({ period }) => dayOf(period.end) === day) ??
    known.find(({ period }) => period.start < evening && evening <= period.end);
  if (found !== undefined) return found.period;
  const near = known
    .toSorted((a, b) => Math.abs(a.period.end - evening) - Math.abs(b.period.end - evening))
    .slice(0, 2)
    .map(({ id, period }) => `${id} (${dayOf(period.end)})`);
  throw new CliError(
    `No report at hand covers ${day}${near.length === 0 ? '' : `; the nearest are ${near.join(' and ')}`}.`,
    1,
  );
}

/** Reads "A..B": two instants with offset, or two days, from the evening before the first to the evening of the last. */
export function readSpan(text: string): Period {
  const period = parsePeriod(text);
  if (period !== null) return period;
  const [from = '', to = '', ...rest] = text.split('..');
  if (rest.length === 0 && isCalendarDay(from) && isCalendarDay(to) && from <= to)
    return { start: eveningOf(from) - DAY, end: eveningOf(to) };
  throw new CliError(
    `--between expects A..B with A before B: two days, such as 2022-02-14..2022-02-18, or two instants with offset; got "${text}".`,
    2,
  );
}
