import { contains, hoursOf, overlaps } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { ComparisonBasis, Figure, LiveFire, RegionTotal, Report, Trend } from './report.ts';

/** What the reports of a period declare for a region. Null stands for "no figure", never for zero. */
export interface Declared {
  readonly violations: Figure | null;
  readonly explosions: Figure | null;
  /** Only where the period is that of one total: previous figures do not add up. */
  readonly previous: Figure | null;
  readonly previousExplosions: Figure | null;
  readonly basis: ComparisonBasis | null;
  readonly trend: Trend | null;
  readonly liveFire: readonly LiveFire[];
  /** Hours that the totals cover. */
  readonly hours: number;
  /** How many totals are in the period, printed or not. */
  readonly totals: number;
  /** Ids of the reports whose totals are in the figures. */
  readonly reportIds: readonly string[];
  /** Ids of reports that overlap the period but are not wholly inside: a total cannot be cut. */
  readonly partialIds: readonly string[];
  /** Two reports declare totals for the same time: their figures are not added. */
  readonly isContradictory: boolean;
}

interface Entry {
  readonly reportId: string;
  readonly total: RegionTotal;
}

/** Sums what reports declare for the region over totals that lie wholly in the period; see `sumFigures`. */
export function declaredFor(
  reports: readonly Report[],
  regionId: string,
  period: Period,
): Declared {
  const entries = reports.flatMap((report) =>
    report.totals
      .filter((total) => total.regionId === regionId && overlaps(total.period, period))
      .map((total): Entry => ({ reportId: report.id, total })),
  );
  const inside = entries.filter(({ total }) => contains(period, total.period));
  const partial = entries.filter(({ total }) => !contains(period, total.period));
  const isContradictory = inside.some(({ total }, i) =>
    inside.slice(i + 1).some((other) => overlaps(total.period, other.total.period)),
  );
  const only = inside.length === 1 ? inside[0]?.total : undefined;
  const summed = isContradictory ? [] : inside.map(({ total }) => total);
  return {
    violations: sumFigures(violationsOf(summed)),
    explosions: sumFigures(summed.map((total) => total.explosions)),
    previous: only?.previousViolations ?? null,
    previousExplosions: only?.previousExplosions ?? null,
    basis: only?.basis ?? null,
    trend: only?.trend ?? null,
    liveFire: summed.flatMap((total) => total.liveFire),
    hours: summed.reduce((hours, total) => hours + hoursOf(total.period), 0),
    totals: summed.length,
    reportIds: unique(inside),
    partialIds: unique(partial),
    isContradictory,
  };
}

/**
 * The violations of totals. Where one prints only its explosions it had at least as many violations, as explosions are
 * among them; but totals of explosions alone make no figure of violations.
 */
function violationsOf(totals: readonly RegionTotal[]): readonly (Figure | null)[] {
  if (totals.every(({ violations }) => violations === null)) return [];
  return totals.map(({ violations, explosions }) =>
    violations === null && explosions !== null
      ? { value: explosions.value, qualifier: 'at-least' }
      : violations,
  );
}

/**
 * The sum of figures; null where none is printed. Where only some are, the sum is "at least" that much: a count that was
 * not printed is no zero, but never negative.
 */
export function sumFigures(figures: readonly (Figure | null)[]): Figure | null {
  const printed = figures.filter((figure) => figure !== null);
  if (printed.length === 0) return null;
  const value = printed.reduce((sum, figure) => sum + figure.value, 0);
  const isLeast = printed.some(({ qualifier }) => qualifier === 'at-least');
  if (isLeast || printed.length < figures.length) return { value, qualifier: 'at-least' };
  const vague = printed.find((figure) => figure.qualifier !== 'exact');
  return { value, qualifier: vague?.qualifier ?? 'exact' };
}

function unique(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.reportId))];
}
