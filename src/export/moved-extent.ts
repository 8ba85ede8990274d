import { grown } from '../snapshot/box.ts';
import { createProjection, extentOf } from '../snapshot/map/web-mercator.ts';
import type { Extent } from '../snapshot/map/web-mercator.ts';
import type { ShownGround } from '../snapshot/page/compose-page.ts';
import { paddingIn } from '../snapshot/page/map-panels.ts';

/** The extent shown, moved by shares of the frame's width and height in the plane of the map, so that a drag keeps the ground under the pointer, and brought nearer by the factor. */
export function movedExtent(
  { projection: { camera, frame, unproject }, room }: ShownGround,
  x: number,
  y: number,
  nearer: number,
): Extent {
  const [lng, lat] = unproject(
    room.x + room.width / 2 - frame.width * x,
    room.y + room.height / 2 - frame.height * y,
  );
  // The page keeps room around an extent, which must not add up from move to move.
  const inner = grown(room, -paddingIn(room));
  const moved = createProjection({ lng, lat, zoom: camera.zoom + Math.log2(nearer) }, room);
  return extentOf({ ...moved, frame: inner });
}
