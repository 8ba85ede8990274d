import { attributeOf, markupTokens } from './markup-tokens.ts';
import { htmlToText } from './plain-text.ts';

const ITEMS = new Set(['item', 'entry']);
const BODIES = ['content:encoded', 'content', 'description', 'summary'];
const FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/iu;

/** Whether the text is an RSS or Atom feed. */
export function isFeed(text: string): boolean {
  return FEED.test(text.slice(0, 4096));
}

/**
 * The items of an RSS or Atom feed as plain texts: the title, then the longest of content, description and summary, its
 * markup resolved. A document type is skipped, so entities of its own are never expanded.
 */
export function feedItems(xml: string): readonly string[] {
  const items: string[] = [];
  let fields: Map<string, string> | null = null;
  let field: string | null = null;
  for (const token of markupTokens(xml.replaceAll(/<(\/?)title(?=[\s>])/giu, '<$1feed-title'))) {
    if (token.type === 'open') {
      if (ITEMS.has(token.name)) fields = new Map();
      else if (fields !== null && field === null && isField(token.name) && !token.isClosed)
        field = token.name;
      else if (
        fields !== null &&
        field !== null &&
        attributeOf(token.attributes, 'xmlns') === null
      ) {
        // Content of the type xhtml is markup of its own.
        append(fields, field, token.name === 'br' ? '<br>' : `<${token.name}>`);
      }
    } else if (token.type === 'close') {
      if (ITEMS.has(token.name)) {
        if (fields !== null) items.push(textOf(fields));
        fields = null;
        field = null;
      } else if (token.name === field) field = null;
      else if (fields !== null && field !== null) append(fields, field, `</${token.name}>`);
    } else if (fields !== null && field !== null) append(fields, field, token.text);
  }
  return items.filter((item) => item !== '');
}

function isField(name: string): boolean {
  return name === 'feed-title' || BODIES.includes(name);
}

function append(fields: Map<string, string>, field: string, text: string): void {
  fields.set(field, (fields.get(field) ?? '') + text);
}

function textOf(fields: ReadonlyMap<string, string>): string {
  const title = htmlToText(fields.get('feed-title') ?? '');
  const body = BODIES.map((name) => htmlToText(fields.get(name) ?? '')).reduce(
    (longest, text) => (text.length > longest.length ? text : longest),
    '',
  );
  return body.includes(title) ? body : `${title}\n\n${body}`.trim();
}
