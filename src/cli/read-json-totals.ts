import type { ReadLiveFire, RegionTotals, RunningTotal, Span } from '../data/smm/reading.ts';
import { sumFigures } from '../model/declared.ts';

/** An object as it is printed. */
export type Json = Readonly<Record<string, unknown>>;

/** What "previous" means, in the words of the reports. */
export const BASIS_WORDS = {
  'previous-period': 'previous reporting period',
  'previous-24h': 'previous 24 hours',
} as const;

/** The totals of one region: the sum over its sub-periods, which are listed where there are any. */
export function totalJson(parts: readonly RegionTotals[]): Json {
  const sum = (name: 'violations' | 'explosions') => sumFigures(parts.map((part) => part[name]));
  const previous =
    parts.find((part) => part.previousViolations !== null)?.previousViolations ?? null;
  const [violations, explosions] = [sum('violations'), sum('explosions')];
  const basis = parts.find((part) => part.basis !== null)?.basis ?? null;
  return {
    violations: violations?.value ?? null,
    explosions: explosions?.value ?? null,
    previous: previous?.value ?? null,
    previousExplosions:
      parts.find((part) => part.previousExplosions !== null)?.previousExplosions?.value ?? null,
    liveFire: liveFireJson(parts.flatMap((part) => part.liveFire)),
    trend: parts.find((part) => part.trend !== null)?.trend ?? null,
    basis: basis === null ? null : BASIS_WORDS[basis],
    qualifiers: {
      violations: violations?.qualifier ?? null,
      explosions: explosions?.qualifier ?? null,
      previous: previous?.qualifier ?? null,
    },
    span: hull(parts.flatMap(spansOf)),
    periods: parts.length < 2 && parts[0]?.subPeriod == null ? [] : parts.map(partJson),
  };
}

function partJson(part: RegionTotals): Json {
  const { subPeriod, violations, explosions, previousViolations, liveFire } = part;
  return {
    from: subPeriod?.from ?? null,
    to: subPeriod?.to ?? null,
    violations: violations?.value ?? null,
    explosions: explosions?.value ?? null,
    previous: previousViolations?.value ?? null,
    liveFire: liveFireJson(liveFire),
    span: hull(spansOf(part)),
  };
}

/** `n` is the sum over the clauses, null where one prints no number; `where` is what all of them say. */
function liveFireJson(clauses: readonly ReadLiveFire[]): Json | null {
  const [first] = clauses;
  if (first === undefined) return null;
  const isSame = clauses.every(({ where }) => where === first.where);
  return {
    n: clauses.some(({ count }) => count === null)
      ? null
      : clauses.reduce((sum, { count }) => sum + (count ?? 0), 0),
    where: isSame ? first.where : null,
    clauses: clauses.map(({ count, where, span }) => ({ n: count, where, span })),
  };
}

/** The count since a date. */
export function runningJson({ since, total, parts, span }: RunningTotal): Json {
  const counts = Object.entries(parts).map(([kind, figure]) => [kind, figure.value]);
  return {
    since,
    violations: total.value,
    qualifier: total.qualifier,
    parts: Object.fromEntries(counts),
    span,
  };
}

function spansOf(total: RegionTotals): readonly Span[] {
  const figures = [
    total.violations,
    total.explosions,
    total.previousViolations,
    total.previousExplosions,
  ];
  return [...figures, ...total.liveFire, total.subPeriod, ...Object.values(total.parts)].flatMap(
    (each) => (each === null ? [] : [each.span]),
  );
}

function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
