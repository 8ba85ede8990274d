import type { Period } from '../../base/period.ts';
import { hoursOf } from '../../base/period.ts';
import { ratePer24h } from '../../model/compare.ts';
import type { RegionTotal, Report } from '../../model/report.ts';

/** What the timeline draws for one total, or for a report that declares nothing for a region. */
export interface TimelineBar {
  readonly reportId: string;
  readonly period: Period;
  /** Index among the regions drawn; null of a report without totals. */
  readonly region: number | null;
  /** `figure`: a height; `trend`: words only; `none`: no total. A bar is never drawn for what has no figure. */
  readonly type: 'figure' | 'trend' | 'none';
  /** Per 24 hours: violations, or the explosions where only they are printed. */
  readonly rate: number;
  readonly explosionRate: number;
}

/** The bars of the reports whose date is known to the day, in their order. */
export function timelineBars(
  reports: readonly Report[],
  regionIds: readonly string[],
): readonly TimelineBar[] {
  return reports.filter(isOnTimeline).flatMap((report) => {
    const drawn = report.totals.filter((total) => regionIds.includes(total.regionId));
    if (drawn.length === 0) return [emptyBar(report)];
    return drawn.map((total) => barOf(report, total, regionIds.indexOf(total.regionId)));
  });
}

/** Whether the report has a place on the timeline: its date is known to the day. */
export function isOnTimeline(report: Report): boolean {
  return report.datePrecision !== 'month';
}

function emptyBar({ id, period }: Report): TimelineBar {
  return { reportId: id, period, region: null, type: 'none', rate: 0, explosionRate: 0 };
}

function barOf(report: Report, total: RegionTotal, region: number): TimelineBar {
  const hours = hoursOf(total.period);
  const figure = total.violations ?? total.explosions;
  const rateOf = (value: number): number => ratePer24h(value, hours);
  return {
    reportId: report.id,
    period: total.period,
    region,
    type: figure !== null ? 'figure' : total.trend !== null ? 'trend' : 'none',
    rate: figure === null ? 0 : rateOf(figure.value),
    explosionRate: total.explosions === null ? 0 : rateOf(total.explosions.value),
  };
}

/** The report that lies nearest to the instant, no farther than `reach` minutes; the shorter one where two are as near. */
export function nearestReport(
  reports: readonly Report[],
  minutes: number,
  reach: number,
): Report | null {
  let best: Report | null = null;
  let bestDistance = reach;
  for (const report of reports.filter(isOnTimeline)) {
    const { start, end } = report.period;
    const distance = Math.max(0, start - minutes, minutes - end);
    const isNearer =
      distance < bestDistance || (distance === bestDistance && isShorter(report, best));
    if (distance <= reach && isNearer) {
      best = report;
      bestDistance = distance;
    }
  }
  return best;
}

function isShorter(report: Report, than: Report | null): boolean {
  return than === null || hoursOf(report.period) < hoursOf(than.period);
}
