import { createDictionary } from './dictionary.ts';
import type { Observer } from './observation.ts';
import type { Dictionaries } from './observation-table.ts';
import { MAX_WORDS } from './table-columns.ts';
import type { Columns } from './table-columns.ts';
import { isList, sizeOf, textsOfParts } from './texts.ts';
import type { TextPart, Texts } from './texts.ts';

/** Codes by code. */
export type Codes = Uint32Array;

/** For one of the tables: the code in the merged dictionary of each of its own codes. */
export interface Recoding {
  readonly report: Codes;
  readonly region: Codes;
  readonly side: Codes;
  readonly observer: Codes;
  readonly text: Codes;
}

/** The dictionary of the codes of each column that has any of its own. */
export const RECODED = {
  report: 'report',
  region: 'region',
  side: 'side',
  observer: 'observer',
  place: 'text',
  id: 'text',
  timeText: 'text',
  description: 'text',
} as const satisfies Partial<Record<keyof Columns, keyof Recoding>>;

/** One dictionary of the words of all tables, and for each table's own the codes that its words have there. */
export function mergeDictionaries(tables: readonly Dictionaries[]): {
  readonly dictionaries: Dictionaries;
  readonly recodings: readonly Recoding[];
} {
  const each = <Name extends keyof Dictionaries>(name: Name): readonly Dictionaries[Name][] =>
    tables.map((table) => table[name]);
  const report = mergeWords(each('report'));
  const region = within(MAX_WORDS.region, mergeWords(each('region')));
  const side = within(MAX_WORDS.side, mergeWords(each('side')));
  const text = mergeTexts(each('text'));
  const observer = mergeObservers(each('observer'));
  return {
    dictionaries: {
      report: report.words,
      region: region.words,
      side: side.words,
      observer: observer.words,
      text: text.texts,
    },
    recodings: tables.map((_, index) => ({
      report: report.codes[index] ?? new Uint32Array(0),
      region: region.codes[index] ?? new Uint32Array(0),
      side: side.codes[index] ?? new Uint32Array(0),
      observer: observer.codes[index] ?? new Uint32Array(0),
      text: text.codes[index] ?? new Uint32Array(0),
    })),
  };
}

interface Merged<Word> {
  readonly words: readonly Word[];
  readonly codes: readonly Codes[];
}

/** What was merged, if its column can tell so many words apart; a code that wraps would change what rows say. */
function within(maxWords: number, merged: Merged<string>): Merged<string> {
  const { length } = merged.words;
  if (length > maxWords)
    throw new RangeError(`Expected at most ${maxWords} different words, got ${length}`);
  return merged;
}

/** The longest list keeps its codes, so only the words of the others are looked up. */
function mergeWords(lists: readonly (readonly string[])[]): Merged<string> {
  const longest = lists.reduce((most, list) => (list.length > most.length ? list : most), ['']);
  const known = new Map<string, number>();
  for (const list of lists) if (list !== longest) for (const word of list) known.set(word, -1);
  const words = longest.slice();
  // A word that is there twice is known by its first code: '' must stay 0.
  for (const [code, word] of words.entries()) if (known.get(word) === -1) known.set(word, code);
  const codes = lists.map((list) => {
    const recoded = new Uint32Array(list.length);
    for (let code = 0; code < list.length; code++) {
      const word = list[code] ?? '';
      let next = list === longest ? code : (known.get(word) ?? -1);
      if (next === -1) {
        next = words.push(word) - 1;
        known.set(word, next);
      }
      recoded[code] = next;
    }
    return recoded;
  });
  return { words, codes };
}

/** Words that are strings are kept once; the other parts stay as they are, behind the others. */
function mergeTexts(each: readonly Texts[]): {
  readonly texts: Texts;
  readonly codes: readonly Codes[];
} {
  const plain = each.map(({ parts }) => parts.flatMap((part) => (isList(part) ? part : [])));
  const { words, codes: plainCodes } = mergeWords(plain);
  const others: TextPart[] = [];
  let next = words.length;
  const codes = each.map(({ length, parts }, index) => {
    const recoded = new Uint32Array(length);
    let [code, plainCode] = [0, 0];
    for (const part of parts) {
      const isKept = !isList(part);
      if (isKept) others.push(part);
      for (let at = 0; at < sizeOf(part); at++)
        recoded[code++] = isKept ? next++ : (plainCodes[index]?.[plainCode++] ?? 0);
    }
    return recoded;
  });
  return { texts: textsOfParts([words, ...others]), codes };
}

function mergeObservers(lists: readonly (readonly (Observer | null)[])[]): Merged<Observer | null> {
  const dictionary = createDictionary<Observer | null>(null);
  const codes = lists.map((list) =>
    Uint32Array.from(list, (observer) =>
      dictionary.add(observer, observer === null ? '' : JSON.stringify(observer)),
    ),
  );
  return { words: dictionary.words, codes };
}
