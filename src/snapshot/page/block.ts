import type { Palette } from '../../cartography/palette.ts';
import type { Node, Weight } from '../scene.ts';
import { fill, text } from '../scene.ts';
import { wrapEvenly, wrapText } from '../text/measure.ts';

/** Something on the page that takes the width it is given and says how high it then is, in px. */
export interface Block {
  height(width: number): number;
  draw(x: number, y: number, width: number): readonly Node[];
}

/** The sizes of type on one page, in px, and its margin. */
export interface TypeScale {
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly small: number;
  readonly margin: number;
  readonly gap: number;
}

/** Sizes that suit a page: larger on a larger page, never too small to read. */
export function typeScale(width: number, height: number): TypeScale {
  const measure = Math.sqrt(width * height);
  const clamp = (value: number, low: number, high: number): number =>
    Math.min(high, Math.max(low, value));
  return {
    title: clamp(measure * 0.0275, 15, 32),
    lead: clamp(measure * 0.0185, 14, 20),
    body: clamp(measure * 0.0112, 9.6, 12),
    small: clamp(measure * 0.0092, 8.2, 9.6),
    margin: clamp(Math.min(width, height) * 0.042, 14, 36),
    gap: clamp(measure * 0.012, 7, 14),
  };
}

export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Lines of about the same length. */
  readonly isEven?: boolean;
  /** Room below, in em of the size. */
  readonly after?: number;
}

const LEADING = 1.32;

/** Paragraphs one below the other, wrapped to the width. */
export function paragraphs(all: readonly Paragraph[]): Block {
  const linesOf = (
    { text: words, size, weight, isEven }: Paragraph,
    width: number,
  ): readonly string[] => (isEven === true ? wrapEvenly : wrapText)(words, width, size, weight);
  return {
    height: (width) =>
      all.reduce(
        (sum, each) =>
          sum + (linesOf(each, width).length * LEADING + (each.after ?? 0)) * each.size,
        0,
      ),
    draw(x, y, width) {
      let top = y;
      return all.flatMap((each) => {
        const nodes = linesOf(each, width).map((line, i) =>
          text(line, x, top + (i * LEADING + 1.02) * each.size, {
            size: each.size,
            weight: each.weight,
            fill: fill(each.colour),
          }),
        );
        top += (nodes.length * LEADING + (each.after ?? 0)) * each.size;
        return nodes;
      });
    },
  };
}

/** The blocks one below the other with a gap between them. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  return {
    height: (width) =>
      blocks.reduce(
        (sum, block) => sum + block.height(width),
        Math.max(0, blocks.length - 1) * gap,
      ),
    draw(x, y, width) {
      let top = y;
      return blocks.flatMap((block) => {
        const nodes = block.draw(x, top, width);
        top += block.height(width) + gap;
        return nodes;
      });
    },
  };
}

/** The blocks side by side in columns of the given shares of the width. */
export function beside(
  blocks: readonly { readonly block: Block; readonly share: number }[],
  gap: number,
): Block {
  const columns = (width: number): readonly { block: Block; left: number; wide: number }[] => {
    const room = width - gap * (blocks.length - 1);
    let left = 0;
    return blocks.map(({ block, share }) => {
      const wide = room * share;
      const at = left;
      left += wide + gap;
      return { block, left: at, wide };
    });
  };
  return {
    height: (width) => Math.max(0, ...columns(width).map(({ block, wide }) => block.height(wide))),
    draw: (x, y, width) =>
      columns(width).flatMap(({ block, left, wide }) => block.draw(x + left, y, wide)),
  };
}

/** The head of a block: small and quiet. */
export function heading(words: string, type: TypeScale, palette: Palette): Block {
  return paragraphs([
    { text: words, size: type.small, weight: 700, colour: palette.textQuiet, after: 0.25 },
  ]);
}
