import type { Camera } from '../../state/view.ts';
import type { Box } from '../box.ts';
import { createProjection } from '../map/web-mercator.ts';
import type { Extent } from '../map/web-mercator.ts';
import { cameraOf } from '../page/map-panels.ts';
import type { Series } from './series.ts';

/**
 * The camera of each map in frames of one size: the same for all, but over its own region where the maps are of regions;
 * always at one zoom. What is shown stands in the `room` of the frame.
 */
export function seriesCameras(
  { pages, camera }: Series,
  extent: Extent | null,
  frame: Box,
  room = frame,
): readonly Camera[] {
  const cameras = pages.map(({ step }) => cameraOf(camera, step.extent ?? extent, room));
  const zoom = Math.min(...cameras.map((each) => each.zoom));
  return cameras.map((each) => {
    const { unproject } = createProjection({ ...each, zoom }, room);
    const [lng, lat] = unproject(frame.x + frame.width / 2, frame.y + frame.height / 2);
    return { lng, lat, zoom };
  });
}
