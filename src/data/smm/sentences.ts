import { MONTH } from './dates.ts';
import type { Section } from './report-words.ts';
import { HEADING_LINE, sectionOf } from './report-words.ts';

/** A sentence of the tidied text with the section it stands in; line breaks inside it are single spaces. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly section: Section | null;
}

/** Garbage without full stops is cut, so that the work on a sentence stays bounded. */
const LONGEST = 5_000;
const BREAK =
  /\n\n|\n(?=[-*] \p{Ll})|\n(?=[-*o] ?["'(]?[\p{Lu}\d])|[\u2022\u25AA\u25E6\u25CF\u00B7\u2023\u2043\u25B6]|\n|,"(?=\s(?:In|At|On|The|Positioned|While|Whilst|It)\b)|[.!?]+["')\]]*(?=\s|\p{Lu}|$)/gu;
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:hrs|No|Nos|ca|approx|St|e\.g|i\.e|vs|km|mm|н|п|нп|пос|пгт|гор|обл|г|гг|им|см|напр|ул|р|м|с|смт|ім|див|вул|км|мм|тыс|тис)$/u;
/** Words that begin a sentence where they begin a line with a capital, whatever the line before lacks. */
const LINE_BEGINS = new RegExp(
  String.raw`^(?:["']?(?:The|In|On|At|An?|It|This|During|Between|В|У|На|За|Про|Об|По|Як|Как|Так|Также|Також) |["'](?:(?!Donetsk |Lu[gh]ansk )\p{Lu}\p{L}*|\d{1,2} ${MONTH}) )`,
  'u',
);
const NEXT_BEGINS = /^\s*(?:[-*] ?|o )?["'([]?(?:\p{Lu}|\d|$)/u;

/**
 * Splits the text into sentences: at full stops, bullets, empty lines and headings, but not at decimals or wrapped
 * lines; also at the given places, such as the ends of titles.
 */
export function splitSentences(text: string, breaks: readonly number[] = []): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let section: Section | null = null;
  let start = 0;
  const close = (end: number) => {
    for (let from = start; from < end; from += LONGEST) {
      const sentence = trimmed(text, from, Math.min(end, from + LONGEST), section);
      if (sentence === null) continue;
      section = openedSection(sentence.text) ?? section;
      sentences.push({ ...sentence, section });
    }
  };
  let nextBreak = 0;
  for (const found of text.matchAll(BREAK)) {
    for (; (breaks[nextBreak] ?? text.length) <= found.index; nextBreak += 1) {
      const at = breaks[nextBreak] ?? 0;
      close(at);
      start = Math.max(start, at);
    }
    const end = found.index + found[0].length;
    if (!isBreak(text, found.index, end, found[0])) continue;
    close(end);
    start = end;
  }
  for (const at of breaks.slice(nextBreak)) {
    close(at);
    start = Math.max(start, at);
  }
  close(text.length);
  return sentences;
}

function openedSection(text: string): Section | null {
  return text.length < 140 || /^Summary\b/u.test(text) ? sectionOf(text) : null;
}

function trimmed(text: string, from: number, to: number, section: Section | null): Sentence | null {
  let start = from;
  let end = to;
  if (/^o ["'(]?[\p{Lu}\d]/u.test(text.slice(start, start + 4))) start += 1;
  while (
    start < end &&
    /[\s*\u2022\u25AA\u25E6\u25CF\u00B7\u2023\u2043\u25B6-]|\uFE0F/u.test(text.charAt(start))
  )
    start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  return { from: start, to: end, text: text.slice(start, end).replaceAll('\n', ' '), section };
}

function isBreak(text: string, at: number, end: number, mark: string): boolean {
  if (mark === '\n\n') return true;
  if (mark === '\n') {
    if (/^[-*] \p{Ll}/u.test(text.slice(end, end + 3))) return isListed(text, at);
    if (LINE_BEGINS.test(text.slice(end, end + 24)))
      return /[\p{L}\d)\]"'*]$/u.test(text.slice(0, at).slice(-1));
    return isHeading(lineBefore(text, at)) || isHeading(lineAfter(text, end));
  }
  if (!/^[.!?]/u.test(mark)) return true;
  const before = text.slice(Math.max(0, at - 12), at);
  if (mark.startsWith('.') && ABBREVIATION.test(before)) {
    // "16 February 2022 г. В Донецкой" and "at 14.05hrs. The" do end a sentence.
    return (
      /(?:\d ?г|hrs|km|км)$/u.test(before) &&
      /^\s*["(]?\p{Lu}\p{L}* /u.test(text.slice(end, end + 40))
    );
  }
  if (end < text.length && /\p{Lu}/u.test(text.charAt(end))) return /[\p{Ll}\d)\]"]$/u.test(before);
  return NEXT_BEGINS.test(text.slice(end, end + 6)) || /^[!?]/u.test(mark);
}

/** Behind a colon, a stop or another item, a bullet with a small letter begins an item; elsewhere it is a dash. */
function isListed(text: string, at: number): boolean {
  const before = lineBefore(text, at);
  return /[:;.,]\)?$/u.test(before) || /^[-*] /u.test(before);
}

function isHeading(line: string): boolean {
  return line.length <= 160 && HEADING_LINE.test(line.trim());
}

function lineBefore(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  return at - from > 200 ? '' : text.slice(from, at);
}

function lineAfter(text: string, end: number): string {
  const piece = text.slice(end, end + 200);
  const to = piece.indexOf('\n');
  return to < 0 ? piece : piece.slice(0, to);
}
