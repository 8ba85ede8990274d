import type { Palette } from '../../cartography/palette.ts';
import { boxPath, grown } from '../box.ts';
import type { Box } from '../box.ts';
import { fill, group, path } from '../scene.ts';
import type { Node } from '../scene.ts';
import { drawAreas } from './draw-areas.ts';
import { drawCircles } from './draw-circles.ts';
import { drawLines } from './draw-lines.ts';
import type { Drawing, DrawnLayer } from './drawing.ts';
import { lineRuns } from './outlines.ts';
import { TakenPlaces, placeSymbols } from './place-symbols.ts';
import type { Projection } from './web-mercator.ts';

/** Shapes are cut this far outside the frame, so that no stroke runs along its edge. */
const MARGIN_PX = 24;

/**
 * The map in its frame: the layers in the order of the drawing, texts placed from the topmost down.
 * Nothing is written into the `reserved` boxes, where the page puts its own things. Names of places keep clear of what
 * the maps in the `company` show too, so that they stand at the same places on each map of a series.
 */
export function drawMap(
  drawing: Drawing,
  projection: Projection,
  palette: Palette,
  reserved: readonly Box[],
  company: readonly Drawing[] = [],
): Node {
  const { frame } = projection;
  const around = grown(frame, MARGIN_PX);
  const taken = new TakenPlaces();
  for (const box of reserved) taken.take(box);
  for (const box of lineBoxes(drawing, projection, around)) taken.discourage(box);
  const texts = drawing
    .filter((layer) => layer.style.type === 'symbol' && !isGuard(layer))
    .toReversed();
  // What stands whatever lies below it goes first, so that the names that can move keep clear of it.
  const inOrder = [...texts.filter(isFixed), ...movable(texts, company.length > 0)];
  const figures = new TakenPlaces();
  for (const layer of [drawing, ...company].flat().filter(isFigure))
    placeSymbols(layer, projection, palette, figures);
  for (const layer of company.flat().filter(isFixed))
    placeSymbols(layer, projection, palette, taken);
  const symbols = new Map(
    inOrder.map((layer) => {
      const clearOf = isAlongLine(layer) ? figures : null;
      return [layer, placeSymbols(layer, projection, palette, taken, clearOf)];
    }),
  );
  const nodes = drawing.flatMap((layer) => {
    switch (layer.style.type) {
      case 'fill':
        return drawAreas(layer, projection, around, palette);
      case 'line':
        return drawLines(layer, projection, around);
      case 'circle':
        return drawCircles(layer, projection, frame);
      case 'symbol':
        return symbols.get(layer) ?? [];
    }
  });
  const ground = path(boxPath(frame), { fill: fill(palette.outsideLand) });
  return group([ground, ...nodes], { clip: boxPath(frame) });
}

/** Figures by region, which nothing else may be written across. */
function isFigure({ layer, style }: DrawnLayer): boolean {
  return style.type === 'symbol' && (layer === 'density' || layer === 'regions');
}

function isAlongLine({ layer }: DrawnLayer): boolean {
  return layer === 'line' || layer === 'sides';
}

/**
 * Unseen points that keep the screen's names off a slanted one. They are laid out for one zoom of several; a page has one
 * zoom, and knows the ground under each name exactly.
 */
function isGuard(layer: DrawnLayer): boolean {
  return isAlongLine(layer) && !('text-field' in (layer.style.layout ?? {}));
}

/** The layers whose symbols may give way; in company those of the places come first, since all maps have them. */
function movable(texts: readonly DrawnLayer[], isInCompany: boolean): readonly DrawnLayer[] {
  const all = texts.filter((layer) => !isFixed(layer));
  const isPlace = ({ layer }: DrawnLayer): boolean => isInCompany && layer === 'labels';
  return [...all.filter(isPlace), ...all.filter((layer) => !isPlace(layer))];
}

/** Whether the symbols of the layer stand wherever they are: figures, names along the line, and what keeps their place. */
function isFixed({ style }: DrawnLayer): boolean {
  if (style.type !== 'symbol') return false;
  const layout: Readonly<Record<string, unknown>> = style.layout ?? {};
  return 'text-field' in layout
    ? layout['text-allow-overlap'] === true
    : layout['icon-allow-overlap'] === true;
}

/** How far a name keeps from the contact line where it can, in px. */
const OFF_LINE_PX = 3;

/** Small boxes along the contact line. */
function lineBoxes(drawing: Drawing, projection: Projection, box: Box): readonly Box[] {
  return drawing
    .filter(({ layer, style }) => layer === 'line' && style.type === 'line')
    .slice(0, 1)
    .flatMap(({ features }) => features.features)
    .flatMap(({ geometry }) => lineRuns(geometry, projection, box))
    .flatMap((run) =>
      run.slice(1).map(([x, y], i): Box => {
        const [fromX, fromY] = run[i] ?? [x, y];
        const across = {
          x: Math.min(x, fromX),
          y: Math.min(y, fromY),
          width: Math.abs(x - fromX),
          height: Math.abs(y - fromY),
        };
        return grown(across, OFF_LINE_PX);
      }),
    );
}
