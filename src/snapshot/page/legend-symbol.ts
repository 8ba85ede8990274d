import type { LegendSymbol } from '../../cartography/legend-entry.ts';
import { boxPath, px } from '../box.ts';
import { hatchLines } from '../map/draw-areas.ts';
import { markNodes, weaponPlateNodes } from '../map/icons.ts';
import { fill, group, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';

const WIDTH = 26;
const HEIGHT = 13;
const PLATE_HEIGHT = 17;
const MARK_SIZE = 9;
const MARK_PX = 14;

/** The symbol as it is drawn beside a map whose circles are drawn at `scale`. */
export function atScale(symbol: LegendSymbol, scale: number): LegendSymbol {
  return symbol.type === 'dot' ? { ...symbol, radius: symbol.radius * scale } : symbol;
}

/** How wide the symbol is in px: a circle is as wide as on the map, everything else the same. */
export function ownWidth(symbol: LegendSymbol): number {
  return symbol.type === 'dot' ? 2 * symbol.radius + 1 : WIDTH;
}

/** What the symbol takes in a column of symbols, in px. */
export function symbolWidth(symbol: LegendSymbol): number {
  return Math.max(WIDTH, ownWidth(symbol));
}

/** What the symbol takes in px from top to bottom. */
export function symbolHeight(symbol: LegendSymbol): number {
  if (symbol.type === 'icon') return PLATE_HEIGHT;
  return symbol.type === 'dot' ? Math.max(HEIGHT, 2 * symbol.radius + 2) : HEIGHT;
}

/** The symbol around 0, 0. */
export function symbolNodes(symbol: LegendSymbol): readonly Node[] {
  const [half, high] = [WIDTH / 2, HEIGHT / 2];
  const box = { x: -half, y: -high, width: 2 * half, height: 2 * high };
  switch (symbol.type) {
    case 'dot':
      return [
        {
          type: 'circle',
          x: 0,
          y: 0,
          radius: symbol.radius,
          fill: symbol.fill === null ? null : fill(symbol.fill),
          stroke: stroke(symbol.stroke, 0.9),
        },
        ...(symbol.mark === ''
          ? []
          : [
              text(symbol.mark, 0, MARK_SIZE * 0.36, {
                size: MARK_SIZE,
                weight: 700,
                fill: fill(symbol.stroke),
                anchor: 'middle',
              }),
            ]),
      ];
    case 'area': {
      const { fill: ground, fillOpacity, stroke: edge, isDashed, hatch } = symbol;
      return [
        ...(ground === null ? [] : [path(boxPath(box), { fill: fill(ground, fillOpacity) })]),
        ...(hatch === null
          ? []
          : [
              group([hatchLines({ spacing: 5, width: 1.2, slope: 1 }, hatch, 1, box)], {
                clip: boxPath(box),
              }),
            ]),
        ...(edge === null
          ? []
          : [path(boxPath(box), { stroke: stroke(edge, 0.8, { dash: isDashed ? [3, 2] : [] }) })]),
      ];
    }
    case 'line': {
      const line = `M${px(-half)} 0h${px(2 * half)}`;
      const { colour, width, casing, dash } = symbol;
      return [
        ...(casing === null ? [] : [path(line, { stroke: stroke(casing, width + 3) })]),
        path(line, { stroke: stroke(colour, width, { dash: dash.map((each) => each * width) }) }),
      ];
    }
    case 'mark':
      return markNodes(symbol.path, MARK_PX, symbol.ink, symbol.paper);
    case 'icon':
      return weaponPlateNodes(symbol.path, symbol.plate, 16, symbol.ink, symbol.paper);
  }
}
