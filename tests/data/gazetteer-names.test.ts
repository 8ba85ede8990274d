import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDS, bearingDeg } from '../../src/base/compass.ts';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { choosePlace, createGazetteerIndex, parseOffset } from '../../src/data/gazetteer-names.ts';
import type { GazetteerEntry, Offset } from '../../src/data/gazetteer-names.ts';
import { destination } from '../../src/geometry/geodesic.ts';

const DONETSK: LngLat = [37.763, 48.009];

function entry(
  id: string,
  at: LngLat,
  name: GazetteerEntry['name'],
  other: string[] = [],
): GazetteerEntry {
  const [lng, lat] = at;
  return {
    id,
    name,
    other,
    lng,
    lat,
    radiusKm: 1,
    region: 'donetsk',
    side: 'GCA',
    isSideStated: true,
    kind: 'village',
  };
}

const PIKUZY = entry('pikuzy', [37.814, 47.174], { en: 'Pikuzy', uk: 'Пікузи' }, ['Kominternove']);
const KADIIVKA = entry('kadiivka', [38.653, 48.564], { en: 'Kadiivka', ru: 'Кадиевка' }, [
  'Stakhanov',
]);
const MARIANKA = entry('marinka', [37.509, 47.943], { en: 'Marinka', uk: 'Мар’їнка' });
const KALYNOVE = entry('kalynove', [38.492, 48.62], { en: 'Kalynove-Borshchuvate' });
const NORTH = entry('vodiane-north', [37.674, 48.095], { en: 'Vodiane' });
const SOUTH = entry('vodiane-south', [37.785, 47.149], { en: 'Vodiane' });
const ONCE = entry('once', [37, 48], { en: 'Zorianske' }, ['Vodiane']);
const INDEX = createGazetteerIndex([PIKUZY, KADIIVKA, MARIANKA, KALYNOVE, NORTH, SOUTH, ONCE]);

function idsOf(name: string): string[] {
  return INDEX.findPlaces(name).map(({ id }) => id);
}

describe('findPlaces', () => {
  it('knows names in every language and former names', () => {
    expect(idsOf('Пікузи')).toEqual(['pikuzy']);
    expect(idsOf('Kominternove')).toEqual(['pikuzy']);
    expect(idsOf('КАДИЕВКА')).toEqual(['kadiivka']);
    expect(idsOf('Nowhere')).toEqual([]);
  });

  it('ignores case, apostrophes and hyphens', () => {
    for (const name of ["мар'їнка", 'Марʼїнка', 'Мар’їнка'])
      expect(idsOf(name)).toEqual(['marinka']);
    for (const name of [
      'Kalynove Borshchuvate',
      'KALYNOVE–BORSHCHUVATE',
      ' kalynove-borshchuvate ',
    ]) {
      expect(idsOf(name)).toEqual(['kalynove']);
    }
  });

  it('takes "formerly" for what two names have in common, or for the name it knows', () => {
    expect(idsOf('Kadiivka (formerly Stakhanov)')).toEqual(['kadiivka']);
    expect(idsOf('Unknown (formerly Stakhanov)')).toEqual(['kadiivka']);
    expect(idsOf('Vodiane (formerly Unknown)')).toEqual(['vodiane-north', 'vodiane-south']);
  });

  it('prefers those who bear the name today to those who once did', () => {
    expect(idsOf('Vodiane')).toEqual(['vodiane-north', 'vodiane-south']);
  });

  it('is not misled by the names of prototypes', () => {
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(idsOf(name)).toEqual([]);
  });
});

describe('choosePlace', () => {
  const candidates = INDEX.findPlaces('Vodiane');
  const offset = (text: string): Offset | null => {
    const words = parseOffset(text);
    return words === null ? null : { ...words, from: DONETSK };
  };

  it('chooses among homonyms by the bracket', () => {
    expect(choosePlace(candidates, offset('12km NW of Donetsk'))).toEqual({
      entry: NORTH,
      contradiction: null,
    });
    expect(choosePlace(candidates, offset('96km south of Donetsk')).entry).toBe(SOUTH);
  });

  it('does not guess among homonyms without a bracket', () => {
    expect(choosePlace(candidates, null)).toEqual({ entry: null, contradiction: null });
    expect(choosePlace([PIKUZY], null)).toEqual({ entry: PIKUZY, contradiction: null });
    expect(choosePlace([], offset('12km NW of Donetsk')).entry).toBeNull();
  });

  it('says where a place really lies when the bracket contradicts it', () => {
    const dfs = { lng: 37.8, lat: 48.139 };
    expect(choosePlace([dfs], offset('15km north of Donetsk')).contradiction).toBeNull();
    const { entry: found, contradiction } = choosePlace([dfs], offset('15km south of Donetsk'));
    expect(found).toBe(dfs);
    expect(contradiction?.km).toBeCloseTo(14.7, 1);
    expect(contradiction?.bearingDeg).toBeCloseTo(11, 0);
  });

  it('finds the candidate to which the bracket points, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 100 }),
        fc.constantFrom(...WINDS),
        fc.boolean(),
        (km, wind, isLast) => {
          const bearing = { wind, isErly: false };
          const [lng, lat] = destination(DONETSK, bearingDeg(bearing), km);
          const target = { lng, lat };
          const [awayLng, awayLat] = destination(DONETSK, bearingDeg(bearing) + 90, km);
          const away = { lng: awayLng, lat: awayLat };
          const choice = choosePlace(isLast ? [away, target] : [target, away], {
            km,
            bearing,
            from: DONETSK,
          });
          expect(choice).toEqual({ entry: target, contradiction: null });
        },
      ),
      { seed: 20_220_216, numRuns: 200 },
    );
  });
});

describe('parseOffset', () => {
  it('reads distance, bearing and city', () => {
    expect(parseOffset('57km north-east of Donetsk')).toEqual({
      km: 57,
      bearing: { wind: 'NE', isErly: false },
      of: 'Donetsk',
    });
    expect(parseOffset('1,5km W')).toEqual({
      km: 1.5,
      bearing: { wind: 'W', isErly: false },
      of: null,
    });
  });

  it('reads nothing else', () => {
    for (const text of [
      '',
      'north of Donetsk',
      '57km of Donetsk',
      '57 miles N of Donetsk',
      'km N',
    ]) {
      expect(parseOffset(text), text).toBeNull();
    }
  });
});
