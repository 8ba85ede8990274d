import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/cartography/palette.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import { MAP_LAYERS } from '../../src/map/layers.ts';
import { mapStyle } from '../../src/map/map-style.ts';

const style = (theme: keyof typeof PALETTES, language: 'en' | 'uk', isShown = true) =>
  mapStyle({ palette: PALETTES[theme], words: createWords(language) }, () => isShown, {});

describe('the style of the map', () => {
  test.each([
    ['light', 'en'],
    ['dark', 'uk'],
    ['print', 'en'],
  ] as const)('is valid in %s and %s', (theme, language) => {
    expect(validateStyleMin(style(theme, language)).map(({ message }) => message)).toEqual([]);
  });

  test('asks no other host for anything', () => {
    expect(JSON.stringify(style('light', 'en'))).not.toMatch(/https?:|glyphs|sprite/u);
  });

  test('hides the layers that are not shown, but never the marks', () => {
    const visible = style('light', 'en', false).layers.filter(
      (layer) => layer.type !== 'background' && layer.layout?.visibility !== 'none',
    );
    expect(visible.map(({ id }) => id)).toEqual([
      'hovered-shapes',
      'hovered-circles',
      'picked-shapes',
      'picked-circles',
    ]);
  });

  test('has every clickable layer', () => {
    const ids = style('light', 'en').layers.map(({ id }) => id);
    for (const layer of MAP_LAYERS)
      expect(ids).toEqual(expect.arrayContaining([...(layer.clickable ?? [])]));
  });

  test('sets all texts above all that is drawn', () => {
    const types = style('light', 'en').layers.map(({ id, type }) => `${type} ${id}`);
    const lastMark = types.indexOf('circle picked-circles');
    expect(types.slice(lastMark + 1).every((each) => each.startsWith('symbol'))).toBe(true);
  });
});
