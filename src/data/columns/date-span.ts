import type { Period } from '../../base/period.ts';
import { dayNumber, daysPeriod, momentPeriod } from '../dates.ts';
import type { PrintedDate } from '../dates.ts';
import type { DateWidth } from './preset.ts';

const MS_PER_DAY = 86_400_000;
/** To either side of a date that is good to some days or a week: it then lies in a week around the date. */
const DAYS_AROUND = 3;

/**
 * The period in which something happened: the printed minute; the days from the first to the last date, in Kyiv, midnight
 * to midnight; or the days, month or year around a date that is no better known. Null where the last is before the first.
 */
export function spanOf(
  first: PrintedDate,
  last: PrintedDate | null,
  width: DateWidth,
): Period | null {
  const end = last ?? first;
  if (end.day < first.day) return null;
  if (width === 'day' || end.day > first.day) return printedSpan(first, last);
  if (width === 'days' || width === 'week') {
    return daysPeriod(first.day - DAYS_AROUND, first.day + DAYS_AROUND);
  }
  const date = new Date(first.day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const [from, to] = width === 'month' ? [date.getUTCMonth(), date.getUTCMonth() + 1] : [0, 12];
  return daysPeriod(Date.UTC(year, from, 1) / MS_PER_DAY, Date.UTC(year, to, 1) / MS_PER_DAY - 1);
}

function printedSpan(first: PrintedDate, last: PrintedDate | null): Period | null {
  const from = momentPeriod(first);
  if (last === null || (last.day === first.day && last.minute === null)) {
    return from ?? daysPeriod(first.day, first.day);
  }
  const to = momentPeriod(last);
  const start = from?.start ?? daysPeriod(first.day, first.day).start;
  const end = to?.end ?? daysPeriod(last.day, last.day).end;
  return end > start ? { start, end } : null;
}

/** The day a number of days after 1970-01-01 as YYYY-MM-DD. */
export function isoDay(day: number): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  isoDays.set(day, text);
  return text;
}

/** At most one text for each day of the years that dates may have. */
const isoDays = new Map<number, string>();

/** The calendar day of figures written day/month/year, or null. */
export function dayOfFigures(day: string, month: string, year: string): number | null {
  return dayNumber(Number(year), Number(month), Number(day));
}
