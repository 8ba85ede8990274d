import { daysBetween } from './dates.ts';
import { eraOf } from './head.ts';
import type { HeadStart } from './head.ts';
import type { ReportHead } from './reading.ts';
import type { TotalsReading } from './totals.ts';

/** A day of observation, where the report prints no other period. */
const CUSTOMARY_HOURS = 24;

/** The head with what follows from the figures: period, basis and era. */
export function wholeHead(
  head: HeadStart,
  totals: TotalsReading,
  observedDays: readonly string[],
  text: string,
): ReportHead {
  const periods = totals.totals.flatMap((total) => total.subPeriod ?? []);
  const first = periods.map((period) => period.from).sort()[0];
  const last = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  const isDated = first !== undefined && last !== undefined;
  const days = isDated ? daysBetween(first, last) : (totals.undatedDays ?? printedDays(text));
  const hasUnreadPeriod = totals.issues.some((issue) => issue.code === 'date-invalid');
  const hasFigures = totals.totals.some((total) => total.violations !== null);
  const hasTrends = totals.totals.some((total) => total.trend !== null);
  return {
    ...head,
    firstDay: first ?? null,
    periodHours: days === null ? CUSTOMARY_HOURS : days * 24,
    isPeriodAssumed: days === null && (hasUnreadPeriod || !isOneDay(head, observedDays)),
    basis: totals.basis,
    era: eraOf(head.lastDay, hasFigures, hasTrends),
  };
}

/**
 * Whether issue date, "as of" and the days of what was observed agree on one day. There is no report on Sundays, so that
 * the one as of a Sunday may cover two days.
 */
function isOneDay({ asOf, issued }: HeadStart, observedDays: readonly string[]): boolean {
  if (asOf === null || issued === null) return false;
  const last = asOf.value.slice(0, 10);
  const isSunday = new Date(`${last}T00:00:00Z`).getUTCDay() === 0;
  return (
    !isSunday &&
    daysBetween(last, issued.value) === 1 &&
    observedDays.every((day) => Math.abs(daysBetween(day, last) - 0.5) < 1)
  );
}

const PRINTED_HOURS = /\b(24|48|72|96)[- ]hour (?:reporting )?period ending\b/iu;

/** "during the 48-hour period ending at 19:30hrs": the days that a report prints in words. */
function printedDays(text: string): number | null {
  const hours = PRINTED_HOURS.exec(text)?.[1];
  return hours === undefined ? null : Number(hours) / 24;
}
