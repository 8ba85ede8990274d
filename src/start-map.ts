import { effect } from '@preact/signals';
import { MAP_ID } from './panels/main-area.tsx';
import type { PageContext } from './panels/parts/page-context.ts';
import { notify } from './state/actions.ts';
import { changeView } from './state/app-state.ts';
import type { Camera } from './state/view.ts';

/** The camera for a map of the width and height in CSS px. */
export type CameraFor = (width: number, height: number) => Camera;

/** Starts the map at the camera. It comes last and by itself, so that the figures are there before it and without it. */
export async function startMap(context: PageContext, cameraFor: CameraFor | null): Promise<void> {
  const { state, words, palette, mainView, onMap } = context;
  const onFailure = (reason: string): void => {
    notify(state, 'map-unavailable', reason);
    mainView.value = 'table';
  };
  const container = document.getElementById(MAP_ID);
  if (container === null) throw new Error('Expected an element for the map, got none');
  if (cameraFor !== null) {
    changeView(state, { camera: cameraFor(container.clientWidth, container.clientHeight) });
  }
  try {
    const { createMapView } = await import('./map/create-map-view.ts');
    const map = createMapView({ container, state, words, palette, onFailure });
    effect(() => {
      onMap.value = map.onMap.value;
    });
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Whether the hash of an address names the part of the map to show. */
export function namesCamera(hash: string): boolean {
  return /(?:^|[#&])map=/u.test(hash);
}
