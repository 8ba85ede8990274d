import { DISPLAY_ZONE, contains } from '../../base/period.ts';
import type { Period } from '../../base/period.ts';
import type { Report, ReportKind } from '../../model/report.ts';

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

/** The reports that say on which day something was, the mission's own series first, then by the end of their period. */
export function reportsByRank(reports: readonly Report[]): readonly Report[] {
  return reports
    .filter((report) => report.datePrecision !== 'month')
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || a.period.end - b.period.end);
}

/** The periods of the reports within the span, earliest first, each once; the mission's own series where two overlap. */
export function periodsWithin(reports: readonly Report[], span: Period): readonly Period[] {
  const chosen: Period[] = [];
  for (const { period } of reportsByRank(reports).filter((each) => contains(span, each.period))) {
    const isTaken = chosen.some((other) => other.start < period.end && period.start < other.end);
    if (!isTaken) chosen.push(period);
  }
  return chosen.toSorted((a, b) => a.end - b.end);
}

/** The calendar day of an instant in Kyiv, as ISO text. */
export function dayOf(minutes: number): string {
  return new Intl.DateTimeFormat('sv', { timeZone: DISPLAY_ZONE }).format(minutes * 60_000);
}

/** The instant at which the day of observation ends that ends on the ISO day. */
export function eveningOf(day: string): number {
  const guess = Date.parse(`${day}T${EVENING}Z`) / 60_000;
  const shown = new Intl.DateTimeFormat('en', {
    timeZone: DISPLAY_ZONE,
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(guess * 60_000);
  return guess - ((Number(shown) - Number(EVENING.slice(0, 2)) + 24) % 24) * 60;
}
