import { otherKindOf, partKindOf } from './summary-tokens.ts';
import type { Token, TokenType } from './summary-tokens.ts';

export const REGION_TYPES: ReadonlySet<TokenType> = new Set<TokenType>([
  'donetsk',
  'luhansk',
  'sameRegion',
  'bothRegions',
  'wholeArea',
]);
const SKIPPED_BEFORE_NOUN: ReadonlySet<TokenType> = new Set<TokenType>([
  'word',
  'similar',
  'more',
  'undetermined',
  'ofThese',
]);
const BARE_BEFORE: ReadonlySet<TokenType> = new Set<TokenType>([
  ...REGION_TYPES,
  'compared',
  'open',
  'close',
  'previousPeriod',
  'previousDay',
  'comma',
  'and',
  'respectively',
  'between',
  'days',
]);
const PASSED_OVER: ReadonlySet<string> = new Set(
  'in on for the ceasefire such of at by during within from ones also number level в у за всего их числа число количества количество уровня їх кількості кількість рівня протягом на'.split(
    ' ',
  ),
);

/** What a sentence has said so far, which decides what a bare number counts. */
interface NounContext {
  readonly hasGroups: boolean;
  readonly hasContext: boolean;
  readonly hasLiveFire: boolean;
  readonly isRespective: boolean;
  readonly lastNoun: 'violation' | 'explosion';
}

export interface NounFound {
  readonly type: TokenType;
  readonly index: number;
}

/** What the number counts: the next noun, or the last one again ("none in Luhansk region"); null where neither. */
export function nounAfter(
  tokens: readonly Token[],
  index: number,
  context: NounContext,
): NounFound | null {
  let words = 0;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { type } = token;
    if (type === 'violation' || type === 'explosion' || otherKindOf(type) !== null)
      return { type, index: at };
    if (partKindOf(type) !== null && !isAdjective(tokens, at)) return { type, index: at };
    if (context.isRespective && isListed(tokens, at)) continue;
    const isFurther = type === 'more' && at === index + 1;
    if (isFurther || isPassedOver(token) || partKindOf(type) !== null) continue;
    if (SKIPPED_BEFORE_NOUN.has(type) && words < 3 && !isVerbal(token, context)) {
      words += 1;
      continue;
    }
    return words > 0 ? null : bareNoun(tokens, at, context);
  }
  return words > 0 || !(context.hasGroups || context.hasContext)
    ? null
    : { type: context.lastNoun, index: tokens.length };
}

/** "undetermined projectiles": the word before a noun that is counted. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.type;
  return tokens[at]?.type === 'undetermined' && next !== undefined && otherKindOf(next) !== null;
}

/** "7 and 8 violations, respectively": the first number counts what the second does. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const type = tokens[at]?.type;
  const isAnd = type === 'and' && tokens[at + 1]?.type === 'number';
  return isAnd || (type === 'number' && tokens[at - 1]?.type === 'and');
}

function isPassedOver(token: Token): boolean {
  return token.type === 'word' && PASSED_OVER.has(token.text.toLowerCase());
}

function isVerbal(token: Token, context: NounContext): boolean {
  if (token.type === 'ofThese') return context.hasLiveFire;
  return /^(?:as|it|were|was|как|які|которые)$/iu.test(token.text);
}

/** "the number of explosions doubled (139)". */
function isOfTrend(tokens: readonly Token[], at: number): boolean {
  const types = tokens.slice(Math.max(0, at - 3), at + 1).map((each) => each.type);
  return /^(?:more|fewer|similar) open number close$/u.test(types.join(' '));
}

function bareNoun(tokens: readonly Token[], at: number, context: NounContext): NounFound | null {
  const type = tokens[at]?.type;
  const isNamed =
    tokens.slice(0, at).some((each) => each.type === 'violation') || isOfTrend(tokens, at);
  const hasNoun = context.hasContext || context.hasGroups || isNamed;
  return type !== undefined && BARE_BEFORE.has(type) && hasNoun
    ? { type: context.lastNoun, index: at }
    : null;
}

const LIVE_FIRE: ReadonlySet<TokenType> = new Set<TokenType>([
  'liveFire',
  'assessed',
  'inside',
  'outside',
]);
const OTHER_CLAUSE: ReadonlySet<TokenType> = new Set<TokenType>([
  'number',
  'majority',
  'allOf',
  'allExplosions',
  'including',
  'ofThese',
  ...REGION_TYPES,
]);

/** "146 ceasefire violations assessed as live-fire exercises": whether the noun at the index leads there. */
export function isLiveFireAhead(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + 1, index + 8)
    .find((token) => LIVE_FIRE.has(token.type) || OTHER_CLAUSE.has(token.type));
  return next !== undefined && LIVE_FIRE.has(next.type);
}

/** Whether a region is named right behind the noun at the index. */
export function isRegionAhead(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + 1, index + 6)
    .find(
      (token) =>
        token.type === 'donetsk' ||
        token.type === 'luhansk' ||
        token.type === 'number' ||
        token.type === 'local',
    );
  return next?.type === 'donetsk' || next?.type === 'luhansk';
}

/** Whether a place is named right behind the noun at the index: "30 explosions near Shyrokyne". */
export function isLocalAhead(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index + 1).find((token) => token.type !== 'word')?.type === 'local';
}

/** "recorded seven violations in the previous reporting period", not compared with it. */
export function isOfPrevious(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index, index + 6)
    .find(
      (each) =>
        each.type !== 'violation' &&
        each.type !== 'explosion' &&
        each.type !== 'sameRegion' &&
        !isPassedOver(each),
    );
  return next?.type === 'previousPeriod' || next?.type === 'previousDay';
}

/** Whether nothing but plain words stands between the token and a region. */
export function isBeforeRegion(tokens: readonly Token[], index: number): boolean {
  const rest = tokens.slice(index + 1, index + 4);
  const region = rest.findIndex((each) => REGION_TYPES.has(each.type));
  return region >= 0 && rest.slice(0, region).every((each) => each.type === 'word');
}

/** Whether one of the types comes within so many tokens. */
export function isAhead(
  tokens: readonly Token[],
  index: number,
  types: readonly TokenType[],
  within: number,
): boolean {
  return tokens.slice(index + 1, index + 1 + within).some((token) => types.includes(token.type));
}
