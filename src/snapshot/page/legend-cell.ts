import type { LegendEntry, LegendSymbol } from '../../cartography/legend-entry.ts';
import { fill, group, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth, wrapEvenly } from '../text/measure.ts';
import { ownWidth, symbolHeight, symbolNodes, symbolWidth } from './legend-symbol.ts';

const SYMBOL_GAP = 7;
/** Between a symbol and the words that follow on its line, and from those to the next symbol. */
const BRIEF_GAP = 3;
const SIGN_GAP = 8;
const ROW_GAP = 3;
const LEADING = 1.28;

/** What stands on one line of symbols: circles of one kind by their size, or an entry by itself. */
export type LegendRow = readonly LegendEntry[];

/** A row as it is drawn, with its size in px; the room below it is part of the height. */
export interface LegendCell {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): readonly Node[];
}

interface Sign {
  readonly symbol: LegendSymbol;
  readonly brief: string;
  readonly x: number;
  readonly wide: number;
}

/** What the symbols of a row take in px, with the words between them. */
export function signsWidth(row: LegendRow, size: number): number {
  if (row.length === 1) return Math.max(...row.map(({ symbol }) => symbolWidth(symbol)));
  return row.reduce(
    (width, { symbol }, i) => width + ownWidth(symbol) + briefWidth(briefAt(row, i), size),
    0,
  );
}

/** The row at most so many px wide, in type of the size; a symbol by itself stands in the middle of its `room`. */
export function legendCell(
  row: LegendRow,
  { room, widest }: { readonly room: number; readonly widest: number },
  size: number,
  ink: string,
): LegendCell {
  const signs: Sign[] = [];
  let right = 0;
  for (const [i, { symbol }] of row.entries()) {
    const wide = row.length === 1 ? room : ownWidth(symbol);
    const brief = briefAt(row, i);
    signs.push({ symbol, brief, x: right, wide });
    right += wide + briefWidth(brief, size);
  }
  const textX = right + SYMBOL_GAP;
  const label = row.at(-1)?.label ?? '';
  const isShort = textWidth(label, size, 400) <= widest - textX;
  const lines = isShort ? [label] : wrapEvenly(label, widest - textX, size, 400);
  const symbols = row.map(({ symbol }) => symbolHeight(symbol));
  const height = Math.max(...symbols, lines.length * size * LEADING);
  const setting = { size, fill: fill(ink) };
  return {
    width: textX + Math.max(0, ...lines.map((line) => textWidth(line, size, 400))),
    height: height + ROW_GAP,
    draw(x, y) {
      const middle = y + height / 2;
      const baseline = (i: number, of: number): number =>
        middle + (i * LEADING + 1 - (of * LEADING) / 2) * size;
      return [
        ...signs.map(({ symbol, x: left, wide }) =>
          group(symbolNodes(symbol), { moveTo: [x + left + wide / 2, middle] }),
        ),
        ...signs
          .filter(({ brief }) => brief !== '')
          .map(({ brief, x: left, wide }) =>
            text(brief, x + left + wide + BRIEF_GAP, baseline(0, 1), setting),
          ),
        ...lines.map((line, i) => text(line, x + textX, baseline(i, lines.length), setting)),
      ];
    },
  };
}

/** What is written beside a symbol; '' for the last of a row, whose label stands there. */
function briefAt(row: LegendRow, i: number): string {
  return i < row.length - 1 ? (row[i]?.brief ?? '') : '';
}

function briefWidth(brief: string, size: number): number {
  return brief === '' ? 0 : BRIEF_GAP + textWidth(brief, size, 400) + SIGN_GAP;
}
