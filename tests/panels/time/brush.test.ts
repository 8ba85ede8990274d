import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../src/base/period.ts';
import { brushed, gripAt, midnightBefore, snapped } from '../../../src/panels/time/brush.ts';
import type { Grip } from '../../../src/panels/time/brush.ts';
import { kyivInputValue } from '../../../src/panels/time/kyiv-input.ts';
import { DAY } from '../small-report.ts';

const SEED = 20260716;
const EVENING = Date.UTC(2022, 1, 15, 17, 30) / 60_000;
const day: Period = { start: EVENING, end: EVENING + DAY };

const instants = fc.integer({ min: Date.UTC(2014, 0) / 60_000, max: Date.UTC(2023, 0) / 60_000 });
const periods = fc
  .tuple(instants, fc.integer({ min: 1, max: 400 * DAY }))
  .map(([start, length]) => ({ start, end: start + length }));
const grips = fc.constantFrom<Grip>('start', 'end', 'whole', 'new');

describe('gripAt', () => {
  test('holds the ends of a wide span within a few pixels, and its middle as a whole', () => {
    expect([95, 103, 150, 197, 205].map((x) => gripAt(x, 100, 200))).toEqual([
      'start',
      'start',
      'whole',
      'end',
      'end',
    ]);
  });

  test('holds a narrow span as a whole, its ends from outside, and nothing far from it', () => {
    expect([80, 96, 100, 102, 104, 109, 120].map((x) => gripAt(x, 100, 104))).toEqual([
      'new',
      'start',
      'whole',
      'whole',
      'whole',
      'end',
      'new',
    ]);
  });
});

describe('brushed', () => {
  test('moves a period of a day by whole days, so that it keeps its evening', () => {
    const moved = brushed(day, 'whole', 0, 2.6 * DAY);
    expect(moved).toEqual({ start: day.start + 3 * DAY, end: day.end + 3 * DAY });
  });

  test('keeps the hour on the clock where summer time begins on the way', () => {
    const moved = brushed(day, 'whole', 0, 60 * DAY);
    expect([moved.start, moved.end].map(kyivInputValue)).toEqual([
      '2022-04-16T19:30',
      '2022-04-17T19:30',
    ]);
  });

  test('draws a new span over whole days of Kyiv, whichever way it is drawn', () => {
    const noon = Date.UTC(2021, 2, 27, 10) / 60_000;
    const span = brushed(day, 'new', noon + DAY, noon);
    expect([span.start, span.end].map(kyivInputValue)).toEqual([
      '2021-03-27T00:00',
      '2021-03-29T00:00',
    ]);
    expect(brushed(day, 'new', noon, noon + DAY)).toEqual(span);
  });

  test('never turns a period over, and never makes it shorter than a day or than it was', () => {
    fc.assert(
      fc.property(periods, grips, instants, instants, (before, grip, from, to) => {
        const { start, end } = brushed(before, grip, from, to);
        expect(end - start).toBeGreaterThanOrEqual(Math.min(DAY - 60, before.end - before.start));
        if (grip === 'start') expect(end).toBe(before.end);
        if (grip === 'end') expect(start).toBe(before.start);
        // An hour more or less at each end, where clocks change.
        if (grip === 'whole')
          expect(Math.abs(end - start - (before.end - before.start))).toBeLessThanOrEqual(120);
        if (grip === 'new') {
          expect(start).toBe(midnightBefore(Math.min(from, to)));
          expect(end).toBeGreaterThan(Math.max(from, to));
        }
      }),
      { seed: SEED },
    );
  });
});

describe('snapped', () => {
  test('takes the report that is meant when clocks were changed in between', () => {
    const report = { start: day.start - 60, end: day.end - 60 };
    expect(snapped(day, [report])).toBe(report);
    expect(snapped(day, [{ start: day.start - DAY, end: day.end - DAY }])).toBe(day);
  });
});
