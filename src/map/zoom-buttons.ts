import { effect } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import type { Words, WordKey } from '../cartography/words/words.ts';

/** Two buttons that zoom by one step; their names follow the language. */
export function zoomButtons(words: ReadonlySignal<Words>): IControl {
  const element = document.createElement('div');
  element.className = 'maplibregl-ctrl map-zoom';
  let stop = (): void => {};
  return {
    onAdd(map) {
      const buttons = [
        addButton(element, '+', () => map.zoomIn()),
        addButton(element, '\u2212', () => map.zoomOut()),
      ] as const;
      stop = effect(() => {
        name(buttons[0], words.value, 'map.zoom-in');
        name(buttons[1], words.value, 'map.zoom-out');
      });
      return element;
    },
    onRemove() {
      stop();
      element.remove();
    },
  };
}

function addButton(
  parent: HTMLElement,
  sign: string,
  onClick: () => MapLibreMap,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.addEventListener('click', onClick);
  parent.append(button);
  return button;
}

function name(button: HTMLButtonElement, words: Words, key: WordKey): void {
  button.setAttribute('aria-label', words(key));
  button.title = words(key);
}
