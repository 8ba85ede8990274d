import type { CountQualifier } from '../../model/observation.ts';
import type { Language } from './reading.ts';

/** Stems of number words with their values; an inflected word begins with its stem and ends as listed. */
const ENGLISH: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  zero: 0,
  a: 1,
  an: 1,
  another: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'a dozen': 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const RUSSIAN: readonly (readonly [stem: string, value: number])[] = [
  ['ни (?:одн|единого)(?:ого|ой|их)?', 0],
  ['один(?!надцат)|одна|одно(?:го|й|му|м)?|одну|одним', 1],
  ['два|две|двух|двум|двумя|оба|обе', 2],
  ['три|трех|трёх|трем|трём|тремя', 3],
  ['четыре|четырех|четырёх|четырем|четырьмя', 4],
  ['пять|пяти|пятью', 5],
  ['шесть|шести|шестью', 6],
  ['семь|семи|семью', 7],
  ['восемь|восьми|восемью', 8],
  ['девять|девяти|девятью', 9],
  ['десять|десяти|десятью', 10],
  ['одиннадцат(?:ь|и|ью)', 11],
  ['двенадцат(?:ь|и|ью)', 12],
  ['тринадцат(?:ь|и|ью)', 13],
  ['четырнадцат(?:ь|и|ью)', 14],
  ['пятнадцат(?:ь|и|ью)', 15],
  ['шестнадцат(?:ь|и|ью)', 16],
  ['семнадцат(?:ь|и|ью)', 17],
  ['восемнадцат(?:ь|и|ью)', 18],
  ['девятнадцат(?:ь|и|ью)', 19],
  ['двадцат(?:ь|и|ью)', 20],
  ['тридцат(?:ь|и|ью)', 30],
  ['сорока?', 40],
  ['пятьдесят|пятидесяти', 50],
];

const UKRAINIAN: readonly (readonly [stem: string, value: number])[] = [
  ['жодн(?:ого|ої|их)|ані одн(?:ого|ої)', 0],
  ['один|одна|одне|одного|одної|однієї|одну', 1],
  ['два|дві|двох|двом|двома|обидва|обидві', 2],
  ['три|трьох|трьом|трьома', 3],
  ['чотири|чотирьох|чотирьом|чотирма', 4],
  ["п'ять|п'яти|п'ятьох", 5],
  ['шість|шести|шістьох', 6],
  ['сім|семи|сімох', 7],
  ['вісім|восьми|вісьмох', 8],
  ["дев'ять|дев'яти|дев'ятьох", 9],
  ['десять|десяти|десятьох', 10],
  ['одинадцят(?:ь|и|ьох)', 11],
  ['дванадцят(?:ь|и|ьох)', 12],
  ['тринадцят(?:ь|и|ьох)', 13],
  ['чотирнадцят(?:ь|и|ьох)', 14],
  ["п'ятнадцят(?:ь|и|ьох)", 15],
  ['шістнадцят(?:ь|и|ьох)', 16],
  ['сімнадцят(?:ь|и|ьох)', 17],
  ['вісімнадцят(?:ь|и|ьох)', 18],
  ["дев'ятнадцят(?:ь|и|ьох)", 19],
  ['двадцят(?:ь|и|ьох)', 20],
  ['тридцят(?:ь|и|ьох)', 30],
  ['сорока?', 40],
  ["п'ятдесят(?:и|ьох)?", 50],
];

const WHOLE_STEMS = { ru: wholeStems(RUSSIAN), uk: wholeStems(UKRAINIAN) };

function wholeStems(stems: readonly (readonly [stem: string, value: number])[]) {
  return stems.map(([stem, value]) => ({ pattern: new RegExp(`^(?:${stem})$`, 'u'), value }));
}

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
/** "two hundred", "a hundred and twenty-five". */
const HUNDREDS = String.raw`(?:an?|${UNITS}) hundred(?: and (?:(?:${TENS})(?:-(?:${UNITS}))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|${UNITS}))?`;
const HUNDREDS_PARTS = /^(\p{L}+) hundred(?: and ([\p{L}-]+))?$/u;
/** A figure in digits; thousands by comma, point-free space or the spaces of print; never part of a model or measure. */
const DIGITS = String.raw`(?<![\p{L}\d.,:-]|[^\p{L}]\/|\d')(?:\d{1,3}(?:[,\u00A0 ']\d{3})+|\d{1,7})(?![\d\p{L}]|[.,:/-]\d| ?(?:km|m|mm|cm|км|м|мм|per cent|hrs?)\b|%|-(?!(?:ма|мя|ми|ти|х)(?!\p{L}))\p{L})(?:-(?:ма|мя|ми|ти|х))?`;
/** "15-20 explosions", "three-five explosions": of the two bounds the lower one is sure. */
const BOUNDS = String.raw`(?<![\p{L}\d.,:/-])(?:\d{1,3}-\d{1,3}|(?:${UNITS})-(?:${UNITS}|ten)|(?<!from )(?:\d{1,3}|${UNITS}|ten) to (?:\d{1,3}|${UNITS}|ten|eleven|twelve))(?= (?!km|m\b|mm)\p{Ll})`;
const AFTER_WORD = String.raw`(?![\p{L}\d']|-\p{Ll})`;

const QUALIFIERS: Readonly<Record<Language, { readonly about: string; readonly atLeast: string }>> =
  {
    en: {
      about:
        'about|approximately|approx\\.?|around|some|roughly|nearly|almost|up to|close to|just under|fewer than|less than',
      atLeast:
        'at least|over|more than|no fewer than|no less than|not less than|in excess of|well over|just over',
    },
    ru: {
      about: 'около|примерно|приблизительно|порядка|почти|ориентировочно|до',
      atLeast:
        'не менее|не меньше|как минимум|по меньшей мере|свыше|более чем|более|больше|минимум',
    },
    uk: {
      about: 'близько|приблизно|орієнтовно|майже|до',
      atLeast: 'щонайменше|не менше|не менш як|понад|більше ніж|більш як|більше',
    },
  };

const TOTAL_OF: Readonly<Record<Language, string>> = {
  en: 'in total|an? (?:estimated )?total of|altogether',
  ru: 'в общей сложности|в целом|всего',
  uk: 'загалом|в цілому|усього',
};

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'another']);

function numberWords(language: Language, withArticle: boolean): string {
  if (language === 'en') {
    const words = Object.keys(ENGLISH)
      .filter((word) => withArticle || !ARTICLES.has(word))
      .sort((a, b) => b.length - a.length);
    return `(?:${TENS})-(?:${UNITS})|${words.join('|')}`;
  }
  return (language === 'ru' ? RUSSIAN : UKRAINIAN).map(([stem]) => stem).join('|');
}

/** "1 тыс.", "две тысячи", "1.2 thousand": printed in thousands, and so rounded. */
const THOUSANDS: Readonly<Record<Language, string>> = {
  en: 'thousand',
  ru: String.raw`тыс(?:яч\p{L}*|\.)?`,
  uk: String.raw`тис(?:яч\p{L}*|\.)?`,
};

const THOUSANDS_PARTS: Readonly<Record<Language, RegExp>> = {
  en: thousandsParts('en'),
  ru: thousandsParts('ru'),
  uk: thousandsParts('uk'),
};

function thousandsParts(language: Language): RegExp {
  return new RegExp(`^(.*) ${THOUSANDS[language]}$`, 'u');
}

/** The source of a regular expression for a figure in the language, with what qualifies it in front; "a" only if asked for. */
export function numberPattern(language: Language, withArticle = false): string {
  const { about, atLeast } = QUALIFIERS[language];
  const lead = `(?:(?:${about}|${atLeast}|${TOTAL_OF[language]}) ){0,2}`;
  const word = String.raw`(?<![\p{L}\d'-])(?:${numberWords(language, withArticle)})${AFTER_WORD}`;
  const thousands = String.raw`(?<![\p{L}\d.,-])(?:\d{1,3}(?:[.,]\d)?|${numberWords(language, withArticle)}) ${THOUSANDS[language]}(?![\p{L}])`;
  const hundreds =
    language === 'en' ? String.raw`(?<![\p{L}\d'-])(?:${HUNDREDS})${AFTER_WORD}|` : '';
  const own = withArticle ? `${thousands}|${BOUNDS}|${DIGITS}` : `${thousands}|${DIGITS}`;
  return String.raw`(?<![\p{L}])${lead}(?:${hundreds}${own}|${word})`;
}

const BOUNDS_PARTS = new RegExp(
  `^(\\d+|${UNITS}|ten)(?:-| to )(?:\\d+|${UNITS}|ten|eleven|twelve)$`,
  'u',
);

export interface PrintedNumber {
  readonly value: number;
  readonly qualifier: CountQualifier;
  /** Where in the matched text the number itself begins, behind what qualifies it. */
  readonly offset: number;
}

const LEADS = new Map<Language, RegExp>();

/** Reads what `numberPattern` matched: value, qualifier and where the number begins; null where it is none. */
export function readNumber(matched: string, language: Language): PrintedNumber | null {
  const { about, atLeast } = QUALIFIERS[language];
  let lead = LEADS.get(language);
  if (lead === undefined) {
    lead = new RegExp(
      `^(?:(?:(${about})|(${atLeast})|(?:${TOTAL_OF[language]})) ){0,2}(?=(?:${numberWords(language, true)})(?![\\p{L}])|\\d)`,
      'iu',
    );
    LEADS.set(language, lead);
  }
  const found = lead.exec(matched);
  const offset = found?.[0].length ?? 0;
  const words = matched.slice(offset).toLowerCase();
  const thousands = THOUSANDS_PARTS[language].exec(words)?.[1];
  const lower = BOUNDS_PARTS.exec(words)?.[1];
  if (lower !== undefined) {
    const least = numberValue(lower, language);
    return least === null ? null : { value: least, qualifier: 'at-least', offset };
  }
  const value =
    thousands === undefined ? numberValue(words, language) : thousandsOf(thousands, language);
  if (value === null) return null;
  const qualifier =
    found?.[2] !== undefined
      ? 'at-least'
      : found?.[1] !== undefined || thousands !== undefined || words.endsWith(' hundred')
        ? 'about'
        : 'exact';
  return { value, qualifier, offset };
}

function thousandsOf(text: string, language: Language): number | null {
  const amount = /^\d/u.test(text) ? Number(text.replace(',', '.')) : numberValue(text, language);
  return amount === null ? null : Math.round(amount * 1_000);
}

function numberValue(text: string, language: Language): number | null {
  if (/^\d/u.test(text)) {
    const digits = text.replaceAll(/[,'\u00A0 ]|-\p{L}+$/gu, '');
    return /^\d{1,12}$/u.test(digits) ? Number(digits) : null;
  }
  if (language === 'en') {
    const [, hundreds, rest] = HUNDREDS_PARTS.exec(text) ?? [];
    if (hundreds !== undefined)
      return (
        (ENGLISH[hundreds] ?? 0) * 100 + (rest === undefined ? 0 : (numberValue(rest, 'en') ?? 0))
      );
    const [tens, unit] = text.split('-');
    const value = ENGLISH[tens ?? ''];
    return value === undefined ? null : value + (unit === undefined ? 0 : (ENGLISH[unit] ?? 0));
  }
  const stems = WHOLE_STEMS[language];
  return stems.find(({ pattern }) => pattern.test(text))?.value ?? null;
}
