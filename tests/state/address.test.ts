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
