import type { Period } from '../../base/period.ts';
import { contains } from '../../base/period.ts';
import { numberAt } from '../../model/number-column.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import type { Report } from '../../model/report.ts';
import { isOnTimeline } from './timeline-bars.ts';

/** How much time the timeline shows. */
export const ZOOMS = ['all', 'year', 'days'] as const;
export type TimelineZoom = (typeof ZOOMS)[number];

const DAY = 24 * 60;
const MARGIN = 30 * DAY;

/** The span of all reports and observations with some room at both ends; a year around the period where there is none. */
export function extentOf(
  reports: readonly Report[],
  { end: ends, length: rows }: Pick<ObservationTable, 'end' | 'length'>,
  period: Period,
): Period {
  const dated = reports.filter(isOnTimeline);
  // The table is sorted by end.
  const recorded = rows === 0 ? [] : [numberAt(ends, 0), numberAt(ends, rows - 1)];
  const start = Math.min(period.start, ...recorded, ...dated.map((report) => report.period.start));
  const end = Math.max(period.end, ...recorded, ...dated.map((report) => report.period.end));
  return { start: start - MARGIN, end: end + MARGIN };
}

/** The window of a zoom: everything, the calendar year (UTC) in which the period ends, or 60 days around the period. */
export function windowOf(zoom: TimelineZoom, period: Period, extent: Period): Period {
  switch (zoom) {
    case 'all':
      return extent;
    case 'year': {
      const year = new Date(period.end * 60_000).getUTCFullYear();
      return { start: Date.UTC(year, 0, 1) / 60_000, end: Date.UTC(year + 1, 0, 1) / 60_000 };
    }
    default: {
      const middle = (period.start + period.end) / 2;
      return { start: middle - 30 * DAY, end: middle + 30 * DAY };
    }
  }
}

/** The closest zoom in which the whole period is to be seen. */
export function zoomFor(period: Period, extent: Period): TimelineZoom {
  const closest = ZOOMS.toReversed();
  return closest.find((zoom) => contains(windowOf(zoom, period, extent), period)) ?? 'all';
}

/** Whether the period is longer than the window of the zoom, wherever they lie. */
export function isTooLong(period: Period, zoom: TimelineZoom, extent: Period): boolean {
  return length(period) > length(windowOf(zoom, period, extent));
}

/** Keeps the window where the period is still inside it, so that stepping does not make everything jump. */
export function keptWindow(
  current: Period | null,
  zoom: TimelineZoom,
  period: Period,
  extent: Period,
): Period {
  const wanted = windowOf(zoom, period, extent);
  if (current === null || zoom !== 'days') return wanted;
  const isSameLength = Math.abs(length(current) - length(wanted)) < 1;
  return isSameLength && contains(current, period) ? current : wanted;
}

/** A mark on the axis of time, at the start of a UTC day. */
export interface AxisTick {
  readonly minutes: number;
  readonly unit: 'year' | 'month' | 'day';
}

/** Years for a long window, months for one of about a year, days 1, 11 and 21 for a short one. */
export function axisTicks({ start, end }: Period): readonly AxisTick[] {
  const days = (end - start) / DAY;
  const ticks: AxisTick[] = [];
  const first = new Date(start * 60_000);
  for (let month = first.getUTCMonth(); ; month++) {
    const at = (day: number): number => Date.UTC(first.getUTCFullYear(), month, day) / 60_000;
    if (at(1) >= end) return ticks.filter((tick) => tick.minutes >= start && tick.minutes < end);
    const isYear = month % 12 === 0;
    if (days > 700) {
      if (isYear) ticks.push({ minutes: at(1), unit: 'year' });
    } else if (days > 120) {
      ticks.push({ minutes: at(1), unit: isYear ? 'year' : 'month' });
    } else {
      for (const day of [1, 11, 21]) ticks.push({ minutes: at(day), unit: 'day' });
    }
  }
}

const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round number (1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten) that is not below the value; 1 of nothing. */
export function roundScale(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return STEPS.map((step) => step * power).find((step) => step >= value) ?? power;
}

function length({ start, end }: Period): number {
  return end - start;
}
