import { describe, expect, test, vi } from 'vitest';
import { composeMultiples } from '../../../src/snapshot/series/compose-multiples.ts';
import { shippedState } from '../shipped-page.ts';
import { meetingTexts, textRuns, textsOutside } from '../text-runs.ts';
import { february, seriesOf } from './shipped-series.ts';

vi.setConfig({ testTimeout: 120_000 });

const states = { en: shippedState({ language: 'en' }), uk: shippedState({ language: 'uk' }) };

describe.each(['en', 'uk'] as const)('small maps on one page in %s', (language) => {
  test.each([
    ['day', 'a4', february(15, 17)],
    ['day', 'slide', february(15, 17)],
    ['region', 'a4', february(15, 17)],
    ['kind', 'letter', february(15, 17)],
    // Figures that are "at least" so many are wide, and their names long.
    ['week', 'a4', february(-5, 23)],
    ['day', 'a4', february(14, 23)],
  ] as const)(
    'by %s on %s: no two texts meet and none leaves the page',
    async (by, size, period) => {
      const state = await states[language];
      state.view.value = { ...state.view.value, period };
      const { series, request } = seriesOf(state, by, size);
      const page = composeMultiples(series, { ...request, extent: series.bareExtent });
      if (page === null) throw new Error('Expected room for the maps');
      const { width, height } = page.scene;
      const runs = textRuns(page.scene).filter((run) => !run.isTurned);
      const whole = { x: 0, y: 0, width, height };
      expect(textsOutside(runs, whole)).toEqual([]);
      expect(meetingTexts(runs)).toEqual([]);
      const words = runs.map(({ text }) => text);
      for (const { step } of series.pages) expect(words.join(' ')).toContain(step.label);
    },
  );
});

test('each small map says its figures and how much of them is shown, and one legend explains all', async () => {
  const state = await states.en;
  state.view.value = { ...state.view.value, period: february(15, 16) };
  const { series, request } = seriesOf(state, 'day', 'a4');
  const page = composeMultiples(series, request);
  const words = page === null ? [] : textRuns(page.scene).map(({ text }) => text);
  for (const figure of ['24', '129', '189', '128', '402', '188']) expect(words).toContain(figure);
  expect(words).toContain('Shown: 4 of 4 observations, 2 without a published place.');
  expect(words.filter((each) => each.startsWith('Contact line, inferred'))).toHaveLength(1);
  const bare = composeMultiples(series, { ...request, parts: { ...request.parts, legend: false } });
  const left = bare === null ? [] : textRuns(bare.scene).map(({ text }) => text);
  expect(left).toContain('189');
  expect(left.filter((each) => each.startsWith('Contact line, inferred'))).toEqual([]);
});

test('maps too many for the page are refused', async () => {
  const state = await states.en;
  state.view.value = { ...state.view.value, period: february(14, 22) };
  const { series, request } = seriesOf(state, 'day', '320x320px');
  expect(composeMultiples(series, request)).toBeNull();
});
