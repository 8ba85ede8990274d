import type { Period } from '../../base/period.ts';
import { dayOf, eveningOf } from './report-days.ts';

const DAY_MS = 86_400_000;

/** The days of observation in the span, from evening to evening. */
export function dayPeriods(span: Period): readonly Period[] {
  return cutAt(span, () => true);
}

/** The weeks in the span; a week ends on the evening of Sunday. The first and the last are cut where the span is. */
export function weekPeriods(span: Period): readonly Period[] {
  return cutAt(span, (day) => new Date(`${day}T12:00Z`).getUTCDay() === 0);
}

/** The months in the span; a month ends on the evening of its last day. The first and the last are cut where the span is. */
export function monthPeriods(span: Period): readonly Period[] {
  return cutAt(span, (day) => next(day).endsWith('-01'));
}

/** The span cut at the evenings of the days that end a part. */
function cutAt(span: Period, isLast: (day: string) => boolean): readonly Period[] {
  const parts: Period[] = [];
  let { start } = span;
  for (let day = dayOf(span.start); eveningOf(day) < span.end; day = next(day)) {
    const evening = eveningOf(day);
    if (evening <= start || !isLast(day)) continue;
    parts.push({ start, end: evening });
    start = evening;
  }
  return [...parts, { start, end: span.end }];
}

function next(day: string): string {
  return new Date(Date.parse(`${day}T12:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
