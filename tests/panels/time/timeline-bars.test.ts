import { describe, expect, test } from 'vitest';
import { nearestReport, timelineBars } from '../../../src/panels/time/timeline-bars.ts';
import { DAY, exactly, reportOfDay, totalOfDay } from '../small-report.ts';

describe('timelineBars', () => {
  test('gives a bar its rate per 24 hours at its true width', () => {
    const period = { start: 0, end: 2 * DAY };
    const total = totalOfDay(0, { period, violations: exactly(2158), explosions: exactly(1100) });
    const [bar] = timelineBars([reportOfDay(0, [total], { period })], ['north']);
    expect(bar).toMatchObject({
      type: 'figure',
      region: 0,
      rate: 1079,
      explosionRate: 550,
      period,
    });
  });

  test('never gives a height to what has no figure', () => {
    const reports = [
      reportOfDay(0, [totalOfDay(0, { trend: 'more' })]),
      reportOfDay(1, [totalOfDay(1)]),
      reportOfDay(2, []),
    ];
    const bars = timelineBars(reports, ['north']);
    expect(bars.map(({ type, rate }) => [type, rate])).toEqual([
      ['trend', 0],
      ['none', 0],
      ['none', 0],
    ]);
  });

  test('leaves out reports that are known only to the month', () => {
    const vague = reportOfDay(0, [totalOfDay(0)], { datePrecision: 'month' });
    expect(timelineBars([vague], ['north'])).toEqual([]);
  });
});

describe('nearestReport', () => {
  const reports = [reportOfDay(0, []), reportOfDay(5, [])];

  test('is the report under the pointer, or the nearest within reach', () => {
    expect(nearestReport(reports, 0.5 * DAY, 0)?.id).toBe('0/1970');
    expect(nearestReport(reports, 4.5 * DAY, DAY)?.id).toBe('5/1970');
  });

  test('is none in a gap that is wider than the reach', () => {
    expect(nearestReport(reports, 3 * DAY, DAY)).toBeNull();
  });

  test('is the shorter one of two that cover the instant', () => {
    const long = reportOfDay(0, [], { id: 'long', period: { start: -DAY, end: 3 * DAY } });
    expect(nearestReport([long, ...reports], 0.5 * DAY, 0)?.id).toBe('0/1970');
  });
});
