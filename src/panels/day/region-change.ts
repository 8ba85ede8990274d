import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Period } from '../../base/period.ts';
import { changeOf, previousHours, ratePer24h } from '../../model/compare.ts';
import type { Change } from '../../model/compare.ts';
import type { Declared } from '../../model/declared.ts';
import type { Report } from '../../model/report.ts';
import { onlyTotal } from '../../state/only-total.ts';
import type { DeclaredRegion } from '../../state/reconciled.ts';

/** From twice as many on, a ratio reads better than a percentage. */
const TIMES_FROM = 1.95;
/** Rates that differ by less than this share are about the same. */
const SAME_WITHIN = 0.05;

/** The change of the leading figure (violations, else explosions) by rate per 24 hours; null where there is no comparison. */
export function changeOfRegion(
  reports: readonly Report[],
  { regionId, declared }: DeclaredRegion,
  period: Period,
): Change | null {
  const total = onlyTotal(reports, regionId, period);
  if (total === null) return null;
  const { violations, explosions, previous, previousExplosions, hours } = declared;
  const [now, before] =
    violations === null ? [explosions, previousExplosions] : [violations, previous];
  return changeOf(now, hours, before, previousHours(reports, total));
}

/** The leading figure of a region per 24 hours: violations, else explosions; null where neither is printed. */
export function rateOf(declared: Declared): number | null {
  const figure = declared.violations ?? declared.explosions;
  return figure === null || declared.hours === 0 ? null : ratePer24h(figure.value, declared.hours);
}

/** The highest rate among the regions, before or now: the full length of the bars, so that regions compare. */
export function highestRateShown(
  reports: readonly Report[],
  entries: readonly DeclaredRegion[],
  period: Period,
): number {
  const rates = entries.flatMap((entry) => [
    rateOf(entry.declared) ?? 0,
    changeOfRegion(reports, entry, period)?.previousRate ?? 0,
  ]);
  return Math.max(1, ...rates);
}

/** A change in words: never a judgement, and none at all between small numbers. */
export function changeText(words: Words, formats: Formats, change: Change): string {
  const { rate, previousRate, isSmall } = change;
  if (isSmall) return words('change.small');
  if (previousRate === 0) return words(rate === 0 ? 'change.same' : 'change.fromNone');
  const ratio = rate / previousRate;
  if (Math.abs(ratio - 1) <= SAME_WITHIN) return words('change.same');
  if (ratio >= TIMES_FROM) {
    const n = ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
    return words('change.times', { ratio: formats.decimal(n), n });
  }
  const key = ratio > 1 ? 'change.more' : 'change.fewer';
  return words(key, { percent: formats.percent(Math.abs(ratio - 1)) });
}
