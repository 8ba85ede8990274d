import type { AppData } from '../../src/data/app-data.ts';
import { createOverlayStore } from '../../src/data/overlay-store.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Report } from '../../src/model/report.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { createAppState } from '../../src/state/app-state.ts';
import { createOverlays } from '../../src/state/overlays.ts';
import type { Overlays } from '../../src/state/overlays.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { createMemoryStorage } from '../data/workspace/memory-storage.ts';
import type { MemoryStorage } from '../data/workspace/memory-storage.ts';
import { report, total } from '../model/small-imports.ts';
import { observation, smallWorld } from '../model/small-world.ts';

export const NOW = '2026-01-01T00:00:00Z';

export interface SmallPage {
  readonly overlays: Overlays;
  readonly storage: MemoryStorage;
}

/** A page with one shipped report of one observation (10 explosions, "s1") and an opened workspace. */
export async function smallPage(
  storage: MemoryStorage = createMemoryStorage(),
  reports: readonly Report[] = [report({ totals: [total({ violations: 20 })] })],
  observations: readonly Observation[] = [observation({ id: 's1', count: 10 })],
): Promise<SmallPage> {
  const data: AppData = {
    reports,
    table: buildTable(observations),
    geography: smallWorld(),
    drawn: {},
    issues: [],
  };
  const state = createAppState(data, { ...DEFAULT_VIEW, period: { start: 0, end: 1440 } });
  const overlays = createOverlays(state, createOverlayStore(storage));
  await overlays.open();
  return { overlays, storage };
}

/** The sum of the located violations that the page counts. */
export function countedOn({ state }: Overlays): number {
  return state.counts.value?.violations.total.located.expected ?? Number.NaN;
}
