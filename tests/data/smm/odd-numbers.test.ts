import { describe, expect, it } from 'vitest';
import { read, totalsOf } from './total-lines.ts';

const sentence = (number: string) =>
  `In Luhansk region, the SMM recorded ${number} ceasefire violations.`;

describe('a figure in another writing', () => {
  it.each([
    '12O',
    '1 0 2',
    '\u00BD',
    '1\u00BD',
    '-5',
    '1,2,3',
    '2.158',
    '\u0663',
    '3/4',
    '10%',
    '10-12',
    '12 to 15',
    'between 10 and 20',
    'twenty five',
    '5 or 6',
    'dozens of',
  ])('is none, and flagged, where it cannot be sure: %s', (number) => {
    const { totals, issues } = read(sentence(number));
    expect(totals.map((total) => total.violations)).toEqual(totals.map(() => null));
    expect(issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });

  it.each([
    ['two hundred', 'about', 200],
    ['one hundred and twenty', 'exact', 120],
    ['a hundred and twenty-five', 'exact', 125],
    ['~40', 'about', 40],
    ['>50', 'at-least', 50],
    ['\u226560', 'at-least', 60],
    ['40+', 'at-least', 40],
    ['1\u2009203', 'exact', 1203],
    ['1\u2019203', 'exact', 1203],
  ])('is read with what qualifies it: %s', (number, qualifier, value) => {
    expect(read(sentence(number)).totals[0]?.violations).toMatchObject({ qualifier, value });
  });

  it.each(['12O', '1.024', '4l'])('flags what it may count in the body: %s', (number) => {
    const { observations, issues } = read(
      `Ceasefire violations\nThe SMM camera in Verkhivka recorded an explosion and ${number} tracer rounds, all 2km south. In the previous reporting period, it recorded 10-12 ceasefire violations in the region.`,
    );
    expect(observations.map(({ count }) => count)).toEqual([1]);
    expect(
      issues.filter(({ severity }) => severity === 'warning').map(({ value }) => value),
    ).toEqual([`${number} tracer rounds`]);
  });

  it('leaves the figures beside it alone', () => {
    expect(
      totalsOf(
        `${sentence('12 to 15')} In Donetsk region, the SMM recorded 7 ceasefire violations.`,
      ),
    ).toEqual(['donetsk 7/-/-/-']);
  });
});
