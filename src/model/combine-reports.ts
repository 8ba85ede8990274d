import { hoursOf, overlaps } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { figuresAgree } from './contradiction.ts';
import type { Contradiction } from './contradiction.ts';
import { sumFigures } from './declared.ts';
import type { Figure, RegionTotal, Report } from './report.ts';

/** A copy of a report, with the overlay it came from; null for what is shipped. */
export interface ReportCopy {
  readonly report: Report;
  readonly overlayId: string | null;
}

export interface CombinedReports {
  /** By end, start and id; one per id. */
  readonly reports: readonly Report[];
  /** Where the copies of one report say different things. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * One report per id. What is shipped stands before overlays, and overlays by their id, so that the order of import does not
 * matter: the first copy's figures stay, a later copy fills in what the first does not print, and where both print a
 * different figure the later one is set aside and named. So is a total for a time that the first copy's period has no part
 * of: it is another report that bears the same number, and would stand under a wrong period.
 */
export function combineReports(copies: readonly ReportCopy[]): CombinedReports {
  const byId = new Map<string, ReportCopy[]>();
  for (const copy of copies.toSorted(byPrecedence))
    byId.set(copy.report.id, [...(byId.get(copy.report.id) ?? []), copy]);
  const contradictions: Contradiction[] = [];
  const reports = [...byId.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [others.reduce((report, copy) => addCopy(report, copy, contradictions), first.report)],
  );
  return { reports: reports.toSorted(byTime), contradictions };
}

function byPrecedence(a: ReportCopy, b: ReportCopy): number {
  const [one, other] = [a.overlayId ?? '', b.overlayId ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function byTime(a: Report, b: Report): number {
  const order = a.period.end - b.period.end || a.period.start - b.period.start;
  return order || (a.id < b.id ? -1 : 1);
}

function addCopy(report: Report, copy: ReportCopy, found: Contradiction[]): Report {
  const { totals } = copy.report;
  // Without totals the id stands for a collection rather than for one report of one period.
  const isCollection = report.totals.length === 0 && totals.length === 0;
  const period = isCollection ? hull(report.period, copy.report.period) : report.period;
  return {
    ...report,
    period,
    totals: totals.reduce(
      (all, total) => addTotal(all, total, { report, overlayId: copy.overlayId }, found),
      report.totals,
    ),
  };
}

function addTotal(
  totals: readonly RegionTotal[],
  total: RegionTotal,
  copy: ReportCopy,
  found: Contradiction[],
): readonly RegionTotal[] {
  if (!overlaps(copy.report.period, total.period)) {
    found.push(...atAnotherTime(totals, total, copy));
    return totals;
  }
  const near = totals.filter(
    (each) => each.regionId === total.regionId && overlaps(each.period, total.period),
  );
  if (near.length === 0) return [...totals, total];
  const same = near.find((each) => isSamePeriod(each.period, total.period));
  if (same === undefined) {
    found.push(...cutDifferently(near, total, copy));
    return totals;
  }
  found.push(...differences(same, total, copy));
  return totals.map((each) => (each === same ? filled(same, total) : each));
}

function differences(
  kept: RegionTotal,
  other: RegionTotal,
  copy: ReportCopy,
): readonly Contradiction[] {
  return (['violations', 'explosions'] as const).flatMap((field) =>
    compareFigures('copy', field, other, other[field], kept[field], copy),
  );
}

/** Totals that cover the same hours in other pieces must have the same sum; where they do not cover the same, nothing is known. */
function cutDifferently(
  near: readonly RegionTotal[],
  total: RegionTotal,
  copy: ReportCopy,
): readonly Contradiction[] {
  const hours = near.reduce((sum, each) => sum + hoursOf(each.period), 0);
  const whole = near.reduce((span, each) => hull(span, each.period), total.period);
  if (!isSamePeriod(whole, total.period) || hours !== hoursOf(total.period)) return [];
  return (['violations', 'explosions'] as const).flatMap((field) =>
    compareFigures(
      'periods',
      field,
      total,
      total[field],
      sumFigures(near.map((each) => each[field])),
      copy,
    ),
  );
}

function atAnotherTime(
  totals: readonly RegionTotal[],
  total: RegionTotal,
  { report, overlayId }: ReportCopy,
): readonly Contradiction[] {
  const { regionId, period } = total;
  const own = totals.find((each) => each.regionId === regionId);
  return (['violations', 'explosions'] as const).flatMap((field) => {
    const value = total[field]?.value;
    if (value === undefined) return [];
    const expected = own?.[field]?.value ?? value;
    const [rule, reportId, otherReportId] = ['another-period', report.id, report.id] as const;
    return [{ rule, reportId, regionId, period, field, value, expected, otherReportId, overlayId }];
  });
}

function compareFigures(
  rule: 'copy' | 'periods',
  field: Contradiction['field'],
  total: RegionTotal,
  said: Figure | null,
  kept: Figure | null,
  { report, overlayId }: ReportCopy,
): readonly Contradiction[] {
  if (said === null || kept === null || figuresAgree(said, kept)) return [];
  const { regionId, period } = total;
  const [value, expected] = [said.value, kept.value];
  const reportId = report.id;
  const otherReportId = report.id;
  return [{ rule, reportId, regionId, period, field, value, expected, otherReportId, overlayId }];
}

function filled(kept: RegionTotal, other: RegionTotal): RegionTotal {
  return {
    ...kept,
    violations: kept.violations ?? other.violations,
    explosions: kept.explosions ?? other.explosions,
    previousViolations: kept.previousViolations ?? other.previousViolations,
    previousExplosions: kept.previousExplosions ?? other.previousExplosions,
    basis: kept.basis ?? other.basis,
    trend: kept.trend ?? other.trend,
    liveFire: kept.liveFire.length > 0 ? kept.liveFire : other.liveFire,
    parts: Object.keys(kept.parts).length > 0 ? kept.parts : other.parts,
  };
}

function isSamePeriod(one: Period, other: Period): boolean {
  return one.start === other.start && one.end === other.end;
}

function hull(one: Period, other: Period): Period {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
