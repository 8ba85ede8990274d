import { isBeforeRegion } from './clause-nouns.ts';
import type { Token } from './summary-tokens.ts';

const WORTH_READING =
  /violations|(?:fire|truce) violation|live[- ]fire|previous|preceding|between the evenings|нарушен|учени|стрельб|предыдущ|ранее|раньше|накануне|минувш|прошедш|прошл|порушен|навчан|стріл|попередн|раніше|напередодні|минул/;
const EXPLOSIONS = /explosion|взрыв|вибух/;

const OBSERVER =
  /^(?:cameras?|patrols?|positioned|heard|камер\p{L}*|патрул\p{L}*|находясь|перебуваючи|слышал[аи]|чул[аи])$/iu;

/** How far behind "an increase" the word for what increased may stand. */
const TREND_REACH = 7;
const SUM_WORD = /donbas|донбас/;
const REGION_WORD = /region|oblast|област|щин|[тч]чин/iu;

/** Whether the sentence has a word that totals cannot do without; most sentences of a report have none. */
export function isWorthReading(text: string): boolean {
  const small = text.toLowerCase();
  if (WORTH_READING.test(small)) return true;
  return EXPLOSIONS.test(small) && (REGION_WORD.test(small) || SUM_WORD.test(small));
}

/** Whether a region is named as one ("Donetsk region"), not as the town. */
function isOfRegion(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) => isRegion(token) && (token.type === 'wholeArea' || REGION_WORD.test(token.text)),
  );
}

/** Whether a sentence can speak of totals: of a region, or of what went before. */
export function couldBeTotals(tokens: readonly Token[], hasContext: boolean): boolean {
  const firstNoun = tokens.findIndex(
    (token) => token.type === 'violation' || token.type === 'explosion',
  );
  const regionAt = tokens.findIndex((token) => isRegion(token));
  const majorityAt = tokens.findIndex((token) => token.type === 'majority');
  const localAt = tokens.findIndex((token) => token.type === 'local');
  const basisAt = tokens.findIndex(
    (token) => token.type === 'previousPeriod' || token.type === 'previousDay',
  );
  const isContinued =
    hasContext &&
    (basisAt >= 0 || tokens.some((token) => token.type === 'liveFire' || token.type === 'between'));
  const runningAt = tokens.findIndex((token) => token.type === 'running');
  if (firstNoun < 0) return isContinued;
  if (runningAt >= 0) return true;
  const hasNone = tokens.some(
    (token, index) => token.number?.value === 0 && isBeforeRegion(tokens, index),
  );
  if (
    majorityAt >= 0 &&
    majorityAt < firstNoun &&
    !hasNone &&
    !tokens.slice(0, majorityAt).some((token) => token.type === 'number')
  )
    return isContinued && basisAt >= 0 && basisAt < majorityAt;
  const isLocalFirst =
    localAt >= 0 && localAt < firstNoun && !(regionAt >= 0 && regionAt < localAt);
  if (isLocalFirst) return false;
  return isOfRegion(tokens) || isContinued || (localAt < 0 && isHeadline(tokens));
}

/** Whether a sentence about a region counts or compares in a way that no rule took, such as by days. */
export function isUnreadTotal(tokens: readonly Token[]): boolean {
  if (!isOfRegion(tokens)) return false;
  return tokens.some((token, index) => {
    const next = tokens[index + 1]?.type ?? 'word';
    return token.type === 'number' || /^\d/u.test(token.text)
      ? ['violation', 'explosion', 'close'].includes(next)
      : ['more', 'fewer'].includes(token.type) &&
          tokens.slice(index + 1, index + TREND_REACH).some((each) => each.type === 'explosion');
  });
}

/** "In the past 24 hours" is of this period, but behind figures of the same region it is of the one before. */
export function settlePastDay(tokens: readonly Token[], hasContext: boolean): readonly Token[] {
  const isSame = tokens.some((token) => token.type === 'sameRegion');
  const isBefore = hasContext && isSame && !tokens.some(isRegion);
  const type = isBefore ? 'previousDay' : 'word';
  return tokens.map((token) => (token.type === 'pastDay' ? { ...token, type } : token));
}

function isRegion(token: Token): boolean {
  return ['donetsk', 'luhansk', 'bothRegions', 'wholeArea'].includes(token.type);
}

/** A sum without a region and of no one observer: "The SMM recorded 58 ceasefire violations". */
function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => OBSERVER.test(token.text))) return false;
  const noun = tokens.findIndex((token) => token.type === 'violation');
  return noun > 0 && tokens[noun - 1]?.type === 'number';
}
