import { describe, expect, test } from 'vitest';
import { mapTexts, textAt, textsOfParts } from '../../src/model/texts.ts';

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
