import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LngLat } from '../base/lng-lat.ts';
import { pointFeature } from './features.ts';
import { BLANK } from './images.ts';
import { lineAnchors, movedPx } from './line-anchors.ts';
import type { LineAnchor } from './line-anchors.ts';
import type { Look, StyleLayer } from './map-layer.ts';
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
/** Length in px that a name needs, room between names, and room between a name and the line. */
const LENGTH_PX = { line: 265, side: 185 } as const;
const APART_PX = 270;
const GAP_EM = 1.25;

/** Passes the features that are laid out for the zoom in sight. */
const TIER_FILTER: ExpressionSpecification = [
  '==',
  ['get', 'tier'],
  ['step', ['zoom'], 0, ...TIERS.slice(1).flatMap((zoom, i) => [zoom, i + 1])],
];

type NameProperties = Readonly<Record<string, string>>;

/** The name of the line itself, once in a while, on its straighter side. */
export function lineNames(
  positions: readonly LngLat[],
  towns: readonly LngLat[],
  name: NameProperties,
): readonly Feature[] {
  return TIERS.flatMap((_, tier) =>
    lineNameAnchors(positions, towns, tier).flatMap((anchor) =>
      nameAt(anchor, anchor.leftPx < anchor.rightPx ? 'left' : 'right', name, tier),
    ),
  );
}

/** The names of the sides, each on its side of the line's direction, away from the name of the line. */
export function sideNames(
  positions: readonly LngLat[],
  towns: readonly LngLat[],
  names: Readonly<Record<'left' | 'right', NameProperties | null>>,
): readonly Feature[] {
  return TIERS.flatMap((_, tier) => {
    const anchors = lineAnchors(positions, layoutZoom(tier), {
      lengthPx: LENGTH_PX.side,
      apartPx: APART_PX,
      names: lineNameAnchors(positions, towns, tier).map(({ at }) => at),
      towns,
    });
    return anchors.flatMap((anchor) =>
      (['left', 'right'] as const).flatMap((side) => {
        const name = names[side];
        return name === null ? [] : nameAt(anchor, side, name, tier);
      }),
    );
  });
}

function lineNameAnchors(
  positions: readonly LngLat[],
  towns: readonly LngLat[],
  tier: number,
): readonly LineAnchor[] {
  const room = { lengthPx: LENGTH_PX.line, apartPx: 2.5 * APART_PX, names: [], towns };
  return lineAnchors(positions, layoutZoom(tier), room);
}

/** Guards are this far apart in px. */
const GUARD_STEP_PX = 16;

/**
 * A name as a point, and points under its letters that keep other names away: MapLibre would keep the whole upright box
 * around a slanted name free.
 */
function nameAt(
  anchor: LineAnchor,
  side: 'left' | 'right',
  name: NameProperties,
  tier: number,
): readonly Feature[] {
  const stray = side === 'left' ? anchor.leftPx : anchor.rightPx;
  const isAbove = (side === 'left') !== anchor.isTurned;
  const em = (isAbove ? -1 : 1) * (stray / LINE_NAME_SIZE + GAP_EM);
  const { rotateDeg } = anchor;
  const halfPx = ((name['en'] ?? '').length * LINE_NAME_SIZE * 0.6) / 2;
  const guards = Array.from({ length: Math.ceil((2 * halfPx) / GUARD_STEP_PX) }, (_, i) => {
    const along = i * GUARD_STEP_PX - halfPx + GUARD_STEP_PX / 2;
    const at = movedPx(anchor.at, layoutZoom(tier), rotateDeg, along, em * LINE_NAME_SIZE);
    return pointFeature(at, { tier, isGuard: true });
  });
  return [pointFeature(anchor.at, { ...name, tier, rotateDeg, offset: [0, em] }), ...guards];
}

/** The two style layers of names along the line: the names, and their guards. */
export function lineNameStyles(
  source: string,
  font: string[],
  colour: string,
  look: Look,
): readonly StyleLayer[] {
  return [
    {
      id: `${source}-guards`,
      type: 'symbol',
      source,
      filter: ['all', TIER_FILTER, ['has', 'isGuard']],
      layout: { 'icon-image': BLANK, 'icon-allow-overlap': true, 'icon-padding': 4 },
    },
    {
      id: source,
      type: 'symbol',
      source,
      filter: ['all', TIER_FILTER, ['!', ['has', 'isGuard']]],
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
        'text-color': colour,
        'text-halo-color': look.palette.mapHalo,
        'text-halo-width': 1.6,
      },
    },
  ];
}
