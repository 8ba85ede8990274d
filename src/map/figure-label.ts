import { numberFormat } from '../cartography/number-format.ts';
import type { Words } from '../cartography/words/words.ts';
import type { Declared } from '../model/declared.ts';
import type { Figure } from '../model/report.ts';
import type { Look, StyleLayer } from './map-layer.ts';
import { BOLD, REGULAR, nameIn } from './text.ts';

/** The parts of a figure's label: "about", "600", "140 explosions". */
export interface FigureLabel {
  readonly qualifier: string;
  readonly figure: string;
  readonly detail: string;
}

/** A printed figure with a detail below; empty where none is printed. */
export function figureLabel(words: Words, figure: Figure | null, detail: string): FigureLabel {
  if (figure === null) return { qualifier: '', figure: '', detail };
  const isExact = figure.qualifier === 'exact';
  return {
    qualifier: isExact ? '' : `${words(`map.${figure.qualifier}`)} `,
    figure: numberFormat(words.language).format(figure.value),
    detail,
  };
}

/** The violations of a region with its explosions below; the explosions alone where only they are printed. */
export function declaredLabel(
  words: Words,
  { violations, explosions }: Pick<Declared, 'violations' | 'explosions'>,
): FigureLabel {
  if (explosions === null) return figureLabel(words, violations, '');
  const count = explosions.value;
  if (violations === null)
    return figureLabel(words, explosions, words('map.explosions', { count }));
  const { qualifier, figure } = figureLabel(words, explosions, '');
  return figureLabel(
    words,
    violations,
    `${qualifier}${figure} ${words('map.explosions', { count })}`,
  );
}

const SMALL = 0.42;
const LINE_HEIGHT = 1.15;
/** MapLibre takes the small lines above and below for full ones when it sets a label about its point; in em. */
const TO_MIDDLE = LINE_HEIGHT * (1 - SMALL);

/** Wide, so that the dots and circles below do not run into the letters. */
const HALO_PX = 3;

/** A label of three lines: the name small, the figure large, a detail small. */
export function figureStyle(id: string, source: string, { palette, words }: Look): StyleLayer {
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'text-field': [
        'format',
        nameIn(words),
        { 'font-scale': SMALL, 'text-color': palette.mapTextQuiet },
        '\n',
        { 'font-scale': SMALL },
        ['get', 'qualifier'],
        { 'font-scale': SMALL },
        ['get', 'figure'],
        { 'text-font': ['literal', BOLD] },
        '\n',
        { 'font-scale': SMALL },
        ['get', 'detail'],
        { 'font-scale': SMALL, 'text-color': palette.explosion },
      ],
      'text-font': REGULAR,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 24, 7, 30, 9, 38],
      'text-line-height': LINE_HEIGHT,
      'text-offset': [0, TO_MIDDLE],
      'text-padding': 6,
      'text-max-width': 20,
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': palette.mapText,
      'text-halo-color': palette.mapHalo,
      'text-halo-width': HALO_PX,
    },
  };
}
