import type { LocalLiveFire } from './clause-groups.ts';
import type { Token, TokenType } from './summary-tokens.ts';

const SIGNS: ReadonlySet<TokenType> = new Set<TokenType>([
  'liveFire',
  'inside',
  'outside',
  'assessed',
]);

/** "33 of which were assessed as a live-fire exercise": the note that the number at the index counts, null where it is none. */
export function countedLiveFire(tokens: readonly Token[], index: number): LocalLiveFire | null {
  const token = tokens[index];
  const scope = until(tokens.slice(index + 1, index + 14), ['number', 'allOf']);
  if (token?.number == null || !scope.some((each) => SIGNS.has(each.type))) return null;
  return noteOf(token, token.number.value, scope);
}

/** "the majority of which were live-fire exercises", "all of which ...": the note without a number, null where it is none. */
export function uncountedLiveFire(tokens: readonly Token[], index: number): LocalLiveFire | null {
  const token = tokens[index];
  const scope = until(tokens.slice(index + 1, index + 12), ['number', 'break']);
  if (token === undefined || !scope.some((each) => each.type === 'liveFire')) return null;
  return noteOf(token, token.type === 'allOf' ? 'all' : null, scope);
}

const WITHIN_COUNT: ReadonlySet<TokenType> = new Set<TokenType>([
  'violation',
  'donetsk',
  'luhansk',
  'sameRegion',
  'comma',
  'word',
]);

/** Whether nothing but the noun and the region stands between the number before the index and the word there. */
export function isOfWholeCount(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index);
  const number = before.findLastIndex((token) => token.type === 'number');
  const between = before.slice(number + 1);
  return (
    number >= 0 &&
    between.some((token) => token.type === 'violation') &&
    between.every((token) => WITHIN_COUNT.has(token.type))
  );
}

function noteOf(
  token: Token,
  count: LocalLiveFire['count'],
  scope: readonly Token[],
): LocalLiveFire {
  return { count, where: placeIn(scope), from: token.from, to: token.to };
}

function until(tokens: readonly Token[], types: readonly TokenType[]): readonly Token[] {
  const end = tokens.findIndex((each) => types.includes(each.type));
  return end < 0 ? tokens : tokens.slice(0, end);
}

function placeIn(scope: readonly Token[]): 'inside' | 'outside' | null {
  const place = scope.find((each) => each.type === 'inside' || each.type === 'outside')?.type;
  return place === 'inside' || place === 'outside' ? place : null;
}
