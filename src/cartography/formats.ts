import { DISPLAY_ZONE, hoursOf, zoneAt } from '../base/period.ts';
import type { Period, Zone } from '../base/period.ts';
import type { LanguageId } from './words/words.ts';

/** How numbers and times are printed in one language: always the zone of Kyiv by name, always 24 hours. */
export interface Formats {
  /** A whole number with its groups: "2,158". */
  count(value: number): string;
  /** A number with at most one decimal: "12.5". */
  decimal(value: number): string;
  /** A share from 0 to 1 as whole per cent: "48%". */
  percent(share: number): string;
  /** A count that may be spread over several units: "12", or "8–17" where the bounds differ once rounded. */
  between(min: number, max: number): string;
  /** The day that an instant in minutes since 1970 ends or lies in: "16 February 2022". Midnight ends a day. */
  day(minutes: number): string;
  /** Day and time with the zone: "16 Feb 2022 19:30 EET". */
  instant(minutes: number): string;
  /** A period with its zone, which is printed twice where the clocks change: "15 Feb 19:30 – 16 Feb 2022 19:30 EET". */
  period(period: Period): string;
  /** The days of a period without times: "15–16 Feb 2022"; for lists, where the time stands beside. */
  days(period: Period): string;
  /** The day by which a report is known: of up to 24 hours the day on which it ends, of more all its days. */
  reportDays(period: Period): string;
  /** Month and year: "February 2022". */
  month(minutes: number): string;
  /** Month without the year: "Feb". */
  shortMonth(minutes: number): string;
  /** Hours of a period: "24". */
  hours(period: Period): string;
  /** Words in a row: "a, b and c". */
  list(words: readonly string[]): string;
  /** Compares words as the language sorts them. */
  compare(a: string, b: string): number;
}

const LOCALES: Readonly<Record<LanguageId, string>> = { en: 'en-GB', uk: 'uk' };
const MS = 60_000;
const KNOWN_CLOCKS = 1000;

interface Clock {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  readonly zone: Zone;
}

/** The formats of a language. */
export function createFormats(language: LanguageId): Formats {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale);
  const collator = new Intl.Collator(locale, { numeric: true });
  const clockAt = createClock(locale);
  const longDate = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const monthYear = dateFormat(locale, { month: 'long', year: 'numeric' });
  const shortMonth = dateFormat(locale, { month: 'short' });
  return {
    count: (value) => whole.format(value),
    decimal: (value) => tenths.format(value),
    percent: (share) => percent.format(share),
    between(min, max) {
      const [low, high] = [whole.format(min), whole.format(max)];
      return low === high ? low : `${low}–${high}`;
    },
    day: (minutes) => longDate.format(lastMinute(clockAt, minutes) * MS),
    instant(minutes) {
      const { day, month, year, time, zone } = clockAt(minutes);
      return `${day} ${month} ${year} ${time} ${zone}`;
    },
    period: (period) => periodText(clockAt, period),
    days: (period) => daysText(clockAt, period),
    reportDays(period) {
      const end = lastMinute(clockAt, period.end);
      return daysText(clockAt, { start: hoursOf(period) > 24 ? period.start : end, end });
    },
    month: (minutes) => monthYear.format(minutes * MS),
    shortMonth: (minutes) => shortMonth.format(minutes * MS),
    hours: (period) => tenths.format(hoursOf(period)),
    list: (words) => lists.format(words),
    compare: (a, b) => collator.compare(a, b),
  };
}

function periodText(clockAt: (minutes: number) => Clock, { start, end }: Period): string {
  const from = clockAt(start);
  const to = clockAt(end);
  const year = from.year === to.year ? '' : ` ${from.year}`;
  const zone = from.zone === to.zone ? '' : ` ${from.zone}`;
  return (
    `${from.day} ${from.month}${year} ${from.time}${zone} – ` +
    `${to.day} ${to.month} ${to.year} ${to.time} ${to.zone}`
  );
}

function daysText(clockAt: (minutes: number) => Clock, { start, end }: Period): string {
  const from = clockAt(start);
  const to = clockAt(Math.max(start, lastMinute(clockAt, end)));
  const last = `${to.day} ${to.month} ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} – ${last}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${last}`;
  return from.day === to.day ? last : `${from.day}–${last}`;
}

/** What ends at midnight ends with the day before. */
function lastMinute(clockAt: (minutes: number) => Clock, end: number): number {
  return clockAt(end).time === '00:00' ? end - 1 : end;
}

/** Reads day, short month, year and time off one format, so that no language adds words such as "at" or "р.". */
function createClock(locale: string): (minutes: number) => Clock {
  const format = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // The ends of one period are printed in several places of a page.
  const known = new Map<number, Clock>();
  return (minutes) => {
    const before = known.get(minutes);
    if (before !== undefined) return before;
    const parts = new Map(
      format.formatToParts(minutes * MS).map(({ type, value }) => [type, value]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
    const clock = {
      day: part('day'),
      month: part('month'),
      year: part('year'),
      time: `${part('hour')}:${part('minute')}`,
      zone: zoneAt(minutes),
    };
    if (known.size >= KNOWN_CLOCKS) known.clear();
    known.set(minutes, clock);
    return clock;
  };
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: DISPLAY_ZONE });
}
