import { effect } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppState } from '../state/app-state.ts';

/** The focus is the map's once it has had it for so many frames; after so many without, somebody else wants it. */
const KEPT_FRAMES = 4;
const MOST_FRAMES = 120;

/** While a position is asked for, the map has the focus and shows its crosshair; returns what stops it. */
export function followPositionAsk(map: MapLibreMap, { positionAsk }: AppState): () => void {
  return effect(() => {
    const ask = positionAsk.value;
    map.getContainer().classList.toggle('is-asked', ask !== null);
    if (ask !== null) takeFocus(map.getCanvas(), () => positionAsk.peek() === ask);
  });
}

/**
 * The dialog that makes room for the map gives the focus back to what opened it, and a map that was hidden cannot be
 * focused: both are over some frames later, and how many depends on the machine.
 */
function takeFocus(canvas: HTMLElement, isWanted: () => boolean): void {
  let kept = 0;
  let frames = 0;
  const take = (): void => {
    if (!isWanted() || frames++ >= MOST_FRAMES) return;
    kept = document.activeElement === canvas ? kept + 1 : 0;
    if (kept >= KEPT_FRAMES) return;
    canvas.focus();
    requestAnimationFrame(take);
  };
  requestAnimationFrame(take);
}
