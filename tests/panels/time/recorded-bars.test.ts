import { describe, expect, test } from 'vitest';
import type { Period } from '../../../src/base/period.ts';
import { minutesOfKyivInput } from '../../../src/panels/time/kyiv-input.ts';
import { daysPerBar, recordedBars } from '../../../src/panels/time/recorded-bars.ts';
import { observation } from '../../model/small-world.ts';
import { smallPage } from '../../state/small-page.ts';
import { DAY } from '../small-report.ts';

const kyiv = (text: string): number => minutesOfKyivInput(text) ?? Number.NaN;
/** A week over the night in March 2021 in which summer time began. */
const week: Period = { start: kyiv('2021-03-25T00:00'), end: kyiv('2021-04-01T00:00') };
const hourBefore = (end: number): Period => ({ start: end - 60, end });
const evening = hourBefore(kyiv('2021-03-28T23:30'));
const midnight = hourBefore(kyiv('2021-03-29T00:00'));
const morning = hourBefore(kyiv('2021-03-29T00:30'));

describe('recordedBars', () => {
  test('counts the days of Kyiv, also where one has 23 hours, and midnight with the day that it ends', async () => {
    const { overlays } = await smallPage(undefined, undefined, [
      observation({ id: 'a', period: evening, count: 3, kind: 'explosion' }),
      observation({ id: 'b', period: midnight, count: 4, kind: 'burst' }),
      observation({ id: 'c', period: morning, count: 5, kind: 'explosion' }),
    ]);
    expect(recordedBars(overlays.state, week, 1, {}, 'oblast')).toEqual([
      {
        period: { start: kyiv('2021-03-28T00:00'), end: kyiv('2021-03-29T00:00') },
        violations: 7,
        explosions: 3,
      },
      {
        period: { start: kyiv('2021-03-29T00:00'), end: kyiv('2021-03-30T00:00') },
        violations: 5,
        explosions: 5,
      },
    ]);
  });

  test('follows the filters, and whatever the width of a bar the sum is the same', async () => {
    const { overlays } = await smallPage(undefined, undefined, [
      observation({ id: 'a', period: evening, count: 3, kind: 'explosion' }),
      observation({ id: 'b', period: morning, count: 4, kind: 'burst' }),
    ]);
    for (const days of [1, 2, 3, 7]) {
      const bars = recordedBars(overlays.state, week, days, {}, 'oblast');
      expect(bars.reduce((sum, bar) => sum + bar.violations, 0)).toBe(7);
    }
    const bursts = recordedBars(overlays.state, week, 1, { kind: ['burst'] }, 'oblast');
    expect(bursts.map((bar) => bar.violations)).toEqual([4]);
  });
});

describe('daysPerBar', () => {
  test('makes as many bars as there is room for, never less than a day each', () => {
    expect(daysPerBar(week, 300)).toBe(1);
    expect(daysPerBar({ start: 0, end: 2900 * DAY }, 290)).toBe(10);
  });
});
