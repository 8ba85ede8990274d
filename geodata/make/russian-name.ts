import { editDistance } from './edit-distance.ts';

/** Endings in which the Russian form of a Ukrainian place name regularly differs, most particular first. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ївка$/, 'евка'],
  [/івка$/, 'овка'],
  [/([сзц])ьк/g, '$1к'],
  [/інна$/, 'енная'],
  [/сна$/, 'сная'],
  [/увата$/, 'оватая'],
  [/ска$/, 'ская'],
  [/([ое]в|ин|ш)е$/, '$1о'],
  [/([кнл])е$/, '$1ое'],
  [/ий(?= |$)/g, 'ый'],
  [/ня(?= )/g, 'няя'],
];

const LETTERS: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'и',
  є: 'е',
  ґ: 'г',
  '’': 'ь',
  "'": 'ь',
};

/** Ukrainian forms that happen to have no letter which Russian lacks: "Покровськ", "Курахове", "Станиця Луганська", "Щастя". */
const UKRAINIAN_FORM =
  /[сзц]ьк|[внлшцк]е$|(сна|нна|увата|ська)$|[нр]ий(?= |$)|[жшв]ня(?= )|[тлн]я$/;
const MAX_CHANGED_SHARE = 0.35;

/**
 * The Russian spelling among `spellings` (GeoNames does not tag their languages): of those in letters that Russian
 * has, the one nearest by edit distance to `nameUk` with its letters and endings turned; null where none is near, as for old names.
 */
export function pickRussianName(nameUk: string, spellings: readonly string[]): string | null {
  const expected = turnUkrainian(nameUk);
  const words = nameUk.split(' ').length;
  const ranked = spellings
    .filter((each) => /^[А-ЯЁ][А-ЯЁа-яё -]+$/.test(each) && each.split(' ').length === words)
    .filter((each) => !UKRAINIAN_FORM.test(each))
    .map((each) => ({ each, changes: editDistance(expected, each.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes || compareText(a.each, b.each));
  const best = ranked[0];
  return best !== undefined && best.changes <= expected.length * MAX_CHANGED_SHARE
    ? best.each
    : null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function turnUkrainian(nameUk: string): string {
  const turned = ENDINGS.reduce(
    (name, [ending, russian]) => name.replace(ending, russian),
    nameUk.toLowerCase(),
  );
  return Array.from(turned, (letter) => LETTERS[letter] ?? letter).join('');
}
