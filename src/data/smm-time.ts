import type { Period } from '../base/period.ts';
import { localInstant } from './smm-report.ts';
import type { SmmFrame } from './smm-report.ts';

const TIME = /(?<![\d:.])(\d{1,2})[:.](\d\d)(?![\d:.]*km)/gu;
const MINUTES_OF_DAY = 24 * 60;

/**
 * When something was, as far as the words say: between two times of a day, at a time, or on a day. Without a date the
 * time is looked for in the report's period, which only a period of a day answers. Else the report's own period.
 */
export function spanOfWords(
  timeText: string | null,
  dates: readonly string[],
  frame: SmmFrame,
): Period {
  const [date, ...more] = dates;
  if (more.length > 0) return frame.period;
  const [first, second = first, ...others] = [...(timeText ?? '').matchAll(TIME)].map(minutesOf);
  const day = date === undefined ? null : localInstant(`${date}T00:00`, frame.zone);
  if (first === undefined || second === undefined || others.length > 0) {
    return day === null ? frame.period : clipped({ start: day, end: day + MINUTES_OF_DAY }, frame);
  }
  const start = day === null ? inPeriod(first, frame) : day + first;
  if (start === null) return frame.period;
  const length = (second - first + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  // A period holds its end, not its start: a single time is the minute that ends there.
  return length === 0 ? { start: start - 1, end: start } : { start, end: start + length };
}

function minutesOf(found: RegExpExecArray): number {
  return (Number(found[1]) * 60 + Number(found[2])) % MINUTES_OF_DAY;
}

/** The one instant of the report's period with the time of day; null where the period is no single day. */
function inPeriod(minutes: number, { period, hours, zone }: SmmFrame): number | null {
  if (hours !== 24) return null;
  const offset = zone === 'EEST' ? 180 : 120;
  const startOfDay = Math.floor((period.end + offset) / MINUTES_OF_DAY) * MINUTES_OF_DAY - offset;
  const at = startOfDay + minutes;
  return at > period.end ? at - MINUTES_OF_DAY : at;
}

/** The part of a day that lies in the report's period; a day before it stays whole. */
function clipped(day: Period, { period }: SmmFrame): Period {
  if (day.start >= period.end) return period;
  const end = Math.min(day.end, period.end);
  return { start: end > period.start ? Math.max(day.start, period.start) : day.start, end };
}

/** The day on which weapons were seen, which may be before the report's period; else that period. */
export function dayOfWords(date: string | null, frame: SmmFrame): Period {
  const start = date === null ? null : localInstant(`${date}T00:00`, frame.zone);
  if (start === null || start >= frame.period.end) return frame.period;
  return { start, end: Math.min(start + MINUTES_OF_DAY, frame.period.end) };
}
