import type { Span } from './reading.ts';

/** A line of a text with where it stands, its long dashes made short. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A table prints its ranges with any of these; each is one character, so that places stay. */
const DASH = /[\u2010-\u2015\u2212]/gu;
/** A quoted cell goes on over no more lines. */
const MOST_HELD = 8;

/** The lines in the range, in order. */
export function* linesOf(text: string, range: Span): Generator<Line> {
  let from = range[0];
  while (from < range[1]) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 || newline >= range[1] ? range[1] : newline;
    const printed = text.slice(from, end).replace(/\r$/u, '');
    yield { text: printed.replaceAll(DASH, '-'), from, to: end };
    from = end + 1;
  }
}

/** Joins the lines of a row of which a quoted cell holds line breaks. */
export class QuotedLines {
  private held: readonly Line[] = [];

  /** The line with those held before it; null while a quoted cell goes on. */
  take(line: Line, isInTable: boolean): Line | null {
    const lines = [...this.held, line];
    const [first = line] = lines;
    const text = lines.map((each) => each.text).join('\n');
    const isOpen =
      (isInTable || this.held.length > 0) && (text.match(/"/gu)?.length ?? 0) % 2 === 1;
    this.held = isOpen && lines.length < MOST_HELD ? lines : [];
    return this.held.length > 0 ? null : { text, from: first.from, to: line.to };
  }
}
