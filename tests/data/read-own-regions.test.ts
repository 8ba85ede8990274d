import { describe, expect, test } from 'vitest';
import { readOwnRegions } from '../../src/data/read-own-regions.ts';

const RING = [
  [37, 48],
  [38, 48],
  [38, 49],
  [37, 48],
];

function fileOf(
  features: readonly { readonly properties: object | null; readonly geometry: unknown }[],
): Blob {
  const list = features.map((each) => ({ type: 'Feature', ...each }));
  return new Blob([JSON.stringify({ type: 'FeatureCollection', features: list })]);
}

const POLYGON = { type: 'Polygon', coordinates: [RING] };

describe('readOwnRegions', () => {
  test('takes polygons with their names, or else their numbers', async () => {
    const regions = await readOwnRegions(
      fileOf([
        { properties: { name: ' Щастя ', population: 11_400 }, geometry: POLYGON },
        { properties: { ADM2_EN: 'Bakhmut' }, geometry: POLYGON },
        { properties: null, geometry: { type: 'MultiPolygon', coordinates: [[RING], [RING]] } },
      ]),
    );
    expect(regions?.map(({ name }) => name.en)).toEqual(['Щастя', 'Bakhmut', '3']);
    expect(regions?.[2]?.geometry.type).toBe('MultiPolygon');
  });

  test('takes boundaries as they are published: with a country, and with the date of the file', async () => {
    const published = (name: string): { properties: object; geometry: unknown } => ({
      properties: {
        COUNTRY: name === 'Minsk' ? 'Belarus' : 'Ukraine',
        NAME_1: name,
        date: '2021-10-05',
        timezone: name,
        time_zone: 'Kyiv',
        updated: name,
      },
      geometry: POLYGON,
    });
    const regions = await readOwnRegions(fileOf(['Donetsk', 'Luhansk', 'Minsk'].map(published)));
    expect(regions?.map(({ name }) => name.en)).toEqual(['Donetsk', 'Luhansk', 'Minsk']);
  });

  test('takes one boundary alone with its date, and names that only contain the words of events', async () => {
    const country = { ADM0_EN: 'Ukraine', ADM0_PCODE: 'UA', date: '2021-10-05' };
    const counties = ['Dare', 'Hyde'].map((name, index) => ({
      properties: {
        name,
        counties: index,
        discount: index,
        legend: name,
        candidate: name,
        time_zone: 'A',
      },
      geometry: POLYGON,
    }));
    expect(await readOwnRegions(fileOf([{ properties: country, geometry: POLYGON }]))).toHaveLength(
      1,
    );
    expect(await readOwnRegions(fileOf(counties))).toHaveLength(2);
    expect(
      await readOwnRegions(
        fileOf([{ properties: { name: 'x', startDate: 'y' }, geometry: POLYGON }]),
      ),
    ).toBeNull();
  });

  test('leaves every other file to those who read observations', async () => {
    const point = { type: 'Point', coordinates: [37, 48] };
    const broken = { type: 'Polygon', coordinates: [[[370, 48], ...RING]] };
    const files = [
      fileOf([{ properties: {}, geometry: point }]),
      fileOf([
        { properties: {}, geometry: POLYGON },
        { properties: {}, geometry: point },
      ]),
      fileOf([{ properties: { event_date: '2022-02-16' }, geometry: POLYGON }]),
      fileOf([
        { properties: { date: '2022-02-16' }, geometry: POLYGON },
        { properties: { date: '2022-02-17' }, geometry: POLYGON },
      ]),
      fileOf([{ properties: {}, geometry: broken }]),
      fileOf([]),
      new Blob(['{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon"']),
      new Blob(['date;kind\n2022-02-16;impact\n']),
    ];
    for (const file of files) expect(await readOwnRegions(file)).toBeNull();
  });
});
