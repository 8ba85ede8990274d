import type { KindId } from '../../model/kind.ts'
import { DAYS, FULL_DATE, MONTH } from './dates.ts'
import { numberPattern, readNumber } from './number-words.ts'
import type { PrintedNumber } from './number-words.ts'
import type { Language } from './reading.ts'
import { summaryWordsOf } from './summary-words.ts'
import type { SummaryWords } from './summary-words.ts'

/** One meaningful piece of a summary sentence; offsets are within the sentence. */
export interface Token {
  readonly type: TokenType
  readonly text: string
  readonly from: number
  readonly to: number
  /** Of a `number`, and of `allBut` the exception. */
  readonly number: PrintedNumber | null
}

const PART_TYPES = {
  airburst: 'airburst',
  impact: 'impact',
  outgoing: 'outgoing',
  undetermined: 'explosion',
} as const satisfies Partial<Record<keyof SummaryWords, KindId>>

const OTHER_TYPES = {
  projectile: 'projectile',
  muzzleFlash: 'muzzle-flash',
  flare: 'flare',
  burst: 'burst',
} as const satisfies Partial<Record<keyof SummaryWords, KindId>>

export type TokenType =
  | keyof SummaryWords
  | 'number'
  | 'days'
  | 'open'
  | 'close'
  | 'comma'
  | 'break'
  | 'word'

/** The kind of explosion that a part such as "airbursts" stands for, null for other tokens. */
export function partKindOf(type: TokenType): KindId | null {
  return type in PART_TYPES ? PART_TYPES[type as keyof typeof PART_TYPES] : null
}

/** The kind of violation other than explosions that the token stands for, null for other tokens. */
export function otherKindOf(type: TokenType): KindId | null {
  return type in OTHER_TYPES ? OTHER_TYPES[type as keyof typeof OTHER_TYPES] : null
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
  'bothRegions',
  'sameRegion',
  'local',
  'donetsk',
  'luhansk',
  'compared',
  'including',
  'majority',
  'allOf',
  'ofThese',
  'assessed',
  'negation',
]
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
]

const LEXERS = new Map<Language, RegExp>()

function lexerOf(language: Language): RegExp {
  const known = LEXERS.get(language)
  if (known !== undefined) return known
  const words = summaryWordsOf(language)
  const group = (name: keyof SummaryWords) => String.raw`(?<${name}>(?<![\p{L}\d])(?:${words[name]})(?![\p{L}]))`
  const measure = String.raw`\d+(?:[.,]\d+)?(?: ?- ?\d+(?:[.,]\d+)?)? ?(?:km|m|mm|км|м|мм|hrs?|%)(?![\p{L}])`
  const dates = String.raw`${FULL_DATE}|${DAYS}|${MONTH} \d{1,2}(?: (?:and|to|-) \d{1,2})?(?![\d,.]\d)|\d{1,2}[:.]\d\d(?! ?\d)|\d{1,3}\/\d{4}`
  const lexer = new RegExp(
    [
      group('running'),
      String.raw`(?<days>(?<![\d.,])(?:${dates}))`,
      String.raw`(?<skip>${measure}|\p{L}+-\d+[\p{L}\d-]*|\d+[\p{L}][\p{L}\d-]*)`,
      ...ORDER.slice(1).map(group),
      `(?<number>${numberPattern(language)})`,
      ...AFTER_NUMBERS.map(group),
      String.raw`(?<open>[(])|(?<close>[)])|(?<comma>,)|(?<break>[;:])|(?<word>[\p{L}\d][\p{L}\d'-]*)`,
    ].join('|'),
    'giu',
  )
  LEXERS.set(language, lexer)
  return lexer
}

/** Splits a sentence into its tokens; measures, models and other words become plain words. */
export function tokenise(sentence: string, language: Language): readonly Token[] {
  const tokens: Token[] = []
  for (const found of sentence.matchAll(lexerOf(language))) {
    const groups = found.groups ?? {}
    const name = Object.keys(groups).find((key) => key !== 'but' && groups[key] !== undefined)
    const type = name === 'skip' || name === undefined ? 'word' : (name as TokenType)
    const text = found[0]
    const printed = type === 'allBut' ? (groups['but'] ?? '') : text
    const isCounted = type === 'number' || type === 'allBut'
    const number = isCounted ? readNumber(printed, language) : null
    tokens.push({ type, text, from: found.index, to: found.index + text.length, number })
  }
  return tokens
}
