import { cameraFor, createProjection, extentOf } from '../snapshot/map/web-mercator.ts';
import type { Extent, Projection } from '../snapshot/map/web-mercator.ts';

/** A page keeps this much room around an extent, which must not add up from move to move. */
const PADDING_PX = 30;

/** The extent of the frame moved by shares of its width and height in the plane of the map, so that a drag keeps the ground under the pointer, and brought nearer by the factor. */
export function movedExtent(projection: Projection, x: number, y: number, nearer: number): Extent {
  const box = projection.frame;
  const camera = cameraFor(extentOf(projection), box, 0, 22);
  const [lng, lat] = createProjection(camera, box).unproject(
    box.x + box.width * (0.5 - x),
    box.y + box.height * (0.5 - y),
  );
  const inner = createProjection({ lng, lat, zoom: camera.zoom + Math.log2(nearer) }, box);
  const [west, north] = inner.unproject(box.x + PADDING_PX, box.y + PADDING_PX);
  const [east, south] = inner.unproject(
    box.x + box.width - PADDING_PX,
    box.y + box.height - PADDING_PX,
  );
  return { west, south, east, north };
}
