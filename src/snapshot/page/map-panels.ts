import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import { cameraFor, createProjection } from '../map/web-mercator.ts';
import type { Extent } from '../map/web-mercator.ts';
import { fill, path, stroke } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { Camera } from '../../state/view.ts';
import type { TypeScale } from './block.ts';
import type { Corner, EmptyGround } from './empty-ground.ts';
import { legendBlock, legendWidth } from './legend-block.ts';
import type { MapPicture, PageRequest } from './page.ts';

/** A camera of the view is meant for a map of about this size in px, as on a screen. */
const SCREEN_MAP = { width: 1000, height: 750 };
const EXTENT_PADDING = 30;
const CLOSEST_ZOOM = 12;

/** The camera that shows the extent in the frame; without one the view's own. */
export function cameraOf(camera: Camera, extent: Extent | null, frame: Box): Camera {
  if (extent !== null) return cameraFor(extent, frame, EXTENT_PADDING, CLOSEST_ZOOM);
  const share = Math.min(frame.width / SCREEN_MAP.width, frame.height / SCREEN_MAP.height);
  return { ...camera, zoom: Math.max(0, camera.zoom + Math.log2(share)) };
}

/** The same, with what must be shown in one part of the frame. */
export function cameraIn(camera: Camera, extent: Extent | null, room: Box, frame: Box): Camera {
  const fitted = cameraOf(camera, extent, room);
  const { unproject } = createProjection(fitted, room);
  const [lng, lat] = unproject(frame.x + frame.width / 2, frame.y + frame.height / 2);
  return { ...fitted, lng, lat };
}

/** The box in px of a map that is drawn `by` times as large. */
export function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** A free corner of the map for a panel, in px of the page; null where there is none. */
export function findPlace(
  { ground, scale }: { readonly ground: EmptyGround; readonly scale: number },
  { width, height }: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  corners: readonly Corner[],
  most?: number,
): Box | null {
  const others = taken.map((box) => scaled(box, 1 / scale));
  const box = ground.find(width / scale, height / scale, others, corners, most);
  return box === null ? null : scaled(box, scale);
}

/** A legend that stands on a map. */
export interface LegendPanel {
  readonly width: number;
  readonly height: number;
  draw(box: Box): readonly Node[];
}

const PANEL_PADDING = 9;
const WIDEST_LEGEND = 230;

/** The legend as a panel on the map; null where the page has none. */
export function legendPanel(
  { legend, palette }: Pick<MapPicture, 'legend' | 'palette'>,
  { parts, size }: PageRequest,
  type: TypeScale,
  scale: number,
): LegendPanel | null {
  if (!parts.legend || legend.length === 0) return null;
  const inner = legendWidth(legend, type, Math.min(WIDEST_LEGEND, size.width * 0.42));
  const block = legendBlock(legend, type, palette.text, 1, scale);
  return {
    width: inner + 2 * PANEL_PADDING,
    height: block.height(inner) + 2 * PANEL_PADDING - 3,
    draw: (box) => [
      path(boxPath(box), { fill: fill(palette.panel), stroke: stroke(palette.rule, 0.75) }),
      ...block.draw(box.x + PANEL_PADDING, box.y + PANEL_PADDING, inner),
    ],
  };
}

/** The scale stands even where it covers something. */
export function anyCorner(
  bar: { width: number; height: number },
  frame: Box,
  taken: readonly Box[],
): Box {
  const bottom = frame.y + frame.height - 8 - bar.height;
  const right = { ...bar, x: frame.x + frame.width - 10 - bar.width, y: bottom };
  const left = { ...bar, x: frame.x + 10, y: bottom };
  const isTaken = taken.some((box) => box.x + box.width > right.x && box.y + box.height > right.y);
  const { x, y } = isTaken ? left : right;
  return { x, y, width: bar.width, height: bar.height };
}
