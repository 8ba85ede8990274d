import type { KindId } from '../../model/kind.ts';
import { DAYS } from './dates.ts';
import { Lexer } from './lexer.ts';
import { withSigns } from './number-signs.ts';
import { numberPattern, readNumber } from './number-words.ts';
import type { PrintedNumber } from './number-words.ts';
import { findPlaces } from './places.ts';
import type { FoundPlace } from './places.ts';
import { RANGE, WIND, WIND_LETTERS } from './ranges.ts';

type ProseType =
  | 'number'
  | 'many'
  | 'kind'
  | 'fire'
  | 'wind'
  | 'range'
  | 'noRange'
  | 'flight'
  | 'arc'
  | 'own'
  | 'place'
  | 'assessed'
  | 'ofWhich'
  | 'including'
  | 'sequence'
  | 'verb'
  | 'passive'
  | 'relation'
  | 'bare'
  | 'calibre'
  | 'time'
  | 'open'
  | 'close'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'and'
  | 'word';

/** One meaningful piece of a sentence of observations; offsets are within the sentence. */
export interface ProseToken {
  readonly type: ProseType;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly number: PrintedNumber | null;
  readonly place: FoundPlace | null;
}

const KIND_NOUNS: readonly (readonly [pattern: string, kind: KindId])[] = [
  ['explosions?|blasts?|detonations?', 'explosion'],
  ['airbursts?', 'airburst'],
  ['impacts?', 'impact'],
  ['tracer(?: rounds?)?(?: projectiles?)?|tracers', 'tracer'],
  ['(?:rocket-assisted |rocket-propelled )?projectiles?', 'projectile'],
  ['muzzle[- ]flash(?:es)?|flash(?:es)?(?: of muzzles)?', 'muzzle-flash'],
  ['(?:illumination |signal )?flares?', 'flare'],
  ['bursts?', 'burst'],
  ['(?:single )?shots?', 'shot'],
  ['rockets?', 'rocket'],
  ['salvo(?:e?s)?|volleys?', 'burst'],
  ['rounds?|shells?|grenades?(?! launcher)|mortars(?= |,|$)|bullets?', 'explosion'],
  ['cease-?fire violations?', 'violation'],
];

const NOUN = KIND_NOUNS.map(([pattern]) => `(?:${pattern})`).join('|');
const FIRE = String.raw`(?:(?:(?:heavy-machine-gun|small-arms|machine-gun|automatic-grenade-launcher|anti-aircraft|artillery|mortar|tank|tracer|small arms|heavy machine gun|cannon|gun)(?:,| and|,? as well as|\/)? )*(?:gun-?fire|fire(?![- ](?:exercise|position))|firing(?! position)|shelling|shooting))(?![\p{L}])`;

const GROUPS: readonly (readonly [ProseType, string])[] = [
  [
    'flight',
    String.raw`(?:in flight |flying |travelling |moving |passing )?(?:mostly |mainly |all |both )?from (?:the )?(?:${WIND}) to (?:the )?(?:${WIND})`,
  ],
  [
    'arc',
    String.raw`(?:(?:in |at )?(?:directions?|locations?|areas?|bearings?) )?ranging from (?:the )?(?:${RANGE} (?:to the )?)?(?:${WIND}) to (?:the )?(?:${WIND})`,
  ],
  [
    'noRange',
    String.raw`(?:at )?(?:an )?(?:undetermined|unknown|unascertained|undeterminable|unidentified) (?:distances?|ranges?)(?:(?: and|\/| or) (?:directions?|bearings?))?|(?:at )?(?:an? )?(?:(?:distance|range)s? )?(?:of |ranging )?(?:between |from )?(?:\d+|one|two|three|four|five|six) ?(?:km )?(?:to|and) (?:more than|over) \d+ ?km|distances? (?:and directions? )?(?:were |was )?(?:not known|unknown|undetermined)`,
  ],
  [
    'range',
    String.raw`${RANGE}(?! (?:over|above|long|wide|deep|high|section|tall|of its peripher|of the peripher))`,
  ],
  [
    'time',
    String.raw`(?<![\d.,])(?:${DAYS})|\d{1,2}[:.]\d\d(?!\d)(?:hrs)?|\d{1,3}-(?:minute|second|hour)s?(?:-long)?`,
  ],
  ['calibre', String.raw`(?:\d{1,3} ?(?:or|and|\/|-) ?)?\d{1,3}(?:\.\d+)? ?-?mm(?![\p{L}])`],
  [
    'own',
    String.raw`of (?:its|their|the SMM's|the SMM|the) (?:own )?(?:position|location|camera|patrol|observation post)s?|from (?:its|their) (?:position|location)s?`,
  ],
  ['wind', String.raw`${WIND}|(?<=\d ?k?m )${WIND_LETTERS}`],
  [
    'assessed',
    String.raw`(?:which (?:it|they|the SMM|the Mission) )?(?:were |was |likely |probably |all )*assessed(?: (?:as|to be|to have been|by the SMM))*(?: likely)?(?: caused by)?|(?<=\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d) )caused by`,
  ],
  ['ofWhich', String.raw`of (?:which|these|them|those)`],
  ['including', String.raw`including|among them|consisting of|comprising`],
  [
    'sequence',
    String.raw`in sequence|(?:which were )?followed by|(?:and )?totals? of|a total of(?= (?:at least|about|over|\d))|, as well as|as well as|and then|then`,
  ],
  [
    'passive',
    String.raw`(?:was|were|been|being) (?:also )?(?:heard|seen|observed|recorded|noted|registered|spotted)|occurr?ed|took place|happened`,
  ],
  [
    'verb',
    String.raw`(?:heard|saw|observed|recorded|noted|registered|spotted|detected|witnessed|captured|revealed|hearing|seeing|did(?:,? however,?)?(?: also)? (?:record|hear|observe|see))(?![\p{L}])`,
  ],
  [
    'relation',
    String.raw`(?:close to|near|in the (?:vicinity|area|areas|direction) of|in areas? (?:of|around|close to|near)|around(?! \d)|inside|outside|within|towards|in and around|at(?! least))(?![\p{L}])`,
  ],
  [
    'many',
    String.raw`(?:(?:the )?(?:vast |large |overwhelming )?majority of|most(?: of)?|almost all(?: of)?|nearly all(?: of)?|all(?: of)?(?= (?:the )?(?:undetermined )?(?:ceasefire|explosions))|half of|multiple|several|numerous|many|some|a few|a number of|dozens of|hundreds of|scores of|a large number of|an? (?:very )?(?:large|significant|high) number of|uncountable|countless|sporadic|intense|intensive|heavy(?= (?:fire|shelling|firing|shooting|fighting))|continuous|sustained|exchanges? of|multiple instances of|overlapping)(?= )`,
  ],
  ['number', numberPattern('en', true)],
  ['kind', String.raw`(?<![\p{L}-])(?:${NOUN})(?![\p{L}])`],
  ['fire', `(?<![\\p{L}-])${FIRE}`],
  [
    'bare',
    String.raw`(?:in flight|as|undetermined|incoming|outgoing|being|single|fired(?= from))(?![\p{L}])`,
  ],
  ['and', String.raw`(?:and|&)(?![\p{L}])`],
  ['open', String.raw`[(\[]`],
  ['close', String.raw`[)\]]`],
  ['comma', ','],
  ['colon', '[:;]'],
  ['dash', ' - '],
  ['word', String.raw`[\p{L}\d][\p{L}\d'/-]*`],
];
const LEXER = new Lexer(
  GROUPS.map(([, source]) => source),
  false,
);

const WHOLE_NOUNS = KIND_NOUNS.map(([pattern, kind]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
  kind,
}));

const CAPITAL_WIND =
  /(?:North|South|East|West)(?:-(?:North|South|East|West))+(?:erly)?(?![\p{L}-])|(?<=(?:to|in) the )(?:North|South|East|West)(?=$|[,.;)]| and )/gu;

/** Splits a sentence into tokens; places, with their brackets, are one token each. */
export function proseTokens(printed: string): readonly ProseToken[] {
  const sentence = withSmallWinds(printed);
  const places = findPlaces(sentence);
  const tokens: ProseToken[] = [];
  let index = 0;
  for (const { rule, text, from } of LEXER.read(lowerStart(sentence))) {
    const to = from + text.length;
    while (index < places.length && (places[index]?.to ?? 0) <= from) index += 1;
    const place = places[index];
    if (place !== undefined && from < place.to && to > place.from) {
      if (tokens.at(-1)?.place !== place) tokens.push(placeToken(place, sentence));
      continue;
    }
    const type = GROUPS[rule]?.[0] ?? 'word';
    const printedNumber = type === 'number' ? readNumber(text.toLowerCase(), 'en') : null;
    const number = withSigns(printedNumber, sentence, from, to);
    tokens.push({ type, text, from, to, number, place: null });
  }
  return tokens;
}

function placeToken(place: FoundPlace, sentence: string): ProseToken {
  const { from, to } = place;
  return { type: 'place', text: sentence.slice(from, to), from, to, number: null, place };
}

/** The first word is small if it is a common word: "Two explosions", "About 30 explosions", "Heard". */
function lowerStart(sentence: string): string {
  const isName = /^[\p{Lu}][\p{L}'-]+ \(/u.test(sentence);
  return isName ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A press that writes "to the North-East" means the wind. */
function withSmallWinds(sentence: string): string {
  return /(?:North|South|East|West)-/u.test(sentence)
    ? sentence.replaceAll(CAPITAL_WIND, (wind) => wind.toLowerCase())
    : sentence;
}

/** The kind that a noun stands for, made more precise by what the text says of it ("outgoing", "impact"). */
export function kindOfWords(noun: string, description: string): KindId {
  const kind = WHOLE_NOUNS.find(({ pattern }) => pattern.test(noun))?.kind ?? 'violation';
  if (kind === 'burst' && /\b(?:MLRS|rocket)/u.test(description)) return 'rocket';
  if (kind === 'shot' && /\bbursts\b/u.test(description)) return 'burst';
  if (kind === 'impact' && /\boutgoing\b/iu.test(description) && !/impact/iu.test(description))
    return 'outgoing';
  if (kind === 'explosion') {
    if (/\btracer/iu.test(description) && /rounds?|shells?/u.test(noun)) return 'tracer';
    if (/^(?:rounds?|shells?|grenades?)$/u.test(noun) && /\bin flight\b/u.test(description))
      return 'projectile';
    if (/^(?:rounds?|bullets?)$/u.test(noun) && /small[- ]arms/u.test(description)) return 'shot';
    const isImpact = /\b(?:impact|incoming|impacting)/iu.test(description);
    const isOutgoing = /\boutgoing\b/iu.test(description);
    if (isOutgoing && !isImpact) return 'outgoing';
    if (isImpact && !isOutgoing) return 'impact';
    if (/\bairburst/iu.test(description)) return 'airburst';
  }
  return kind;
}
