import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PALETTES } from '../../src/cartography/palette.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import { drawCrowd } from '../../src/map/draw-crowd.ts';
import type { CrowdMap } from '../../src/map/draw-crowd.ts';
import { createMapInput } from '../../src/map/map-input.ts';
import { createGeography } from '../../src/model/geography.ts';
import { createAppState } from '../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { smallWorld } from '../model/small-world.ts';
import { seededTable } from './seeded-table.ts';

const DAYS = 100;
const FRONT = { west: 0.59, north: 0.32, east: 0.63, south: 0.38, zoom: 7 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A map that draws nothing and is idle when it is told. */
function quietMap(): CrowdMap & { idle(): void } {
  const waiting = new Set<() => void>();
  return {
    addLayer: () => {},
    once: (event, listener) => event === 'idle' && waiting.add(listener),
    off: (event, listener) => event === 'idle' && waiting.delete(listener),
    triggerRepaint: () => {},
    idle() {
      for (const listener of waiting) listener();
      waiting.clear();
    },
  };
}

test('the index is built when one picture has been there for a while, however long the one before was', () => {
  const { hierarchy, regions } = smallWorld();
  const geography = createGeography({ ...hierarchy, levels: [] }, regions, null);
  const table = seededTable(2, 30_000, DAYS);
  const data = { reports: [], table, geography, drawn: {}, issues: [] };
  const period = { start: 0, end: DAYS * 1440 };
  const state = createAppState(data, { ...DEFAULT_VIEW, period });
  const sight = signal(FRONT);
  const viewer = { sight, isPainter: true };
  const input = createMapInput(state, signal(createWords('en')), signal([]), viewer);
  const map = quietMap();
  const stops = drawCrowd(map, input, signal(PALETTES.light));
  map.idle();
  vi.advanceTimersByTime(200);
  sight.value = { ...FRONT, zoom: 8 };
  vi.advanceTimersByTime(200);
  expect(input.crowd.index.value).toBeNull();
  map.idle();
  vi.advanceTimersByTime(300);
  expect(input.crowd.index.value).not.toBeNull();
  for (const stop of stops) stop();
});
