import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { createWords } from '../../../src/cartography/words/words.ts';
import { countedKind, figureText, wordFor } from '../../../src/panels/parts/figure-text.ts';
import { webUrl } from '../../../src/panels/parts/report-link.tsx';

const words = createWords('en');
const formats = createFormats('en');

describe('figureText', () => {
  test('prints the qualifier with the figure', () => {
    expect(figureText(words, formats, { value: 600, qualifier: 'about' })).toBe('about 600');
    expect(figureText(words, formats, { value: 8, qualifier: 'at-least' })).toBe('at least 8');
  });

  test('does not print zero for what was not printed', () => {
    expect(figureText(words, formats, null)).toBe('No figure');
    expect(figureText(words, formats, { value: 0, qualifier: 'exact' })).toBe('0');
  });
});

describe('countedKind', () => {
  test('counts a kind in words, or says that there is no figure', () => {
    expect(countedKind(words, formats, 'muzzle-flash', 1, 'exact')).toBe('1 muzzle flash');
    expect(countedKind(words, formats, 'burst', null, 'exact')).toBe('Bursts: no figure');
  });
});

describe('wordFor', () => {
  test('falls back to the value that no catalogue knows', () => {
    expect(wordFor(words, 'kind', 'tank')).toBe('Tanks');
    expect(wordFor(words, 'kind', 'drone')).toBe('drone');
  });
});

describe('webUrl', () => {
  test('lets only http and https become a link', () => {
    expect(webUrl('https://example.org/a')).toBe('https://example.org/a');
    expect(webUrl('javascript:alert(1)')).toBeNull();
    expect(webUrl('data:text/html,x')).toBeNull();
    expect(webUrl('not a url')).toBeNull();
    expect(webUrl(null)).toBeNull();
  });
});
