import { computed, signal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import { legendEntries } from '../cartography/legend.ts';
import type { LegendEntry } from '../cartography/legend-entry.ts';
import type { LayerId } from '../cartography/layer-catalogue.ts';
import { PALETTES } from '../cartography/palette.ts';
import type { Palette } from '../cartography/palette.ts';
import { createWords } from '../cartography/words/words.ts';
import type { AppState } from '../state/app-state.ts';
import { createMapInput } from './map-input.ts';
import type { CommonScales, MapInput } from './map-input.ts';
import type { StyleLayer } from './map-layer.ts';
import { ownedStyles } from './map-style.ts';
import { whatIsOnMap } from './on-map.ts';
import { sightOfAll } from './sight-of-all.ts';

/** The kinds of style layers that the map is made of. */
type DrawnStyle = Extract<StyleLayer, { type: 'fill' | 'line' | 'circle' | 'symbol' }>;

/** Everything that the map shows, as values: for whoever draws it elsewhere than on screen. */
export interface MapPicture {
  /** Bottom first: each layer of the style with its features. */
  readonly drawing: readonly {
    readonly layer: LayerId | 'marks';
    readonly style: DrawnStyle;
    readonly features: FeatureCollection;
  }[];
  readonly legend: readonly LegendEntry[];
  readonly palette: Palette;
}

/** What the map shows of the state, in the colours for print; of what is drawn, only what the layers chosen show. */
export function mapPicture(state: AppState): MapPicture {
  return pictureOf(printInput(state, null));
}

/** What the layers draw from in print, where nothing is hovered; on the given scales, or on its own. */
export function printInput(state: AppState, common: CommonScales | null): MapInput {
  const words = createWords(state.view.value.language);
  const viewer = { sight: computed(() => sightOfAll(state)), isPainter: false };
  return createMapInput(state, signal(words), signal([]), viewer, common);
}

/** What the map shows of the input as it is now. */
export function pictureOf(input: MapInput): MapPicture {
  const { state } = input;
  const words = input.words.value;
  const palette = PALETTES.print;
  // A page shows its state at rest, and waits for whatever takes its time.
  state.rest.settle();
  input.crowd.prepare();
  const drawing = ownedStyles({ palette, words }).flatMap(({ owner, style }) => {
    if (owner.id !== 'marks' && !state.isShown(owner.id)) return [];
    const featuresOf = isDrawn(style) ? owner.sources[style.source] : undefined;
    if (!isDrawn(style) || featuresOf === undefined)
      throw new Error(`Expected a layer that can be drawn from a source, got ${style.id}`);
    return [{ layer: owner.id, style, features: featuresOf(input) }];
  });
  const { layers } = state.view.value;
  const legend = legendEntries({ layers, onMap: whatIsOnMap(input), palette, words });
  return { drawing, legend, palette };
}

function isDrawn(style: StyleLayer): style is DrawnStyle {
  return ['fill', 'line', 'circle', 'symbol'].includes(style.type);
}
