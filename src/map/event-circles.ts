import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { numberFormat } from '../cartography/number-format.ts';
import { fitsInCircle } from '../cartography/number-room.ts';
import { CIRCLE_OPACITY, CIRCLE_STROKE, LABELLED_RADIUS } from '../cartography/sizes.ts';
import type { Palette } from '../cartography/palette.ts';
import type { Words } from '../cartography/words/words.ts';
import { innerRadius, stackRadius } from './circle-size.ts';
import { emptyStack } from './event-places.ts';
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
  /** Counts of the larger circle around it, which carries the number beside the place; of many, the inner one does. */
  readonly around: Stack | null;
}

/** How all circles are drawn at the moment. */
export interface CircleManner {
  /** Part of their radius that they have; below 1 where counts are gathered over parts of the map. */
  readonly scale: number;
  /** The circles themselves are painted straight from the table: the features are only their numbers. */
  readonly isPainted: boolean;
}

/** The circle for a stack at its place, with its number, as one feature; none for an empty stack. */
export function circleFeature(
  place: EventPlace,
  stack: Stack,
  { inside, around }: CircleSetting,
  { scale, isPainted }: CircleManner,
  words: Words,
): readonly Feature[] {
  if (stack.size === 0) return [];
  const hasFigure = stack.count > 0;
  const inner = inside === null ? 0 : innerRadius(inside, scale);
  const radius = stackRadius(stack.count, inside, scale);
  const isGathered = scale < 1;
  const whole = isGathered && around !== null ? around : emptyStack();
  const outer = Math.max(radius, whole.size > 0 ? stackRadius(whole.count, stack, scale) : 0);
  const total = stack.count + (inside?.count ?? 0) + whole.count;
  const isPartial = stack.withoutFigure + (inside?.withoutFigure ?? 0) + whole.withoutFigure > 0;
  const number = isGathered
    ? gatheredText(total, isPartial, { inner: radius, outer }, words)
    : numberText(stack, total, words);
  const hasRoom =
    outer >= LABELLED_RADIUS && number !== '' && (isGathered || fitsIn(number, radius));
  const isFilled = hasRoom && hasFigure && (inner === 0 || isGathered);
  const isCentred = isFilled || (!hasFigure && inner === 0);
  const isSilent = isGathered ? inside !== null : around !== null && !isFilled;
  const text = isSilent ? '' : number;
  return [
    pointFeature([place.lng, place.lat], {
      rows: rowsProperty(stack.rows),
      ...(isPainted ? {} : { radius }),
      hasFigure,
      isOpen: place.precision === 'ray' || place.precision === 'ring',
      order: -radius,
      text,
      minZoom: outer >= LABELLED_RADIUS || !hasFigure ? 0 : CLOSE_ZOOM,
      isFilled,
      anchor: isCentred ? 'center' : 'left',
      offset: isCentred ? [0, 0] : [(radius + 5) / TEXT_SIZE, 0],
      guard: isGathered && outer < LABELLED_RADIUS ? 0 : (2 * radius) / BLANK_SIZE,
    }),
  ];
}

/** "48", "48 + ?" where some observations print no number, "?" where none does. */
function numberText(stack: Stack, total: number, words: Words): string {
  if (total === 0) return '?';
  const number = numberFormat(words.language).format(total);
  return stack.withoutFigure > 0 ? `${number} + ?` : number;
}

/** Room in px between a number and the edge of a ring on which it has to lie. */
const RING_ROOM_PX = 2;

/**
 * The number of a circle of many, rounded if need be ("1,234", "1.2K"), "+" if some print none: on what is inside, else
 * across the ring around it; nothing without room.
 */
function gatheredText(
  total: number,
  isPartial: boolean,
  { inner, outer }: { readonly inner: number; readonly outer: number },
  words: Words,
): string {
  if (outer < LABELLED_RADIUS) return '';
  const texts = (['standard', 'compact'] as const).map((notation) => {
    const number = numberFormat(words.language, notation).format(total);
    return isPartial ? `${number}+` : number;
  });
  const fitting = (radius: number): string | undefined =>
    texts.find((text) => fitsIn(text, radius));
  return fitting(inner) ?? fitting(outer - RING_ROOM_PX) ?? '';
}

function fitsIn(text: string, radius: number): boolean {
  return fitsInCircle(text, TEXT_SIZE, radius);
}

/** Circles in a hue: largest below; an open location is only an outline; no number is a white disc with an edge. */
export function circleStyle(id: string, hue: string, palette: Palette): StyleLayer {
  return {
    id,
    type: 'circle',
    source: id,
    filter: ['has', 'radius'],
    layout: { 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-color': ['case', ['get', 'hasFigure'], hue, palette.mapHalo],
      'circle-opacity': ['case', ['get', 'isOpen'], CIRCLE_OPACITY.open, CIRCLE_OPACITY.solid],
      'circle-stroke-width': [
        'case',
        ['all', ['get', 'hasFigure'], ['!', ['get', 'isOpen']]],
        CIRCLE_STROKE.solid,
        CIRCLE_STROKE.open,
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
