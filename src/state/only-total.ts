import { contains } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { RegionTotal, Report } from '../model/report.ts';

/** The one total that reports declare for the region wholly within the period; null where there is none or more than one. */
export function onlyTotal(
  reports: readonly Report[],
  regionId: string,
  period: Period,
): RegionTotal | null {
  const inside = reports.flatMap((report) =>
    report.totals.filter((total) => total.regionId === regionId && contains(period, total.period)),
  );
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** Ids of the last `wanted` reports before the total that print violations for its region, latest first. */
export function earlierReportIds(
  reports: readonly Report[],
  total: RegionTotal,
  wanted: number,
): readonly string[] {
  return reports
    .flatMap((report) =>
      report.totals
        .filter(
          (each) =>
            each.regionId === total.regionId &&
            each.violations !== null &&
            each.period.end <= total.period.start,
        )
        .map((each) => ({ id: report.id, end: each.period.end })),
    )
    .toSorted((a, b) => b.end - a.end)
    .slice(0, wanted)
    .map(({ id }) => id);
}
