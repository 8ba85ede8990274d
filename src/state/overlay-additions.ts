import {
  createNewPlaces,
  newContradictions,
  periodOfOverlay,
  rowsOfOverlay,
  summaryOver,
} from '../model/additions.ts';
import type { Additions, TaggedTable } from '../model/additions.ts';
import { combine } from '../model/combine.ts';
import type { Combined } from '../model/combine.ts';
import { kindMask } from '../model/count.ts';
import { divisionOf } from '../model/geography.ts';
import type { Overlay } from '../model/overlay.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Overlays } from './overlays.ts';
import { inSlices, pause } from './slices.ts';

const COUNTED = {
  kinds: kindMask((kind) => kind.group !== 'weapon'),
  declaredAs: 'violations',
} as const;
const WEAPONS = kindMask((kind) => kind.group === 'weapon');

/**
 * What the overlay adds to everything else that is shown: violations by region before and after over its own period, new
 * places, and contradictions that come with it. Null for an unknown overlay or level, and where the signal is aborted.
 * Looks at all rows anew, in slices: ask once.
 */
export async function additionsOf(
  overlays: Overlays,
  id: string,
  levelId: string,
  signal?: AbortSignal,
): Promise<Additions | null> {
  const { state, workspace } = overlays;
  const { geography } = state.data.value;
  const division = divisionOf(geography, levelId);
  const overlay = workspace.value.overlays.find((each) => each.id === id);
  if (division === null || overlay === undefined) return null;
  const { before, after } = withoutAndWith(overlays, overlay);
  const tagged = async (known: Weighed): Promise<TaggedTable> => ({
    ...known,
    tagging: await state.store.tagged(known.table, geography, division),
  });
  const [taggedBefore, taggedAfter] = [await tagged(before), await tagged(after)];
  if (signal?.aborted === true) return null;
  const isOwn = rowsOfOverlay(after.table, id);
  const period = periodOfOverlay(after.table, isOwn, overlay.content.reports);
  await pause();
  const places = createNewPlaces(before.table, after.table, isOwn);
  await inSlices(after.table.length, places.look, undefined, signal);
  const summary = async (known: TaggedTable): Promise<Additions['before']> => {
    await pause();
    return summaryOver(known, period, COUNTED, WEAPONS);
  };
  if (signal?.aborted) return null;
  return {
    period,
    before: await summary(taggedBefore),
    after: await summary(taggedAfter),
    newPlaces: places.total(),
    contradictions: newContradictions(before.contradictions, after.contradictions),
  };
}

type Weighed = Pick<Combined, 'reports' | 'table' | 'contradictions'>;

/** Everything that is shown without the overlay, and with it; of one that is shown the latter is there already. */
function withoutAndWith(
  { state, shipped, workspace, contradictions }: Overlays,
  overlay: Overlay,
): { readonly before: Weighed; readonly after: Weighed } {
  const others = workspace.value.overlays.filter((each) => each !== overlay);
  const combined = (list: Workspace['overlays']): Weighed =>
    combine(shipped, { ...workspace.value, overlays: list });
  const { reports, table } = state.data.value;
  return {
    before: combined(others),
    after: overlay.isShown
      ? { reports, table, contradictions: contradictions.value }
      : combined([...others, { ...overlay, isShown: true }]),
  };
}
