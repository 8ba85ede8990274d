import { computed, signal } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';
import { createWords } from '../../src/cartography/words/words.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Report } from '../../src/model/report.ts';
import { createMapInput } from '../../src/map/map-input.ts';
import type { MapInput, MapViewer } from '../../src/map/map-input.ts';
import { createAppState } from '../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import type { View } from '../../src/state/view.ts';
import { report, total } from '../model/small-imports.ts';
import { observation, smallWorld } from '../model/small-world.ts';

/** Sees the small world and draws everything as features. */
const VIEWER: MapViewer = {
  sight: signal({ west: 0.6, north: 0.33, east: 0.62, south: 0.37, zoom: 7 }),
  isPainter: false,
};

export const PERIOD = { start: 0, end: 1440 };

/** What the layers draw from: the small world with the observations, one report and the view as the test wants it. */
export function smallMap(
  observations: readonly Observation[],
  view: Partial<View> = {},
  reports: readonly Report[] = [],
): { readonly input: MapInput; readonly hovered: Signal<readonly number[]> } {
  const data = {
    reports,
    table: buildTable(observations),
    geography: smallWorld(),
    drawn: {},
    issues: [],
  };
  const state = createAppState(data, { ...DEFAULT_VIEW, period: PERIOD, ...view });
  const hovered = signal<readonly number[]>([]);
  const words = computed(() => createWords(state.view.value.language));
  return { input: createMapInput(state, words, hovered, VIEWER), hovered };
}

/** A report that declares figures for the north of the small world. */
export function declaring(violations: number, explosions?: number): Report {
  return report({
    totals: [total(explosions === undefined ? { violations } : { violations, explosions })],
  });
}

/** Explosions seen from 37.5 E 48.5 N, 2 to 4 km to the north. */
export const SECTOR = observation({
  id: 'sector',
  count: 12,
  observer: { name: 'Post', at: [37.5, 48.5], side: null },
  location: {
    precision: 'sector',
    from: [37.5, 48.5],
    rangeKm: [2, 4],
    bearings: [{ wind: 'N', isErly: false }],
  },
});

/** Explosions of which only the region is known. */
export const UNLOCATED = observation({
  id: 'unlocated',
  count: 30,
  location: { precision: 'region', regionId: 'north' },
  regionId: 'north',
});
