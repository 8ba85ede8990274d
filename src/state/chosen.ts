import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { AppState } from './app-state.ts';
import type { View } from './view.ts';

/** Each part of the view as a signal of its own, so that what shows the period is not drawn anew when the map moves. */
export type Chosen = { readonly [Key in keyof View]: ReadonlySignal<View[Key]> };

/** Takes the view of a state apart. */
export function createChosen({ view }: AppState): Chosen {
  return {
    camera: computed(() => view.value.camera),
    period: computed(() => view.value.period),
    choices: computed(() => view.value.choices),
    layers: computed(() => view.value.layers),
    level: computed(() => view.value.level),
    measure: computed(() => view.value.measure),
    language: computed(() => view.value.language),
    theme: computed(() => view.value.theme),
    picked: computed(() => view.value.picked),
  };
}
