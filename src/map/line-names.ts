import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LngLat } from '../base/lng-lat.ts';
import { pointFeature } from './features.ts';
import { lineAnchors } from './line-anchors.ts';
import type { LineAnchor } from './line-anchors.ts';

/** Names along the line are laid out anew for three spans of zoom, since the line strays more the closer one looks. */
const TIERS = [
  { zoom: 7.2, upTo: 8.2 },
  { zoom: 8.9, upTo: 9.7 },
  { zoom: 10.5, upTo: 24 },
] as const;

/** Longest name in px at the text size, room between names, and the size the offsets count in. */
const NAME_PX = 150;
const APART_PX = 330;
export const LINE_NAME_SIZE = 11;
const GAP_EM = 0.9;

/** Passes the features that are laid out for the zoom in sight. */
export const TIER_FILTER: ExpressionSpecification = [
  '==',
  ['get', 'tier'],
  ['step', ['zoom'], 0, TIERS[0].upTo, 1, TIERS[1].upTo, 2],
];

/**
 * Names to set along the line: at every second anchor those of `sides`, on their side of the line; between them that of
 * the line itself. Each name is given as the properties of its feature.
 */
export function namesAlongLine(
  positions: readonly LngLat[],
  names: Readonly<Record<'left' | 'right' | 'line', Record<string, string> | null>>,
): { readonly sides: readonly Feature[]; readonly line: readonly Feature[] } {
  const sides: Feature[] = [];
  const line: Feature[] = [];
  TIERS.forEach(({ zoom }, tier) => {
    lineAnchors(positions, zoom, NAME_PX, APART_PX).forEach((anchor, rank) => {
      const name = (at: 'left' | 'right', words: Record<string, string> | null): Feature[] =>
        words === null ? [] : [pointFeature(anchor.at, { ...words, tier, rank, ...placed(anchor, at) })];
      if (rank % 2 === 0) sides.push(...name('left', names.left), ...name('right', names.right));
      else line.push(...name(anchor.leftPx < anchor.rightPx ? 'left' : 'right', names.line));
    });
  });
  return { sides, line };
}

/** Rotation, and the offset in ems that clears the line on the given side of its direction. */
function placed(anchor: LineAnchor, side: 'left' | 'right'): { rotateDeg: number; offset: [number, number] } {
  const stray = side === 'left' ? anchor.leftPx : anchor.rightPx;
  const isAbove = (side === 'left') !== anchor.isTurned;
  const em = stray / LINE_NAME_SIZE + GAP_EM;
  return { rotateDeg: anchor.rotateDeg, offset: [0, isAbove ? -em : em] };
}
