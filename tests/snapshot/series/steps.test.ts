import { describe, expect, test } from 'vitest';
import { seriesSteps } from '../../../src/snapshot/series/steps.ts';
import { shippedState } from '../shipped-page.ts';
import { february } from './shipped-series.ts';

const state = await shippedState({ period: february(14, 20) });

function idsOf(by: Parameters<typeof seriesSteps>[1]): readonly string[] {
  return seriesSteps(state, by).map(({ id }) => id);
}

describe('the steps of a series', () => {
  test('are the periods of the reports by day; one of two days is one step', () => {
    const steps = seriesSteps(state, 'day');
    expect(steps.map(({ label }) => label)).toEqual([
      '14 Feb 2022',
      '15 Feb 2022',
      '16 Feb 2022',
      '17 Feb 2022',
      '18 Feb 2022',
      '18–20 Feb 2022',
    ]);
    expect(steps.at(-1)?.id).toBe('2022-02-20');
  });

  test('end on Sunday evening by week, cut where the span is, and meet without a gap', () => {
    state.view.value = { ...state.view.value, period: february(10, 22) };
    const weeks = seriesSteps(state, 'week').map(({ change }) => change.period);
    expect(weeks).toEqual([february(10, 13), february(14, 20), february(21, 22)]);
    expect(idsOf('month')).toEqual(['2022-02-22']);
    state.view.value = { ...state.view.value, period: february(14, 20) };
  });

  test('are each period once by report, also where reports overlap', () => {
    const ids = idsOf('report');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(idsOf('day').length);
  });

  test('are the regions of the level, or the values of a filter', () => {
    expect(idsOf('region')).toEqual(['donetsk', 'luhansk']);
    const kinds = seriesSteps(state, 'kind');
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.map(({ change }) => change.choices?.kind?.length)).toEqual(kinds.map(() => 1));
  });

  test('are none where nothing is shown, and the view stays as it was', () => {
    const { view } = state;
    const before = view.value;
    const quiet = {
      start: february(14, 14).start - 20 * 525_600,
      end: february(14, 14).end - 20 * 525_600,
    };
    view.value = { ...before, period: quiet };
    expect(seriesSteps(state, 'month')).toEqual([]);
    expect(view.value.period).toBe(quiet);
    view.value = before;
  });
});
