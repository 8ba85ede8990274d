import type { Palette } from '../../cartography/palette.ts';
import { px } from '../box.ts';
import { fill, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth, wrapText } from '../text/measure.ts';
import type { Block, TypeScale } from './block.ts';
import { heading, paragraphs, stacked } from './block.ts';
import type { FigureTable } from './figure-table.ts';

const COLUMN_GAP = 12;
/** Names narrower than this stand on a line of their own above their figures. */
const NARROWEST_NAME = 62;
const LEADING = 1.3;

/** The table of figures: numbers right-aligned under their heads, the first column large; rows between hairlines. */
export function tableBlock(table: FigureTable, type: TypeScale, palette: Palette): Block {
  const note =
    table.note === ''
      ? []
      : [
          paragraphs([
            { text: table.note, size: type.small, weight: 400, colour: palette.textQuiet },
          ]),
        ];
  return stacked(
    [heading(table.caption, type, palette), rowsBlock(table, type, palette), ...note],
    3,
  );
}

interface Grid {
  /** Right edges of the columns of figures, from the left edge of the table. */
  readonly rights: readonly number[];
  readonly sizes: readonly number[];
  readonly nameWidth: number;
  readonly isStacked: boolean;
}

function rowsBlock(table: FigureTable, type: TypeScale, palette: Palette): Block {
  const headHeight = type.small * 1.7;
  const namesOf = (name: string, grid: Grid): readonly string[] =>
    wrapText(name, grid.nameWidth, type.body, 400);
  const rowHeight = (name: string, grid: Grid): number => {
    const figures = Math.max(...grid.sizes, type.body) * 1.5;
    const names = namesOf(name, grid).length * type.body * LEADING;
    return grid.isStacked ? names + figures + 2 : Math.max(names + 6, figures);
  };
  return {
    height(width) {
      const grid = gridFor(table, type, width);
      return headHeight + table.rows.reduce((sum, row) => sum + rowHeight(row.name, grid), 0);
    },
    draw(x, y, width) {
      const grid = gridFor(table, type, width);
      const nodes: Node[] = table.columns.map((column, i) =>
        text(column, x + (grid.rights[i] ?? 0), y + type.small * 1.1, {
          size: type.small,
          fill: fill(palette.textQuiet),
          anchor: 'end',
        }),
      );
      let top = y + headHeight;
      for (const row of table.rows) {
        nodes.push(hairline(x, top, width, palette));
        nodes.push(...rowNodes(row, { x, top, height: rowHeight(row.name, grid) }, grid));
        top += rowHeight(row.name, grid);
      }
      return [...nodes, hairline(x, top, width, palette)];
    },
  };

  function rowNodes(
    { name, cells }: FigureTable['rows'][number],
    { x, top, height }: { readonly x: number; readonly top: number; readonly height: number },
    grid: Grid,
  ): readonly Node[] {
    const names = namesOf(name, grid);
    const nameTop = grid.isStacked
      ? top + 2
      : top + (height - names.length * type.body * LEADING) / 2;
    const lead = Math.max(...grid.sizes, type.body);
    const baseline = grid.isStacked ? top + height - lead * 0.42 : top + height / 2 + lead * 0.36;
    return [
      ...names.map((line, i) =>
        text(line, x, nameTop + (i * LEADING + 1) * type.body, {
          size: type.body,
          fill: fill(palette.text),
        }),
      ),
      ...cells.map((cell, i) =>
        text(cell, x + (grid.rights[i] ?? 0), baseline, {
          size: grid.sizes[i] ?? type.body,
          weight: i === 0 ? 700 : 400,
          fill: fill(isFigure(cell) ? palette.text : palette.textQuiet),
          anchor: 'end',
        }),
      ),
    ];
  }
}

function gridFor(table: FigureTable, type: TypeScale, width: number): Grid {
  const sizes = table.columns.map((_, i) => sizeOf(table, i, type));
  const widths = table.columns.map((column, i) =>
    Math.max(
      textWidth(column, type.small, 400),
      ...table.rows.map(({ cells }) =>
        textWidth(cells[i] ?? '', sizes[i] ?? type.body, i === 0 ? 700 : 400),
      ),
    ),
  );
  const needed = widths.reduce((sum, each) => sum + each + COLUMN_GAP, 0);
  const isStacked = width - needed < NARROWEST_NAME;
  let right = width;
  const rights = widths
    .toReversed()
    .map((each) => {
      const at = right;
      right -= each + COLUMN_GAP;
      return at;
    })
    .toReversed();
  const shrink = Math.min(1, width / needed);
  return {
    rights: shrink === 1 ? rights : widths.map((_, i) => (width * (i + 1)) / widths.length),
    sizes: sizes.map((size) => size * shrink),
    nameWidth: isStacked ? width : width - needed,
    isStacked,
  };
}

/** Figures of the first column are large, words in place of a figure never. */
function sizeOf(table: FigureTable, column: number, type: TypeScale): number {
  const cells = table.rows.map(({ cells: all }) => all[column] ?? '');
  if (!cells.some(isFigure) || cells.some((cell) => cell.length > 9)) return type.body;
  return column === 0 ? type.lead : type.lead * 0.78;
}

function isFigure(cell: string): boolean {
  return /\d/u.test(cell);
}

function hairline(x: number, y: number, width: number, palette: Palette): Node {
  return path(`M${px(x)} ${px(y)}h${px(width)}`, { stroke: stroke(palette.rule, 0.75) });
}
