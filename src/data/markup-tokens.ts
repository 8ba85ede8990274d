import { decodeEntities } from './html-entities.ts';

/** A piece of a page or feed, in order: text with its references resolved, or a tag by its lower-case name. */
export type MarkupToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'raw'; readonly text: string }
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: string;
      readonly isClosed: boolean;
    }
  | { readonly type: 'close'; readonly name: string };

const TAG = /<(\/?)([a-zA-Z][\w:.-]*)/y;
/** Their content is no markup (HTML Standard, section 13.1.2: raw text elements). */
const RAW_TEXT = new Set(['script', 'style', 'noscript', 'textarea', 'title', 'iframe', 'xmp']);

/**
 * Splits markup into tokens, whatever it is: what is no tag is text, what is not closed ends with the input. Nothing is
 * fetched, run or expanded; the work grows in step with the length. The content of `title` is text, that of other raw
 * elements is left out; sections marked CDATA are `raw`.
 */
export function* markupTokens(markup: string): Generator<MarkupToken> {
  const lastQuotes = { '"': markup.lastIndexOf('"'), "'": markup.lastIndexOf("'") };
  let at = 0;
  while (at < markup.length) {
    const next = markup.indexOf('<', at);
    const end = next < 0 ? markup.length : next;
    if (end > at) yield { type: 'text', text: decodeEntities(markup.slice(at, end)) };
    at = end;
    if (at >= markup.length) return;
    if (markup.startsWith('<!--', at)) at = after(markup, '-->', at + 4);
    else if (markup.startsWith('<![CDATA[', at)) {
      const close = markup.indexOf(']]>', at);
      yield { type: 'raw', text: markup.slice(at + 9, close < 0 ? markup.length : close) };
      at = close < 0 ? markup.length : close + 3;
    } else if (/[!?]/u.test(markup.charAt(at + 1))) at = after(markup, '>', at);
    else {
      TAG.lastIndex = at;
      const found = TAG.exec(markup);
      if (found === null) {
        yield { type: 'text', text: '<' };
        at += 1;
        continue;
      }
      const name = (found[2] ?? '').toLowerCase();
      const start = TAG.lastIndex;
      at = tagEnd(markup, start, lastQuotes);
      if (found[1] === '/') {
        yield { type: 'close', name };
        continue;
      }
      const attributes = markup.slice(start, at - 1);
      const isClosed = attributes.endsWith('/');
      yield { type: 'open', name, attributes, isClosed };
      if (!isClosed && RAW_TEXT.has(name)) {
        const close = rawEnd(markup, name, at);
        if (name === 'title') yield { type: 'text', text: decodeEntities(markup.slice(at, close)) };
        at = close;
      }
    }
  }
}

/** The value of an attribute in the text of a tag, with its references resolved; null where it is absent. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'iu',
  ).exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : decodeEntities(value);
}

function after(markup: string, mark: string, from: number): number {
  const at = markup.indexOf(mark, from);
  return at < 0 ? markup.length : at + mark.length;
}

/** Behind the ">" that is in no quotes; a quotation mark that is never closed is an ordinary character. */
function tagEnd(
  markup: string,
  from: number,
  lastQuotes: Readonly<Record<'"' | "'", number>>,
): number {
  for (let at = from; at < markup.length; at++) {
    const character = markup.charAt(at);
    if (character === '>') return at + 1;
    const isQuote = character === '"' || character === "'";
    if (isQuote && markup.charAt(at - 1) === '=' && lastQuotes[character] > at) {
      at = markup.indexOf(character, at + 1);
    }
  }
  return markup.length;
}

function rawEnd(markup: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?![\\w-])`, 'giu');
  close.lastIndex = from;
  return close.exec(markup)?.index ?? markup.length;
}
