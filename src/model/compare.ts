import { hoursOf } from '../base/period.ts';
import type { Figure, RegionTotal, Report } from './report.ts';

/** A count per 24 hours: the only form in which periods of different length compare. */
export function ratePer24h(count: number, hours: number): number {
  return (count * 24) / hours;
}

/** Counts so small that a change between them means nothing: both at most 5. */
const SMALL = 5;

/** The rate of this period beside that of the previous one, or null where either is not printed. */
export interface Change {
  readonly rate: number;
  readonly previousRate: number;
  readonly isSmall: boolean;
}

/**
 * Compares by rate per 24 hours. `previous-24h` covers 24 hours by its name; a previous period's length must be known
 * from its own report, else there is no comparison (a 48-hour figure against a 24-hour one claims what nobody said).
 */
export function changeOf(
  current: Figure | null,
  hours: number,
  previous: Figure | null,
  previousHours: number | null,
): Change | null {
  if (current === null || previous === null || previousHours === null || hours <= 0) return null;
  return {
    rate: ratePer24h(current.value, hours),
    previousRate: ratePer24h(previous.value, previousHours),
    isSmall: current.value <= SMALL && previous.value <= SMALL,
  };
}

/** Hours that a total's "previous" figure covers: 24 by its basis, or the length of the report that ended when it began. */
export function previousHours(reports: readonly Report[], total: RegionTotal): number | null {
  if (total.basis === 'previous-24h') return 24;
  const before = totalsOf(reports, total.regionId).find(
    (each) => each.period.end === total.period.start,
  );
  return before === undefined ? null : hoursOf(before.period);
}

/** How a rate stands among those of the periods before it. */
export interface Standing {
  readonly median: number;
  /** 1 is the highest among the periods compared, this one included. */
  readonly rank: number;
  /** How many earlier periods had a figure; at most `wanted`. */
  readonly periods: number;
  readonly wanted: number;
}

/** Median and rank among the last `wanted` periods that print a figure for the region; null where there is none. */
export function standingOf(
  reports: readonly Report[],
  total: RegionTotal,
  wanted: number,
): Standing | null {
  if (total.violations === null) return null;
  const rate = ratePer24h(total.violations.value, hoursOf(total.period));
  const earlier = totalsOf(reports, total.regionId)
    .filter((each) => each.period.end <= total.period.start && each.violations !== null)
    .toSorted((a, b) => b.period.end - a.period.end)
    .slice(0, wanted)
    .map((each) => ratePer24h(each.violations?.value ?? 0, hoursOf(each.period)));
  const median = medianOf(earlier);
  if (median === null) return null;
  return {
    median,
    rank: 1 + earlier.filter((each) => each > rate).length,
    periods: earlier.length,
    wanted,
  };
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function totalsOf(reports: readonly Report[], regionId: string): readonly RegionTotal[] {
  return reports.flatMap((report) => report.totals.filter((total) => total.regionId === regionId));
}
