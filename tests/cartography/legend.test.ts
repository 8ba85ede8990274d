import { describe, expect, test } from 'vitest';
import { classBreaks } from '../../src/cartography/class-breaks.ts';
import { LAYERS } from '../../src/cartography/layer-catalogue.ts';
import { legendEntries } from '../../src/cartography/legend.ts';
import type { OnMap } from '../../src/cartography/legend-input.ts';
import type { LegendEntry } from '../../src/cartography/legend-entry.ts';
import { PALETTES } from '../../src/cartography/palette.ts';
import { HOLLOW_DOT, circleRadius } from '../../src/cartography/sizes.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import type { LanguageId } from '../../src/cartography/words/words.ts';

const EMPTY: OnMap = {
  largestExplosions: 0,
  largestOthers: 0,
  hasNoNumber: false,
  gathered: null,
  hasNested: false,
  precisions: new Set(),
  observers: new Set(),
  weapons: [],
  hollow: null,
  choropleth: null,
  line: null,
  sides: [],
  zonesKm: [],
  areas: { hasQuiet: false, hasNamed: false },
};
const ALL = LAYERS.map((layer) => layer.id);

function legend(
  change: Partial<OnMap>,
  layers = ALL,
  language: LanguageId = 'en',
): readonly LegendEntry[] {
  const onMap = { ...EMPTY, ...change };
  return legendEntries({ layers, onMap, palette: PALETTES.light, words: createWords(language) });
}

describe('the legend', () => {
  test('says when counts are gathered, in circles of their scale, and when only a sample was looked at', () => {
    const change = { largestExplosions: 20_000, gathered: { scale: 0.05, each: 20 } };
    const entries = legend(change);
    const radii = entries.flatMap(({ symbol }) => (symbol.type === 'dot' ? [symbol.radius] : []));
    expect(radii).toContain(circleRadius(20_000) * 0.05);
    expect(entries.map(({ label }) => label).join()).toContain('one observation in 20');
    const resting = legend({ ...change, gathered: { scale: 0.1, each: 1 } });
    expect(resting.length).toBe(entries.length - 1);
  });

  test('says nothing of an empty map', () => {
    expect(legend({})).toEqual([]);
  });

  test('draws circles with the radius that they have on the map', () => {
    const entries = legend({ largestExplosions: 48 });
    expect(entries.map(({ label }) => label)).toEqual([
      '1 explosion',
      '5 explosions',
      '20 explosions',
    ]);
    expect(entries.map(({ symbol }) => symbol.type === 'dot' && symbol.radius)).toEqual(
      [1, 5, 20].map(circleRadius),
    );
  });

  test('says once that the positions of hollow dots are illustrative, and what one stands for', () => {
    const labels = legend({ hollow: { unit: 5, hasExplosions: true, hasOthers: true } }).map(
      ({ label }) => label,
    );
    expect(labels).toHaveLength(2);
    expect(labels.filter((label) => label.includes('positions are illustrative'))).toHaveLength(1);
    expect(labels.every((label) => label.startsWith('5 '))).toBe(true);
  });

  test('shows hollow dots hollow', () => {
    const [entry] = legend({ hollow: { unit: 1, hasExplosions: false, hasOthers: true } });
    expect(entry?.symbol).toMatchObject({ type: 'dot', radius: HOLLOW_DOT.radius, fill: null });
    expect(entry?.label).toContain('positions are illustrative');
  });

  test('leaves out what belongs to a layer that is switched off', () => {
    const onMap = { largestExplosions: 48, line: { name: { en: 'Line' }, p90Km: 2.49 } };
    expect(legend(onMap, ['line']).map(({ layer }) => layer)).toEqual(['line', 'line']);
  });

  test('gives the bounds of the classes, how many regions there are, and the smallest and largest figure', () => {
    const labels = legend({
      choropleth: { breaks: classBreaks([189, 402]), hasNoFigure: true },
    }).map(({ label }) => label);
    expect(labels).toEqual([
      '0 to 100',
      '101 to 200',
      '201 to 300',
      '301 to 400',
      '401 to 500 (2 regions with a figure: smallest 189, largest 402)',
      'no figure',
    ]);
  });

  test('hatches "no figure", which no class is', () => {
    const entries = legend({ choropleth: { breaks: classBreaks([1, 5]), hasNoFigure: true } });
    const hatched = entries.filter(({ symbol }) => symbol.type === 'area' && symbol.hatch !== null);
    expect(hatched.map(({ label }) => label)).toEqual(['no figure']);
  });

  test('shows the plates and weapon classes that are there, and no others', () => {
    const entries = legend({ weapons: [{ kind: 'tank', plate: 'half' }] });
    expect(entries.map(({ symbol }) => symbol.type === 'icon' && symbol.plate)).toEqual([
      'half',
      'outline',
    ]);
    expect(entries[1]?.label).toBe('Tanks');
  });

  test('says of the line how well it is known', () => {
    const labels = legend({ line: { name: { en: 'Contact line, inferred' }, p90Km: 2.49 } }).map(
      ({ label }) => label,
    );
    expect(labels).toEqual([
      'Contact line, inferred',
      'Uncertainty of the line: 90% of it within 2.5 km',
    ]);
  });

  test('is written in Ukrainian as well', () => {
    const [entry] = legend(
      { hollow: { unit: 2, hasExplosions: true, hasOthers: false } },
      ALL,
      'uk',
    );
    expect(entry?.label).toBe(
      '2 вибухи без оприлюдненого місця. Порожні кружечки: кількість справжня, розташування умовне',
    );
  });
});
