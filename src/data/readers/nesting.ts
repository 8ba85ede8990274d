import { refusal } from './refusal.ts';

/** Nothing that describes an event is nested deeper. */
const MAX_DEPTH = 200;

/** Throws UnreadableInput where brackets of JSON text are nested deeper than 200; brackets in strings do not count. */
export function refuseDeepJson(text: string, file: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfString(text, at);
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > MAX_DEPTH) throw tooDeep(file);
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
}

/** Where the string that begins at a quote ends: at its last quote, or the length of the text where it has none. */
export function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1;
  while (text.charCodeAt(at) === 0x5c) at--;
  return (quote - at) % 2 === 0;
}

/** What hides markup, with what ends it. */
const HIDING: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Throws UnreadableInput where elements of XML text are nested deeper than 200. */
export function refuseDeepXml(text: string, file: string): void {
  let depth = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const start = at;
    const ending = HIDING.find(([opening]) => text.startsWith(opening, start))?.[1] ?? '>';
    const end = text.indexOf(ending, start);
    if (end < 0) return;
    if (ending === '>') depth += depthOfTag(text, start, end);
    if (depth > MAX_DEPTH) throw tooDeep(file);
    at = text.indexOf('<', end + ending.length);
  }
}

function depthOfTag(text: string, start: number, end: number): number {
  if (text[start + 1] === '/') return -1;
  return text[end - 1] === '/' ? 0 : 1;
}

function tooDeep(file: string): Error {
  return refusal('nesting-too-deep', file, undefined, String(MAX_DEPTH));
}
