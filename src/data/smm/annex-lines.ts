import type { Span } from './reading.ts';

/** A line of a text with where it stands, its long dashes made short. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A table prints its ranges with any of these; each is one character, so that places stay. */
const DASH = /[\u2010-\u2015\u2212]/gu;
/** A reply by mail begins each line so. */
const REPLY_MARK = /^(?:> ?)+/;
const NEWLINE = /\r\n?|\n/g;
/** A quoted cell goes on over no more lines. */
const MOST_HELD = 8;

/** The lines in the range, in order. */
export function* linesOf(text: string, range: Span): Generator<Line> {
  let from = range[0];
  while (from < range[1]) {
    NEWLINE.lastIndex = from;
    const newline = NEWLINE.exec(text);
    const end = newline === null || newline.index >= range[1] ? range[1] : newline.index;
    const printed = text.slice(from, end).replaceAll(DASH, '-');
    const mark = REPLY_MARK.exec(printed)?.[0].length ?? 0;
    yield { text: printed.slice(mark), from: from + mark, to: end };
    from = end + (newline?.[0].length ?? 1);
  }
}

/** What may stand between cells of which some are quoted. */
export type QuotingDelimiter = ',' | ';' | '\t';

/** Of a cell: quoted and closed, or quoted and open to the end of the text. */
const QUOTED: Readonly<Record<QuotingDelimiter, RegExp>> = {
  ',': / *"(?:[^"]|"")*" *(?=,|$)/y,
  ';': / *"(?:[^"]|"")*" *(?=;|$)/y,
  '\t': / *"(?:[^"]|"")*" *(?=\t|$)/y,
};
const OPEN = / *"(?:[^"]|"")*$/y;
const BEGINS_QUOTED = / *"/y;

/** Joins the lines of a row of which a quoted cell holds line breaks; a quote that nothing closes joins none. */
export class QuotedLines {
  private held: readonly Line[] = [];
  private delimiter: QuotingDelimiter | null = null;

  /** The lines that are whole, joined where a quoted cell went on; none while one does. The delimiter is null outside tables. */
  take(line: Line, delimiter: QuotingDelimiter | null): readonly Line[] {
    if (this.held.length === 0) this.delimiter = delimiter;
    if (this.delimiter === null) return [line];
    const lines = [...this.held, line];
    const joined = joinLines(lines);
    const quotes = quotesOf(joined.text, this.delimiter);
    const isWaiting = quotes === 'open' && lines.length < MOST_HELD;
    this.held = isWaiting ? lines : [];
    if (isWaiting) return [];
    if (quotes === 'whole') return [joined];
    const [first = line, ...others] = lines;
    return [first, ...others.flatMap((other) => this.take(other, delimiter))];
  }

  /** The lines of a quote that nothing closed. */
  rest(): readonly Line[] {
    const lines = this.held;
    this.held = [];
    return lines;
  }
}

/** One line of several, with the glue for the breaks between them, so that places stay. */
export function joinLines(lines: readonly Line[], glue = '\n'): Line {
  const text = lines
    .map((line, index) => {
      const before = lines[index - 1];
      return before === undefined ? line.text : glue.padStart(line.from - before.to) + line.text;
    })
    .join('');
  return { text, from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0 };
}

/** A quote opens only where a cell begins; one that closes in mid-cell is odd. */
function quotesOf(text: string, delimiter: QuotingDelimiter): 'whole' | 'open' | 'odd' {
  let isOdd = false;
  for (let at = 0; at <= text.length; at += 1) {
    const end = endOf(QUOTED[delimiter], text, at);
    if (end !== null) at = end;
    else {
      if (endOf(OPEN, text, at) !== null) return 'open';
      isOdd ||= endOf(BEGINS_QUOTED, text, at) !== null;
      const next = text.indexOf(delimiter, at);
      at = next < 0 ? text.length : next;
    }
  }
  return isOdd ? 'odd' : 'whole';
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
