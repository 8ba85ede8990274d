import { isFlightStart } from './item-location.ts';
import type { ProseToken } from './prose-tokens.ts';

const NOT_COUNTED =
  /^(?:minutes?|hours?|seconds?|days?|times?|occasions?|members?|men|man|women|woman|people|persons?|vehicles?|houses?|craters?|checkpoints?|later|positions?|trenches|trucks?|sites?|buildings?|walls?|windows?|boys?|girls?|civilians?|children|monitors?|patrols?|cameras?|areas?|regions?|rubber|pieces?|metres?|residents?|soldiers?|UAVs?|flights?|consecutive|year-old|cm)$/u;
/** Words that end a count's noun and a description. */
export const PREPOSITION =
  /^(?:of|in|at|on|near|from|with|by|to|after|before|for|into|over|that|which|who|while|was|were|had|has|is|are|it|the|its|heard|saw)$/u;
const ADJECTIVES_IN_A_ROW = 6;

/** The noun that a number counts; `token` null where it counts the last noun again ("ten from west to east"). */
export function countedNoun(
  tokens: readonly ProseToken[],
  index: number,
  state: { readonly hasItems: boolean; readonly isInParts: boolean },
): { readonly token: ProseToken | null; readonly next: number } | null {
  let words = 0;
  let depth = 0;
  let isBare = false;
  let shared: Shared | null = null;
  for (let at = index + 1; at < tokens.length && at < index + 16; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.type === 'open') depth += 1;
    else if (token.type === 'close') {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth > 0) continue;
    else if (token.type === 'kind' || token.type === 'fire') {
      if (shared === null) return wholeNoun(tokens, token, at);
      // "six undetermined and two assessed as airbursts", "... and two bursts": the last has a noun of its own.
      if (state.hasItems && tokens[at - 1]?.type !== 'bare') break;
      return { token: { ...token, to: shared.to }, next: shared.next };
    } else if (isBare && words === 0 && !isArticle(token) && isNextOfList(tokens, at))
      shared ??= { to: tokens[at - 1]?.to ?? token.to, next: at };
    else if (['bare', 'assessed', 'ofWhich', 'many'].includes(token.type)) isBare = true;
    else if (['calibre', 'time', 'wind'].includes(token.type) && !isBare && token.type !== 'wind')
      words += 1;
    else if (token.type === 'calibre') words += 1;
    else if (token.type === 'and' && tokens[at + 1]?.type === 'word') words += 1;
    else if (token.type === 'word' || token.type === 'place') {
      if (NOT_COUNTED.test(token.text)) return null;
      if (PREPOSITION.test(token.text) && !isBare) return null;
      if (!/^(?:was|were|an?|likely|by|the|further|additional)$/u.test(token.text)) words += 1;
      if (words > ADJECTIVES_IN_A_ROW) return null;
    } else if (token.type === 'number' && isBare) continue;
    else break;
  }
  if (!state.hasItems) return null;
  // "106 from west to east and 58 east to west".
  if (isFlightStart(tokens, index + 1)) return { token: null, next: index + 1 };
  return bareNoun(tokens[index + 1], index, state.isInParts, isBare, words);
}

/** Where the first of several counts ends that share their noun. */
interface Shared {
  readonly to: number;
  readonly next: number;
}

/** "10 incoming/14 outgoing and 15 undetermined explosions": the next count of a list whose noun comes last. */
function isNextOfList(tokens: readonly ProseToken[], at: number): boolean {
  const token = tokens[at];
  const isLink = token?.type === 'and' || token?.type === 'comma';
  return token?.type === 'number' || (isLink && tokens[at + 1]?.type === 'number');
}

/** "mortar round impacts", "impacts of mortar rounds", "shots and bursts": the first noun with what belongs to it. */
function wholeNoun(
  tokens: readonly ProseToken[],
  token: ProseToken,
  at: number,
): { token: ProseToken; next: number } {
  let next = at + 1;
  let last = token;
  for (; next < tokens.length; next += 1) {
    const more = tokens[next];
    const after = tokens[next + 1];
    const isJoin = more?.type === 'and' && after?.type === 'kind';
    if (isJoin) {
      last = { ...token, to: after.to };
      next += 1;
    } else if (more?.type === 'kind') last = { ...token, to: more.to };
    else break;
  }
  return { token: { ...last, text: token.text }, next };
}

function bareNoun(
  next: ProseToken | undefined,
  index: number,
  isInParts: boolean,
  isBare: boolean,
  words: number,
): { token: null; next: number } | null {
  const isDirect =
    next !== undefined && ['flight', 'range', 'assessed', 'noRange', 'arc'].includes(next.type);
  const isAdjective = isBare && (words <= 4 || isInParts);
  return isDirect || isAdjective ? { token: null, next: index + 1 } : null;
}

function isArticle(token: ProseToken): boolean {
  return token.type === 'number' && /^an?$/u.test(token.text);
}

/** "eight undetermined", "two assessed as outgoing": a number whose noun stands elsewhere. */
export function isAdjectiveCounted(tokens: readonly ProseToken[], index: number): boolean {
  const [adjective, after] = tokens.slice(index + 1, index + 3);
  if (adjective?.type === 'assessed') return true;
  return adjective?.type === 'bare' && after?.type !== 'kind';
}

/** "the impact of a round" and, but for parts of a count, "assessed as an impact" count nothing. */
export function isArticleOfKind(
  tokens: readonly ProseToken[],
  index: number,
  isInParts: boolean,
): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (token === undefined || !isArticle(token)) return false;
  if (/^(?:of|from)$/u.test(before?.text ?? '')) return true;
  return !isInParts && (before?.type === 'assessed' || /^(?:as|by)$/u.test(before?.text ?? ''));
}

/** "bursts of small-arms fire", "assessed as small-arms fire": no fire of its own. */
export function isDescriptiveFire(
  tokens: readonly ProseToken[],
  index: number,
  isOpen: boolean,
): boolean {
  const before = tokens[index - 1];
  const isJoined =
    ['assessed', 'bare', 'calibre'].includes(before?.type ?? '') ||
    (isOpen && ['word', 'close', 'kind'].includes(before?.type ?? ''));
  return isJoined || /^(?:of|by|from|as)$/u.test(before?.text ?? '');
}
