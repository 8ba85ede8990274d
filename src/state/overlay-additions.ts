import {
  newContradictions,
  newPlaces,
  periodOfOverlay,
  rowsOfOverlay,
  summaryOver,
} from '../model/additions.ts';
import type { Additions, TaggedTable } from '../model/additions.ts';
import { combine } from '../model/combine.ts';
import type { Combined } from '../model/combine.ts';
import { kindMask } from '../model/count.ts';
import { divisionOf } from '../model/geography.ts';
import { tagTable } from '../model/tagging.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Overlays } from './overlays.ts';

const COUNTED = {
  kinds: kindMask((kind) => kind.group !== 'weapon'),
  declaredAs: 'violations',
} as const;
const WEAPONS = kindMask((kind) => kind.group === 'weapon');

/**
 * What the overlay adds to everything else that is shown: violations by region before and after over its own period, new
 * places, and contradictions that come with it. Null for an unknown overlay or level. Counts all rows anew: ask once.
 */
export function additionsOf(overlays: Overlays, id: string, levelId: string): Additions | null {
  const { state, shipped, workspace } = overlays;
  const { geography } = state.data.value;
  const division = divisionOf(geography, levelId);
  const overlay = workspace.value.overlays.find((each) => each.id === id);
  if (division === null || overlay === undefined) return null;
  const { table, reports } = state.data.value;
  const others = workspace.value.overlays.filter((each) => each !== overlay);
  const combined = (list: Workspace['overlays']): Combined =>
    combine(shipped, { ...workspace.value, overlays: list });
  const before = combined(others);
  const after = combined([...others, { ...overlay, isShown: true }]);
  // The order of rows follows from the rows alone, so what was counted for the page holds here too.
  const counted = overlay.isShown ? state.levels.value.taggingOf(levelId) : null;
  const tagged = (known: Combined): TaggedTable => ({
    ...known,
    tagging: tagTable(known.table, geography, division),
  });
  const isOwn = rowsOfOverlay(after.table, id);
  const period = periodOfOverlay(after.table, isOwn, overlay.content.reports);
  const summary = (known: TaggedTable): Additions['before'] =>
    summaryOver(known, period, COUNTED, WEAPONS);
  return {
    period,
    before: summary(tagged(before)),
    after: summary(counted === null ? tagged(after) : { table, reports, tagging: counted }),
    newPlaces: newPlaces(before.table, after.table, isOwn),
    contradictions: newContradictions(before.contradictions, after.contradictions),
  };
}
