import { expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { PALETTES } from '../../../src/cartography/palette.ts';
import { createWords } from '../../../src/cartography/words/words.ts';
import { typeScale } from '../../../src/snapshot/page/block.ts';
import { timelineBlock } from '../../../src/snapshot/page/timeline-block.ts';
import { shippedState } from '../shipped-page.ts';
import { february } from '../series/shipped-series.ts';

test('the ends of the strip are named by its first and its last day, also where it ends at midnight', async () => {
  const { reports } = (await shippedState()).data.value;
  const midnight = (day: number): number => Date.UTC(2022, 1, day, -2) / 60_000;
  const namesOf = (strip: { start: number; end: number }): readonly string[] => {
    const setting = { reports, period: february(15, 15), strip };
    const [words, formats] = [createWords('en'), createFormats('en')];
    const block = timelineBlock(setting, typeScale(800, 600), PALETTES.print, words, formats);
    const nodes = block?.draw(0, 0, 300) ?? [];
    return nodes.flatMap((node) => (node.type === 'text' ? [node.text] : [])).slice(-2);
  };
  expect(namesOf({ start: midnight(10), end: midnight(17) })).toEqual([
    '10 Feb 2022',
    '16 Feb 2022',
  ]);
  expect(namesOf({ start: february(10, 10).end, end: february(16, 16).end })).toEqual([
    '10 Feb 2022',
    '16 Feb 2022',
  ]);
});
