import { describe, expect, test } from 'vitest';
import {
  contradictionsOf,
  figuresAgree,
  issueOfContradiction,
} from '../../src/model/contradiction.ts';
import type { CountQualifier } from '../../src/model/observation.ts';
import { report, total } from './small-imports.ts';

const first = report({ id: '1', totals: [total({ violations: 100 })] });
const day2 = { start: 1440, end: 2880 };

function after(previous: number, change: object = {}): ReturnType<typeof report> {
  const basis = 'previous-period' as const;
  return report({
    id: '2',
    period: day2,
    totals: [total({ violations: 5, previous }, { period: day2, basis, ...change })],
  });
}

describe('contradictionsOf', () => {
  test('a previous figure that is the earlier total contradicts nothing', () => {
    expect(contradictionsOf([first, after(100)])).toEqual([]);
  });

  test('a previous figure that is not the earlier total names both reports and figures', () => {
    expect(contradictionsOf([after(90), first])).toMatchObject([
      { rule: 'previous', reportId: '2', otherReportId: '1', value: 90, expected: 100 },
    ]);
  });

  test('nothing is said where the earlier report prints no figure, ends at another time or is of another region', () => {
    const silent = report({ id: '1', totals: [total({})] });
    const earlier = report({
      id: '1',
      period: { start: -60, end: 1380 },
      totals: [total({ violations: 100 }, { period: { start: -60, end: 1380 } })],
    });
    const elsewhere = report({
      id: '1',
      totals: [total({ violations: 100 }, { regionId: 'south' })],
    });
    for (const each of [silent, earlier, elsewhere])
      expect(contradictionsOf([each, after(90)])).toEqual([]);
  });

  test('the previous period of a report with sub-periods is their sum', () => {
    const halves = report({
      id: '1',
      totals: [
        total({ violations: 60 }, { period: { start: 0, end: 720 } }),
        total({ violations: 40 }, { period: { start: 720, end: 1440 } }),
      ],
    });
    expect(contradictionsOf([halves, after(100)])).toEqual([]);
    expect(contradictionsOf([halves, after(40)])).toMatchObject([{ expected: 100 }]);
  });

  test('the previous 24 hours are compared with the last day of a longer report, never with all of it', () => {
    const two = { start: -1440, end: 1440 };
    const basis = { basis: 'previous-24h' };
    const whole = report({
      id: '1',
      period: two,
      totals: [total({ violations: 2158 }, { period: two })],
    });
    expect(contradictionsOf([whole, after(579, basis)])).toEqual([]);
    const inDays = report({
      id: '1',
      period: two,
      totals: [
        total({ violations: 1500 }, { period: { start: -1440, end: 0 } }),
        total({ violations: 658 }),
      ],
    });
    expect(contradictionsOf([inDays, after(579, basis)])).toMatchObject([{ expected: 658 }]);
  });

  test('parts above their sum and explosions above violations are named', () => {
    const parts = { impact: 20, outgoing: 11 };
    const wrong = report({ totals: [total({ violations: 25, explosions: 30 }, { parts })] });
    expect(
      contradictionsOf([wrong]).map(({ rule, value, expected }) => [rule, value, expected]),
    ).toEqual([
      ['parts', 30, 31],
      ['explosions', 30, 25],
    ]);
  });

  test('becomes an issue with both figures', () => {
    const [found] = contradictionsOf([first, after(90)]);
    if (found === undefined) throw new Error('Expected a contradiction');
    expect(issueOfContradiction(found)).toEqual({
      code: 'total-contradiction',
      severity: 'warning',
      place: { file: '2', column: 'north.violations' },
      value: '90',
      expected: '100, 1',
    });
  });
});

describe('figuresAgree', () => {
  test.each<[number, CountQualifier, number, CountQualifier, boolean]>([
    [5, 'exact', 5, 'exact', true],
    [5, 'exact', 6, 'exact', false],
    [600, 'about', 640, 'exact', true],
    [600, 'about', 700, 'exact', false],
    [8, 'at-least', 20, 'exact', true],
    [20, 'at-least', 8, 'exact', false],
  ])('%i %s and %i %s: %s, either way round', (a, one, b, other, expected) => {
    const pair = [
      { value: a, qualifier: one },
      { value: b, qualifier: other },
    ] as const;
    expect(figuresAgree(pair[0], pair[1])).toBe(expected);
    expect(figuresAgree(pair[1], pair[0])).toBe(expected);
  });
});
