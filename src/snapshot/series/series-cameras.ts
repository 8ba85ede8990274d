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
  series: Series,
  extent: Extent | null,
  frame: Box,
  room = frame,
): readonly Camera[] {
  const cameras = camerasIn(series, extent, room);
  const zoom = leastZoom(cameras);
  return cameras.map((each) => {
    const { unproject } = createProjection({ ...each, zoom }, room);
    const [lng, lat] = unproject(frame.x + frame.width / 2, frame.y + frame.height / 2);
    return { lng, lat, zoom };
  });
}

/** The one zoom of all the maps. */
export function seriesZoom(series: Series, extent: Extent | null, room: Box): number {
  return leastZoom(camerasIn(series, extent, room));
}

function camerasIn({ pages, camera }: Series, extent: Extent | null, room: Box): readonly Camera[] {
  return pages.map(({ step }) => cameraOf(camera, step.extent ?? extent, room));
}

function leastZoom(cameras: readonly Camera[]): number {
  return Math.min(...cameras.map((each) => each.zoom));
}
