import type { Span } from './reading.ts';

const PAGE_NUMBER =
  /^\s*(?:[-\u2013\u2014]\s*\d{1,3}\s*[-\u2013\u2014]|(?:page|стр\.?|стор\.?|страница|сторінка)\s*\d{1,3}(?:\s*(?:of|\/|из|з|із)\s*\d{1,3})?|\d{1,3}\s*\/\s*\d{1,3})\s*$/iu;
const BARE_NUMBER = /^\s*\d{1,2}\s*$/u;
const RUNNING_LINE =
  /^\s*(?:https?:\/\/\S+|www\.\S+|osce\.org\S*|OSCE Special Monitoring Mission to Ukraine|Special Monitoring Mission to Ukraine|Специальная мониторинговая миссия ОБСЕ в Украине|Спеціальна моніторингова місія ОБСЄ в Україні|(?:For more information|Follow us)[^\n]{0,80}|Organization for Security and Co-operation in Europe)\s*$/iu;

/** Spans of page numbers and running headers and footers, which a PDF puts into the middle of sentences. */
export function findPageFurniture(text: string, range: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = range[0];
  let isAfterBreak = false;
  while (from < range[1]) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 || newline >= range[1] ? range[1] : newline + 1;
    if (end - from <= 160) {
      const line = text.slice(from, end);
      const isLoose = BARE_NUMBER.test(line) && (isAfterBreak || isBlankAt(text, end, range[1]));
      if (PAGE_NUMBER.test(line) || RUNNING_LINE.test(line) || isLoose) spans.push([from, end]);
      isAfterBreak = line.trim() === '' || line.includes('\f');
    } else isAfterBreak = false;
    from = end;
  }
  return spans;
}

/** A number alone on its line is a page number only beside an empty line or a form feed. */
function isBlankAt(text: string, at: number, limit: number): boolean {
  const next = text.slice(at, Math.min(at + 80, limit));
  return /^(?:[ \t]*\r?\n|\s*\f)/u.test(next);
}
