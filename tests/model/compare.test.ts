import { describe, expect, test } from 'vitest';
import { changeOf, medianOf, ratePer24h } from '../../src/model/compare.ts';

const exact = (value: number): { value: number; qualifier: 'exact' } => ({
  value,
  qualifier: 'exact',
});

describe('comparison by rate', () => {
  test('a 48-hour figure and the 24-hour figure after it compare per 24 hours: February 2022 rose, it did not fall', () => {
    expect(ratePer24h(2158, 48)).toBe(1079);
    const change = changeOf(exact(703), 24, exact(579), 24);
    expect(change).toEqual({ rate: 703, previousRate: 579, isSmall: false });
  });

  test('without a printed figure or a known length there is no comparison', () => {
    expect(changeOf(null, 24, exact(5), 24)).toBeNull();
    expect(changeOf(exact(5), 24, null, 24)).toBeNull();
    expect(changeOf(exact(5), 24, exact(5), null)).toBeNull();
  });

  test('small numbers are marked as such', () => {
    expect(changeOf(exact(1), 24, exact(5), 24)?.isSmall).toBe(true);
    expect(changeOf(exact(1), 24, exact(6), 24)?.isSmall).toBe(false);
  });

  test('the median of an even number of values is the mean of the middle two', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNull();
  });
});
