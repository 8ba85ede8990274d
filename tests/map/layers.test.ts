import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../src/cartography/layer-catalogue.ts';
import { PALETTES } from '../../src/cartography/palette.ts';
import { PLATE_SIZE, circleRadius } from '../../src/cartography/sizes.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import { collection, pointFeature, readRows } from '../../src/map/features.ts';
import { MAP_LAYERS } from '../../src/map/layers.ts';
import type { MapInput } from '../../src/map/map-input.ts';
import type { KindId } from '../../src/model/kind.ts';
import { changeView } from '../../src/state/app-state.ts';
import { styleValues } from '../../src/snapshot/map/style-values.ts';
import { observation } from '../model/small-world.ts';
import { SECTOR, UNLOCATED, declaring, smallMap } from './small-map.ts';

function featuresOf(source: string, input: MapInput): readonly Feature[] {
  const layer = MAP_LAYERS.find((each) => source in each.sources);
  return layer?.sources[source]?.(input).features ?? [];
}

function property(feature: Feature | undefined, name: string): unknown {
  return feature?.properties?.[name];
}

const here = (id: string, kind: KindId, count: number | null) => observation({ id, kind, count });

describe('the layers of the map', () => {
  test('are those of the catalogue in its order, and the marks on top', () => {
    expect(MAP_LAYERS.map((layer) => layer.id)).toEqual([...LAYERS.map(({ id }) => id), 'marks']);
  });

  test('no source belongs to two layers', () => {
    const sources = MAP_LAYERS.flatMap((layer) => Object.keys(layer.sources));
    expect(new Set(sources).size).toBe(sources.length);
  });

  test('an observation without a place never becomes a shape or a circle', () => {
    const { input } = smallMap([UNLOCATED]);
    for (const source of ['shapes', 'explosions', 'violations', 'weapons', 'picked']) {
      expect(featuresOf(source, input)).toEqual([]);
    }
  });

  test('a sector is drawn as its outline and as one circle with its count', () => {
    const { input } = smallMap([SECTOR]);
    expect(featuresOf('shapes', input).map((each) => each.geometry.type)).toEqual(['MultiPolygon']);
    const [circle] = featuresOf('explosions', input);
    expect(property(circle, 'radius')).toBe(circleRadius(12));
    expect(property(circle, 'text')).toBe('12');
    expect(readRows(circle?.properties ?? null)).toEqual([0]);
  });

  test('observations at one place are summed, and none of their rows is lost', () => {
    const { input } = smallMap([here('a', 'explosion', 5), here('b', 'impact', 7)]);
    const circles = featuresOf('explosions', input);
    expect(circles).toHaveLength(1);
    expect(property(circles[0], 'radius')).toBe(circleRadius(12));
    expect(readRows(circles[0]?.properties ?? null)).toEqual([0, 1]);
  });

  test('other violations lie around the explosions of their place, so that each area is its count', () => {
    const { input } = smallMap([here('a', 'explosion', 5), here('b', 'shot', 20)]);
    expect(property(featuresOf('violations', input)[0], 'radius')).toBe(circleRadius(25));
    expect(property(featuresOf('explosions', input)[0], 'radius')).toBe(circleRadius(5));
    changeView(input.state, { layers: ['violations'] });
    expect(property(featuresOf('violations', input)[0], 'radius')).toBe(circleRadius(20));
  });

  test('a count that was not printed is a question mark, never a zero', () => {
    const { input } = smallMap([here('a', 'explosion', null)]);
    const [circle] = featuresOf('explosions', input);
    expect(property(circle, 'hasFigure')).toBe(false);
    expect(property(circle, 'text')).toBe('?');
  });

  test('a printed count beside one that was not printed says so', () => {
    const { input } = smallMap([here('a', 'explosion', null), here('b', 'explosion', 8)]);
    expect(property(featuresOf('explosions', input)[0], 'text')).toBe('8 + ?');
  });

  test('an observation in an area has its circle there and makes the area stand out', () => {
    const { input } = smallMap([
      observation({ count: 3, location: { precision: 'area', regionId: 'square' } }),
    ]);
    expect(featuresOf('explosions', input)[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [37.98, 47.98],
    });
    expect(featuresOf('areas', input).map((each) => property(each, 'isNamed'))).toEqual([true]);
  });

  test('weapons of one class and state at one place are one plate with their sum', () => {
    const tank = (id: string, weaponState: 'violation' | 'at-storage') =>
      observation({ id, kind: 'tank', count: 2, weaponState });
    const { input } = smallMap([
      tank('a', 'violation'),
      tank('b', 'at-storage'),
      tank('c', 'violation'),
    ]);
    const plates = featuresOf('weapons', input);
    expect(plates.map((each) => [property(each, 'image'), property(each, 'text')])).toEqual([
      ['weapon tank filled', '4'],
      ['weapon tank outline', '2'],
    ]);
  });

  test('plates of one place stand side by side, by plain values as the map gives them back under the pointer', () => {
    const tank = (id: string, kind: KindId) => observation({ id, kind, count: 2 });
    const { input } = smallMap([tank('a', 'tank'), tank('b', 'mortar')]);
    const plates = featuresOf('weapons', input);
    for (const { properties } of plates)
      expect(Object.values(properties ?? {}).filter((value) => typeof value === 'object')).toEqual(
        [],
      );
    const layer = MAP_LAYERS.find(({ id }) => id === 'weapons');
    const look = { palette: PALETTES.light, words: createWords('en') };
    const style = layer?.annotations?.(look)[0];
    if (style?.type !== 'symbol') throw new Error('Expected symbols for weapons');
    const values = styleValues(style, 8);
    const offsets = plates.map((plate) => values.numbers('icon-offset', plate));
    const step = (PLATE_SIZE + 3) / 2;
    expect(offsets).toEqual([
      [-step, 0],
      [step, 0],
    ]);
  });

  test('each observer is marked once', () => {
    const { input } = smallMap([SECTOR, { ...SECTOR, id: 'again' }]);
    expect(featuresOf('observers', input)).toHaveLength(1);
  });

  test('an observer in a town of the map has its name in both languages, another the one that was printed', () => {
    const at = (name: string, lng: number) =>
      observation({ id: name, observer: { name, at: [lng, 48.5], side: null } });
    const { input } = smallMap([at('Avdiivka', 37.6), at('Station', 37.7)]);
    const { data } = input.state;
    const towns = collection([
      pointFeature([37.6, 48.5], { name_en: 'Avdiivka', name_uk: 'Авдіївка' }),
    ]);
    data.value = { ...data.value, drawn: { towns } };
    expect(featuresOf('observers', input).map((each) => property(each, 'uk'))).toEqual([
      'Авдіївка',
      'Station',
    ]);
  });

  test('the two sides are told apart by where they lie, and named in both languages', () => {
    const { input } = smallMap([]);
    expect(featuresOf('sides', input).map((each) => property(each, 'isLeft'))).toEqual([
      true,
      false,
    ]);
    const names = featuresOf('side-names', input).map((each) => property(each, 'en'));
    expect(names).toContain('government-controlled');
    expect(names).toContain('non-government-controlled');
  });

  test('a region carries its declared figure, with its explosions below', () => {
    const { input } = smallMap([], {}, [declaring(402, 188)]);
    const [north, south] = featuresOf('figures', input);
    expect(north?.properties).toMatchObject({
      figure: '402',
      detail: '188 explosions',
      qualifier: '',
    });
    expect(south?.properties).toMatchObject({ figure: '', detail: '' });
  });

  test('a region without a figure is not shaded as zero', () => {
    const { input } = smallMap([], {}, [declaring(402, 188)]);
    expect(featuresOf('regions', input).map((each) => property(each, 'class'))).toEqual([4, -1]);
  });

  test('what is picked is outlined', () => {
    const { input } = smallMap([SECTOR], { picked: ['37/2022#sector'] });
    expect(featuresOf('picked', input).map((each) => each.geometry.type)).toEqual([
      'MultiPolygon',
      'Point',
    ]);
  });
});
