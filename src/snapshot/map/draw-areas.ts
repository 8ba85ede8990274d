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

/** All strokes of a hatch in the box as one path; a tile's strokes are measured along its edge, so across they are thinner. */
export function hatchLines(hatch: Hatch, colour: string, opacity: number, box: Box): Node {
  const lines: string[] = [];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  // On a rising stroke x + y is constant, on a falling one x - y.
  const first = hatch.slope === 1 ? box.x + box.y : box.x - bottom;
  const last = hatch.slope === 1 ? right + bottom : right - box.y;
  for (let at = Math.ceil(first / hatch.spacing) * hatch.spacing; at <= last; at += hatch.spacing) {
    const xAt = (y: number): number => at - hatch.slope * y;
    // Strokes end at the box: resvg draws less of a clipped group the farther its strokes reach out of the picture.
    const ends = [xAt(box.y), xAt(bottom)].map((x) => Math.min(right, Math.max(box.x, x)));
    const [from, to] = ends.map((x) => [x, hatch.slope * (at - x)] as const);
    if (from !== undefined && to !== undefined)
      lines.push(`M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`);
  }
  return path(lines.join(''), {
    stroke: stroke(colour, hatch.width * Math.SQRT1_2, { opacity }),
  });
}
