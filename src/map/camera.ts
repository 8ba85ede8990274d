import { effect } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { LngLatBounds } from 'maplibre-gl';
import { isLocated } from '../model/observation-table.ts';
import { changeView } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import type { Camera } from '../state/view.ts';
import { rowPositions } from './row-positions.ts';

/** The camera is written to the state when it has been still for this long. */
const SETTLED_MS = 250;
const PADDING_PX = 70;
const CLOSEST_ZOOM = 11;

/** Keeps the map's camera and the state's the same, whichever changes; returns what stops it. */
export function followCamera(map: MapLibreMap, state: AppState): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    const camera = cameraOf(map);
    if (!isSame(camera, state.view.value.camera)) changeView(state, { camera });
  };
  map.on('moveend', () => {
    clearTimeout(timer);
    timer = setTimeout(write, SETTLED_MS);
  });
  const stop = effect(() => {
    const { camera } = state.view.value;
    if (map.isMoving() || isSame(camera, cameraOf(map))) return;
    clearTimeout(timer);
    map.easeTo({ center: [camera.lng, camera.lat], zoom: camera.zoom, duration: 200 });
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Eases to the rows: so that they fill the view (`fit`), or only if some lie outside it. Rows without a place are ignored. */
export function showRows(
  map: MapLibreMap,
  state: AppState,
  rows: readonly number[],
  when: 'fit' | 'if-outside',
): void {
  const { table, geography } = state.data.peek();
  const positions = rows
    .filter((row) => isLocated(table, row))
    .flatMap((row) => rowPositions(table, geography, row));
  const [first] = positions;
  if (first === undefined) return;
  const bounds = positions.reduce(
    (box, [lng, lat]) => box.extend([lng, lat]),
    new LngLatBounds([first[0], first[1]], [first[0], first[1]]),
  );
  const view = map.getBounds();
  const isInside = view.contains(bounds.getNorthEast()) && view.contains(bounds.getSouthWest());
  if (when === 'if-outside' && isInside) return;
  const zoom = when === 'fit' ? CLOSEST_ZOOM : map.getZoom();
  map.fitBounds(bounds, { padding: PADDING_PX, maxZoom: zoom, duration: 200 });
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom() };
}

/** To the precision of an address. */
function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.lng - b.lng) < 1e-4 &&
    Math.abs(a.lat - b.lat) < 1e-4 &&
    Math.abs(a.zoom - b.zoom) < 1e-2
  );
}
