import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { pointFeature } from './features.ts';
import { BLANK } from './images.ts';
import { NAME_GAP_PX, NO_TEXTS } from './line-anchors.ts';
import type { FindAnchors, LineAnchor, NameRoom } from './line-anchors.ts';
import type { Look, StyleLayer } from './map-layer.ts';
import { turnedPx } from './px-plane.ts';
import { nameIn } from './text.ts';

/**
 * Names along the line are laid out anew for every half zoom, since in px the line strays more the closer one looks: the
 * zoom from which each layout holds.
 */
const TIERS = [0, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11.5] as const;

/** The zoom at which a layout is made: in the middle of its span. */
function layoutZoom(tier: number): number {
  return Math.max(6, TIERS[tier] ?? 0) + 0.25;
}

export const LINE_NAME_SIZE = 11;
/** Length in px that a name needs, and room between names. */
const LENGTH_PX = { line: 265, side: 185, short: 95 } as const;
const APART_PX = 380;

/** MapLibre asks filters for whole zooms only: this passes the layouts of the whole zoom in sight ... */
const TIER_FILTER: ExpressionSpecification = [
  'all',
  ['>=', ['get', 'tier'], byWholeZoom((zoom) => TIERS.findLastIndex((start) => start <= zoom))],
  ['<=', ['get', 'tier'], byWholeZoom((zoom) => TIERS.findLastIndex((start) => start < zoom + 1))],
];

function byWholeZoom(tierAt: (zoom: number) => number): ExpressionSpecification {
  const zooms = [7, 8, 9, 10, 11, 12];
  return ['step', ['zoom'], tierAt(6), ...zooms.flatMap((zoom) => [zoom, tierAt(zoom)])];
}

/** ... and this shows the one that holds. */
const TIER_OPACITY: ExpressionSpecification = [
  'step',
  ['zoom'],
  opacityOf(0),
  ...TIERS.slice(1).flatMap((zoom, i) => [zoom, opacityOf(i + 1)]),
];

function opacityOf(tier: number): ExpressionSpecification {
  return ['case', ['==', ['get', 'tier'], tier], 1, 0];
}

type NameProperties = Readonly<Record<string, string>>;

/** A name by language, and a shorter one for a line that strays too much for the long one. */
export interface LineName {
  readonly long: NameProperties;
  readonly short: NameProperties;
}

/** What a name along the line keeps clear of: if it can (towns), but for want of room (texts, chiefs), and always (events). */
export type Surroundings = Pick<NameRoom, 'towns' | 'texts' | 'chiefs' | 'events'>;

/** Where names stand along the line at one zoom. */
interface Layout {
  readonly anchors: readonly LineAnchor[];
  readonly isShort: boolean;
}

/** Where the names of the sides stand, by tier of zoom. */
export type SideLayouts = readonly Layout[];

/** Finds the places of the names of the sides. */
export function sideLayouts(find: FindAnchors, surroundings: Surroundings): SideLayouts {
  return TIERS.map((_, tier) => sideLayout(find, surroundings, tier));
}

/** The names of the sides, each on its side of the line's direction. */
export function sideNames(
  layouts: SideLayouts,
  names: Readonly<Record<'left' | 'right', LineName | null>>,
): readonly Feature[] {
  return layouts.flatMap(({ anchors, isShort }, tier) =>
    anchors.flatMap((anchor) =>
      (['left', 'right'] as const).flatMap((side) => {
        const name = names[side];
        return name === null ? [] : nameAt(anchor, side, isShort ? name.short : name.long, tier);
      }),
    ),
  );
}

/** The name of the line itself, once in a while, on its straighter side and away from the names of the sides. */
export function lineNames(
  find: FindAnchors,
  surroundings: Surroundings,
  sides: SideLayouts,
  name: LineName,
): readonly Feature[] {
  return sides.flatMap((side, tier) => {
    const names = side.anchors.map(({ at }) => at);
    const room = { apartPx: 6 * APART_PX, names, apartFromNamesPx: APART_PX / 2, ...surroundings };
    const { anchors, isShort } = longOrShort(find, tier, LENGTH_PX.line, room);
    const words = isShort ? name.short : name.long;
    return anchors.flatMap((anchor) =>
      nameAt(anchor, anchor.leftPx < anchor.rightPx ? 'left' : 'right', words, tier),
    );
  });
}

function sideLayout(find: FindAnchors, surroundings: Surroundings, tier: number): Layout {
  const room = { apartPx: APART_PX, names: [], apartFromNamesPx: 0, ...surroundings };
  const layout = longOrShort(find, tier, LENGTH_PX.side, room);
  if (layout.anchors.length > 0 || surroundings.events.length === 0) return layout;
  // Which side is which has to be said, however many events there are.
  const needed = { ...room, lengthPx: LENGTH_PX.short, chiefs: NO_TEXTS, mustStand: true };
  return { anchors: find(layoutZoom(tier), needed), isShort: true };
}

/** The long name where it fits, else the short one; close to other texts, and then across them, only where neither fits. */
function longOrShort(
  find: FindAnchors,
  tier: number,
  longPx: number,
  room: Omit<NameRoom, 'lengthPx'>,
): Layout {
  const zoom = layoutZoom(tier);
  const manners = [{}, { texts: NO_TEXTS }, { texts: NO_TEXTS, chiefs: NO_TEXTS }];
  for (const manner of manners)
    for (const lengthPx of [longPx, LENGTH_PX.short]) {
      const anchors = find(zoom, { ...room, ...manner, lengthPx });
      if (anchors.length > 0) return { anchors, isShort: lengthPx === LENGTH_PX.short };
    }
  return { anchors: [], isShort: true };
}

/** Guards are this far apart in px. */
const GUARD_STEP_PX = 16;

/**
 * A name as a point, and points under its letters that keep other names away: MapLibre would keep the whole upright box
 * around a slanted name free. In px from the place of the name, as its letters are, they are under them at every zoom.
 */
function nameAt(
  anchor: LineAnchor,
  side: 'left' | 'right',
  name: NameProperties,
  tier: number,
): readonly Feature[] {
  const stray = side === 'left' ? anchor.leftPx : anchor.rightPx;
  const isAbove = (side === 'left') !== anchor.isTurned;
  const em = (isAbove ? -1 : 1) * ((stray + NAME_GAP_PX) / LINE_NAME_SIZE);
  const { rotateDeg } = anchor;
  const letters = Math.max(...Object.values(name).map((text) => text.length));
  const halfPx = (letters * LINE_NAME_SIZE * 0.6) / 2;
  const guards = Array.from({ length: Math.ceil((2 * halfPx) / GUARD_STEP_PX) }, (_, i) => {
    const along = i * GUARD_STEP_PX - halfPx + GUARD_STEP_PX / 2;
    return pointFeature(anchor.at, {
      tier,
      guardAt: turnedPx(rotateDeg, along, em * LINE_NAME_SIZE),
    });
  });
  return [pointFeature(anchor.at, { ...name, tier, rotateDeg, offset: [0, em] }), ...guards];
}

/** The style layers of names along the line: their guards, a layer for the zooms of each layout, and the names. */
export function lineNameStyles(
  source: string,
  font: string[],
  colour: string,
  look: Look,
): readonly StyleLayer[] {
  return [
    ...TIERS.map((zoom, tier): StyleLayer => ({
      id: `${source}-guards-${tier}`,
      type: 'symbol',
      source,
      minzoom: zoom,
      maxzoom: TIERS[tier + 1] ?? 24,
      filter: ['all', ['==', ['get', 'tier'], tier], ['has', 'guardAt']],
      layout: {
        'icon-image': BLANK,
        'icon-offset': ['get', 'guardAt'],
        'icon-allow-overlap': true,
        'icon-padding': 4,
      },
    })),
    {
      id: source,
      type: 'symbol',
      source,
      filter: ['all', TIER_FILTER, ['!', ['has', 'guardAt']]],
      layout: {
        'text-field': nameIn(look.words),
        'text-font': font,
        'text-size': LINE_NAME_SIZE,
        'text-letter-spacing': 0.04,
        'text-max-width': 40,
        'text-offset': ['get', 'offset'],
        'text-rotate': ['get', 'rotateDeg'],
        'text-rotation-alignment': 'map',
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'text-opacity': TIER_OPACITY,
        'text-color': colour,
        'text-halo-color': look.palette.mapHalo,
        'text-halo-width': 1.6,
      },
    },
  ];
}
