import { MONTH, addDays, monthOf, nearestDate, readDays } from './dates.ts';

const MONTH_FIRST = new RegExp(
  String.raw`^(${MONTH}) (\d{1,2})(?: (?:and|to|-) (?:(${MONTH}) )?(\d{1,2}))?$`,
  'iu',
);

/** The first and last evening of "18 and 20 September" or "January 30 and February 1"; null where it is not two days. */
export function readSubPeriod(
  days: string,
  anchor: string | null,
): readonly [from: string, to: string] | null {
  const [from, to] = readDays(days, anchor);
  if (from !== undefined && to !== undefined) return from < to ? [from, to] : null;
  const found = MONTH_FIRST.exec(days);
  const month = monthOf(found?.[1] ?? '');
  if (found?.[4] === undefined || month === null || anchor === null) return null;
  const lastMonth = found[3] === undefined ? month : (monthOf(found[3]) ?? month);
  const first = nearestDate(Number(found[2]), month, anchor);
  const last = nearestDate(Number(found[4]), lastMonth, anchor);
  return first !== null && last !== null && first < last ? [first, last] : null;
}

/** The evenings that one day of observation lies between: a day ends in its evening. Null where the words name no day. */
export function readDay(
  day: string,
  anchor: string | null,
): readonly [from: string, to: string] | null {
  const [to] = readDays(day, anchor);
  return to === undefined ? null : [addDays(to, -1), to];
}
