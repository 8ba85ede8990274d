import type { LegendEntry, LegendSymbol } from '../../cartography/legend-entry.ts';
import { boxPath, px } from '../box.ts';
import { hatchLines } from '../map/draw-areas.ts';
import { markNodes, weaponPlateNodes } from '../map/icons.ts';
import { fill, group, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth, wrapText } from '../text/measure.ts';
import type { Block, TypeScale } from './block.ts';

const SYMBOL_WIDTH = 26;
const SYMBOL_HEIGHT = 13;
const SYMBOL_GAP = 7;
const LEADING = 1.28;
const MARK_SIZE = 9;
const MARK_PX = 14;

/** The legend as a list of symbols with their words, in as many columns as asked for; circles at the `scale` of the map. */
export function legendBlock(
  entries: readonly LegendEntry[],
  type: TypeScale,
  ink: string,
  columns: number,
  scale: number,
): Block {
  const cellsOf = (width: number): readonly Cell[][] => {
    const wide = columnWidth(width, columns);
    const scaled = entries.map((entry) => ({ ...entry, symbol: atScale(entry.symbol, scale) }));
    const symbols = symbolsWidth(scaled);
    return inColumns(
      scaled.map((entry) => cellOf(entry, symbols, type, wide)),
      columns,
    );
  };
  return {
    height: (width) => Math.max(0, ...cellsOf(width).map((column) => heightOf(column))),
    draw: (x, y, width) =>
      cellsOf(width).flatMap((column, c) => {
        let top = y;
        return column.flatMap((cell) => {
          const left = x + c * (columnWidth(width, columns) + COLUMN_GAP);
          const nodes = cellNodes(cell, left, top, type, ink);
          top += cell.height;
          return nodes;
        });
      }),
  };
}

const COLUMN_GAP = 14;

interface Cell {
  readonly entry: LegendEntry;
  /** Of all symbols, in px. */
  readonly symbolWidth: number;
  readonly lines: readonly string[];
  readonly height: number;
}

/** The width that the longest label needs, up to `most` px, symbol included. */
export function legendWidth(
  entries: readonly LegendEntry[],
  type: TypeScale,
  most: number,
): number {
  const longest = Math.max(0, ...entries.map(({ label }) => textWidth(label, type.small, 400)));
  return Math.min(most, Math.ceil(symbolsWidth(entries) + SYMBOL_GAP + longest + 1));
}

function atScale(symbol: LegendSymbol, scale: number): LegendSymbol {
  return symbol.type === 'dot' ? { ...symbol, radius: symbol.radius * scale } : symbol;
}

function columnWidth(width: number, columns: number): number {
  return (width - COLUMN_GAP * (columns - 1)) / columns;
}

/** What the widest symbol needs: a circle is as large as on the map. */
function symbolsWidth(entries: readonly LegendEntry[]): number {
  const circles = entries.map(({ symbol }) => (symbol.type === 'dot' ? 2 * symbol.radius + 1 : 0));
  return Math.max(SYMBOL_WIDTH, ...circles);
}

function cellOf(entry: LegendEntry, symbolWidth: number, type: TypeScale, width: number): Cell {
  const lines = wrapText(entry.label, width - symbolWidth - SYMBOL_GAP, type.small, 400);
  const symbol = symbolHeight(entry.symbol);
  return {
    entry,
    symbolWidth,
    lines,
    height: Math.max(symbol, lines.length * type.small * LEADING) + 3,
  };
}

function heightOf(column: readonly Cell[]): number {
  return column.reduce((sum, cell) => sum + cell.height, 0);
}

/** Fills the columns one after the other to about the same height. */
function inColumns(cells: readonly Cell[], columns: number): Cell[][] {
  const each = heightOf(cells) / columns;
  const filled: Cell[][] = Array.from({ length: columns }, () => []);
  let done = 0;
  for (const cell of cells) {
    filled[Math.min(columns - 1, Math.floor((done + cell.height / 2) / each))]?.push(cell);
    done += cell.height;
  }
  return filled;
}

function cellNodes(
  { entry, symbolWidth, lines, height }: Cell,
  x: number,
  y: number,
  type: TypeScale,
  ink: string,
): readonly Node[] {
  const inner = height - 3;
  const textTop = y + (inner - lines.length * type.small * LEADING) / 2;
  return [
    group(symbolNodes(entry.symbol), { moveTo: [x + symbolWidth / 2, y + inner / 2] }),
    ...lines.map((line, i) =>
      text(line, x + symbolWidth + SYMBOL_GAP, textTop + (i * LEADING + 1) * type.small, {
        size: type.small,
        fill: fill(ink),
      }),
    ),
  ];
}

function symbolHeight(symbol: LegendSymbol): number {
  if (symbol.type === 'icon') return 17;
  return symbol.type === 'dot' ? Math.max(SYMBOL_HEIGHT, 2 * symbol.radius + 2) : SYMBOL_HEIGHT;
}

function symbolNodes(symbol: LegendSymbol): readonly Node[] {
  const [half, high] = [SYMBOL_WIDTH / 2, SYMBOL_HEIGHT / 2];
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
