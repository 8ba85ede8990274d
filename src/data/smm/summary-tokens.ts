import type { KindId } from '../../model/kind.ts';
import { DAYS, FULL_DATE, MONTH } from './dates.ts';
import { Lexer } from './lexer.ts';
import { withSigns } from './number-signs.ts';
import { numberPattern, readNumber } from './number-words.ts';
import type { PrintedNumber } from './number-words.ts';
import type { Language } from './reading.ts';
import { summaryWordsOf } from './summary-words.ts';
import type { SummaryWords } from './summary-words.ts';

/** One meaningful piece of a summary sentence; offsets are within the sentence. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of a `number`, and of `allBut` the exception. */
  readonly number: PrintedNumber | null;
}

const PART_TYPES = {
  airburst: 'airburst',
  impact: 'impact',
  outgoing: 'outgoing',
  undetermined: 'explosion',
} as const satisfies Partial<Record<keyof SummaryWords, KindId>>;

const OTHER_TYPES = {
  projectile: 'projectile',
  muzzleFlash: 'muzzle-flash',
  flare: 'flare',
  burst: 'burst',
} as const satisfies Partial<Record<keyof SummaryWords, KindId>>;

export type TokenType =
  | keyof SummaryWords
  | 'number'
  | 'days'
  | 'open'
  | 'close'
  | 'comma'
  | 'break'
  | 'word';

/** The kind of explosion that a part such as "airbursts" stands for, null for other tokens. */
export function partKindOf(type: TokenType): KindId | null {
  return type in PART_TYPES ? PART_TYPES[type as keyof typeof PART_TYPES] : null;
}

/** The kind of violation other than explosions that the token stands for, null for other tokens. */
export function otherKindOf(type: TokenType): KindId | null {
  return type in OTHER_TYPES ? OTHER_TYPES[type as keyof typeof OTHER_TYPES] : null;
}

/** In this order: what comes first wins where several could begin at one place. */
const ORDER: readonly (keyof SummaryWords)[] = [
  'running',
  'earlier',
  'samePeriod',
  'likewise',
  'recording',
  'when',
  'allBut',
  'allExplosions',
  'liveFire',
  'outside',
  'inside',
  'previousPeriod',
  'previousDay',
  'pastDay',
  'bothRegions',
  'wholeArea',
  'sameRegion',
  'local',
  'donetsk',
  'luhansk',
  'compared',
  'including',
  'allOf',
  'majority',
  'ofThese',
  'assessed',
  'negation',
];
const AFTER_NUMBERS: readonly (keyof SummaryWords)[] = [
  'violation',
  'explosion',
  'projectile',
  'muzzleFlash',
  'flare',
  'burst',
  'airburst',
  'impact',
  'outgoing',
  'undetermined',
  'more',
  'fewer',
  'similar',
  'between',
  'respectively',
  'and',
];

/** A lexer with the types of its rules, in order. */
interface TypedLexer {
  readonly lexer: Lexer;
  readonly types: readonly TokenType[];
}

const LEXERS = new Map<Language, TypedLexer>();

function lexerOf(language: Language): TypedLexer {
  const known = LEXERS.get(language);
  if (known !== undefined) return known;
  const words = summaryWordsOf(language);
  const wordGroup = (name: keyof SummaryWords) =>
    [name, String.raw`(?<![\p{L}\d])(?:${words[name]})(?![\p{L}])`] as const;
  const measure = String.raw`\d+(?:[.,]\d+)?(?: ?- ?\d+(?:[.,]\d+)?)? ?(?:km|m|mm|км|м|мм|hrs?|%)(?![\p{L}])`;
  const dates = String.raw`${DAYS}|${FULL_DATE}|${MONTH} \d{1,2}(?: (?:and|to|-) (?:${MONTH} )?\d{1,2})?(?![\d,.]\d)|\d{1,2}[:.]\d\d(?! ?\d)|\d{1,3}\/\d{4}`;
  const groups: readonly (readonly [TokenType, string])[] = [
    wordGroup('running'),
    ['days', String.raw`(?<![\d.,])(?:${dates})`],
    ['word', String.raw`${measure}|\p{L}+-\d+[\p{L}\d-]*|\d+[\p{L}][\p{L}\d-]*`],
    ...ORDER.slice(1).map(wordGroup),
    ['number', numberPattern(language)],
    ...AFTER_NUMBERS.map(wordGroup),
    ['open', '[(]'],
    ['close', '[)]'],
    ['comma', ','],
    ['break', '[;:]'],
    ['word', String.raw`[\p{L}\d][\p{L}\d'-]*`],
  ];
  const sources = groups.map(([, source]) => source);
  const typed = { lexer: new Lexer(sources, true), types: groups.map(([type]) => type) };
  LEXERS.set(language, typed);
  return typed;
}

/** The exception of "all but one explosions", which the summaries word in a few ways. */
const EXCEPTION =
  /(?:but|except(?: for)?|save(?: for)?|apart from|кроме|за исключением|крім|окрім|за винятком) ([\p{L}\d'-]+)/iu;

/** Splits a sentence into its tokens; measures, models and other words become plain words. */
export function tokenise(sentence: string, language: Language): readonly Token[] {
  const { lexer, types } = lexerOf(language);
  return lexer.read(sentence).map(({ rule, text, from }) => {
    const type = types[rule] ?? 'word';
    const printed = type === 'allBut' ? (EXCEPTION.exec(text)?.[1] ?? '') : text;
    const isCounted = type === 'number' || type === 'allBut';
    const to = from + text.length;
    const number = isCounted ? withSigns(readNumber(printed, language), sentence, from, to) : null;
    return { type, text, from, to, number };
  });
}
