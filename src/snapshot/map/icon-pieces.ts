import type { Feature } from 'geojson';
import type { Palette } from '../../cartography/palette.ts';
import type { Box } from '../box.ts';
import { group } from '../scene.ts';
import type { Node } from '../scene.ts';
import { placedFeatures } from './draw-circles.ts';
import type { PlacedFeature } from './draw-circles.ts';
import type { DrawnLayer } from './drawing.ts';
import { iconOf } from './icons.ts';
import { styleValues } from './style-values.ts';
import type { StyleValues } from './style-values.ts';
import type { TakenPlaces } from './taken-places.ts';
import type { Projection } from './web-mercator.ts';

/** An icon or a text with the ground that it takes. */
export interface Piece {
  readonly boxes: readonly Box[];
  readonly nodes: readonly Node[];
}

export const NOTHING: Piece = { boxes: [], nodes: [] };

/** The icon of a feature at its place. */
export function iconPiece(
  { feature, x, y }: PlacedFeature,
  values: StyleValues,
  palette: Palette,
): Piece {
  const name = values.text('icon-image', feature);
  const icon = name === '' ? null : iconOf(name, palette);
  if (icon === null) return NOTHING;
  const scale = values.number('icon-size', feature);
  const [dx = 0, dy = 0] = values.numbers('icon-offset', feature);
  const half = (icon.size * scale) / 2;
  const at = [x + dx * scale, y + dy * scale] as const;
  return {
    boxes: [{ x: at[0] - half, y: at[1] - half, width: 2 * half, height: 2 * half }],
    nodes: icon.nodes.length === 0 ? [] : [group(icon.nodes, { moveTo: at, scale })],
  };
}

/** Keeps the ground under the icons of the layer that stand whatever lies there, for whoever is placed before them. */
export function keepIcons(
  layer: DrawnLayer,
  projection: Projection,
  palette: Palette,
  taken: TakenPlaces,
): void {
  for (const { feature, box } of fixedIcons(layer, projection, palette)) taken.take(box, feature);
}

/** The icons of the layer that stand whatever lies there. */
export function fixedIcons(
  layer: DrawnLayer,
  projection: Projection,
  palette: Palette,
): readonly { readonly feature: Feature; readonly box: Box }[] {
  const values = styleValues(layer.style, projection.camera.zoom);
  const drawn = layer.features.features.filter(
    (feature) => values.draws(feature) && values.flag('icon-allow-overlap', feature),
  );
  return placedFeatures(drawn, projection, projection.frame).flatMap((point) =>
    iconPiece(point, values, palette).boxes.map((box) => ({ feature: point.feature, box })),
  );
}
