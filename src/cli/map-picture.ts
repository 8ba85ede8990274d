import { signal } from '@preact/signals-core';
import { legendEntries } from '../cartography/legend.ts';
import { PALETTES } from '../cartography/palette.ts';
import { createWords } from '../cartography/words/words.ts';
import { createMapInput } from '../map/map-input.ts';
import { ownedStyles } from '../map/map-style.ts';
import { whatIsOnMap } from '../map/on-map.ts';
import type { DrawnLayer } from '../snapshot/map/drawing.ts';
import type { MapPicture } from '../snapshot/page/page.ts';
import type { AppState } from '../state/app-state.ts';

/** What the map on screen would show of the state, for a page to draw: the same features, styles and legend, on white. */
export function mapPicture(state: AppState): MapPicture {
  const words = createWords(state.view.value.language);
  const palette = PALETTES.print;
  const input = createMapInput(state, signal(words), signal([]));
  const drawing = ownedStyles({ palette, words }).flatMap(({ owner, style }): readonly DrawnLayer[] => {
    if (owner.id !== 'marks' && !state.isShown(owner.id)) return [];
    if (!isDrawn(style)) throw new Error(`Expected a layer that a page can draw, got ${style.type}`);
    const featuresOf = owner.sources[style.source];
    if (featuresOf === undefined) throw new Error(`Expected a source ${style.source}, got none`);
    return [{ layer: owner.id, style, features: featuresOf(input) }];
  });
  const { layers } = state.view.value;
  const legend = legendEntries({ layers, onMap: whatIsOnMap(input), palette, words });
  return { drawing, legend, palette };
}

function isDrawn(
  style: ReturnType<typeof ownedStyles>[number]['style'],
): style is DrawnLayer['style'] {
  return ['fill', 'line', 'circle', 'symbol'].includes(style.type);
}
