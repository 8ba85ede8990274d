import type { TextNode, Weight } from '../scene.ts';
import type { Box } from '../box.ts';
import { ADVANCE_WIDTHS } from './advance-widths.ts';

/** How far the letters of Noto Sans reach above and below their line, in em. */
const ASCENT_EM = 0.77;
const DESCENT_EM = 0.24;

/** What a letter takes that is in no table: as wide as most capitals. */
const UNKNOWN = 700;

const TABLES: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  400: readTable(400),
  700: readTable(700),
};

/** The width of a line of text in px, by the letters' own widths: never less than it is drawn, since kerning only joins. */
export function textWidth(words: string, size: number, weight: Weight, spacing = 0): number {
  let width = 0;
  for (const letter of words) {
    width += (TABLES[weight].get(letter.codePointAt(0) ?? 0) ?? UNKNOWN) / 1000;
  }
  return width * size + spacing * words.length;
}

/** Breaks text into lines no wider than the width; a word that is wider by itself is broken too, after a hyphen if it has one. */
export function wrapText(
  words: string,
  width: number,
  size: number,
  weight: Weight,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/[ \n]+/u).flatMap((each) => pieces(each, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, weight) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Breaks text into as few lines as fit, of about the same length: what a title or a label looks best in. */
export function wrapEvenly(
  words: string,
  width: number,
  size: number,
  weight: Weight,
): readonly string[] {
  const parts = words
    .split(/[ \n]+/u)
    .map((word) => ({ word, wide: textWidth(word, size, weight) }));
  const longest = Math.max(...parts.map(({ wide }) => wide));
  // A word that has to be broken is nothing to be even about.
  if (longest > width) return wrapText(words, width, size, weight);
  const space = textWidth(' ', size, weight);
  const count = filledLines(parts, space, width).length;
  let [low, high] = [Math.max(width / count, longest), width];
  if (filledLines(parts, space, low).length <= count) high = low;
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (filledLines(parts, space, middle).length <= count) high = middle;
    else low = middle;
  }
  return filledLines(parts, space, high);
}

/** Lines of as many of the words as fit the width. */
function filledLines(
  parts: readonly { readonly word: string; readonly wide: number }[],
  space: number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  let right = Infinity;
  for (const { word, wide } of parts) {
    if (word === '') continue;
    if (right + space + wide > width) {
      lines.push(word);
      right = wide;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      right += space + wide;
    }
  }
  return lines;
}

/** The upright box of a line of text that is not turned; with its halo. */
export function textBox(node: TextNode): Box {
  const { x, y, text, size, weight, anchor, spacing, halo } = node;
  const width = textWidth(text, size, weight, spacing);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const edge = halo?.width ?? 0;
  return {
    x: left - edge,
    y: y - ASCENT_EM * size - edge,
    width: width + 2 * edge,
    height: (ASCENT_EM + DESCENT_EM) * size + 2 * edge,
  };
}

function pieces(word: string, width: number, size: number, weight: Weight): readonly string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const compounds = word.split(/(?<=-)(?=.)/u);
  return joined(compounds, width, size, weight).flatMap((each) =>
    textWidth(each, size, weight) <= width ? [each] : joined(Array.from(each), width, size, weight),
  );
}

/** As many of the parts together as fit into the width. */
function joined(
  parts: readonly string[],
  width: number,
  size: number,
  weight: Weight,
): readonly string[] {
  const all: string[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && textWidth(last + part, size, weight) <= width)
      all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

function readTable(weight: Weight): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const [first, widths] of ADVANCE_WIDTHS[weight]) {
    for (const [i, width] of widths.split(' ').entries()) {
      if (width !== '') table.set(first + i, Number(width));
    }
  }
  return table;
}
