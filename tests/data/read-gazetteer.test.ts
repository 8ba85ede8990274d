import { describe, expect, it } from 'vitest';
import { readText } from '../../geodata/make/geojson-file.ts';
import { createGazetteerIndex } from '../../src/data/gazetteer-names.ts';
import { readGazetteer } from '../../src/data/read-gazetteer.ts';

const COLUMNS = [
  'en',
  'id',
  'uk',
  'ru',
  'other',
  'lng',
  'lat',
  'region',
  'side',
  'sideBasis',
  'kind',
  'radiusKm',
];
const ROW = [
  'Popasna',
  'popasna',
  'Попасна',
  null,
  [],
  38.365,
  48.63,
  'luhansk',
  'GCA',
  'stated',
  'city',
  2,
];

describe('readGazetteer', () => {
  it('reads columns by their names and leaves unknown names out', () => {
    expect(readGazetteer(JSON.stringify({ columns: COLUMNS, rows: [ROW] }))).toEqual([
      {
        id: 'popasna',
        name: { en: 'Popasna', uk: 'Попасна' },
        other: [],
        lng: 38.365,
        lat: 48.63,
        radiusKm: 2,
        region: 'luhansk',
        side: 'GCA',
        isSideStated: true,
        kind: 'city',
      },
    ]);
  });

  it('throws on a row that is not what was shipped', () => {
    const rows = [ROW.with(5, 'east')];
    expect(() => readGazetteer(JSON.stringify({ columns: COLUMNS, rows }))).toThrow(/lng|number/);
  });

  it('reads the shipped file, in which the places of the reports are found', () => {
    const index = createGazetteerIndex(readGazetteer(readText('gazetteer.json')));
    for (const name of [
      'Donetsk',
      'Luhansk',
      'Mariupol',
      'Svitlodarsk',
      'Kadiivka (formerly Stakhanov)',
    ]) {
      expect(index.findPlaces(name), name).toHaveLength(1);
    }
  });
});
