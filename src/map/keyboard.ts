import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { FindRows } from './pointer.ts';

/** What the keys of the focused map do beside MapLibre's own arrows, plus and minus. */
export interface KeyActions {
  readonly onPick: (rows: readonly number[], at: LngLat) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClear: () => void;
}

/** Enter picks what is under the crosshair, Alt and left or right steps through the observations, Escape clears. */
export function followKeys(
  map: MapLibreMap,
  findRows: FindRows,
  { onPick, onStep, onClear }: KeyActions,
): void {
  const canvas = map.getCanvas();
  // Before MapLibre's own handler, which would pan on the arrows.
  canvas.addEventListener(
    'keydown',
    (event) => {
      const isStep = event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft');
      if (isStep) onStep(event.key === 'ArrowRight' ? 1 : -1);
      else if (event.key === 'Enter')
        onPick(findRows(canvas.clientWidth / 2, canvas.clientHeight / 2), map.getCenter());
      else if (event.key === 'Escape') onClear();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

/** A crosshair over the middle of the map; the style sheet shows it while the map has the focus of the keyboard. */
export function addCrosshair(map: MapLibreMap): void {
  const crosshair = document.createElement('div');
  crosshair.className = 'map-crosshair';
  crosshair.setAttribute('aria-hidden', 'true');
  map.getCanvas().after(crosshair);
}
