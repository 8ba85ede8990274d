import type { Feature } from 'geojson';
import { grown } from '../box.ts';
import type { Box } from '../box.ts';
import type { CircleNode, Node } from '../scene.ts';
import type { DrawnLayer } from './drawing.ts';
import { styleValues } from './style-values.ts';
import type { Projection } from './web-mercator.ts';

/** A point feature with its place on the page. */
export interface PlacedFeature {
  readonly feature: Feature;
  readonly x: number;
  readonly y: number;
}

/** The point features that lie in the box, placed on the page, in the order of the layer. */
export function placedFeatures(
  features: readonly Feature[],
  projection: Projection,
  box: Box,
): readonly PlacedFeature[] {
  return features.flatMap((feature): readonly PlacedFeature[] => {
    if (feature.geometry.type !== 'Point') return [];
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const [x, y] = projection.project(lng, lat);
    const isIn = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    return isIn ? [{ feature, x, y }] : [];
  });
}

/** The circles of a circle layer in or near the box. The stroke lies around the radius, as MapLibre draws it. */
export function drawCircles(
  { style, features }: DrawnLayer,
  projection: Projection,
  box: Box,
): readonly Node[] {
  const values = styleValues(style, projection.camera.zoom);
  const placed = placedFeatures(
    features.features.filter((feature) => values.draws(feature)),
    projection,
    grown(box, 100),
  );
  const order = ({ feature }: PlacedFeature): number => values.number('circle-sort-key', feature);
  return placed
    .toSorted((a, b) => order(a) - order(b))
    .map(({ feature, x, y }): CircleNode => {
      const width = values.number('circle-stroke-width', feature);
      const fill = values.fill('circle-color', 'circle-opacity', feature);
      const line = values.fill('circle-stroke-color', 'circle-stroke-opacity', feature);
      return {
        type: 'circle',
        x,
        y,
        radius: values.number('circle-radius', feature) + width / 2,
        fill: fill.opacity === 0 ? null : fill,
        stroke: width === 0 ? null : { ...line, width, dash: [], isRound: false },
      };
    });
}
