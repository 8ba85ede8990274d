import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { LABELLED_RADIUS, NO_FIGURE_RADIUS, circleRadius } from '../cartography/sizes.ts';
import type { Palette } from '../cartography/palette.ts';
import type { Words } from '../cartography/words/words.ts';
import type { EventPlace, Stack } from './event-places.ts';
import { pointFeature, rowsProperty } from './features.ts';
import { BLANK, BLANK_SIZE } from './images.ts';
import type { StyleLayer } from './map-layer.ts';
import { BOLD } from './text.ts';

const TEXT_SIZE = 11;

/** Below this zoom only circles that can hold their number carry one. */
const CLOSE_ZOOM = 8;

/** How one circle stands among what else is drawn at its place. */
export interface CircleSetting {
  /** Counts of what is drawn inside: the circle's area is theirs and its own together, so the ring shows its own. */
  readonly inside: Stack | null;
  /** A larger circle lies around it and carries the number beside the place. */
  readonly isInside: boolean;
}

/** The circle for a stack at its place, with its number, as one feature; none for an empty stack. */
export function circleFeature(
  place: EventPlace,
  stack: Stack,
  { inside, isInside }: CircleSetting,
  words: Words,
): readonly Feature[] {
  if (stack.rows.length === 0) return [];
  const hasFigure = stack.count > 0;
  const total = stack.count + (inside?.count ?? 0);
  const innerRadius = inside === null ? 0 : outerRadius(inside);
  const radius = hasFigure ? circleRadius(total) : Math.max(NO_FIGURE_RADIUS, innerRadius + 3);
  const isFilled = radius >= LABELLED_RADIUS && innerRadius === 0 && hasFigure;
  return [
    pointFeature([place.lng, place.lat], {
      rows: rowsProperty(stack.rows),
      radius,
      hasFigure,
      isOpen: place.precision === 'ray' || place.precision === 'ring',
      order: -radius,
      text: isInside && !isFilled ? '' : numberText(stack, total, words),
      minZoom: radius >= LABELLED_RADIUS || !hasFigure ? 0 : CLOSE_ZOOM,
      isFilled,
      anchor: isFilled || (!hasFigure && innerRadius === 0) ? 'center' : 'left',
      offset:
        isFilled || (!hasFigure && innerRadius === 0) ? [0, 0] : [(radius + 5) / TEXT_SIZE, 0],
      guard: (2 * radius) / BLANK_SIZE,
    }),
  ];
}

function outerRadius(stack: Stack): number {
  if (stack.count > 0) return circleRadius(stack.count);
  return stack.withoutFigure > 0 ? NO_FIGURE_RADIUS : 0;
}

/** "48", "48 + ?" where some observations print no number, "?" where none does. */
function numberText(stack: Stack, total: number, words: Words): string {
  if (total === 0) return '?';
  const number = new Intl.NumberFormat(words.language).format(total);
  return stack.withoutFigure > 0 ? `${number} + ?` : number;
}

/** Circles in a hue: largest below; an open location is only an outline; no number is a white disc with an edge. */
export function circleStyle(id: string, hue: string, palette: Palette): StyleLayer {
  return {
    id,
    type: 'circle',
    source: id,
    layout: { 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-color': ['case', ['get', 'hasFigure'], hue, palette.mapHalo],
      'circle-opacity': ['case', ['get', 'isOpen'], 0.3, 0.93],
      'circle-stroke-width': [
        'case',
        ['all', ['get', 'hasFigure'], ['!', ['get', 'isOpen']]],
        0.8,
        1.4,
      ],
      'circle-stroke-color': [
        'case',
        ['all', ['get', 'hasFigure'], ['!', ['get', 'isOpen']]],
        palette.hairline,
        hue,
      ],
    },
  };
}

/** The numbers of circles, inside where there is room, else beside; each keeps the names of towns off its circle. */
export function circleNumbers(
  id: string,
  source: string,
  hue: string,
  palette: Palette,
): StyleLayer {
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'icon-image': BLANK,
      'icon-size': ['get', 'guard'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['step', ['zoom'], textFrom(0), CLOSE_ZOOM, ['get', 'text']],
      'text-font': BOLD,
      'text-size': TEXT_SIZE,
      'text-anchor': ['get', 'anchor'],
      'text-offset': ['get', 'offset'],
      'text-optional': true,
      'text-padding': 1,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': [
        'case',
        ['all', ['get', 'isFilled'], ['!', ['get', 'isOpen']]],
        palette.hairline,
        hue,
      ],
      'text-halo-color': ['case', ['get', 'isFilled'], 'rgba(0,0,0,0)', palette.mapHalo],
      'text-halo-width': 1.4,
    },
  };
}

function textFrom(zoom: number): ExpressionSpecification {
  return ['case', ['<=', ['get', 'minZoom'], zoom], ['get', 'text'], ''];
}
