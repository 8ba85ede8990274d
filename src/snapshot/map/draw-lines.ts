import type { Box } from '../box.ts';
import { path } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { DrawnLayer } from './drawing.ts';
import { lineRuns, polyline } from './outlines.ts';
import { styleValues } from './style-values.ts';
import type { Projection } from './web-mercator.ts';

/** The lines of a line layer inside the box. */
export function drawLines(
  { style, features }: DrawnLayer,
  projection: Projection,
  box: Box,
): readonly Node[] {
  const values = styleValues(style, projection.camera.zoom);
  return features.features
    .filter((feature) => values.draws(feature))
    .flatMap((feature): readonly Node[] => {
      const runs = lineRuns(feature.geometry, projection, box);
      if (runs.length === 0) return [];
      const width = values.number('line-width', feature);
      const stroke = {
        ...values.fill('line-color', 'line-opacity', feature),
        width,
        dash: values.numbers('line-dasharray', feature).map((part) => part * width),
        isRound: values.text('line-join', feature) === 'round',
      };
      return [path(runs.map(polyline).join(''), { stroke })];
    });
}
