import type { Division } from '../model/division.ts';
import { divisionOf } from '../model/geography.ts';
import type { Geography } from '../model/geography.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { withOwnLevel } from '../model/own-level.ts';
import type { Names, OwnRegion } from '../model/region.ts';
import { changeView } from './app-state.ts';
import type { AppState } from './app-state.ts';

/**
 * Counts by another level; of a large table as soon as its rows are tagged. The last level asked for wins: tagging by the
 * one before is given up.
 */
export async function showLevel(state: AppState, levelId: string): Promise<void> {
  const { table, geography } = state.data.value;
  const division = divisionOf(geography, levelId);
  state.levelAsked.value = levelId;
  const stop = new AbortController();
  const forget = state.levelAsked.subscribe((asked) => {
    if (asked !== levelId) stop.abort();
  });
  if (division !== null) await state.store.prepare(table, geography, [division], stop.signal);
  forget();
  if (!stop.signal.aborted) changeView(state, { level: levelId });
}

/** Tags the rows of a table by all that the page counts, so that it can be shown without a pause. */
export async function prepareTable(state: AppState, table: ObservationTable): Promise<void> {
  const { geography } = state.data.value;
  const levels = [...new Set(['side', 'oblast', state.view.value.level])];
  const divisions = levels.flatMap((levelId) => divisionOf(geography, levelId) ?? []);
  await state.store.prepare(table, geography, divisions);
}

/**
 * Adds a level of own regions and counts by it, unless another was asked for meanwhile; where regions overlap, the first
 * wins. It lasts as long as the page, and is there when the rows of the table shown are tagged by it. Gives false, and
 * changes nothing, where the signal is aborted before.
 */
export async function addLevel(
  state: AppState,
  name: Names,
  source: string,
  own: readonly OwnRegion[],
  signal?: AbortSignal,
): Promise<boolean> {
  const before = state.levelAsked.value;
  const { geography, level } = withOwnLevel(state.data.value.geography, name, source, own);
  const division = divisionOf(geography, level.id);
  if (division === null) throw new Error('Expected the division of the level that was added');
  if (!(await isCounted(state, geography, division, signal))) return false;
  state.data.value = { ...state.data.value, geography };
  if (state.levelAsked.value === before) await showLevel(state, level.id);
  return true;
}

/** Tags the rows of the table shown, also of one that comes meanwhile; false where the signal is aborted before. */
async function isCounted(
  state: AppState,
  geography: Geography,
  division: Division,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { table } = state.data.value;
  await state.store.prepare(table, geography, [division], signal);
  if (signal?.aborted === true) return false;
  return state.data.value.table === table || isCounted(state, geography, division, signal);
}
