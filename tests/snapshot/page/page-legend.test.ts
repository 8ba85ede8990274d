import { describe, expect, test, vi } from 'vitest';
import { LAYERS } from '../../../src/cartography/layer-catalogue.ts';
import { mapPicture } from '../../../src/map/map-picture.ts';
import type { MapPicture } from '../../../src/map/map-picture.ts';
import { composePage } from '../../../src/snapshot/page/compose-page.ts';
import type { ComposedPage } from '../../../src/snapshot/page/compose-page.ts';
import { entriesInSight } from '../../../src/snapshot/page/legend-in-sight.ts';
import { ALL_PARTS } from '../../../src/snapshot/page/page.ts';
import { PRESETS, readPageSize } from '../../../src/snapshot/page/page-size.ts';
import type { Orientation } from '../../../src/snapshot/page/page-size.ts';
import { shownExtent } from '../../../src/snapshot/page/shown-extent.ts';
import { mapScale } from '../../../src/snapshot/page/plan-page.ts';
import type { Node } from '../../../src/snapshot/scene.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../../src/state/view.ts';
import { shippedState } from '../shipped-page.ts';
import { meetingTexts, textRuns, textsOutside } from '../text-runs.ts';
import type { TextRun } from '../text-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

const SIZES = [
  ...PRESETS.flatMap(({ id, canTurn }): readonly (readonly [string, Orientation | null])[] =>
    canTurn
      ? [
          [id, 'landscape'],
          [id, 'portrait'],
        ]
      : [[id, null]],
  ),
  ['1200x500px', null],
] as const;

const evening = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day, 17, 30) / 60_000;
const END = evening(2022, 2, 25);
const ALL_LAYERS = LAYERS.map(({ id }) => id);
const FEW_LAYERS = ['base', 'line', 'labels', 'explosions'] as const;

const states = { en: shippedState({ language: 'en' }), uk: shippedState({ language: 'uk' }) };

function pageOf(
  state: AppState,
  picture: MapPicture,
  [id, orientation]: (typeof SIZES)[number],
): ComposedPage {
  const size = readPageSize(id, orientation, null);
  if (!size.ok) throw new Error(size.reason);
  const extent = shownExtent(state, picture.drawing);
  return composePage(state, picture, { size: size.value, title: null, extent, parts: ALL_PARTS });
}

const bare = (words: string): string => words.replaceAll(/\s+/gu, '');

/** What is drawn on the legend's panel: the first nodes after the map are the panel and that. */
function legendNodes({ scene }: ComposedPage): readonly Node[] {
  const figure = scene.parts.findIndex(({ role }) => role === 'figure');
  return scene.parts[figure + 1]?.nodes.slice(1, 2) ?? [];
}

function runsOf({ scene }: ComposedPage, nodes: readonly Node[]): readonly TextRun[] {
  return textRuns({ ...scene, parts: [{ role: 'text', alt: '', nodes }] });
}

/** The largest circle among the nodes in px of the page. */
function largestCircle(nodes: readonly Node[], scale = 1): number {
  return Math.max(
    0,
    ...nodes.map((node) =>
      node.type === 'group'
        ? largestCircle(node.children, scale * node.scale)
        : node.type === 'circle'
          ? node.radius * scale
          : 0,
    ),
  );
}

describe.each(['en', 'uk'] as const)('in %s a page of', (language) => {
  test.each([
    ['a day', evening(2022, 2, 24), DEFAULT_VIEW.layers],
    ['a month', evening(2022, 1, 25), DEFAULT_VIEW.layers],
    ['a year', evening(2021, 2, 25), DEFAULT_VIEW.layers],
    ['all years', evening(2015, 1, 1), DEFAULT_VIEW.layers],
    ['all years on few layers', evening(2015, 1, 1), FEW_LAYERS],
  ])('%s has its whole legend on every size, clear of all else', async (_, start, layers) => {
    const state = await states[language];
    state.view.value = { ...state.view.value, period: { start, end: END }, layers };
    const picture = mapPicture(state);
    for (const size of SIZES) {
      const page = pageOf(state, picture, size);
      const { projection, frame, scene } = page;
      const entries = entriesInSight(picture.legend, [{ drawing: picture.drawing, projection }]);
      const nodes = legendNodes(page);
      const legend = runsOf(page, nodes);
      const words = bare(legend.map(({ text }) => text).join(' '));
      const texts = new Set(legend.map(({ text }) => text));
      const missing = entries
        .filter(({ label, brief }) => !words.includes(bare(label)) && !texts.has(brief ?? label))
        .map(({ label }) => label);
      const fault = (found: readonly string[]): unknown => ({ size, found });
      expect({ size, missing }).toEqual({ size, missing: [] });
      expect({ size, isMissing: page.isLegendMissing }).toEqual({ size, isMissing: false });
      const others = textRuns(scene).filter(
        ({ isOnMap, isTurned, text }) => !isOnMap && !isTurned && !texts.has(text),
      );
      expect(fault(textsOutside(legend, frame))).toEqual(fault([]));
      expect(fault(meetingTexts(legend))).toEqual(fault([]));
      expect(fault(meetingTexts(legend, others))).toEqual(fault([]));
      const circles = entries.map(({ symbol }) => (symbol.type === 'dot' ? symbol.radius : 0));
      expect(largestCircle(nodes)).toBeCloseTo(Math.max(...circles) * mapScale(frame), 6);
    }
  });
});

test('a page on which no legend fits says so', async () => {
  const state = await states.en;
  state.view.value = {
    ...state.view.value,
    period: { start: evening(2015, 1, 1), end: END },
    layers: ALL_LAYERS,
  };
  const page = pageOf(state, mapPicture(state), ['90x100mm', null]);
  expect(page.isLegendMissing).toBe(true);
  const words = textRuns(page.scene).map(({ text }) => text);
  expect(words.join(' ')).toContain('The legend does not fit on a page of this size.');
});
