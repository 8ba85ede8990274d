import { HATCHES } from '../../cartography/hatch.ts';
import type { Hatch } from '../../cartography/hatch.ts';
import type { Palette } from '../../cartography/palette.ts';
import { px } from '../box.ts';
import type { Box } from '../box.ts';
import { group, path, stroke } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { DrawnLayer } from './drawing.ts';
import { polygonPath } from './outlines.ts';
import { styleValues } from './style-values.ts';
import type { Projection } from './web-mercator.ts';

const HATCH_NAME = 'hatch ';

/** The areas of a fill layer inside the box; patterns are hatched with lines, so that they stay sharp at any size. */
export function drawAreas(
  { style, features }: DrawnLayer,
  projection: Projection,
  box: Box,
  palette: Palette,
): readonly Node[] {
  const values = styleValues(style, projection.camera.zoom);
  return features.features
    .filter((feature) => values.draws(feature))
    .flatMap((feature): readonly Node[] => {
      const d = polygonPath(feature.geometry, projection, box);
      if (d === '') return [];
      const pattern = values.text('fill-pattern', feature);
      if (pattern === '') {
        const filled = values.fill('fill-color', 'fill-opacity', feature);
        return filled.opacity === 0 ? [] : [path(d, { fill: filled })];
      }
      const opacity = values.number('fill-opacity', feature);
      return hatched(d, pattern.replace(HATCH_NAME, ''), opacity, box, palette);
    });
}

function hatched(
  d: string,
  name: string,
  opacity: number,
  box: Box,
  palette: Palette,
): readonly Node[] {
  const [hatch, colour]: readonly [Hatch, string] =
    name === 'side' ? [HATCHES.side, palette.sideHatch] : [HATCHES['no-figure'], palette.hatch];
  return [group([hatchLines(hatch, colour, opacity, box)], { clip: d })];
}

/** All strokes of a hatch over the box as one path; a tile's strokes are measured along its edge, so across they are thinner. */
export function hatchLines(hatch: Hatch, colour: string, opacity: number, box: Box): Node {
  const lines: string[] = [];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const first = hatch.slope === 1 ? box.x + box.y : box.x - bottom;
  const last = hatch.slope === 1 ? right + bottom : right - box.y;
  for (let at = Math.ceil(first / hatch.spacing) * hatch.spacing; at <= last; at += hatch.spacing) {
    // On a rising stroke x + y is constant, on a falling one x - y.
    const top = hatch.slope === 1 ? at - box.y : at + box.y;
    const low = hatch.slope === 1 ? at - bottom : at + bottom;
    lines.push(`M${px(top)} ${px(box.y)}L${px(low)} ${px(bottom)}`);
  }
  return path(lines.join(''), {
    stroke: stroke(colour, hatch.width * Math.SQRT1_2, { opacity }),
  });
}
