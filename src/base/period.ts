/** A span of time in whole minutes since 1970-01-01T00:00Z: after `start`, up to and including `end`. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** The zones that the mission prints: Eastern European Time and its summer time. */
export type Zone = 'EET' | 'EEST';

/** The one zone in which the product prints every time. */
export const DISPLAY_ZONE = 'Europe/Kyiv';

const OFFSET_MINUTES: Readonly<Record<Zone, number>> = { EET: 120, EEST: 180 };
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * Minutes since 1970 of an ISO 8601 instant that names its offset; null where it is malformed, has none, or names a day
 * that does not exist (30 February, which a Date would move to March).
 */
export function parseInstant(text: string): number | null {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isCalendarDay(day)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : Math.floor(ms / 60_000);
}

/** Whether an ISO day such as "2022-02-16" is in the calendar. */
export function isCalendarDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/** The ISO 8601 text of an instant with the offset of the zone, such as "2022-02-16T19:30+02:00". */
export function formatInstant(minutes: number, zone: Zone): string {
  const offset = OFFSET_MINUTES[zone];
  const local = new Date((minutes + offset) * 60_000).toISOString().slice(0, 16);
  return `${local}+${String(offset / 60).padStart(2, '0')}:00`;
}

/** Reads a period written "A..B" with two instants; null where either is malformed or B is not after A. */
export function parsePeriod(text: string): Period | null {
  const [from, to, ...rest] = text.split('..').map(parseInstant);
  const isWhole = from != null && to != null && rest.length === 0;
  return isWhole && to > from ? { start: from, end: to } : null;
}

const HOUR_IN_KYIV = new Intl.DateTimeFormat('en', {
  timeZone: DISPLAY_ZONE,
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The zone in force in Kyiv at the instant. */
export function zoneAt(minutes: number): Zone {
  const hour = HOUR_IN_KYIV.format(minutes * 60_000);
  const utcHour = new Date(minutes * 60_000).getUTCHours();
  return (Number(hour) - utcHour + 24) % 24 === 3 ? 'EEST' : 'EET';
}

/** Length of the period in hours. */
export function hoursOf(period: Period): number {
  return (period.end - period.start) / 60;
}

/** Whether the instant falls in the period: after its start, up to and including its end. */
export function isWithin(minutes: number, period: Period): boolean {
  return minutes > period.start && minutes <= period.end;
}

/** Whether the inner period lies wholly in the outer one. */
export function contains(outer: Period, inner: Period): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether the two periods share any time. */
export function overlaps(one: Period, other: Period): boolean {
  return one.start < other.end && other.start < one.end;
}
