import { effect } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { CustomLayerInterface } from 'maplibre-gl';
import type { Palette } from '../cartography/palette.ts';
import { createCircleLayer } from './circle-layer.ts';
import type { MapInput } from './map-input.ts';
import { stackCircles } from './stack-circles.ts';

/** A selection rests when it has not changed for this long since it was drawn. */
const REST_MS = 160;
/** On a machine that needs longer for a step it rests later, up to this: drawing all anew between steps slows them more. */
const LATEST_REST_MS = 480;
/** A timer that comes this much later than asked for says that the page was busy. */
const LATE_MS = 25;
/** The index is built when the first whole picture has been there for this long. */
const INDEX_MS = 300;
/** The circles lie where the first of the layers of circles does. */
const BELOW = 'violations';

/** What is needed of a map. */
export interface CrowdMap {
  addLayer(layer: CustomLayerInterface, below: string): unknown;
  once(event: 'idle' | 'render' | 'webglcontextlost', listener: () => void): unknown;
  off(event: 'idle' | 'render', listener: () => void): unknown;
  triggerRepaint(): unknown;
}

/** Paints the circles of large selections, as fast as they change; returns what stops it. */
export function drawCrowd(
  map: CrowdMap,
  { crowd, state }: MapInput,
  palette: ReadonlySignal<Palette>,
): readonly (() => void)[] {
  const circles = createCircleLayer('crowd', () => palette.peek());
  map.addLayer(circles.layer, BELOW);
  let rest: ReturnType<typeof setTimeout> | undefined;
  let changed = -Infinity;
  let wait = REST_MS;
  const restIn = (ms: number, canBeLate: boolean): void => {
    const due = performance.now() + ms;
    clearTimeout(rest);
    rest = setTimeout(() => {
      // The page was busy until now, and the next step may be waiting to be heard.
      if (canBeLate && performance.now() > due + LATE_MS) restIn(ms, false);
      else state.rest.settle();
    }, ms);
  };
  const restSoon = (): void => restIn(wait, true);
  let build: ReturnType<typeof setTimeout> | undefined;
  const buildSoon = (): void => {
    clearTimeout(build);
    build = setTimeout(crowd.prepare, INDEX_MS);
  };
  const unwatch = state.rest.watch();
  // Nothing is drawn any more after which it could rest.
  void map.once('webglcontextlost', unwatch);
  return [
    unwatch,
    effect(() => {
      const gathered = crowd.now.value;
      const shown = {
        explosions: state.isShown('explosions'),
        others: state.isShown('violations'),
      };
      if (gathered === null) circles.show(NOTHING, [0, 0]);
      else
        circles.show(stackCircles(gathered.stacks, gathered.scale, shown), gathered.points.origin);
    }),
    effect(() => {
      if (state.selection.value === null) return;
      const now = performance.now();
      // Long after the last change this is no drag.
      const isDrag = now - changed <= 2 * LATEST_REST_MS;
      wait = isDrag ? Math.max(REST_MS, Math.min(LATEST_REST_MS, 1.5 * (now - changed))) : REST_MS;
      changed = now;
      clearTimeout(rest);
      map.off('render', restSoon);
      void map.once('render', restSoon);
      map.triggerRepaint();
    }),
    effect(() => {
      // Another picture has not been there for long.
      clearTimeout(build);
      map.off('idle', buildSoon);
      if (crowd.index.value !== null || crowd.now.value === null) return;
      void map.once('idle', buildSoon);
    }),
    () => {
      clearTimeout(rest);
      clearTimeout(build);
      map.off('idle', buildSoon);
      map.off('render', restSoon);
    },
  ];
}

const NOTHING = new Float32Array(0);
