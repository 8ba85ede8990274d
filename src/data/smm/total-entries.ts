import type { Issue } from '../../model/issue.ts';
import type { KindId } from '../../model/kind.ts';
import type { ComparisonBasis, Trend } from '../../model/report.ts';
import type {
  ReadFigure,
  ReadLiveFire,
  RegionName,
  RegionTotals,
  Span,
  SubPeriod,
} from './reading.ts';

/** The totals of one region and period while they are being collected. */
export interface TotalEntry {
  readonly region: RegionName;
  subPeriod: SubPeriod | null;
  violations: ReadFigure | null;
  explosions: ReadFigure | null;
  previousViolations: ReadFigure | null;
  previousExplosions: ReadFigure | null;
  basis: ComparisonBasis | null;
  trend: Trend | null;
  readonly liveFire: ReadLiveFire[];
  readonly parts: Partial<Record<KindId, ReadFigure>>;
}

type FigureName = 'violations' | 'explosions' | 'previousViolations' | 'previousExplosions';

/** Collects figures by region and period; a second, different figure for the same is kept out and becomes an issue. */
export class TotalEntries {
  readonly entries: TotalEntry[] = [];
  readonly issues: Issue[] = [];

  /** The entry of the region and period; one without a period is the region's only entry, if it has just one. */
  entryOf(region: RegionName, subPeriod: SubPeriod | null): TotalEntry {
    const own = this.entries.filter((each) => each.region === region);
    const [only] = own;
    const same = own.find((each) => isSamePeriod(each.subPeriod, subPeriod));
    if (same !== undefined) return same;
    if (only !== undefined && own.length === 1 && (subPeriod === null || only.subPeriod === null)) {
      only.subPeriod ??= subPeriod;
      return only;
    }
    const entry: TotalEntry = {
      region,
      subPeriod,
      violations: null,
      explosions: null,
      previousViolations: null,
      previousExplosions: null,
      basis: null,
      trend: null,
      liveFire: [],
      parts: {},
    };
    this.entries.push(entry);
    return entry;
  }

  setFigure(entry: TotalEntry, name: FigureName, figure: ReadFigure | null): void {
    if (figure === null) return;
    const known = entry[name];
    if (known === null) entry[name] = figure;
    else if (!agree(known, figure)) this.contradict(figure.span, figure.value, known.value);
    else if (known.qualifier !== 'exact' && figure.qualifier === 'exact') entry[name] = figure;
  }

  setTrend(entry: TotalEntry, trend: Trend | null, span: Span): void {
    if (trend === null) return;
    if (entry.trend !== null && entry.trend !== trend) {
      this.issues.push({
        code: 'total-contradiction',
        severity: 'warning',
        place: { span },
        value: trend,
        expected: entry.trend,
      });
    } else entry.trend = trend;
  }

  contradict(span: Span, value: number, expected: number): void {
    this.issues.push({
      code: 'total-contradiction',
      severity: 'warning',
      place: { span },
      value: String(value),
      expected: String(expected),
    });
  }

  /** The totals as they are handed out: no violations means no explosions either. */
  totals(): readonly RegionTotals[] {
    const hasTrend = this.entries.some((entry) => entry.trend !== null);
    return this.entries.map((entry) => ({
      ...entry,
      explosions: entry.explosions ?? zeroOf(entry.violations),
      previousExplosions: entry.previousExplosions ?? zeroOf(entry.previousViolations),
      trend: entry.trend ?? (hasTrend && entry.violations?.value === 0 ? 'none' : null),
    }));
  }
}

function zeroOf(figure: ReadFigure | null): ReadFigure | null {
  return figure?.value === 0 ? figure : null;
}

function isSamePeriod(one: SubPeriod | null, other: SubPeriod | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

/** How far "about" may be from the exact figure. */
const ABOUT = 0.15;

/** Whether two printings of one figure agree: equal, or as near as "about" and "over" allow. */
export function agree(one: ReadFigure, other: ReadFigure): boolean {
  if (one.value === other.value) return true;
  const isLoose = one.qualifier !== 'exact' || other.qualifier !== 'exact';
  return isLoose && Math.abs(one.value - other.value) <= ABOUT * Math.max(one.value, other.value);
}
