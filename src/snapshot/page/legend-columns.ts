import type { LegendEntry } from '../../cartography/legend-entry.ts';
import type { Node } from '../scene.ts';
import type { TypeScale } from './block.ts';
import { legendCell, signsWidth } from './legend-cell.ts';
import type { LegendCell, LegendRow } from './legend-cell.ts';
import { atScale } from './legend-symbol.ts';

const COLUMN_GAP = 16;
/** A column is as wide as this in px if it can, narrower where that helps, and never narrower than a few words need. */
const WIDEST = 230;
const NARROWER = [175, 130, 104];
const NARROWEST = 104;
const MOST_COLUMNS = 6;

/** A legend set in columns, as wide and as high as they need, in px. */
export interface LegendColumns {
  readonly width: number;
  readonly height: number;
  /** What a column was given, in px. */
  readonly columnWidth: number;
  draw(x: number, y: number): readonly Node[];
}

/** How a legend is set: its type and ink, and the scale at which the map beside it draws its circles. */
export interface LegendStyle {
  readonly type: TypeScale;
  readonly ink: string;
  readonly scale: number;
}

/** The entries in one column, in two, and so on, each wide and narrow, as far as the width in px has room for: always in one at least. */
export function legendForms(
  entries: readonly LegendEntry[],
  style: LegendStyle,
  whole: number,
): readonly LegendColumns[] {
  const forms: LegendColumns[] = [];
  for (let columns = 1; columns <= Math.min(MOST_COLUMNS, entries.length); columns++) {
    const room = (whole - COLUMN_GAP * (columns - 1)) / columns;
    if (columns > 1 && room < NARROWEST) break;
    const widest = Math.min(WIDEST, room);
    for (const width of [widest, ...NARROWER.filter((each) => each < widest - 8)])
      forms.push(setIn(columns, entries, style, width));
  }
  return forms;
}

/** The form that takes the least height of the width; null without entries. */
export function lowestLegend(
  entries: readonly LegendEntry[],
  style: LegendStyle,
  width: number,
): LegendColumns | null {
  const [lowest = null] = legendForms(entries, style, width).toSorted(
    (a, b) => a.height - b.height,
  );
  return lowest;
}

/** Circles of one kind stand on one line above the columns; below each other in them where that would be too wide. */
function setIn(
  columns: number,
  entries: readonly LegendEntry[],
  { type: { small }, ink, scale }: LegendStyle,
  widest: number,
): LegendColumns {
  const whole = columns * (widest + COLUMN_GAP) - COLUMN_GAP;
  const cellOf = (row: LegendRow, room: number, most: number): LegendCell =>
    legendCell(row, { room, widest: most }, small, ink);
  const drawn = entries.map((entry) => ({ ...entry, symbol: atScale(entry.symbol, scale) }));
  const joined = rowsOf(drawn);
  const isJoined = joined.every(
    (row) => row.length === 1 || cellOf(row, 0, Infinity).width <= whole,
  );
  const rows: readonly LegendRow[] = isJoined ? joined : drawn.map((entry) => [entry]);
  const single = rows
    .filter((row) => row.length === 1)
    .map((row) => ({ row, room: signsWidth(row, small) }))
    .map(({ row, room }) => ({ row, room, cell: cellOf(row, room, widest) }));
  const heights = single.map(({ cell }) => cell.height);
  const below = beside(
    inColumns(single, heights, columns).map((column) => {
      const widestSign = Math.max(...column.map(({ room }) => room));
      return column.map(({ row, room, cell }) =>
        room === widestSign ? cell : cellOf(row, widestSign, widest),
      );
    }),
  );
  const lines = rows.filter((row) => row.length > 1).map((row) => cellOf(row, 0, Infinity));
  const width = Math.max(widthOf(below), ...lines.map((line) => Math.ceil(line.width)));
  const above = flowing(lines, width);
  const top = heightOf(above);
  const placed = [...above, ...below.map((each) => ({ ...each, y: each.y + top }))];
  return {
    width,
    height: heightOf(placed),
    columnWidth: widest,
    draw: (x, y) => placed.flatMap((each) => each.cell.draw(x + each.x, y + each.y)),
  };
}

/** An entry that is brief stands on one line with the next. */
function rowsOf(entries: readonly LegendEntry[]): readonly LegendRow[] {
  const rows: LegendEntry[][] = [];
  for (const [i, entry] of entries.entries())
    if (entries[i - 1]?.brief === undefined) rows.push([entry]);
    else rows.at(-1)?.push(entry);
  return rows;
}

interface PlacedCell {
  readonly cell: LegendCell;
  readonly x: number;
  readonly y: number;
}

function widthOf(cells: readonly PlacedCell[]): number {
  return Math.ceil(Math.max(0, ...cells.map(({ cell, x }) => x + cell.width)));
}

function heightOf(cells: readonly PlacedCell[]): number {
  return Math.max(0, ...cells.map(({ cell, y }) => y + cell.height));
}

/** The cells one after the other on lines no longer than the width. */
function flowing(cells: readonly LegendCell[], width: number): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let [x, y] = [0, 0];
  for (const cell of cells) {
    if (x > 0 && x + cell.width > width) [x, y] = [0, heightOf(placed)];
    placed.push({ cell, x, y });
    x += cell.width + COLUMN_GAP;
  }
  return placed;
}

/** Columns of cells side by side. */
function beside(columns: readonly (readonly LegendCell[])[]): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (const column of columns) {
    const x = placed.length === 0 ? 0 : widthOf(placed) + COLUMN_GAP;
    let y = 0;
    for (const cell of column) {
      placed.push({ cell, x, y });
      y += cell.height;
    }
  }
  return placed;
}

/** The items in their order, column after column, the tallest as low as it can be. */
function inColumns<Item>(
  items: readonly Item[],
  heights: readonly number[],
  columns: number,
): readonly (readonly Item[])[] {
  let [low, high] = [Math.max(0, ...heights), heights.reduce((sum, each) => sum + each, 0)];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (filled(items, heights, middle).length <= columns) high = middle;
    else low = middle;
  }
  return filled(items, heights, high);
}

/** Sums of heights differ in their last digits by the order in which they are added. */
const ROUNDING = 0.01;

/** The items in as few columns as hold them, none higher than `most`. */
function filled<Item>(
  items: readonly Item[],
  heights: readonly number[],
  most: number,
): readonly (readonly Item[])[] {
  const all: Item[][] = [];
  let left = 0;
  for (const [i, item] of items.entries()) {
    const height = heights[i] ?? 0;
    const last = all.at(-1);
    if (last === undefined || height > left + ROUNDING) {
      all.push([item]);
      left = most;
    } else last.push(item);
    left -= height;
  }
  return all;
}
