import type { Palette } from '../../cartography/palette.ts';
import { fill, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth, wrapText } from '../text/measure.ts';
import { paragraphs, stacked } from '../page/block.ts';
import type { Block, TypeScale } from '../page/block.ts';
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

/** Two columns of figures under short heads; the names take what is left. */
function figureRows({ table }: SeriesPage, type: TypeScale, palette: Palette): Block {
  const size = type.small;
  const heads = table.columns.slice(0, 2);
  const widths = heads.map((head, i) =>
    Math.max(
      textWidth(head, size, 400),
      ...table.rows.map(({ cells }) => textWidth(cells[i] ?? '', size, 700)),
    ),
  );
  const needed = widths.reduce((sum, each) => sum + each + COLUMN_GAP, 0);
  const linesOf = (name: string, width: number): readonly string[] =>
    wrapText(name, Math.max(30, width - needed), size, 400);
  const rowHeight = (name: string, width: number): number =>
    linesOf(name, width).length * size * LEADING;
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
        for (const [i, line] of linesOf(name, width).entries())
          nodes.push(
            text(line, x, top + (1 + i * LEADING) * size, { size, fill: fill(palette.text) }),
          );
        for (const [i, right] of rights.entries())
          nodes.push(
            text(cells[i] ?? '', right, top + size, {
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
