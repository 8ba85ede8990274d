/** A place in a text with a little of what stands around it. */
export interface Excerpt {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

const AROUND = 60;
const LONGEST = 240;

/** What stands at the span, cut where it is long, with whole words to either side; line breaks are spaces. */
export function excerptAt(text: string, [from, to]: readonly [number, number]): Excerpt {
  const end = Math.min(to, from + LONGEST);
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(end, end + AROUND);
  const isStart = from <= AROUND;
  const isEnd = end + AROUND >= text.length;
  return {
    before: flat(isStart ? before : `…${before.replace(/^\S*\s?/u, '')}`),
    at: flat(text.slice(from, end)) + (end < to ? '…' : ''),
    after: flat(isEnd ? after : `${after.replace(/\s?\S*$/u, '')}…`),
  };
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
