import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  axisTicks,
  isTooLong,
  keptWindow,
  roundScale,
  windowOf,
  zoomFor,
} from '../../../src/panels/time/timeline-window.ts';
import { DAY } from '../small-report.ts';

const FEBRUARY = Date.UTC(2022, 1, 15) / 60_000;
const period = { start: FEBRUARY, end: FEBRUARY + DAY };
const extent = { start: Date.UTC(2015, 0, 1) / 60_000, end: Date.UTC(2022, 2, 1) / 60_000 };

describe('windowOf', () => {
  test('shows 60 days around the period, its calendar year, or everything', () => {
    const days = windowOf('days', period, extent);
    expect((days.end - days.start) / DAY).toBe(60);
    expect(windowOf('year', period, extent).start).toBe(Date.UTC(2022, 0, 1) / 60_000);
    expect(windowOf('all', period, extent)).toEqual(extent);
  });
});

describe('the zoom of a period', () => {
  const from = (year: number, month: number, days: number) => {
    const start = Date.UTC(year, month, 1) / 60_000;
    return { start, end: start + days * DAY };
  };

  test('is the closest in which all of it is to be seen', () => {
    expect(zoomFor(period, extent)).toBe('days');
    expect(zoomFor(from(2020, 1, 60), extent)).toBe('days');
    expect(zoomFor(from(2020, 1, 120), extent)).toBe('year');
    expect(zoomFor(from(2019, 10, 120), extent)).toBe('all');
    expect(zoomFor(extent, extent)).toBe('all');
  });

  test('is left only where the period grows longer than its window, not where it moves on', () => {
    expect(isTooLong(from(2019, 11, 45), 'days', extent)).toBe(false);
    expect(isTooLong(from(2019, 11, 45), 'year', extent)).toBe(false);
    expect(isTooLong(from(2019, 11, 75), 'days', extent)).toBe(true);
    expect(isTooLong(extent, 'year', extent)).toBe(true);
  });
});

describe('keptWindow', () => {
  const next = { start: period.end, end: period.end + DAY };
  const shown = windowOf('days', period, extent);

  test('stays while the period is inside, so that stepping moves nothing', () => {
    expect(keptWindow(shown, 'days', next, extent)).toBe(shown);
  });

  test('follows a period that leaves it', () => {
    const far = { start: period.start + 90 * DAY, end: period.end + 90 * DAY };
    expect(keptWindow(shown, 'days', far, extent)).toEqual(windowOf('days', far, extent));
  });

  test('gives way to another zoom', () => {
    expect(keptWindow(shown, 'all', period, extent)).toEqual(extent);
  });
});

describe('axisTicks', () => {
  test('marks years, months or days by the length of the window', () => {
    const unitsOf = (zoom: 'all' | 'year' | 'days'): unknown[] => [
      ...new Set(axisTicks(windowOf(zoom, period, extent)).map((tick) => tick.unit)),
    ];
    expect(unitsOf('all')).toEqual(['year']);
    expect(unitsOf('year')).toEqual(['year', 'month']);
    expect(unitsOf('days')).toEqual(['day']);
  });

  test('lie within the window, in order', () => {
    for (const zoom of ['all', 'year', 'days'] as const) {
      const window = windowOf(zoom, period, extent);
      const minutes = axisTicks(window).map((tick) => tick.minutes);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
      expect(minutes.every((each) => each >= window.start && each < window.end)).toBe(true);
    }
  });
});

describe('roundScale', () => {
  test('is never below the value and never more than half as much again, from 1 on', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (value) => {
        const scale = roundScale(value);
        expect(scale).toBeGreaterThanOrEqual(value);
        expect(scale).toBeLessThanOrEqual(value * 1.5 + 1e-9);
      }),
      { seed: 16022022 },
    );
  });
});
