import type { Palette } from '../../cartography/palette.ts';
import { fill, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth, wrapText } from '../text/measure.ts';
import { paragraphs, stacked } from '../page/block.ts';
import type { Block, TypeScale } from '../page/block.ts';
import type { FigureTable } from '../page/figure-table.ts';
import type { SeriesPage } from './series.ts';

const LEADING = 1.35;
const COLUMN_GAP = 8;

/** What stands above a small map: its date, its figures by region, and how much of it is shown. */
export function cellHead(page: SeriesPage, type: TypeScale, palette: Palette): Block {
  const { step, table, content } = page;
  const date = paragraphs([
    { text: step.label, size: type.body * 1.2, weight: 700, colour: palette.text },
  ]);
  const quiet = { size: type.small, weight: 400, colour: palette.textQuiet } as const;
  // What the reports declare without a place cannot be filtered, so it says nothing about a filter's map.
  const said = step.kind === 'filter' ? content.shown.slice(0, 1) : content.shown;
  const shown = paragraphs(said.map((each) => ({ ...quiet, text: each })));
  const none = paragraphs([{ ...quiet, text: content.subtitle[1] ?? '', colour: palette.text }]);
  const figures = table.rows.length === 0 ? none : figureRows(page, type, palette);
  return stacked([date, figures, shown], 1);
}

/** What the head needs at least, in px: its figures side by side, and its longest word. */
export function leastHeadWidth({ step, table }: SeriesPage, type: TypeScale): number {
  const words = table.rows.flatMap(({ name }) => name.split(' '));
  return Math.max(
    figuresWidth(table, type.small) - COLUMN_GAP,
    ...words.map((word) => textWidth(word, type.small, 400)),
    ...step.label.split(' ').map((word) => textWidth(word, type.body * 1.2, 700)),
  );
}

function columnWidths(table: FigureTable, size: number): readonly number[] {
  return table.columns
    .slice(0, 2)
    .map((head, i) =>
      Math.max(
        textWidth(head, size, 400),
        ...table.rows.map(({ cells }) => textWidth(cells[i] ?? '', size, 700)),
      ),
    );
}

function figuresWidth(table: FigureTable, size: number): number {
  return columnWidths(table, size).reduce((sum, each) => sum + each + COLUMN_GAP, 0);
}

/** Two columns of figures under short heads; the names beside them, or above where that would break their words. */
function figureRows({ table }: SeriesPage, type: TypeScale, palette: Palette): Block {
  const size = type.small;
  const heads = table.columns.slice(0, 2);
  const widths = columnWidths(table, size);
  const needed = figuresWidth(table, size);
  const words = table.rows.flatMap(({ name }) => name.split(' '));
  const longest = Math.max(0, ...words.map((word) => textWidth(word, size, 400)));
  const isStacked = (width: number): boolean => width - needed < longest;
  const linesOf = (name: string, width: number): readonly string[] =>
    wrapText(name, isStacked(width) ? width : width - needed, size, 400);
  const rowHeight = (name: string, width: number): number =>
    (linesOf(name, width).length + (isStacked(width) ? 1 : 0)) * size * LEADING;
  return {
    height: (width) =>
      size * LEADING + table.rows.reduce((sum, { name }) => sum + rowHeight(name, width), 0),
    draw(x, y, width) {
      const rights = heads.map((_, i) =>
        heads
          .slice(i + 1)
          .reduce((right, __, j) => right - (widths[i + 1 + j] ?? 0) - COLUMN_GAP, x + width),
      );
      const quiet = { size, fill: fill(palette.textQuiet), anchor: 'end' } as const;
      const nodes: Node[] = heads.map((head, i) => text(head, rights[i] ?? x, y + size, quiet));
      let top = y + size * LEADING;
      for (const { name, cells } of table.rows) {
        const lines = linesOf(name, width);
        for (const [i, line] of lines.entries())
          nodes.push(
            text(line, x, top + (1 + i * LEADING) * size, { size, fill: fill(palette.text) }),
          );
        const figures = top + (1 + (isStacked(width) ? lines.length * LEADING : 0)) * size;
        for (const [i, right] of rights.entries())
          nodes.push(
            text(cells[i] ?? '', right, figures, {
              size,
              weight: i === 0 ? 700 : 400,
              fill: fill(palette.text),
              anchor: 'end',
            }),
          );
        top += rowHeight(name, width);
      }
      return nodes;
    },
  };
}
