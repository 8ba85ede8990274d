import type { ProseToken } from './prose-tokens.ts';

/** Words that may stand between a number and what it counts. */
const BETWEEN = new Set(['bare', 'calibre', 'assessed']);

/**
 * What is counted in front of the verb that tells who observed ("of note were ten explosions the SMM recorded ..."), which
 * is none of what was read behind it; offsets are within the sentence.
 */
export function countedBefore(
  tokens: readonly ProseToken[],
  verb: number,
): readonly { readonly from: number; readonly to: number }[] {
  return tokens.slice(0, Math.max(0, verb)).flatMap((token, index) => {
    if (token.type !== 'number' || /^(?:an?|another)$/iu.test(token.text)) return [];
    const next = tokens.slice(index + 1, verb).find(({ type }) => !BETWEEN.has(type));
    return next?.type === 'kind' ? [{ from: token.from, to: next.to }] : [];
  });
}
