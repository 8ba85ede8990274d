import type { Box } from '../box.ts';
import type { TypeScale } from '../page/block.ts';
import { cellHead, leastHeadWidth } from './cell-head.ts';
import type { Series } from './series.ts';

/** The cells of a page of small maps, in reading order, and where in each the map begins. */
export interface Grid {
  readonly cells: readonly Box[];
  /** Room above each map for its date and figures. */
  readonly headHeight: number;
}

/** A map that is smaller than this in px shows nothing. */
const SMALLEST_MAP = 84;
/** A map is at most this much taller than what it shows needs. */
const TALLEST = 1.5;

/** The grid that makes the maps largest, given the shape (width by height) of what they show; null where they or their heads have no room. */
export function chooseGrid(
  { pages, palette }: Series,
  type: TypeScale,
  room: Box,
  gap: number,
  aspect: number,
): Grid | null {
  const leastWidth = Math.max(SMALLEST_MAP, ...pages.map((page) => leastHeadWidth(page, type)));
  let best: { readonly size: number; readonly grid: Grid } | null = null;
  for (let columns = 1; columns <= pages.length; columns++) {
    const rows = Math.ceil(pages.length / columns);
    const width = (room.width - gap * (columns - 1)) / columns;
    if (width < leastWidth) break;
    const height = (room.height - gap * (rows - 1)) / rows;
    const headHeight = Math.max(
      ...pages.map((page) => cellHead(page, type, palette).height(width)),
    );
    const mapWidth = width;
    const mapHeight = Math.min(height - headHeight, (width / aspect) * TALLEST);
    const size = Math.min(mapWidth, mapHeight * aspect);
    if (mapHeight < SMALLEST_MAP || (best !== null && size <= best.size)) continue;
    const cells = pages.map((_, i) => ({
      x: room.x + (i % columns) * (width + gap),
      y: room.y + Math.floor(i / columns) * (height + gap),
      width,
      height: headHeight + mapHeight,
    }));
    best = { size, grid: { cells, headHeight } };
  }
  return best?.grid ?? null;
}
