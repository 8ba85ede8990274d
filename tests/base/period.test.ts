import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  formatInstant,
  hoursOf,
  isWithin,
  overlaps,
  parseInstant,
  parsePeriod,
  zoneAt,
} from '../../src/base/period.ts';

describe('instants', () => {
  test('the mission closes its day at 19:30 Eastern European Time, 17:30 UTC', () => {
    expect(parseInstant('2022-02-16T19:30+02:00')).toBe(Date.UTC(2022, 1, 16, 17, 30) / 60_000);
  });

  test('an instant without an offset is refused, for nobody can say when it was', () => {
    for (const text of ['2022-02-16T19:30', '2022-02-16', '16.02.2022', '2022-02-16T99:00Z', '']) {
      expect(parseInstant(text)).toBeNull();
    }
  });

  test('a day that is not in the calendar is refused, not moved', () => {
    expect(parseInstant('2022-02-30T19:30+02:00')).toBeNull();
    expect(parseInstant('2020-02-29T19:30+02:00')).not.toBeNull();
  });

  test('formatting and reading an instant gives it back in both zones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000_000 }),
        fc.constantFrom('EET' as const, 'EEST' as const),
        (minutes, zone) => {
          expect(parseInstant(formatInstant(minutes, zone))).toBe(minutes);
        },
      ),
      { seed: 1 },
    );
  });

  test('Kyiv keeps summer time from the last Sunday of March to the last of October', () => {
    expect(zoneAt(Date.UTC(2021, 2, 28, 0, 59) / 60_000)).toBe('EET');
    expect(zoneAt(Date.UTC(2021, 2, 28, 1, 1) / 60_000)).toBe('EEST');
    expect(zoneAt(Date.UTC(2021, 9, 31, 0, 59) / 60_000)).toBe('EEST');
    expect(zoneAt(Date.UTC(2021, 9, 31, 1, 1) / 60_000)).toBe('EET');
  });
});

describe('periods', () => {
  const day = { start: 100, end: 200 };

  test('an instant belongs to the one period in which it ends, so that neighbours share none', () => {
    const next = { start: 200, end: 300 };
    expect([isWithin(200, day), isWithin(200, next)]).toEqual([true, false]);
    expect([isWithin(100, day), isWithin(101, day)]).toEqual([false, true]);
    expect(overlaps(day, next)).toBe(false);
  });

  test('contains and overlaps tell a part from a crossing', () => {
    expect(contains(day, { start: 100, end: 150 })).toBe(true);
    expect(contains(day, { start: 99, end: 150 })).toBe(false);
    expect(overlaps(day, { start: 99, end: 101 })).toBe(true);
  });

  test('reads A..B and refuses what does not run forward', () => {
    const period = parsePeriod('2022-02-15T19:30+02:00..2022-02-16T19:30+02:00');
    expect(period === null ? null : hoursOf(period)).toBe(24);
    expect(parsePeriod('2022-02-16T19:30+02:00..2022-02-15T19:30+02:00')).toBeNull();
    expect(parsePeriod('2022-02-16T19:30+02:00')).toBeNull();
    expect(parsePeriod('a..b')).toBeNull();
  });
});
