import { computed, effect, signal, untracked } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { ReadonlySignal } from '@preact/signals-core';
import { GPUInitializationError, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { GeoJSONSource, LngLat, MapOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { OnMap } from '../cartography/legend-input.ts';
import type { Palette } from '../cartography/palette.ts';
import type { Words } from '../cartography/words/words.ts';
import { pickRows } from '../state/actions.ts';
import type { AppState } from '../state/app-state.ts';
import { givePosition } from '../state/position-ask.ts';
import { followCamera, showRows } from './camera.ts';
import { drawCrowd } from './draw-crowd.ts';
import { NOTHING, isSameCollection } from './features.ts';
import { fontFaces } from './fonts.ts';
import { paintImages } from './images.ts';
import { addCrosshair, followKeys } from './keyboard.ts';
import { MAP_LAYERS } from './layers.ts';
import { createMapInput } from './map-input.ts';
import type { MapInput } from './map-input.ts';
import './map-view.css';
import { mapStyle } from './map-style.ts';
import { whatIsOnMap } from './on-map.ts';
import { followPointer, rowFinder } from './pointer.ts';
import { followPositionAsk } from './position-asking.ts';
import { scaleBar } from './scale-bar.ts';
import { screenSight } from './screen-sight.ts';
import { stackAfter } from './step-through.ts';
import { zoomButtons } from './zoom-buttons.ts';

/** What the base map covers, in degrees: beyond it there is nothing to see. */
const BOUNDS: [[number, number], [number, number]] = [
  [33, 45],
  [43, 51],
];

/** How long names take to come and go, for those who do not mind what moves. */
const FADE_MS = 150;

export interface MapViewOptions {
  readonly container: HTMLElement;
  readonly state: AppState;
  readonly words: ReadonlySignal<Words>;
  readonly palette: ReadonlySignal<Palette>;
  /** Called when the map cannot be drawn, at once or later, with the key of a message or with what a program said. */
  readonly onFailure: (reason: string) => void;
}

/** The map on the page. */
export interface MapView {
  /** Rows under the pointer. */
  readonly hoveredRows: ReadonlySignal<readonly number[]>;
  /** What the legend must explain; null where there is no map. */
  readonly onMap: ReadonlySignal<OnMap | null>;
  /** Brings the rows into view, as close as they allow; rows without a location change nothing. */
  fitTo(rows: readonly number[]): void;
  /** Takes the map off the page. */
  destroy(): void;
}

/** Puts the map into the container and lets it follow the state. Without WebGL it reports a failure and does nothing. */
export function createMapView(options: MapViewOptions): MapView {
  const { container, state, words, palette, onFailure } = options;
  const hoveredRows = signal<readonly number[]>([]);
  setWorkerUrl(workerUrl);
  const fonts = fontFaces();
  const styleNow = computed(() =>
    mapStyle({ palette: palette.value, words: words.value }, state.isShown, fonts),
  );
  const { lng, lat, zoom } = state.view.value.camera;
  const map = openMap({
    container,
    style: styleNow.value,
    center: [lng, lat],
    zoom,
    maxBounds: BOUNDS,
    maxZoom: 14,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE_MS,
  });
  if (map === null) {
    onFailure('map.no-webgl');
    return { hoveredRows, onMap: signal(null), fitTo() {}, destroy() {} };
  }
  const input = createMapInput(state, words, hoveredRows, {
    sight: screenSight(map),
    isPainter: true,
  });
  const onMap = legendInput(input);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(zoomButtons(words), 'top-right');
  map.addControl(scaleBar(words), 'bottom-right');
  addCrosshair(map);
  const stops: (() => void)[] = [
    effect(() => map.getCanvas().setAttribute('aria-label', words.value('map.title'))),
    followCamera(map, state),
    followPositionAsk(map, state),
  ];
  followBusyness(map, container);
  map.on('webglcontextlost', () => onFailure('map.context-lost'));
  map.once('style.load', () => stops.push(...drawState(map, input, palette, styleNow)));
  const pick = (rows: readonly number[], at: LngLat): void => {
    if (!givePosition(state, [at.lng, at.lat])) pickRows(state, rows);
  };
  const findRows = rowFinder(map, input);
  followPointer(map, findRows, (rows) => (hoveredRows.value = rows), pick);
  followKeys(map, findRows, {
    onPick: pick,
    onClear: () => {
      if (!givePosition(state, null)) pickRows(state, []);
    },
    onStep: (step) => pickRows(state, stackAfter(state, input.rows.peek(), step)),
  });
  return {
    hoveredRows,
    onMap,
    fitTo: (rows) => showRows(map, state, rows, 'fit'),
    destroy() {
      for (const stop of stops) stop();
      map.remove();
    },
  };
}

/** The map, or null without WebGL. (To ask for a context only to see whether there is one costs as much as the map's own.) */
function openMap(options: MapOptions): MapLibreMap | null {
  try {
    return new MapLibreMap(options);
  } catch (error) {
    if (error instanceof GPUInitializationError) return null;
    throw error;
  }
}

/** What the legend must explain; while a selection is dragged only whether it is sampled follows. */
function legendInput(input: MapInput): ReadonlySignal<OnMap> {
  const still = input.state.rest.held(() => whatIsOnMap(input));
  return computed(() => ({ ...still.value, gathered: input.gathered.value }));
}

/** Says to assistive technology whether the map is still being drawn. */
function followBusyness(map: MapLibreMap, container: HTMLElement): void {
  container.setAttribute('aria-busy', 'true');
  map.on('dataloading', () => container.setAttribute('aria-busy', 'true'));
  map.on('idle', () => container.setAttribute('aria-busy', 'false'));
}

/** Keeps style, images, sources and marks as the state says; returns what stops it. */
function drawState(
  map: MapLibreMap,
  input: MapInput,
  palette: ReadonlySignal<Palette>,
  styleNow: ReadonlySignal<ReturnType<typeof mapStyle>>,
): (() => void)[] {
  let drawn = untracked(() => styleNow.value);
  const stops: (() => void)[] = [
    effect(() => paintImages(map, palette.value)),
    effect(() => {
      if (styleNow.value === drawn) return;
      drawn = styleNow.value;
      // The sources hold the data that were set meanwhile; only the layers change.
      map.setStyle(drawn, {
        transformStyle: (before, after) => ({
          ...after,
          sources: before?.sources ?? after.sources,
        }),
      });
    }),
    effect(() => showRows(map, input.state, input.state.pickedRows.value, 'if-outside')),
  ];
  stops.push(...drawCrowd(map, input, palette));
  for (const layer of MAP_LAYERS) {
    for (const [id, featuresOf] of Object.entries(layer.sources)) {
      let drawnFeatures: FeatureCollection | null = null;
      stops.push(
        effect(() => {
          const isWaiting = layer.isStill === true && input.state.rest.isMoving.value;
          const features = isWaiting ? NOTHING : featuresOf(input);
          // Most of what follows the period is the same from one step of a dragged period to the next.
          if (drawnFeatures !== null && isSameCollection(drawnFeatures, features)) return;
          drawnFeatures = features;
          void map.getSource<GeoJSONSource>(id)?.setData(features);
        }),
      );
    }
  }
  return stops;
}
