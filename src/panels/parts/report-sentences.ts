import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import { hoursOf } from '../../base/period.ts';
import type { LiveFire, RegionTotal, Report } from '../../model/report.ts';
import { figureText } from './figure-text.ts';

/** What a report's total says, in sentences: its figures, the comparison with its basis, and live-fire exercises. */
export function totalSentences(
  words: Words,
  formats: Formats,
  total: RegionTotal,
): readonly string[] {
  const figures = [
    total.violations === null
      ? null
      : words('counted.violations', {
          figure: figureText(words, formats, total.violations),
          n: total.violations.value,
        }),
    total.explosions === null
      ? null
      : words('counted.explosions', {
          figure: figureText(words, formats, total.explosions),
          n: total.explosions.value,
        }),
  ].filter((text) => text !== null);
  return [
    `${formats.period(total.period)}: ${figures.length === 0 ? words('figure.none') : figures.join(' · ')}`,
    ...(total.trend === null || total.violations !== null ? [] : [words(`trend.${total.trend}`)]),
    ...previousSentences(words, formats, total),
    ...total.liveFire.map((each) => liveFireText(words, formats, each)),
  ];
}

function previousSentences(words: Words, formats: Formats, total: RegionTotal): readonly string[] {
  if (total.previousViolations === null && total.previousExplosions === null) return [];
  const basis = words(`basis.${total.basis ?? 'unknown'}`);
  const previous = total.previousViolations ?? total.previousExplosions;
  const figure = figureText(words, formats, previous);
  const key = total.previousViolations === null ? 'previous.explosions' : 'previous.violations';
  return [words(key, { basis, figure, n: previous?.value ?? 0 })];
}

/** The share that the mission assessed as a live-fire exercise. */
export function liveFireText(words: Words, formats: Formats, { count, where }: LiveFire): string {
  const place = where === null ? 'nowhere' : where;
  return count === null
    ? words('liveFire.majority', { where: place })
    : words('liveFire.count', { count: formats.count(count), n: count, where: place });
}

/** The period of a report as far as its date is known: with times, or only its month. */
export function reportPeriodText(words: Words, formats: Formats, report: Report): string {
  if (report.datePrecision === 'month') return formats.month(report.period.end);
  const hours = words('period.hours', {
    hours: formats.hours(report.period),
    n: hoursOf(report.period),
  });
  return `${formats.period(report.period)} · ${hours}`;
}
