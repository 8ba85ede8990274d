import { mapPicture } from '../../src/map/map-picture.ts';
import type { MapPicture } from '../../src/map/map-picture.ts';
import { readGeodata } from '../../src/data/geodata-folder.ts';
import { loadShipped } from '../../src/data/load-shipped.ts';
import type { Drawing } from '../../src/snapshot/map/drawing.ts';
import { composePage } from '../../src/snapshot/page/compose-page.ts';
import type { ComposedPage } from '../../src/snapshot/page/compose-page.ts';
import { ALL_PARTS } from '../../src/snapshot/page/page.ts';
import type { PageRequest } from '../../src/snapshot/page/page.ts';
import { readPageSize } from '../../src/snapshot/page/page-size.ts';
import type { Orientation } from '../../src/snapshot/page/page-size.ts';
import { shownExtent } from '../../src/snapshot/page/shown-extent.ts';
import { createAppState } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import type { View } from '../../src/state/view.ts';

const geodata = new URL('../../geodata/', import.meta.url);
const shipped = loadShipped((name) => readGeodata(geodata, name));

/** A state of all that is shipped. */
export async function shippedState(change: Partial<View> = {}): Promise<AppState> {
  return createAppState(await shipped, { ...DEFAULT_VIEW, ...change });
}

/** A page of the state, with what was asked for and what its map shows; the picture may be drawn once for several. */
export function pageOf(
  state: AppState,
  size: string,
  orientation: Orientation | null = null,
  title: string | null = null,
  picture: MapPicture = mapPicture(state),
): { readonly page: ComposedPage; readonly request: PageRequest; readonly drawing: Drawing } {
  const known = readPageSize(size, orientation, null);
  if (!known.ok) throw new Error(known.reason);
  const extent = shownExtent(state, picture.drawing);
  const request = { size: known.value, title, extent, parts: ALL_PARTS };
  return { page: composePage(state, picture, request), request, drawing: picture.drawing };
}
