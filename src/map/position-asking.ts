import { effect } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppState } from '../state/app-state.ts';

/** While a position is asked for, the map has the focus and shows its crosshair; returns what stops it. */
export function followPositionAsk(map: MapLibreMap, { positionAsk }: AppState): () => void {
  return effect(() => {
    const isAsked = positionAsk.value !== null;
    map.getContainer().classList.toggle('is-asked', isAsked);
    // A dialog that makes room for the map gives the focus back first.
    if (isAsked) requestAnimationFrame(() => map.getCanvas().focus());
  });
}
