import type { ProseToken } from './prose-tokens.ts';

/** No day of a year. */
const ODD = /^\d(?!\d{3}-\d\d)/u;
/** Words that may stand between a figure and what it counts. */
const MOST_WORDS = 3;

/**
 * What looks like a figure in front of what can be counted and is none that could be read ("12O explosions", "1.024
 * bursts"), with what it may count; offsets are within the sentence.
 */
export function oddFigures(
  tokens: readonly ProseToken[],
): readonly { readonly from: number; readonly to: number }[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const isRest =
      before?.type === 'word' && token.from - before.to === 1 && /\d$/u.test(before.text);
    if (token.type !== 'word' || !ODD.test(token.text) || isRest) return [];
    const next = tokens.slice(index + 1, index + 2 + MOST_WORDS);
    const end = next.findIndex(({ type }) => !['word', 'bare', 'calibre'].includes(type));
    const counted = next[end];
    return counted?.type === 'kind' ? [{ from: token.from, to: counted.to }] : [];
  });
}
