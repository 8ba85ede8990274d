import type { Period } from '../../base/period.ts';
import { kyivInputValue, minutesOfKyivInput } from './kyiv-input.ts';

/** What a drag on the timeline holds: an end of the chosen span, the whole span, or nothing, which draws a new one. */
export type Grip = 'start' | 'end' | 'whole' | 'new';

const DAY = 24 * 60;

/** How far outside the span its ends can still be held, in pixels. */
const EDGE_REACH = 7;
/** Below this width, in pixels, a span is held as a whole: there is no room for ends inside it. */
const ROOMY = 24;

/** What a pointer at `x` holds of a span that is drawn from `left` to `right`, all in pixels. */
export function gripAt(x: number, left: number, right: number): Grip {
  if (x < left - EDGE_REACH || x > right + EDGE_REACH) return 'new';
  const inner = right - left < ROOMY ? 0 : EDGE_REACH;
  if (x < left + inner) return 'start';
  return x > right - inner ? 'end' : 'whole';
}

/**
 * The period that a drag from one instant to another makes of the period before it, in whole days: ends keep their time of
 * the day in Kyiv, also where clocks change on the way, and a new span begins and ends at midnight there. An end that is
 * dragged stays a day from the other, or as far as it was.
 */
export function brushed(before: Period, grip: Grip, from: number, to: number): Period {
  const days = Math.round((to - from) / DAY);
  const { start, end } = before;
  const least = Math.min(DAY, end - start);
  switch (grip) {
    case 'start':
      return { start: Math.min(daysLater(start, days), end - least), end };
    case 'end':
      return { start, end: Math.max(daysLater(end, days), start + least) };
    case 'whole': {
      const first = daysLater(start, days);
      return { start: first, end: Math.max(daysLater(end, days), first + least) };
    }
    case 'new':
      return { start: midnightBefore(Math.min(from, to)), end: midnightAfter(Math.max(from, to)) };
  }
}

/** The instant so many days later (or earlier) at which clocks in Kyiv show the same. */
function daysLater(minutes: number, days: number): number {
  const time = kyivInputValue(minutes).slice(10);
  const day = kyivInputValue(midnightBefore(minutes) + days * DAY + DAY / 2).slice(0, 10);
  return days === 0 ? minutes : (minutesOfKyivInput(`${day}${time}`) ?? minutes);
}

/** The period or, where one of the others is less than half a day from it at both ends, that one. */
export function snapped(period: Period, others: readonly Period[]): Period {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < DAY / 2;
  return (
    others.find((other) => isNear(other.start, period.start) && isNear(other.end, period.end)) ??
    period
  );
}

/** The latest midnight in Kyiv that is not after the instant; both in minutes since 1970. */
export function midnightBefore(minutes: number): number {
  return minutesOfKyivInput(`${kyivInputValue(minutes).slice(0, 10)}T00:00`) ?? minutes;
}

function midnightAfter(minutes: number): number {
  return midnightBefore(midnightBefore(minutes) + 1.5 * DAY);
}
