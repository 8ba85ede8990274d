import { batch } from '@preact/signals-core';
import { divideByRegion } from '../model/division.ts';
import { divisionOf } from '../model/geography.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { polygonSamples } from '../geometry/polygon-samples.ts';
import type { Level, Names, OwnRegion, Region } from '../model/region.ts';
import { changeView } from './app-state.ts';
import type { AppState } from './app-state.ts';

/** Counts by another level; of a large table as soon as its rows are tagged, and the last level asked for wins. */
export async function showLevel(state: AppState, levelId: string): Promise<void> {
  const { table, geography } = state.data.value;
  const division = divisionOf(geography, levelId);
  state.levelAsked.value = levelId;
  if (division !== null) await state.store.prepare(table, geography, division, tell(state));
  state.progress.value = null;
  if (state.levelAsked.value === levelId) changeView(state, { level: levelId });
}

/** Tags the rows of a table by all that the page counts, so that it can be put in place of the one shown without a pause. */
export async function prepareTable(state: AppState, table: ObservationTable): Promise<void> {
  const { geography } = state.data.value;
  for (const levelId of new Set(['side', 'oblast', state.view.value.level])) {
    const division = divisionOf(geography, levelId);
    if (division !== null) await state.store.prepare(table, geography, division, tell(state));
  }
  state.progress.value = null;
}

/** Adds a level of own regions and counts by it; where regions overlap, the first wins. It lasts as long as the page. */
export async function addLevel(
  state: AppState,
  name: Names,
  source: string,
  own: readonly OwnRegion[],
): Promise<void> {
  const { hierarchy } = state.data.value.geography;
  const before = hierarchy.levels.filter(({ id }) => id.startsWith('own-')).length;
  const level: Level = { id: `own-${before + 1}`, name };
  const regions = own.map((each, index) =>
    regionOf(each, `${level.id}/${index + 1}`, level, source),
  );
  const division = divideByRegion(level, regions);
  batch(() => {
    const { geography } = state.data.value;
    state.data.value = {
      ...state.data.value,
      geography: {
        ...geography,
        hierarchy: { ...geography.hierarchy, levels: [...geography.hierarchy.levels, level] },
        regions: [...geography.regions, ...regions],
        divisions: [...geography.divisions, division],
      },
    };
  });
  await showLevel(state, level.id);
}

function regionOf({ name, geometry }: OwnRegion, id: string, level: Level, source: string): Region {
  const inside = polygonSamples(geometry);
  const middle = 2 * Math.floor(inside.length / 4);
  return {
    id,
    level: level.id,
    parent: null,
    side: null,
    name,
    isApproximate: false,
    note: null,
    labelAt: [inside[middle] ?? 0, inside[middle + 1] ?? 0],
    source,
    geometry,
  };
}

function tell(state: AppState): (part: number) => void {
  return (part) => {
    state.progress.value = part;
  };
}
