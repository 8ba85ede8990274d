import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../src/cartography/layer-catalogue.ts';
import { en } from '../../src/cartography/words/en.ts';
import { uk } from '../../src/cartography/words/uk.ts';
import { createWords, isWordKey } from '../../src/cartography/words/words.ts';
import type { Catalogue } from '../../src/cartography/words/words.ts';
import { KINDS } from '../../src/model/kind.ts';
import { PRECISIONS } from '../../src/model/location.ts';
import { MEANS, STATUSES, WEAPON_STATES } from '../../src/model/observation.ts';

const KEYS = Object.keys(en).filter(isWordKey);

/** Names of the values that a message is filled with, sorted. */
function valueNames(message: string, language: string): readonly string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    // In the parsed message 1 to 6 are the elements that read a value.
    if ('type' in part && typeof part.type === 'number' && part.type >= 1 && part.type <= 6) {
      if ('value' in part) names.add(String(part.value));
    }
    if ('options' in part) visit(Object.values(part.options ?? {}));
    if ('value' in part && Array.isArray(part.value)) visit(part.value);
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted();
}

/** The categories that the plurals of a message name. */
function pluralCategories(message: string): readonly (readonly string[])[] {
  return [...message.matchAll(/\{\w+, plural, /gu)].map((match) => {
    let depth = 0;
    let outside = '';
    for (const letter of message.slice(match.index + match[0].length)) {
      if (letter === '}' && depth === 0) break;
      if (letter === '}') depth--;
      if (depth === 0) outside += letter;
      if (letter === '{') depth++;
    }
    return outside.match(/=?\w+(?=\s*\{)/gu) ?? [];
  });
}

describe('the catalogues', () => {
  test('have the same keys, none of them empty', () => {
    expect(Object.keys(uk).toSorted()).toEqual(Object.keys(en).toSorted());
    const empty = KEYS.filter((key) => en[key].trim() === '' || uk[key].trim() === '');
    expect(empty).toEqual([]);
  });

  test('ask for no value in one language that the other does not know', () => {
    const wrong = KEYS.filter((key) => {
      const known = new Set(valueNames(en[key], 'en'));
      return valueNames(uk[key], 'uk').some((name) => !known.has(name) && name !== 'n');
    });
    // A plural may need the number itself where the other language needs only its text, and `n` is always given.
    expect(wrong).toEqual([]);
  });

  test('give Ukrainian plurals all four forms unless they name exact numbers only', () => {
    const wrong = KEYS.filter((key) =>
      pluralCategories(uk[key]).some(
        (names) =>
          names.includes('one') &&
          !['one', 'few', 'many', 'other'].every((name) => names.includes(name)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('keep to the neutral terms of the mission', () => {
    const taboo =
      /attack|enemy|terror|fired by|aggress|shelled by|ворог|терорист|обстріляв|бойовик/iu;
    expect(KEYS.filter((key) => taboo.test(en[key]) || taboo.test(uk[key]))).toEqual([]);
  });

  test.each([
    ['kind', KINDS.map((kind) => kind.id)],
    ['counted', KINDS.map((kind) => kind.id)],
    ['means', MEANS],
    ['state', WEAPON_STATES],
    ['status', STATUSES],
    ['precision', PRECISIONS],
    ['layer', LAYERS.map((layer) => layer.id)],
    ['credit', LAYERS.flatMap((layer) => layer.credits)],
  ])('name every %s', (prefix, ids) => {
    expect(ids.filter((id) => !isWordKey(`${prefix}.${id}`))).toEqual([]);
  });
});

describe('createWords', () => {
  const catalogues: readonly (readonly ['en' | 'uk', Catalogue])[] = [
    ['en', en],
    ['uk', uk],
  ];

  test.each(catalogues)('formats every message of %s', (language, catalogue) => {
    const words = createWords(language);
    for (const key of KEYS) {
      const names = valueNames(catalogue[key], language);
      const values = Object.fromEntries(
        names.map((name) => [name, name === 'where' ? 'inside' : 2]),
      );
      expect(words(key, values)).not.toContain('{');
    }
  });

  test('says counts in the right form', () => {
    const [english, ukrainian] = [createWords('en'), createWords('uk')];
    const said = (n: number): string => ukrainian('counted.violations', { figure: String(n), n });
    expect(english('counted.explosions', { figure: '1', n: 1 })).toBe('1 explosion');
    expect(english('counted.explosions', { figure: 'about 600', n: 600 })).toBe(
      'about 600 explosions',
    );
    expect(said(1)).toBe('1 порушення режиму припинення вогню');
    expect(said(402)).toBe('402 порушення режиму припинення вогню');
    expect(said(189)).toBe('189 порушень режиму припинення вогню');
  });
});
