import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kyivInputValue, minutesOfKyivInput } from '../../../src/panels/time/kyiv-input.ts';

function minutes(text: string): number {
  return Date.parse(text) / 60_000;
}

describe('the inputs of an own period', () => {
  test('speak the time of Kyiv in winter and in summer', () => {
    expect(kyivInputValue(minutes('2022-02-16T17:30Z'))).toBe('2022-02-16T19:30');
    expect(minutesOfKyivInput('2022-02-16T19:30')).toBe(minutes('2022-02-16T17:30Z'));
    expect(minutesOfKyivInput('2021-07-01T19:30')).toBe(minutes('2021-07-01T16:30Z'));
  });

  test('read the hour that occurs twice as the first of the two', () => {
    expect(minutesOfKyivInput('2021-10-31T03:30')).toBe(minutes('2021-10-31T00:30Z'));
  });

  test('refuse what is not a time', () => {
    expect(minutesOfKyivInput('')).toBeNull();
    expect(minutesOfKyivInput('yesterday')).toBeNull();
  });

  test('give back every instant but those of the hour that occurs twice', () => {
    const year = { min: minutes('2021-01-01T00:00Z'), max: minutes('2021-10-30T00:00Z') };
    fc.assert(
      fc.property(fc.integer(year), (instant) => {
        expect(minutesOfKyivInput(kyivInputValue(instant))).toBe(instant);
      }),
      { seed: 16022022 },
    );
  });
});
