import type { Issue } from '../../model/issue.ts';
import { daysBetween } from './dates.ts';
import type { HeadStart } from './head.ts';
import type { ReportHead } from './reading.ts';
import type { TotalsReading } from './totals.ts';

/** What the head of a report leaves open or contradicts, and regions without a total. */
export function headIssues(
  head: HeadStart,
  report: ReportHead,
  totals: TotalsReading,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { asOf, issued } = head;
  if (report.isPeriodAssumed) issues.push({ code: 'period-assumed', severity: 'note', place: {} });
  if (asOf === null && head.lastDay !== null)
    issues.push({ code: 'date-assumed', severity: 'note', place: {}, value: head.lastDay });
  if (asOf !== null && issued !== null) {
    const days = daysBetween(asOf.value.slice(0, 10), issued.value);
    if (days < 1 || days > 4) {
      issues.push({
        code: 'date-invalid',
        // A spot report may be of the same day.
        severity: days === 0 ? 'note' : 'warning',
        place: { span: asOf.span },
        value: asOf.value,
        expected: issued.value,
      });
    }
  }
  return [...issues, ...missingTotals(totals)];
}

function missingTotals(totals: TotalsReading): readonly Issue[] {
  return (['donetsk', 'luhansk'] as const).flatMap((region): Issue[] => {
    const own = totals.totals.filter((total) => total.region === region);
    const hasFigure = own.some((total) => total.violations !== null || total.explosions !== null);
    if (hasFigure) return [];
    const isTrend = own.some((total) => total.trend !== null);
    return [
      {
        code: isTrend ? 'total-trend-only' : 'total-missing',
        severity: 'note',
        place: {},
        value: region,
      },
    ];
  });
}
