import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../src/cartography/layer-catalogue.ts';
import { decodeView, encodeView } from '../../src/state/address.ts';
import { DEFAULT_VIEW, LANGUAGES, MEASURES, THEME_CHOICES } from '../../src/state/view.ts';
import type { View } from '../../src/state/view.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const view: fc.Arbitrary<View> = fc.record({
  camera: fc.record({
    lng: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 1e4),
    lat: fc.integer({ min: -900_000, max: 900_000 }).map((n) => n / 1e4),
    zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
  }),
  period: fc
    .tuple(fc.integer({ min: 23_000_000, max: 28_000_000 }), fc.integer({ min: 1, max: 100_000 }))
    .map(([start, minutes]) => ({ start, end: start + minutes })),
  choices: fc.record(
    { kind: fc.array(word), side: fc.array(word), report: fc.array(word) },
    { requiredKeys: [] },
  ),
  layers: fc.subarray(LAYERS.map((layer) => layer.id)),
  level: fc.constantFrom('oblast', 'side', 'band'),
  measure: fc.constantFrom(...MEASURES),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEME_CHOICES),
  picked: fc.array(word),
});

describe('the address', () => {
  test('carries the whole view and gives it back', () => {
    fc.assert(
      fc.property(view, (each) => {
        expect(decodeView(`#${encodeView(each)}`)).toEqual({ ok: true, value: each });
      }),
      { seed: 6 },
    );
  });

  test('an empty hash is the founding day', () => {
    expect(decodeView('')).toEqual({ ok: true, value: DEFAULT_VIEW });
    expect(encodeView(DEFAULT_VIEW)).toContain(
      'period=2022-02-15T19:30+02:00..2022-02-16T19:30+02:00',
    );
  });

  test('without a language is in the reader’s own, and leaves none out that a reader would get another way', () => {
    const hash = 'map=8/48/38';
    expect(decodeView(hash, 'uk')).toMatchObject({ value: { language: 'uk' } });
    expect(decodeView(`${hash}&language=en`, 'uk')).toMatchObject({ value: { language: 'en' } });
    expect(encodeView(DEFAULT_VIEW, 'uk')).toContain('&language=en');
    expect(encodeView(DEFAULT_VIEW, 'en')).not.toContain('language');
    fc.assert(
      fc.property(view, fc.constantFrom(...LANGUAGES), (each, own) => {
        expect(decodeView(encodeView(each, own), own)).toEqual({ ok: true, value: each });
      }),
      { seed: 8 },
    );
  });

  test('is read where a program that passed it on has encoded all of it', () => {
    const link =
      'map=7.1%2F48.05%2F38.3&period=2022-02-15T19%3A30%2B02%3A00..2022-02-16T19%3A30%2B02%3A00';
    expect(decodeView(link)).toEqual({ ok: true, value: DEFAULT_VIEW });
  });

  test('names every part that is wrong, and never throws', () => {
    const result = decodeView('#map=99/1/1&period=yesterday&nonsense&language=xx&kind=%E0%A4%A');
    expect(result.ok ? [] : result.reason).toEqual([
      'map=99/1/1',
      'period=yesterday',
      'nonsense',
      'language=xx',
      'kind=%E0%A4%A',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        decodeView(text);
      }),
      { seed: 7 },
    );
  });
});
