import type { Span } from './reading.ts';
import { NEWLINES, stepAt } from './tidy-steps.ts';

/** Tidied text in which every character knows where it stood in the original. */
export interface SourceText {
  readonly text: string;
  /** Index in the original of each character. */
  readonly at: Uint32Array;
}

/** So much of the text before a gap tells whether its sentence goes on. */
const TAIL = 24;
/** Tidies the part of the text within the span, leaving out the spans to skip (in order, not overlapping). */
export function tidyText(original: string, span: Span, skip: readonly Span[] = []): SourceText {
  const tidy = new TidyText(original, span[1] - span[0]);
  let skipIndex = 0;
  let index = span[0];
  while (index < span[1]) {
    while (skipIndex < skip.length && (skip[skipIndex]?.[1] ?? 0) <= index) skipIndex += 1;
    const hole = skip[skipIndex];
    if (hole !== undefined && index >= hole[0]) {
      tidy.addPageBreak(index);
      index = hole[1];
      continue;
    }
    const plainEnd = tidy.isOpen()
      ? endOfPlain(original, index, Math.min(span[1], hole?.[0] ?? span[1]))
      : index;
    if (plainEnd > index) {
      tidy.addPlain(index, plainEnd);
      index = plainEnd;
      continue;
    }
    const step = stepAt(original, index, tidy.last, !tidy.isOpen());
    if (step.gap) tidy.addGap(index);
    else if (step.emit !== '') tidy.add(step.emit, index);
    index += step.length;
  }
  return tidy.finish();
}

/** The tidied text while it grows; a gap is written when it is known what follows. */
class TidyText {
  /** The last character, a line break before the first. */
  last = '\n';
  private readonly original: string;
  private readonly pieces: string[] = [];
  private at: Uint32Array;
  private length = 0;
  private gapAt = -1;
  private newlines = 0;
  private isPageBreak = false;

  constructor(original: string, size: number) {
    this.original = original;
    this.at = new Uint32Array(size + 16);
  }

  /** Whether there is text that the next character continues without a gap. */
  isOpen(): boolean {
    return this.gapAt < 0 && this.length > 0;
  }

  addPageBreak(index: number): void {
    if (this.gapAt < 0) this.gapAt = index;
    this.isPageBreak = true;
  }

  addGap(index: number): void {
    if (this.gapAt < 0) this.gapAt = index;
    if (this.original.charAt(index) === '\f') this.isPageBreak = true;
    const isSecondHalf =
      this.original.charAt(index) === '\n' && this.original.charAt(index - 1) === '\r';
    if (NEWLINES.includes(this.original.charAt(index)) && !isSecondHalf) this.newlines += 1;
  }

  /** What goes over as it is. */
  addPlain(from: number, to: number): void {
    this.pieces.push(this.original.slice(from, to));
    this.reserve(to - from);
    for (let index = from; index < to; index += 1) this.at[this.length++] = index;
    this.last = this.original.charAt(to - 1);
  }

  add(characters: string, index: number): void {
    if (this.gapAt >= 0 && this.length > 0) this.closeGap(characters);
    this.gapAt = -1;
    this.newlines = 0;
    this.isPageBreak = false;
    this.push(characters, index);
  }

  finish(): SourceText {
    return { text: this.pieces.join(''), at: this.at.slice(0, this.length) };
  }

  private closeGap(next: string): void {
    if (this.newlines > 1 && goesOn(this.tail(), next, this.isPageBreak)) this.newlines = 1;
    const gap = this.newlines === 0 ? ' ' : '\n'.repeat(Math.min(this.newlines, 2));
    this.push(gap, this.gapAt);
  }

  private push(characters: string, index: number): void {
    this.pieces.push(characters);
    this.reserve(characters.length);
    for (let n = 0; n < characters.length; n += 1) this.at[this.length++] = index;
    this.last = characters.at(-1) ?? this.last;
  }

  private tail(): string {
    let tail = '';
    for (let n = this.pieces.length - 1; n >= 0 && tail.length < TAIL; n -= 1)
      tail = (this.pieces[n] ?? '') + tail;
    return tail.slice(-TAIL);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.at.length) return;
    const larger = new Uint32Array((this.length + more) * 2);
    larger.set(this.at);
    this.at = larger;
  }
}

/** The end of the run from there on that needs no tidying: letters, digits, signs and the single spaces between them. */
function endOfPlain(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const isSpace = code === 0x20 && end + 1 < limit && isPlain(text.charCodeAt(end + 1));
    if (!isPlain(code) && !isSpace) break;
    end += 1;
  }
  return end;
}

/** A page break leaves an empty line in mid-sentence: such a paragraph goes on in lower case, or broke off without a stop. */
function goesOn(before: string, next: string, isPageBreak: boolean): boolean {
  if (
    /(?:^|\s)(?:the|of|in|and|or|a|an|by|at|to|from|with|near|recorded|its|в|у|и|с|на|по|з|та|і)$/u.test(
      before,
    )
  )
    return true;
  return /[\p{L}\d,;()-]$/u.test(before) && (isPageBreak || /^[\p{Ll}(]/u.test(next));
}

/** A Cyrillic letter, or a letter, digit or sign of ASCII, that means itself wherever it stands. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x2e && code <= 0x5a) ||
    (code > 0x20 && code < 0x2a) ||
    (code >= 0x400 && code < 0x482)
  );
}

/** The span in the original of a range of the tidied text; an empty range has an empty span. */
export function originalSpan(source: SourceText, from: number, to: number): Span {
  const start = source.at[Math.min(from, source.at.length - 1)] ?? 0;
  const last = source.at[Math.min(to, source.at.length) - 1];
  return [start, last === undefined || to <= from ? start : last + 1];
}
