import { zoneAt } from '../base/period.ts';
import type { Period } from '../base/period.ts';

/** Which number comes first in a date of figures such as 05/02/2014. */
export type DateOrder = 'day-first' | 'month-first';

/** A date as it is printed, perhaps with a time of day. */
export interface PrintedDate {
  /** Days since 1970-01-01 of the calendar day. */
  readonly day: number;
  /** Minutes after midnight, null where no time is printed; midnight itself stands for "no time known". */
  readonly minute: number | null;
  /** Minutes east of UTC where the text names its offset, else null: the time of Kyiv. */
  readonly offset: number | null;
  /** What the figures themselves say of their order; `either` where both readings are a date. */
  readonly order: DateOrder | 'either' | 'fixed';
}

/** Years outside of these are slips of the keyboard (1527 occurs in real files). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** No date is longer; patterns are not let loose on whole texts. */
const MAX_DATE_CHARS = 60;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;

const TIME = String.raw`(?:[T\s,]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'u');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'u');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const DAY_NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(\p{L}{3,})\.?[\s,-]+(\d{4})(?:\s*(?:р|г)\.?)?${TIME}$`,
  'iu',
);
const MONTH_NAMED = new RegExp(
  String.raw`^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  'iu',
);
const EPOCH = /^(\d{10})(?:\.\d+)?$|^(\d{13})$/u;

/** The first three letters of the months in English, Ukrainian and Russian, genitive and nominative. */
const MONTHS = [
  'jan січ янв',
  'feb лют фев',
  'mar бер мар',
  'apr кві апр',
  'may тра мая май',
  'jun чер июн',
  'jul лип июл',
  'aug сер авг',
  'sep вер сен',
  'oct жов окт',
  'nov лис ноя',
  'dec гру дек',
].map((names) => names.split(' '));

/**
 * Reads a date in figures (year first, or year last in the given order unless only the other is a date), 20220216, with
 * a month's name in English, Ukrainian or Russian, or as seconds or milliseconds since 1970; null for anything else,
 * for days that do not exist and for years outside 1900-2100. Years of two figures are not guessed.
 */
export function readDate(text: string, order: DateOrder): PrintedDate | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_DATE_CHARS) return null;
  const iso = YEAR_FIRST.exec(trimmed);
  if (iso !== null) return dated(iso[1], iso[3], iso[4], iso.slice(5), 'fixed');
  const figures = YEAR_LAST.exec(trimmed);
  if (figures !== null) return readFigures(figures, order);
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return dated(compact[1], compact[2], compact[3], [], 'fixed');
  return readNamed(trimmed) ?? readEpoch(trimmed);
}

/** A dot divides only day-first dates. */
function readFigures(figures: RegExpExecArray, order: DateOrder): PrintedDate | null {
  const [, first = '', mark, second = '', year] = figures;
  const time = figures.slice(5);
  if (mark === '.' || Number(first) > 12) return dated(year, second, first, time, 'day-first');
  if (Number(second) > 12) return dated(year, first, second, time, 'month-first');
  const isSame = Number(first) === Number(second);
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return dated(year, month, day, time, isSame ? 'fixed' : 'either');
}

function readNamed(text: string): PrintedDate | null {
  const dayFirst = DAY_NAMED.exec(text);
  if (dayFirst !== null) {
    return dated(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst.slice(4), 'fixed');
  }
  const monthFirst = MONTH_NAMED.exec(text);
  if (monthFirst === null) return null;
  return dated(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst.slice(4), 'fixed');
}

function monthOf(name = ''): string {
  const start = name.slice(0, 3).toLowerCase();
  return String(MONTHS.findIndex((starts) => starts.includes(start)) + 1);
}

function readEpoch(text: string): PrintedDate | null {
  const found = EPOCH.exec(text);
  if (found === null) return null;
  const minutes = Math.floor(Number(found[1] ?? Number(found[2]) / 1000) / 60);
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  const year = new Date(day * MS_PER_DAY).getUTCFullYear();
  if (year > LAST_YEAR) return null;
  return { day, minute: minutes - day * MINUTES_PER_DAY, offset: 0, order: 'fixed' };
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [hour, minute, half, offset]: readonly (string | undefined)[],
  order: PrintedDate['order'],
): PrintedDate | null {
  const number = dayNumber(Number(year), Number(month), Number(day));
  if (number === null) return null;
  if (hour === undefined) return { day: number, minute: null, offset: null, order };
  const hours = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half);
  if (hours === null || hours > 24 || Number(minute) > 59) return null;
  const minutes = hours * 60 + Number(minute);
  if (minutes > MINUTES_PER_DAY) return null;
  const isMidnight = minutes === 0;
  const east = offset === undefined ? null : offsetOf(offset);
  return isMidnight
    ? { day: number, minute: null, offset: null, order }
    : { day: number, minute: minutes, offset: east, order };
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetOf(text: string): number {
  if (text === 'Z' || text === 'UTC') return 0;
  const digits = text.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return text.startsWith('-') ? -minutes : minutes;
}

/** Days since 1970-01-01, or null where there is no such day or the year is outside 1900-2100. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / MS_PER_DAY : null;
}

const TIME_OF_DAY = /^(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([AaPp]\.?[Mm]\.?)?$/u;

/** Minutes after midnight of "20:11" or "8:11 PM"; null for anything else and for midnight, which stands for "unknown". */
export function readTimeOfDay(text: string): number | null {
  const [, hour, minute, half] = TIME_OF_DAY.exec(text.trim()) ?? [];
  if (hour === undefined || Number(minute) > 59) return null;
  const hours = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half);
  if (hours === null || hours > 23) return null;
  const minutes = hours * 60 + Number(minute);
  return minutes === 0 ? null : minutes;
}

/** At most one instant for each day of the years that dates may have. */
const midnights = new Map<number, number>();

/** The instant, in minutes since 1970, at which the calendar day begins in Kyiv. */
export function midnightOf(day: number): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const instant = localInstant(day, 0);
  midnights.set(day, instant);
  return instant;
}

/** From midnight before the first to midnight after the last calendar day, in Kyiv. */
export function daysPeriod(first: number, last: number): Period {
  return { start: midnightOf(first), end: midnightOf(last + 1) };
}

/** The minute that is printed: a period of one minute that ends with it. */
export function momentPeriod({ day, minute, offset }: PrintedDate): Period | null {
  if (minute === null) return null;
  const end = offset === null ? localInstant(day, minute) : day * MINUTES_PER_DAY + minute - offset;
  return { start: end - 1, end };
}

/** Clocks change at 01:00 UTC, so the zone half an hour after the earliest reading is the zone of the time itself. */
function localInstant(day: number, minute: number): number {
  const wall = day * MINUTES_PER_DAY + minute;
  return wall - (zoneAt(wall - 150) === 'EEST' ? 180 : 120);
}
