import { DISPLAY_ZONE, contains, isCalendarDay, parsePeriod } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { Report, ReportKind } from '../model/report.ts';
import { CliError } from './cli-error.ts';

const DAY = 24 * 60;
/** A day of observation ends in the evening, Kyiv time. */
const EVENING = '19:30';

/** Reports of the mission's own series come before notes and press about the same day. */
const RANK: Readonly<Record<ReportKind, number>> = {
  daily: 0,
  latest: 0,
  user: 1,
  derived: 2,
  spot: 3,
  press: 4,
};

/** The period of the report that ends on the day, else of one that covers its evening. Throws CliError where there is none. */
export function periodOfDay(reports: readonly Report[], day: string): Period {
  if (!isCalendarDay(day))
    throw new CliError(`--date expects a day such as 2022-02-16; got "${day}".`, 2);
  const evening = eveningOf(day);
  const known = inOrder(reports);
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

/** The periods of the reports within the span, earliest first, each once; the mission's own series where two overlap. */
export function periodsWithin(reports: readonly Report[], span: Period): readonly Period[] {
  const chosen: Period[] = [];
  for (const { period } of inOrder(reports).filter((report) => contains(span, report.period))) {
    const isTaken = chosen.some((other) => other.start < period.end && period.start < other.end);
    if (!isTaken) chosen.push(period);
  }
  return chosen.toSorted((a, b) => a.end - b.end);
}

/** The calendar day of an instant in Kyiv, as ISO text. */
export function dayOf(minutes: number): string {
  return new Intl.DateTimeFormat('sv', { timeZone: DISPLAY_ZONE }).format(minutes * 60_000);
}

function inOrder(reports: readonly Report[]): readonly Report[] {
  return reports
    .filter((report) => report.datePrecision !== 'month')
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || a.period.end - b.period.end);
}

function eveningOf(day: string): number {
  const guess = Date.parse(`${day}T${EVENING}Z`) / 60_000;
  const shown = new Intl.DateTimeFormat('en', {
    timeZone: DISPLAY_ZONE,
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(guess * 60_000);
  return guess - ((Number(shown) - Number(EVENING.slice(0, 2)) + 24) % 24) * 60;
}
