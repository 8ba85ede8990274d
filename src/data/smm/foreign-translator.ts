import { DAYS, englishDays } from './dates.ts';
import { MODEL_NAMES } from './foreign-words.ts';
import type { ForeignWords } from './foreign-words.ts';
import { FOREIGN_WORDS_RU } from './foreign-words-ru.ts';
import { FOREIGN_WORDS_UK } from './foreign-words-uk.ts';
import { Lexer } from './lexer.ts';
import { numberPattern, readNumber } from './number-words.ts';
import type { Language } from './reading.ts';

/** A range of a sentence and the English words for it; offsets are within the sentence. */
export interface Rendering {
  readonly from: number;
  readonly to: number;
  readonly english: string;
}

interface Rule {
  readonly pattern: string;
  readonly render: (found: string) => string;
}

interface Translator {
  readonly lexer: Lexer;
  readonly rules: readonly Rule[];
}

/** One of a thing that no number stands before. */
const SINGULAR = /^(?:взрыв|выстрел|снаряд|вибух|постріл)(?!\p{L})/u;

/** A capital begins every sentence, quoted or not; a short form, and a name in front of its bracket, keep it. */
const FIRST_CAPITAL =
  /(?<=^["'«„“”]?)\p{Lu}(?!\p{Lu}|(?<=М)исси|(?<=М)ісі|(?<=Д)онец|(?<=Л)уган|[\p{L}'-]+ \()/u;

const TRANSLATORS = new Map<Language, Translator>();

/** The phrases of a Russian or Ukrainian sentence in the words of the English reports; what is not listed stays as it is. */
export function renderEnglish(sentence: string, language: 'ru' | 'uk'): readonly Rendering[] {
  const { lexer, rules } = translatorOf(language);
  const text = sentence.replace(FIRST_CAPITAL, (letter) => letter.toLowerCase());
  const renderings: Rendering[] = [];
  for (const { rule, text: found, from } of lexer.read(text)) {
    const rendered = rules[rule]?.render(found) ?? found;
    const isOne = SINGULAR.test(found) && !/\d$/u.test(renderings.at(-1)?.english ?? '');
    const english = isOne ? `1 ${rendered}` : rendered;
    renderings.push({ from, to: from + found.length, english });
  }
  return renderings;
}

function translatorOf(language: 'ru' | 'uk'): Translator {
  const known = TRANSLATORS.get(language);
  if (known !== undefined) return known;
  const words = language === 'ru' ? FOREIGN_WORDS_RU : FOREIGN_WORDS_UK;
  const rules = [...windRules(words), ...measureRules(), ...modelRules(), ...phraseRules(words)];
  rules.push({
    pattern: numberPattern(language),
    render: (found) => englishNumber(found, language),
  });
  rules.push({ pattern: String.raw`[\p{L}\d][\p{L}\d'-]*`, render: (found) => found });
  const lexer = new Lexer(
    rules.map((rule) => rule.pattern),
    false,
  );
  const translator = { lexer, rules };
  TRANSLATORS.set(language, translator);
  return translator;
}

/** A pattern that begins and ends with whole words. */
function whole(pattern: string): string {
  return String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}])`;
}

function windRules(words: ForeignWords): Rule[] {
  const { wind, windAdjective, windComparative, towards, of, and, direction } = words;
  const winds = String.raw`(?:${towards}) ${wind}(?:(?:, | (?:${and}) |, (?:${and}) )(?:(?:${towards}) )?${wind})*`;
  const adjectives = String.raw`(?:[вуВУ]|на) (?:основном )?${windAdjective}(?:(?:, | (?:${and}) |, (?:${and}) )(?:[ву] )?${windAdjective})* (?:${direction})`;
  const own = String.raw`(?:${of}) ${words.ownPosition}`;
  const list = (found: string) => englishWinds(found, words).join(' and ');
  const pair = (found: string) => {
    const [from = '', to = ''] = englishWinds(found, words);
    return `${from} to ${to}`;
  };
  const erly = (found: string) =>
    englishWinds(found, words)
      .map((each) => `${each}erly`)
      .join(' and ');
  return [
    {
      pattern: whole(
        String.raw`(?:[ву] (?:${direction}) )?(?:${words.fromWind}) ${wind} (?:${words.toWind}) ${wind}`,
      ),
      render: (found) => `from ${pair(found)}`,
    },
    {
      pattern: whole(
        String.raw`(?:${words.sector}) (?:(?:${of}) )?${wind} (?:${words.until}) ${wind}`,
      ),
      render: (found) => `in directions ranging from ${pair(found)}`,
    },
    { pattern: whole(`${winds} ${own}`), render: (found) => `${list(found)} of its position` },
    { pattern: whole(`${winds} (?:${of})`), render: (found) => `${list(found)} of` },
    { pattern: whole(winds), render: list },
    {
      pattern: whole(`${adjectives} ${own}`),
      render: (found) => `${list(found)} of its position`,
    },
    {
      pattern: whole(`${adjectives} (?:${of})`),
      render: (found) => `at ${erly(found)} directions of`,
    },
    { pattern: whole(adjectives), render: list },
    {
      pattern: whole(String.raw`(?:[ву]|на) ${windAdjective} ${words.edge}`),
      render: (found) => `on the ${list(found)}ern edge of`,
    },
    {
      pattern: whole(`${windComparative}(?: (?:${of}))?(?: ${words.ownPosition})?`),
      render: (found) =>
        new RegExp(`(?:${words.ownPosition})$`, 'u').test(found)
          ? `${list(found)} of its position`
          : `${list(found)} of`,
    },
  ];
}

/** The winds that the words name, in order: "north-east". */
function englishWinds(text: string, words: ForeignWords): readonly string[] {
  const all = new RegExp(`${words.windComparative}|${words.windAdjective}|${words.wind}`, 'gu');
  const stems = new RegExp(words.winds.map(([stem]) => `(${stem})`).join('|'), 'gu');
  return [...text.matchAll(all)].map((found) =>
    [...found[0].matchAll(stems)]
      .map((part) => words.winds[part.slice(1).findIndex((each) => each !== undefined)]?.[1] ?? '')
      .join('-'),
  );
}

const ABOUT = String.raw`(?:(?:примерно|ориентировочно|около|приблизительно|порядка|близько|приблизно|орієнтовно) )?`;
const AMOUNT = String.raw`\d{1,4}(?:[.,]\d{1,3})?(?: ?- ?\d{1,4}(?:[.,]\d{1,3})?)?`;

function measureRules(): Rule[] {
  const number = (found: string) =>
    found.replace(/[ -]*\p{L}+\.?$/u, '').replace(/^\p{L}+ /u, 'about ');
  return [
    {
      pattern: String.raw`(?<![\p{L}\d])\d{1,3}(?:[.,]\d)?[ -]?(?:мм|м[иі]лл?[иі]метров\p{L}+)(?![\p{L}])`,
      render: (found) => `${number(found)}mm`,
    },
    {
      pattern: String.raw`(?<![\p{L}\d])(?:от|від) ${AMOUNT} до ${AMOUNT} ?(?:км|м)(?![\p{L}])`,
      render: (found) =>
        `${(found.match(/\d[\d.,]*/gu) ?? []).join('-')}${found.endsWith('км') ? 'km' : 'm'}`,
    },
    {
      pattern: String.raw`(?<![\p{L}\d])${ABOUT}${AMOUNT} ?(?:км|километр\p{L}*|кілометр\p{L}*)(?![\p{L}])`,
      render: (found) => `${number(found)}km`,
    },
    {
      pattern: String.raw`(?<![\p{L}\d])${ABOUT}${AMOUNT} ?(?:м|метр\p{L}*)(?![\p{L}])`,
      render: (found) => `${number(found)}m`,
    },
    {
      pattern: String.raw`(?<![\p{L}\d.,])(?:на |в ніч на )?(?:${DAYS})(?: (?:года|року))?`,
      render: (found) => `on ${englishDays(found.replace(/^\P{N}+| (?:года|року)$/gu, ''))}`,
    },
    {
      pattern: String.raw`(?<![\p{L}])(?:в период |у період )?(?:с|з|между|між) \d{1,2}[:.]\d\d (?:до|и|та|і) \d{1,2}[:.]\d\d`,
      render: (found) => `between ${(found.match(/\d{1,2}[:.]\d\d/gu) ?? []).join(' and ')}`,
    },
    {
      pattern: String.raw`(?<![\p{L}])(?:в|о|об) \d{1,2}[:.]\d\d(?!\d)`,
      render: (found) => `at ${/\d.*$/u.exec(found)?.[0] ?? ''}`,
    },
  ];
}

function modelRules(): Rule[] {
  return MODEL_NAMES.map(([cyrillic, latin]) => ({
    pattern: String.raw`(?<![\p{L}\d-])"?(?:${cyrillic})"?(?![\p{L}\d])`,
    render: () => latin,
  }));
}

function phraseRules({ phrases }: ForeignWords): Rule[] {
  return phrases.map(([pattern, english]) => ({ pattern: whole(pattern), render: () => english }));
}

function englishNumber(found: string, language: Language): string {
  const number = readNumber(found.toLowerCase(), language);
  if (number === null) return found;
  const lead = { exact: '', about: 'about ', 'at-least': 'at least ' }[number.qualifier];
  return `${lead}${number.value}`;
}
