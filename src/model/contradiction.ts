import { hoursOf, overlaps } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { Issue } from './issue.ts';
import type { Figure, RegionTotal, Report } from './report.ts';

/**
 * How two figures contradict each other. `copy`: two copies of one report; `periods`: two copies cut the time differently;
 * `another-period`: what bears the report's number has its total at another time; `previous`: a report's previous figure and the earlier report's own total; `parts`: more in the parts than in the sum of
 * explosions; `explosions`: more explosions than violations.
 */
export type ContradictionRule =
  | 'copy'
  | 'periods'
  | 'another-period'
  | 'previous'
  | 'parts'
  | 'explosions';

export interface Contradiction {
  readonly rule: ContradictionRule;
  readonly reportId: string;
  readonly regionId: string;
  readonly period: Period;
  readonly field: 'violations' | 'explosions';
  /** What the report says. */
  readonly value: number;
  /** What it would have to be, by the other figure. */
  readonly expected: number;
  /** The report with the other figure; the same one for sums. */
  readonly otherReportId: string;
  /** Of `copy`, `periods` and `another-period`: the overlay whose figure was set aside. */
  readonly overlayId: string | null;
}

/** How far two figures of which one says "about" may lie apart: a tenth, our own reading of the word. */
const ABOUT = 0.1;

/** Whether two printed figures can be one number. */
export function figuresAgree(one: Figure, other: Figure): boolean {
  const [low, high] = one.value <= other.value ? [one, other] : [other, one];
  if (low.qualifier === 'at-least') return true;
  if (one.qualifier === 'about' || other.qualifier === 'about')
    return high.value - low.value <= ABOUT * high.value;
  return low.value === high.value;
}

/** Where reports contradict themselves or the reports before them; empty regions and missing figures contradict nothing. */
export function contradictionsOf(reports: readonly Report[]): readonly Contradiction[] {
  const byEnd = new Map<string, Entry[]>();
  for (const report of reports) {
    for (const total of report.totals) {
      const at = `${total.regionId} ${report.period.end}`;
      const inner = `${total.regionId} ${total.period.end}`;
      for (const key of new Set([at, inner])) {
        const entries = byEnd.get(key) ?? [];
        entries.push({ report, total });
        byEnd.set(key, entries);
      }
    }
  }
  return reports.flatMap((report) =>
    report.totals.flatMap((total) => [
      ...sumContradictions(report, total),
      ...previousContradictions(
        { report, total },
        byEnd.get(`${total.regionId} ${total.period.start}`) ?? [],
      ),
    ]),
  );
}

interface Entry {
  readonly report: Report;
  readonly total: RegionTotal;
}

function sumContradictions(report: Report, total: RegionTotal): readonly Contradiction[] {
  const { violations, explosions, parts } = total;
  const found: Contradiction[] = [];
  const base = {
    ...placeOf(report, total),
    field: 'explosions',
    otherReportId: report.id,
  } as const;
  const sum = Object.values(parts).reduce((all, part) => all + part, 0);
  if (explosions !== null && sum > explosions.value && explosions.qualifier === 'exact')
    found.push({ ...base, rule: 'parts', value: explosions.value, expected: sum });
  if (
    violations !== null &&
    explosions !== null &&
    explosions.value > violations.value &&
    !figuresAgree(violations, explosions)
  ) {
    found.push({
      ...base,
      rule: 'explosions',
      value: explosions.value,
      expected: violations.value,
    });
  }
  return found;
}

/**
 * Compares "previous" with what the earlier report itself declared: its whole period where the basis is the previous
 * period, its last 24 hours where it is the previous 24 hours. Where the earlier figure is not printed nothing is said.
 */
function previousContradictions(
  { report, total }: Entry,
  before: readonly Entry[],
): readonly Contradiction[] {
  const earlier = [...new Set(before.map((entry) => entry.report))].filter(
    (each) => each !== report,
  );
  return earlier.flatMap((other) =>
    (['violations', 'explosions'] as const).flatMap((field): readonly Contradiction[] => {
      const said = field === 'violations' ? total.previousViolations : total.previousExplosions;
      const declared = said === null ? null : declaredBefore(total, other, field);
      if (said === null || declared === null || figuresAgree(said, declared)) return [];
      const place = placeOf(report, total);
      const [value, expected] = [said.value, declared.value];
      return [{ ...place, rule: 'previous', field, value, expected, otherReportId: other.id }];
    }),
  );
}

function declaredBefore(
  total: RegionTotal,
  other: Report,
  field: 'violations' | 'explosions',
): Figure | null {
  const own = other.totals.filter((each) => each.regionId === total.regionId);
  const wantsDay = total.basis === 'previous-24h';
  const span = wantsDay ? lastDayOf(total.period) : other.period;
  if (span.end !== total.period.start) return null;
  const inside = own.filter(
    (each) => each.period.start >= span.start && each.period.end <= span.end,
  );
  const hours = inside.reduce((sum, each) => sum + hoursOf(each.period), 0);
  const isCut = inside.some((each, i) =>
    inside.slice(i + 1).some((next) => overlaps(each.period, next.period)),
  );
  if (isCut || hours !== hoursOf(span)) return null;
  const figures = inside.map((each) => each[field]);
  if (figures.some((figure) => figure === null)) return null;
  const value = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
  const vague = figures.find((figure) => figure?.qualifier !== 'exact');
  return { value, qualifier: vague?.qualifier ?? 'exact' };
}

function lastDayOf({ start }: Period): Period {
  return { start: start - 24 * 60, end: start };
}

function placeOf(
  report: Report,
  { regionId, period }: RegionTotal,
): Pick<Contradiction, 'reportId' | 'regionId' | 'period' | 'overlayId'> {
  return { reportId: report.id, regionId, period, overlayId: null };
}

/** The contradiction as an issue of the report. */
export function issueOfContradiction(contradiction: Contradiction): Issue {
  const { reportId, otherReportId, regionId, field, value, expected } = contradiction;
  const other = otherReportId === reportId ? '' : `, ${otherReportId}`;
  return {
    code: 'total-contradiction',
    severity: 'warning',
    place: { file: reportId, column: `${regionId}.${field}` },
    value: String(value),
    expected: `${expected}${other}`,
  };
}
