import type { Box } from '../box.ts';
import { cameraFor, createProjection } from '../map/web-mercator.ts';
import type { Extent } from '../map/web-mercator.ts';
import type { Camera } from '../../state/view.ts';
import type { Corner, EmptyGround } from './empty-ground.ts';

/** A camera of the view is meant for a map of about this size in px, as on a screen. */
const SCREEN_MAP = { width: 1000, height: 750 };
const CLOSEST_ZOOM = 12;

/** The room in px that a frame keeps around an extent. */
export function paddingIn({ width, height }: Box): number {
  return Math.min(30, Math.min(width, height) * 0.08);
}

/** The camera that shows the extent in the frame; without one the view's own. */
export function cameraOf(camera: Camera, extent: Extent | null, frame: Box): Camera {
  if (extent !== null) return cameraFor(extent, frame, paddingIn(frame), CLOSEST_ZOOM);
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

/** Where the scale bar stands, in px of the page: it always does, even where it covers something, but nothing that is `taken`. */
export function placeScaleBar(
  setting: { readonly ground: EmptyGround; readonly scale: number },
  bar: { readonly width: number; readonly height: number },
  frame: Box,
  taken: readonly Box[],
): Box {
  const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
  return (
    findPlace(setting, bar, taken, corners) ??
    findPlace(setting, bar, taken, corners, Infinity) ?? {
      x: frame.x + frame.width - 10 - bar.width,
      y: frame.y + frame.height - 8 - bar.height,
      width: bar.width,
      height: bar.height,
    }
  );
}
