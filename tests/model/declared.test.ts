import { describe, expect, test } from 'vitest';
import { declaredFor, sumFigures } from '../../src/model/declared.ts';
import type { RegionTotal, Report } from '../../src/model/report.ts';

const DAY = 1440;

function total(day: number, violations: number | null, days = 1): RegionTotal {
  return {
    regionId: 'donetsk',
    period: { start: (day - days) * DAY, end: day * DAY },
    violations: violations === null ? null : { value: violations, qualifier: 'exact' },
    explosions: null,
    previousViolations: { value: 7, qualifier: 'exact' },
    previousExplosions: null,
    basis: 'previous-period',
    trend: null,
    liveFire: [],
    parts: {},
  };
}

function report(id: string, ...totals: RegionTotal[]): Report {
  const period = {
    start: Math.min(...totals.map((each) => each.period.start)),
    end: Math.max(...totals.map((each) => each.period.end)),
  };
  return {
    id,
    kind: 'daily',
    title: id,
    period,
    zone: 'EET',
    datePrecision: 'minute',
    issued: null,
    language: 'en',
    source: { mission: 'test', publisher: 'test', url: null, licence: 'test' },
    totals,
    notes: [],
  };
}

describe('declaredFor', () => {
  const reports = [
    report('1', total(1, 10)),
    report('2', total(2, 20)),
    report('3', total(4, 300, 2)),
    report('4', total(5, null)),
  ];

  test('one report in the period gives its figure, its previous figure and its basis', () => {
    const declared = declaredFor(reports, 'donetsk', { start: DAY, end: 2 * DAY });
    expect(declared).toMatchObject({
      violations: { value: 20 },
      previous: { value: 7 },
      basis: 'previous-period',
      reportIds: ['2'],
    });
  });

  test('several reports add up, but their previous figures do not', () => {
    const declared = declaredFor(reports, 'donetsk', { start: 0, end: 2 * DAY });
    expect(declared).toMatchObject({
      violations: { value: 30, qualifier: 'exact' },
      previous: null,
      basis: null,
      hours: 48,
    });
  });

  test('a report that only overlaps the period is left out and named: a total cannot be cut', () => {
    const declared = declaredFor(reports, 'donetsk', { start: 3 * DAY, end: 5 * DAY });
    expect(declared).toMatchObject({ violations: null, partialIds: ['3'], reportIds: ['4'] });
  });

  test('where one report prints no figure the sum is "at least", for no figure is not zero', () => {
    const declared = declaredFor(reports, 'donetsk', { start: 0, end: 5 * DAY });
    expect(declared.violations).toEqual({ value: 330, qualifier: 'at-least' });
  });

  test('explosions are violations: a report that prints only them adds at least as many', () => {
    const onlyExplosions = {
      ...total(5, null),
      explosions: { value: 500, qualifier: 'exact' },
    } as const;
    const all = [...reports.slice(0, 3), report('4', onlyExplosions)];
    const declared = declaredFor(all, 'donetsk', { start: 0, end: 5 * DAY });
    expect(declared.violations).toEqual({ value: 830, qualifier: 'at-least' });
    expect(declared.explosions).toEqual({ value: 500, qualifier: 'at-least' });
    const alone = declaredFor(all, 'donetsk', { start: 4 * DAY, end: 5 * DAY });
    expect(alone.violations).toBeNull();
  });

  test('two reports on the same time are a contradiction and are not added', () => {
    const twice = [...reports, report('2b', total(2, 21))];
    expect(declaredFor(twice, 'donetsk', { start: 0, end: 2 * DAY })).toMatchObject({
      violations: null,
      isContradictory: true,
    });
  });

  test('no report means no figure', () => {
    expect(declaredFor([], 'donetsk', { start: 0, end: DAY }).violations).toBeNull();
  });
});

test('a sum keeps the vaguest qualifier', () => {
  expect(
    sumFigures([
      { value: 1, qualifier: 'exact' },
      { value: 2, qualifier: 'about' },
    ]),
  ).toEqual({ value: 3, qualifier: 'about' });
  expect(sumFigures([])).toBeNull();
});
