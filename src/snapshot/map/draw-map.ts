import type { Palette } from '../../cartography/palette.ts';
import { boxPath, grown } from '../box.ts';
import type { Box } from '../box.ts';
import { fill, group, path } from '../scene.ts';
import type { Node } from '../scene.ts';
import { drawAreas } from './draw-areas.ts';
import { drawCircles, placedFeatures } from './draw-circles.ts';
import { drawLines } from './draw-lines.ts';
import type { Drawing, DrawnLayer } from './drawing.ts';
import { lineRuns } from './outlines.ts';
import { nameChances, placeElsewhere } from './side-names.ts';
import { fixedIcons, keepIcons } from './icon-pieces.ts';
import { MAIN_TOWNS, placeSymbols } from './place-symbols.ts';
import type { Neighbours } from './place-symbols.ts';
import { TakenPlaces } from './taken-places.ts';
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
  for (const box of reserved) taken.take(grown(box, ROOM_PX));
  const onLine = lineBoxes(drawing, projection, around);
  const bare = new TakenPlaces();
  for (const box of onLine) {
    taken.discourage(box);
    bare.discourage(box);
  }
  const texts = drawing
    .filter((layer) => layer.style.type === 'symbol' && !isGuard(layer))
    .toReversed();
  // In company a figure stays where it is, whatever the others show.
  const crowd =
    company.length > 0 ? [] : drawing.flatMap((layer) => eventBoxes(layer, projection, palette));
  const symbols = new Map<DrawnLayer, readonly Node[]>();
  const place = (layers: readonly DrawnLayer[], neighbours: Neighbours): void => {
    for (const layer of layers)
      if (!symbols.has(layer))
        symbols.set(layer, placeSymbols(layer, projection, palette, taken, neighbours));
  };
  const keep = (layers: readonly DrawnLayer[]): void =>
    layers.forEach((layer) => keepIcons(layer, projection, palette, taken));
  for (const layer of company.flat().filter((each) => isFigure(each) && !drawing.includes(each)))
    placeSymbols(layer, projection, palette, taken, { crowd: [] });
  // What stands whatever lies below it goes first, then the names that somebody looks for, then what can do without.
  place(texts.filter(isFigure), { crowd, panels: reserved });
  if (company.length > 0) place(texts.filter(isPlace), {});
  keep(texts.filter((layer) => !isFixed(layer)));
  place(texts.filter(isMainTowns), {});
  const foremost = taken.copy();
  const along = boxAround(onLine);
  for (const layer of texts.filter(isAlongLine)) {
    const names = nameChances(layer, projection.camera.zoom).flatMap((chances) => {
      const set = (each: DrawnLayer, neighbours: Neighbours): readonly Node[] =>
        placeSymbols(each, projection, palette, taken, { clearOf: foremost, ...neighbours });
      const nodes = set(chances.own, {});
      // In company a name stands at one place on every map, or nowhere.
      if (nodes.length > 0 || layer.layer !== 'sides' || company.length > 0) return nodes;
      const isOffLine = (each: DrawnLayer): boolean =>
        placeSymbols(each, projection, palette, bare.copy(), { along }).length > 0;
      return placeElsewhere(chances, (each) => set(each, { along }), isOffLine);
    });
    symbols.set(layer, names);
  }
  place(texts.filter(isFixed), {});
  place(texts, {});
  // A figure that finds no free place is still read whole.
  const drawn = [...drawing.filter((layer) => !isFigure(layer)), ...drawing.filter(isFigure)];
  const nodes = drawn.flatMap((layer) => {
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

/** The boxes around the circles of a layer, its weapons and its towns: what a figure does not belong on. */
function eventBoxes(layer: DrawnLayer, projection: Projection, palette: Palette): readonly Box[] {
  if (layer.style.type === 'circle')
    return drawCircles(layer, projection, projection.frame).flatMap((node) =>
      node.type === 'circle'
        ? [grown({ x: node.x, y: node.y, width: 0, height: 0 }, node.radius)]
        : [],
    );
  if (isWeapons(layer)) return fixedIcons(layer, projection, palette).map(({ box }) => box);
  if (!isMainTowns(layer)) return [];
  return placedFeatures(layer.features.features, projection, projection.frame)
    .filter(({ feature }) => feature.properties?.['rank'] === 1)
    .map(({ x, y }) => grown({ x, y, width: 0, height: 0 }, TOWN_PX));
}

const TOWN_PX = 4;
/** What the page puts on the map has this much room around it. */
const ROOM_PX = 2;

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

function isWeapons({ layer, style }: DrawnLayer): boolean {
  return style.type === 'symbol' && layer === 'weapons';
}

function isPlace({ layer }: DrawnLayer): boolean {
  return layer === 'labels';
}

function isMainTowns({ style }: DrawnLayer): boolean {
  return style.id === MAIN_TOWNS;
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
/** How far a name beside the line reaches beyond it. */
const NAME_PX = 30;

/** The box that holds all of them, with room for a name at its edges; empty of none. */
function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return grown({ x, y, width: right - x, height: bottom - y }, NAME_PX);
}

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
