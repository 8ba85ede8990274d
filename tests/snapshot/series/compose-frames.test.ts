import { describe, expect, test, vi } from 'vitest';
import { composeFrames } from '../../../src/snapshot/series/compose-frames.ts';
import { shippedState } from '../shipped-page.ts';
import { meetingTexts, textRuns, textsOutside } from '../text-runs.ts';
import { february, seriesOf } from './shipped-series.ts';

vi.setConfig({ testTimeout: 120_000 });

const states = { en: shippedState({ language: 'en' }), uk: shippedState({ language: 'uk' }) };

describe.each(['en', 'uk'] as const)('the frames of an animation in %s', (language) => {
  test.each(['1280x720px', 'square', 'story', '640x560px'])(
    'of %s have no two texts that meet, none that leaves the frame, and what is the same at the same place',
    async (size) => {
      const state = await states[language];
      state.view.value = { ...state.view.value, period: february(15, 17) };
      const { series, request } = seriesOf(state, 'day', size);
      const scenes = (composeFrames(series, request)?.scenes ?? []).map((frame) => frame());
      expect(scenes).toHaveLength(3);
      const { width, height } = request.size;
      const frames = scenes.map((scene) => textRuns(scene).filter((run) => !run.isTurned));
      for (const [i, runs] of frames.entries()) {
        expect(textsOutside(runs, { x: 0, y: 0, width, height })).toEqual([]);
        expect(meetingTexts(runs)).toEqual([]);
        const words = runs.map(({ text }) => text).join(' ');
        expect(words).toContain(series.legend.find(({ brief }) => brief === undefined)?.label);
        expect(runs.map(({ text }) => text)).toContain(series.pages[i]?.step.label);
      }
      const towns = frames.map((runs) =>
        runs.filter(({ text }) => /^(?:Luhansk|Луганськ)$/u.test(text)),
      );
      expect(towns[0]).toHaveLength(1);
      for (const each of towns) expect(each).toEqual(towns[0]);
      const titles = scenes.map(({ parts }) => parts[0]);
      for (const each of titles) expect(each).toEqual(titles[0]);
    },
  );
});

test('frames asked for without a legend have none', async () => {
  const state = await states.en;
  state.view.value = { ...state.view.value, period: february(15, 16) };
  const { series, request } = seriesOf(state, 'day', '1280x720px');
  const wordsOf = (legend: boolean): string => {
    const frames = composeFrames(series, { ...request, parts: { ...request.parts, legend } });
    const [first] = frames?.scenes ?? [];
    if (first === undefined) throw new Error('Expected frames');
    return textRuns(first())
      .map(({ text }) => text)
      .join(' ');
  };
  expect(wordsOf(true)).toContain('Contact line, inferred');
  expect(wordsOf(false)).not.toContain('Contact line, inferred');
});
