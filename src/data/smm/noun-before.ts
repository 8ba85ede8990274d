import { REGION_TYPES } from './clause-nouns.ts';
import type { NounFound } from './clause-nouns.ts';
import type { Token, TokenType } from './summary-tokens.ts';

const LINKS =
  /^(?:was|were|to|at|stood|reached|totalled|amounted|only|just|also|было|составил\p{L}*|достигл\p{L}*|всего|лишь|только|до|було|становил\p{L}*|сягнул\p{L}*|усього|лише|в|у)$/iu;
const PASSED: ReadonlySet<TokenType> = new Set<TokenType>([
  ...REGION_TYPES,
  'more',
  'fewer',
  'similar',
]);
/** What may stand behind a number that counts the noun before it. */
const ENDS: ReadonlySet<TokenType> = new Set<TokenType>([
  'comma',
  'break',
  'close',
  'compared',
  'and',
  'previousPeriod',
  'previousDay',
  ...REGION_TYPES,
]);
/** A dash between spaces is no token of its own. */
const DASH_GAP = 3;

/** The noun in front of a number that counts it: "взрывов было 23", "explosions stood at 40"; null where there is none. */
export function nounBefore(tokens: readonly Token[], index: number): NounFound | null {
  const next = tokens[index + 1];
  if (next !== undefined && !ENDS.has(next.type)) return null;
  let isLinked = (tokens[index]?.text ?? '').toLowerCase().startsWith('до ');
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const after = tokens[at + 1];
    if (token === undefined || after === undefined) return null;
    isLinked ||= after.from - token.to === DASH_GAP;
    if (token.type === 'violation' || token.type === 'explosion')
      return isLinked && tokens[at - 1]?.type !== 'number' ? { type: token.type, index: at } : null;
    const isLink = token.type === 'word' && LINKS.test(token.text);
    if (!isLink && !PASSED.has(token.type)) return null;
    isLinked ||= isLink;
  }
  return null;
}
