import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  daysPeriod,
  momentPeriod,
  readDate,
  readTimeOfDay,
} from '../../src/data/dates.ts';

const DAY = dayNumber(2022, 2, 16);

describe('readDate', () => {
  it.each([
    '2022-02-16',
    '2022-02-16T00:00:00',
    '2022-02-16T00:00:00Z',
    '2022/02/16',
    '20220216',
    '16 February 2022',
    '16 Feb 2022',
    '16-Feb-2022',
    'February 16, 2022',
    '16 FEB 2022',
    '16 лютого 2022 р.',
    '16 февраля 2022',
    '16.02.2022',
    '16/02/2022',
    '2/16/2022 12:00:00 AM',
  ])('reads "%s" as the day without a time', (text) => {
    expect(readDate(text, 'day-first')).toMatchObject({ day: DAY, minute: null });
    expect(readDate(text, 'month-first')).toMatchObject({ day: DAY, minute: null });
  });

  it.each([
    '',
    'yesterday',
    '31/02/2022',
    '2022-13-01',
    '20220399',
    '16.02.22',
    '1527-05-01',
    '2022',
    '13/13/2022',
    '2022-02-16T25:00',
    '2022-02-16T10:75',
  ])('refuses "%s"', (text) => {
    expect(readDate(text, 'day-first')).toBeNull();
  });

  it('takes the order that is asked for only where both are a date', () => {
    expect(readDate('05/02/2014', 'month-first')).toMatchObject({
      day: dayNumber(2014, 5, 2),
      order: 'either',
    });
    expect(readDate('05/02/2014', 'day-first')).toMatchObject({
      day: dayNumber(2014, 2, 5),
      order: 'either',
    });
    expect(readDate('4/13/2014', 'day-first')).toMatchObject({ order: 'month-first' });
    expect(readDate('13/04/2014', 'month-first')).toMatchObject({ order: 'day-first' });
    expect(readDate('03/03/2014', 'month-first')).toMatchObject({ order: 'fixed' });
  });

  it('never reads a date with dots month first', () => {
    expect(readDate('05.02.2014', 'month-first')).toMatchObject({
      day: dayNumber(2014, 2, 5),
      order: 'day-first',
    });
  });

  it('reads times with their offset, halves of the day, and seconds since 1970', () => {
    expect(readDate('2022-02-16T14:05:00Z', 'day-first')).toMatchObject({ minute: 845, offset: 0 });
    expect(readDate('2022-02-16 14:05+02:00', 'day-first')).toMatchObject({
      minute: 845,
      offset: 120,
    });
    expect(readDate('2/16/2022 2:05 PM', 'day-first')).toMatchObject({ minute: 845, offset: null });
    expect(readDate('1519842540', 'day-first')).toMatchObject({
      day: dayNumber(2018, 2, 28),
      minute: 1109,
      offset: 0,
    });
    expect(readDate('1519842540000', 'day-first')).toMatchObject({
      day: dayNumber(2018, 2, 28),
      minute: 1109,
    });
  });

  it('answers to any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = readDate(text, 'day-first');
        expect(date === null || Number.isInteger(date.day)).toBe(true);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('periods of dates', () => {
  it('are days of Kyiv, in winter, in summer and when clocks change', () => {
    const iso = (year: number, month: number, day: number): string[] => {
      const { start, end } = daysPeriod(
        dayNumber(year, month, day) ?? 0,
        dayNumber(year, month, day) ?? 0,
      );
      return [start, end].map((minutes) => new Date(minutes * 60_000).toISOString());
    };
    expect(iso(2022, 2, 16)).toEqual(['2022-02-15T22:00:00.000Z', '2022-02-16T22:00:00.000Z']);
    expect(iso(2021, 7, 1)).toEqual(['2021-06-30T21:00:00.000Z', '2021-07-01T21:00:00.000Z']);
    expect(iso(2021, 3, 28)).toEqual(['2021-03-27T22:00:00.000Z', '2021-03-28T21:00:00.000Z']);
    expect(iso(2021, 10, 31)).toEqual(['2021-10-30T21:00:00.000Z', '2021-10-31T22:00:00.000Z']);
  });

  it('are the minute that is printed, in the zone that is printed', () => {
    const instant = Date.UTC(2022, 1, 16, 14, 5) / 60_000;
    const zoned = readDate('2022-02-16T14:05:00Z', 'day-first');
    const local = readDate('2022-02-16T16:05', 'day-first');
    for (const date of [zoned, local]) {
      expect(date === null ? null : momentPeriod(date)).toEqual({
        start: instant - 1,
        end: instant,
      });
    }
  });
});

describe('readTimeOfDay', () => {
  it('reads minutes after midnight; midnight stands for an unknown time', () => {
    expect(readTimeOfDay('20:11')).toBe(1211);
    expect(readTimeOfDay('8:11 PM')).toBe(1211);
    expect(readTimeOfDay('00:00')).toBeNull();
    expect(readTimeOfDay('8 hour ago')).toBeNull();
    expect(readTimeOfDay('24:01')).toBeNull();
  });
});
