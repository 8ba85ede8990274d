import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READERS, readInput } from '../../../src/data/readers.ts';
import { UnreadableInput } from '../../../src/data/reader.ts';
import { makeParquet } from './make-parquet.ts';
import { makeShapefile } from './make-shapefile.ts';
import { makeXlsx } from './make-xlsx.ts';
import { contextOf, fixture } from './read-file.ts';

const REAL_SHAPED: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'report.geojson': fixture('../../geodata/reports/2022-02-16_37-2022.geojson'),
  'report.txt': fixture('smm/syn_03.txt'),
  'page.html': fixture('smm/osce-page.html'),
  'feed.xml': fixture('smm/feed.xml'),
  'printed.pdf': fixture('smm/printed.pdf'),
  'acled.csv': fixture('good/acled.csv'),
  'ucdp-ged.csv': fixture('good/ucdp-ged.csv'),
  'viina.csv': fixture('good/viina-event-1pd.csv'),
  'deepstate.geojson': fixture('good/deepstate.geojson'),
  'utf-16.csv': fixture('good/cyrillic-utf-16.csv'),
  'ucdp-ged-headerless.csv': fixture('good/ucdp-ged-headerless.csv'),
  'geoconfirmed.csv': fixture('good/geoconfirmed.csv'),
  'cyrillic.csv': fixture('good/cyrillic-windows-1251.csv'),
  'geoconfirmed.kml': fixture('good/geoconfirmed.kml'),
  'waypoints.gpx': fixture('good/waypoints.gpx'),
  'eyes-on-russia.geojson': fixture('good/eyes-on-russia.geojson'),
  'events.topojson': fixture('good/events.topojson'),
  'timemap.json': fixture('good/timemap.json'),
  'liveuamap.json': fixture('good/liveuamap.json'),
  'workbook.xlsx': makeXlsx({
    One: [
      ['id', 'date', 'lat', 'lon'],
      ['1', { serial: 44608 }, 48.1, 37.8],
    ],
  }),
  'layer.zip': makeShapefile([
    { at: [37.8, 48.1], record: { id: '1', date: '2022-02-16' } },
    { at: null, record: { id: '2', date: '2022-02-17' } },
  ]),
  'events.parquet': makeParquet({
    id: ['1', '2'],
    date: ['2022-02-16', 'x'],
    geometry: [
      [37.8, 48.1],
      [37.9, 48.2],
    ],
  }),
  'doc.kmz': new Uint8Array(zipSync({ 'doc.kml': fixture('good/geoconfirmed.kml') })),
};

/** What a mutation does: cut, overwrite, repeat or insert at a place. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  action: fc.constantFrom('cut', 'overwrite', 'repeat', 'insert'),
});

type Mutation = Parameters<Parameters<typeof mutation.map>[0]>[0];

function mutate(bytes: Uint8Array, { at, bytes: other, action }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (action) {
    case 'cut':
      return Uint8Array.from([...before, ...after.subarray(other.length * 4)]);
    case 'overwrite':
      return Uint8Array.from([...before, ...other, ...after.subarray(other.length)]);
    case 'repeat':
      return Uint8Array.from([...before, ...after.subarray(0, 40), ...after]);
    default:
      return Uint8Array.from([...before, ...other, ...after]);
  }
}

/** Reads the bytes; anything but a result whose rows add up, or a refusal, fails the test. */
async function expectSifted(name: string, bytes: Uint8Array, readerId?: string): Promise<void> {
  const input = { name, blob: new Blob([new Uint8Array(bytes)]) };
  try {
    const read = await readInput(input, contextOf(), readerId);
    expect(read.table.length + read.rejected.length).toBe(read.rows);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    expect(error.issue.place.file).toBe(name);
  }
}

describe('readers', () => {
  it.each(Object.keys(REAL_SHAPED))(
    'accept, reject or refuse a mutated %s, and lose no row',
    async (name) => {
      const bytes = REAL_SHAPED[name] ?? new Uint8Array();
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          await expectSifted(name, mutations.reduce(mutate, bytes));
        }),
        { seed: 17, numRuns: 80 },
      );
    },
  );

  it.each(READERS.map(({ id }) => id))('refuse or sift any bytes and any text: %s', async (id) => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.constantFrom(...Object.values(REAL_SHAPED)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        await expectSifted('x', bytes, id);
      }),
      { seed: 19, numRuns: 150 },
    );
  });

  it('sift GeoJSON whose features are anything', async () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const geometry = fc.oneof(
      anything,
      fc.record({ type: fc.constantFrom('Point', 'MultiPoint', 'Polygon'), coordinates: anything }),
    );
    const properties = fc.oneof(
      anything,
      fc.record({ date: fc.constantFrom('2022-02-16', 'x'), id: anything, __proto__: anything }),
    );
    const feature = fc.oneof(
      anything,
      fc.record({ type: fc.constant('Feature'), geometry, properties, id: anything }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(feature, { maxLength: 6 }), async (features) => {
        const text = JSON.stringify({ type: 'FeatureCollection', features });
        const read = await readInput({ name: 'x', blob: new Blob([text]) }, contextOf(), 'geojson');
        expect(read.rows).toBe(features.length);
        expect(read.table.length + read.rejected.length).toBe(read.rows);
      }),
      { seed: 23, numRuns: 300 },
    );
  });
});
