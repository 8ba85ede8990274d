import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/base/period.ts';
import { frameOf, reportOf } from '../../src/data/smm-report.ts';
import type { ReportHead } from '../../src/data/smm/reading.ts';
import { reportHead, smmReading } from './smm-reading.ts';

function periodOf(head: Partial<ReportHead>): string[] {
  const frame = frameOf(reportHead(head));
  if (frame === null) return [];
  return [frame.period.start, frame.period.end].map((each) => formatInstant(each, frame.zone));
}

describe('frameOf', () => {
  it('counts the hours back from "as of", in the zone of the report', () => {
    expect(periodOf({})).toEqual(['2022-02-15T19:30+02:00', '2022-02-16T19:30+02:00']);
    expect(
      periodOf({
        asOf: { value: '2021-07-06T19:30', span: [0, 1] },
        zone: 'EEST',
        periodHours: 72,
      }),
    ).toEqual(['2021-07-03T19:30+03:00', '2021-07-06T19:30+03:00']);
  });

  it('ends a day without a time at 19:30, in early years at 18:00', () => {
    expect(periodOf({ asOf: null })[1]).toBe('2022-02-16T19:30+02:00');
    expect(periodOf({ asOf: null, lastDay: '2015-02-10' })[1]).toBe('2015-02-10T18:00+02:00');
    expect(periodOf({ asOf: null, lastDay: '2021-08-10', zone: null })[1]).toBe(
      '2021-08-10T19:30+03:00',
    );
  });

  it('has none without a date', () => {
    expect(frameOf(reportHead({ asOf: null, lastDay: null }))).toBeNull();
  });

  it('names reports by number, else by kind and day', () => {
    const idOf = (head: Partial<ReportHead>) => frameOf(reportHead(head))?.id;
    const title = (value: string) => ({ value, span: [0, 1] as const });
    expect(idOf({})).toBe('37/2022');
    expect(
      idOf({ number: null, title: title('Latest from OSCE SMM'), lastDay: '2022-02-16' }),
    ).toBe('latest 2022-02-16');
    expect(idOf({ number: null, title: title('Daily report') })).toBe('daily 2022-02-16');
    expect(idOf({ number: title('8/2022'), title: title('Spot Report 8/2022') })).toBe(
      'spot 8/2022',
    );
    expect(idOf({ number: null, title: null })).toBe('latest 2022-02-16');
  });
});

describe('reportOf', () => {
  const figure = { value: 5, qualifier: 'at-least', span: [3, 4] } as const;
  const reading = smmReading({
    totals: [
      {
        region: 'donetsk',
        subPeriod: { from: '2022-02-14', to: '2022-02-15', span: [1, 2] },
        violations: figure,
        explosions: null,
        previousViolations: null,
        previousExplosions: null,
        basis: 'previous-24h',
        trend: null,
        liveFire: [{ count: 2, where: 'outside', span: [5, 6] }],
        parts: { impact: figure },
      },
    ],
  });
  const frame = frameOf(reading.report);
  const report = frame === null ? null : reportOf(reading, frame, 'saved.html');

  it('keeps figures, their qualifiers and live fire, and no figure is null', () => {
    expect(report?.totals).toMatchObject([
      {
        regionId: 'donetsk',
        violations: { value: 5, qualifier: 'at-least' },
        explosions: null,
        previousViolations: null,
        basis: 'previous-24h',
        liveFire: [{ count: 2, where: 'outside' }],
        parts: { impact: 5 },
      },
    ]);
  });

  it('gives a total of sub-periods its own period', () => {
    const [total] = report?.totals ?? [];
    const { start, end } = total?.period ?? { start: 0, end: 0 };
    expect([start, end].map((each) => formatInstant(each, 'EET'))).toEqual([
      '2022-02-14T19:30+02:00',
      '2022-02-15T19:30+02:00',
    ]);
  });

  it('says where the text came from and that the period is assumed', () => {
    expect(report?.source).toMatchObject({ publisher: 'saved.html', url: null });
    expect(report?.notes).toHaveLength(1);
    expect(report?.datePrecision).toBe('minute');
  });
});
