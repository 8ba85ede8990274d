import type { Words } from '../cartography/words/words.ts';
import type { Palette } from '../cartography/palette.ts';
import type { Figure } from '../model/report.ts';
import type { StyleLayer } from './map-layer.ts';
import { BOLD, REGULAR, nameIn } from './text.ts';

/** A printed figure as text: "189", "about 600", "at least 8"; null where none is printed. */
export function figureText(words: Words, figure: Figure | null): string | null {
  if (figure === null) return null;
  const number = new Intl.NumberFormat(words.language).format(figure.value);
  if (figure.qualifier === 'exact') return number;
  return words(figure.qualifier === 'about' ? 'map.about' : 'map.at-least', { number });
}

/** A label of three lines: the name small, the figure large, a detail small (`figure` and `detail` of the feature). */
export function figureStyle(
  id: string,
  source: string,
  { palette, words }: { palette: Palette; words: Words },
): StyleLayer {
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'text-field': [
        'format',
        nameIn(words),
        { 'font-scale': 0.42, 'text-color': palette.mapTextQuiet },
        '\n',
        { 'font-scale': 0.42 },
        ['get', 'figure'],
        { 'text-font': ['literal', BOLD] },
        '\n',
        { 'font-scale': 0.42 },
        ['get', 'detail'],
        { 'font-scale': 0.42, 'text-color': palette.explosion },
      ],
      'text-font': REGULAR,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 24, 7, 30, 9, 40],
      'text-line-height': 1.12,
      'text-padding': 6,
      'text-max-width': 20,
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': palette.mapText,
      'text-halo-color': palette.mapHalo,
      'text-halo-width': 1.6,
    },
  };
}
