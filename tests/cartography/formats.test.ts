import { describe, expect, test } from 'vitest';
import { createFormats } from '../../src/cartography/formats.ts';
import type { Period } from '../../src/base/period.ts';

const en = createFormats('en');
const uk = createFormats('uk');

function period(from: string, to: string): Period {
  return { start: Date.parse(from) / 60_000, end: Date.parse(to) / 60_000 };
}

const FOUNDING = period('2022-02-15T19:30+02:00', '2022-02-16T19:30+02:00');

describe('createFormats', () => {
  test('prints a period in the time of Kyiv with its zone and a 24-hour clock', () => {
    expect(en.period(FOUNDING)).toBe('15 Feb 19:30 – 16 Feb 2022 19:30 EET');
    expect(uk.period(FOUNDING)).toBe('15 лют. 19:30 – 16 лют. 2022 19:30 EET');
  });

  test('prints midnight as 00:00 and summer time as EEST', () => {
    expect(en.instant(Date.parse('2021-07-01T00:00+03:00') / 60_000)).toBe('1 Jul 2021 00:00 EEST');
  });

  test('prints both zones where the clocks change in between', () => {
    const change = period('2021-03-27T19:30+02:00', '2021-03-28T19:30+03:00');
    expect(en.period(change)).toBe('27 Mar 19:30 EET – 28 Mar 2021 19:30 EEST');
  });

  test('prints both years where the period spans two', () => {
    const turn = period('2021-12-30T19:30+02:00', '2022-01-03T19:30+02:00');
    expect(en.period(turn)).toBe('30 Dec 2021 19:30 – 3 Jan 2022 19:30 EET');
    expect(en.days(turn)).toBe('30 Dec 2021 – 3 Jan 2022');
  });

  test('names a report of up to a day by the day on which it ends', () => {
    const twoDays = period('2022-02-18T19:30+02:00', '2022-02-20T19:30+02:00');
    expect(en.reportDays(FOUNDING)).toBe('16 Feb 2022');
    expect(en.reportDays(twoDays)).toBe('18–20 Feb 2022');
  });

  test('a period that ends at midnight ends with the day before', () => {
    const may = period('2021-05-01T00:00+03:00', '2021-05-03T00:00+03:00');
    expect(en.days(may)).toBe('1–2 May 2021');
    expect(en.day(may.end)).toBe('2 May 2021');
    expect(en.reportDays({ start: may.end - 1440, end: may.end })).toBe('2 May 2021');
    expect(en.reportDays(may)).toBe('1–2 May 2021');
    expect(en.days(period('2016-01-01T00:00+02:00', '2017-01-01T00:00+02:00'))).toBe(
      '1 Jan – 31 Dec 2016',
    );
    expect(en.period(may)).toBe('1 May 00:00 – 3 May 2021 00:00 EEST');
  });

  test('groups digits as the language does', () => {
    expect(en.count(2158)).toBe('2,158');
    expect(uk.count(2158)).toBe('2\u00a0158');
    expect(uk.decimal(93.94)).toBe('93,9');
  });

  test('prints bounds only where they differ once rounded', () => {
    expect(en.between(11.6, 12.2)).toBe('12');
    expect(en.between(8, 17)).toBe('8–17');
  });

  test('prints hours of a period across a change of clocks as they passed', () => {
    expect(en.hours(period('2021-03-27T19:30+02:00', '2021-03-28T19:30+03:00'))).toBe('23');
  });
});
