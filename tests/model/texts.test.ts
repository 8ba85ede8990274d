import { describe, expect, test } from 'vitest';
import { codesOfIds, TextOrder, mapTexts, textAt, textsOfParts } from '../../src/model/texts.ts';

const bytes = new TextEncoder().encode('ЩастяLuhansk');
const texts = textsOfParts([
  ['', 'Donetsk'],
  { bytes, ends: Uint32Array.of(10, 10, 17), suffix: '@1' },
  ['last'],
]);

describe('texts', () => {
  test('give the word of each code, whatever the part it is in', () => {
    expect(texts.length).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((code) => textAt(texts, code))).toEqual([
      '',
      'Donetsk',
      'Щастя@1',
      '@1',
      'Luhansk@1',
      'last',
    ]);
  });

  test('give an empty word for codes that have none', () => {
    expect(textAt(texts, 6)).toBe('');
  });

  test('are mapped in the order of their codes', () => {
    expect(mapTexts(texts, (word) => word.length)).toEqual([0, 7, 7, 2, 9, 4]);
  });
});

describe('texts that are joined', () => {
  const wordsOf = (...words: string[]) => {
    const encoded = words.map((word) => new TextEncoder().encode(word));
    let end = 0;
    const ends = Uint32Array.from(encoded, (each) => (end += each.length));
    return { bytes: Uint8Array.from(encoded.flatMap((each) => [...each])), ends, suffix: '' };
  };
  const joined = textsOfParts([
    [''],
    {
      pieces: [
        { label: '', words: wordsOf('', 'shot'), codes: Uint16Array.of(1, 0, 1, 0) },
        { label: 'road: ', words: wordsOf('', 'shot', 'M3'), codes: Uint32Array.of(2, 2, 1, 0) },
        { label: '', words: wordsOf('', 'z'.repeat(4001)), codes: Uint16Array.of(0, 0, 0, 1) },
      ],
      size: 4,
    },
    ['last'],
  ]);

  test('name each piece, leave out what is empty or said already, and end somewhere', () => {
    expect(mapTexts(joined, String)).toEqual([
      '',
      'shot · road: M3',
      'road: M3',
      'shot',
      `${'z'.repeat(3999)}…`,
      'last',
    ]);
  });

  test('are no ids', () => {
    expect(codesOfIds(joined, new Set(['shot', 'last']))).toEqual(Uint8Array.of(0, 0, 0, 0, 0, 1));
  });
});

describe('texts that are numbered', () => {
  const numbered = textsOfParts([[''], { prefix: 'e', first: 8, size: 4, suffix: '@1' }, ['e9']]);

  test('have the next number each', () => {
    expect(mapTexts(numbered, String)).toEqual(['', 'e8@1', 'e9@1', 'e10@1', 'e11@1', 'e9']);
    expect(textAt(numbered, 6)).toBe('');
  });

  test('compare as strings do', () => {
    const order = new TextOrder(numbered);
    const inOrder = [1, 2, 3, 4]
      .toSorted((a, b) => order.compare(a, b))
      .map((code) => textAt(numbered, code));
    expect(inOrder).toEqual(['e10@1', 'e11@1', 'e8@1', 'e9@1']);
  });

  test('are found as they are written, and not otherwise', () => {
    const wanted = new Set(['e9@1', 'e11@1', 'e12@1', 'e08@1', 'e 8@1', 'e@1', 'e9', '@1']);
    expect(codesOfIds(numbered, wanted)).toEqual(Uint8Array.of(0, 0, 1, 0, 1, 1));
  });
});

describe('comparing texts', () => {
  const words = ['', 'a', 'ab', 'b', 'Щ', '\u{E000}', '\u{FFFD}', '\u{1F701}', '\u{1F701}a'];
  const encoded = words.map((word) => new TextEncoder().encode(word));
  const ends = Uint32Array.from(
    encoded.map((_, at) => encoded.slice(0, at + 1).flatMap((e) => [...e]).length),
  );
  for (const suffix of ['', '@1']) {
    const asBytes = textsOfParts([
      [''],
      { bytes: Uint8Array.from(encoded.flatMap((each) => [...each])), ends, suffix },
    ]);

    test(`gives the order of strings${suffix === '' ? '' : ', suffix included'}`, () => {
      const order = new TextOrder(asBytes);
      for (let a = 0; a < asBytes.length; a++) {
        for (let b = 0; b < asBytes.length; b++) {
          const [one, other] = [textAt(asBytes, a), textAt(asBytes, b)];
          const expected = one === other ? 0 : one < other ? -1 : 1;
          expect(Math.sign(order.compare(a, b))).toBe(expected);
        }
      }
    });
  }
});
