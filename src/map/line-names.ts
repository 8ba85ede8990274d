import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LngLat } from '../base/lng-lat.ts';
import { pointFeature } from './features.ts';
import { BLANK } from './images.ts';
import { lineAnchors, movedPx } from './line-anchors.ts';
import type { LineAnchor } from './line-anchors.ts';
import type { Look, StyleLayer } from './map-layer.ts';
import { nameIn } from './text.ts';

/** Names along the line are laid out anew for three spans of zoom, since the line strays more the closer one looks. */
const TIERS = [
  { zoom: 7.2, upTo: 8.2 },
  { zoom: 8.9, upTo: 9.7 },
  { zoom: 10.5, upTo: 24 },
] as const;

export const LINE_NAME_SIZE = 11;
/** Length in px that a name needs, room between names, and room between a name and the line. */
const LENGTH_PX = { line: 230, side: 160 } as const;
const APART_PX = 260;
const GAP_EM = 0.9;

/** Passes the features that are laid out for the zoom in sight. */
const TIER_FILTER: ExpressionSpecification = [
  '==',
  ['get', 'tier'],
  ['step', ['zoom'], 0, TIERS[0].upTo, 1, TIERS[1].upTo, 2],
];

type NameProperties = Readonly<Record<string, string>>;

/** The name of the line itself, on its straighter side; where it is set the sides are not named. */
export function lineNames(positions: readonly LngLat[], name: NameProperties): readonly Feature[] {
  return TIERS.flatMap(({ zoom }, tier) =>
    lineAnchors(positions, zoom, LENGTH_PX.line, 2 * APART_PX).flatMap((anchor) =>
      nameAt(anchor, anchor.leftPx < anchor.rightPx ? 'left' : 'right', name, tier, zoom),
    ),
  );
}

/** The names of the sides, each on its side of the line's direction, away from the name of the line. */
export function sideNames(
  positions: readonly LngLat[],
  names: Readonly<Record<'left' | 'right', NameProperties | null>>,
): readonly Feature[] {
  return TIERS.flatMap(({ zoom }, tier) => {
    const taken = lineAnchors(positions, zoom, LENGTH_PX.line, 2 * APART_PX);
    const anchors = lineAnchors(
      positions,
      zoom,
      LENGTH_PX.side,
      APART_PX,
      taken.map(({ at }) => at),
    );
    return anchors.flatMap((anchor) =>
      (['left', 'right'] as const).flatMap((side) => {
        const name = names[side];
        return name === null ? [] : nameAt(anchor, side, name, tier, zoom);
      }),
    );
  });
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
  zoom: number,
): readonly Feature[] {
  const stray = side === 'left' ? anchor.leftPx : anchor.rightPx;
  const isAbove = (side === 'left') !== anchor.isTurned;
  const em = (isAbove ? -1 : 1) * (stray / LINE_NAME_SIZE + GAP_EM);
  const { rotateDeg } = anchor;
  const halfPx = ((name['en'] ?? '').length * LINE_NAME_SIZE * 0.6) / 2;
  const guards = Array.from({ length: Math.ceil((2 * halfPx) / GUARD_STEP_PX) }, (_, i) => {
    const along = i * GUARD_STEP_PX - halfPx + GUARD_STEP_PX / 2;
    const at = movedPx(anchor.at, zoom, rotateDeg, along, em * LINE_NAME_SIZE);
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
