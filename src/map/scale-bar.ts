import { effect, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { IControl } from 'maplibre-gl';
import { WORLD_PX } from './cell-grid.ts';
import type { Words } from '../cartography/words/words.ts';

/** Longest that the bar may be, in px. */
const MAX_PX = 110;
const EARTH_KM = 40_075.017;

/** A scale bar in kilometres or metres, true at the middle of the map. */
export function scaleBar(words: ReadonlySignal<Words>): IControl {
  const element = document.createElement('div');
  element.className = 'maplibregl-ctrl map-scale';
  let stop = (): void => {};
  return {
    onAdd(map) {
      const kmPerPx = signal(0);
      const measure = (): void => {
        const latitude = (map.getCenter().lat * Math.PI) / 180;
        kmPerPx.value = (EARTH_KM * Math.cos(latitude)) / (WORLD_PX * 2 ** map.getZoom());
      };
      measure();
      map.on('move', measure);
      const stopEffect = effect(() => {
        const km = niceBelow(MAX_PX * kmPerPx.value);
        element.style.width = `${km / kmPerPx.value}px`;
        element.textContent = lengthText(km, words.value.language);
      });
      stop = () => {
        map.off('move', measure);
        stopEffect();
      };
      return element;
    },
    onRemove() {
      stop();
      element.remove();
    },
  };
}

function lengthText(km: number, language: string): string {
  const isShort = km < 1;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isShort ? 'meter' : 'kilometer',
  });
  return format.format(isShort ? Math.round(km * 1000) : km);
}

function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2].find((each) => each * power <= value) ?? 1);
}
