import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READERS, chooseReader, headOf } from '../../../src/data/readers.ts';
import { makeParquet } from './make-parquet.ts';
import { makeShapefile } from './make-shapefile.ts';
import { makeXlsx } from './make-xlsx.ts';
import { acceptedAs, acceptedOf, codesOf, fixture, readAs, readFixture } from './read-file.ts';

const EVENTS = [
  { at: [37.8, 48.1], record: { id: '1', date: '2022-02-16', notes: 'Вигадано' } },
  { at: null, record: { id: '2', date: '2022-02-17', notes: 'Без місця' } },
] as const;

async function chosen(name: string, content: BlobPart): Promise<string | null> {
  return chooseReader(await headOf({ name, blob: new Blob([content]) }))?.id ?? null;
}

describe('the list of readers', () => {
  it('has each id once', () => {
    const ids = READERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['good/acled.csv', 'csv'],
    ['good/cyrillic-windows-1251.csv', 'csv'],
    ['good/cyrillic-utf-16.csv', 'csv'],
    ['good/eyes-on-russia.geojson', 'geojson'],
    ['good/events.topojson', 'topojson'],
    ['good/geoconfirmed.kml', 'kml'],
    ['good/waypoints.gpx', 'gpx'],
    ['good/timemap.json', 'timemap'],
    ['good/liveuamap.json', 'json'],
  ])('chooses by content, whatever the name: %s is %s', async (path, reader) => {
    expect(await chosen('data.bin', fixture(path))).toBe(reader);
  });

  it('chooses binary formats by content', async () => {
    expect(await chosen('a.txt', makeXlsx({ One: [['date'], ['2022-02-16']] }))).toBe('xlsx');
    expect(await chosen('a.txt', makeShapefile(EVENTS))).toBe('shapefile');
    expect(await chosen('a.txt', makeParquet({ date: ['2022-02-16'] }))).toBe('geoparquet');
    expect(
      await chosen(
        'a.txt',
        new Uint8Array(zipSync({ 'doc.kml': fixture('good/geoconfirmed.kml') })),
      ),
    ).toBe('kml');
  });

  it('refuses what none knows, and what is empty', async () => {
    await expect(readAs('x.bin', new Uint8Array([0, 1, 2, 3]))).rejects.toMatchObject({
      issue: { code: 'file-unknown' },
    });
    await expect(readAs('x.csv', '')).rejects.toMatchObject({ issue: { code: 'file-empty' } });
  });

  it('reads by the reader that the user has chosen', async () => {
    expect((await readAs('x.txt', fixture('good/timemap.json'), {}, 'json')).reader).toBe('json');
  });
});

describe('workbooks', () => {
  it('are read from the sheet that looks like events, and the others are named', async () => {
    const read = await readAs(
      'x.xlsx',
      makeXlsx({
        Legend: [
          ['colour', 'meaning'],
          ['red', 'x'],
        ],
        Events: [
          ['id', 'date', 'latitude', 'longitude', 'count', 'notes'],
          ['1', { serial: 44608 }, 48.1397, 37.7425, 12, '=1+1 <b>text</b>'],
          ['2', '', 48.1, 37.8, '', 'no date'],
        ],
      }),
    );
    expect([read.rows, read.table.length, read.rejected.length]).toEqual([2, 1, 1]);
    expect(acceptedAs(read, '1')).toMatchObject({
      start: '2022-02-15T22:00',
      count: 12,
      lng: 37.7425,
      description: '=1+1 <b>text</b>',
    });
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'sheet-skipped', value: 'Legend', expected: 'Events' }),
    );
  });
});

describe('shapefiles', () => {
  it('are read with the encoding that the archive names, null shapes unlocated', async () => {
    const cpg = { 'layer/events.cpg': new TextEncoder().encode('UTF-8') };
    const read = await readAs('x.zip', makeShapefile(EVENTS, undefined, cpg));
    expect([read.rows, read.table.length]).toEqual([2, 2]);
    expect(acceptedAs(read, '1')).toMatchObject({ lng: 37.8, lat: 48.1, description: 'Вигадано' });
    expect(acceptedAs(read, '2')).toMatchObject({ precision: 'region', description: 'Без місця' });
  });

  it('ask for the encoding where the archive names none and the text is not UTF-8', async () => {
    const encode = (text: string): Uint8Array =>
      Uint8Array.from(text, (letter) => {
        const code = letter.charCodeAt(0);
        return code > 0x40f ? code - 0x410 + 0xc0 : code;
      });
    const read = await readAs(
      'x.zip',
      makeShapefile(
        [{ at: [37.8, 48.1], record: { id: '1', date: '2022-02-16', notes: 'Пробел' } }],
        encode,
      ),
    );
    expect(acceptedAs(read, '1').description).toBe('Пробел');
    expect(read.questions).toContainEqual(
      expect.objectContaining({ option: 'encoding', assumed: 'windows-1251' }),
    );
  });

  it('are refused where the table promises more records than it holds', async () => {
    const bytes = makeShapefile(EVENTS);
    const lying = bytes.slice();
    const dbf = { at: null, record: { id: '1' } };
    const honest = await readAs('x.zip', makeShapefile([dbf]));
    expect(honest.rows).toBe(1);
    await expect(readAs('x.zip', lying.slice(0, lying.length - 200))).rejects.toMatchObject({
      name: 'UnreadableInput',
    });
  });
});

describe('GeoParquet', () => {
  it('is read with its geometries', async () => {
    const read = await readAs(
      'x.parquet',
      makeParquet({
        id: ['1', '2'],
        date: ['2022-02-16', 'never'],
        event_type: ['Explosion', 'Explosion'],
        geometry: [
          [37.75, 48.14],
          [37.8, 48.2],
        ],
      }),
    );
    expect([read.rows, read.table.length, read.rejected.length]).toEqual([2, 1, 1]);
    expect(acceptedAs(read, '1')).toMatchObject({ lng: 37.75, lat: 48.14, kind: 'explosion' });
    expect(read.header).toBe('id,date,event_type,longitude,latitude');
    expect(read.rejected[0]?.text).toBe('2,never,Explosion,37.8,48.2');
  });
});

describe('other formats', () => {
  it('unpacks KMZ', async () => {
    const kmz = new Uint8Array(
      zipSync({ 'doc.kml': fixture('good/geoconfirmed.kml'), 'images/a.png': new Uint8Array(10) }),
    );
    const read = await readAs('x.kmz', kmz);
    expect([read.reader, read.rows, read.table.length]).toEqual(['kml', 2, 1]);
  });

  it('reads waypoints to the minute and rejects tracks', async () => {
    const read = await readFixture('good/waypoints.gpx');
    expect(acceptedOf(read)).toMatchObject([{ end: '2022-02-16T14:05', lng: 37.8, lat: 48.1 }]);
    expect(read.rejected.map(({ issue }) => issue.code).toSorted()).toEqual([
      'date-missing',
      'geometry-unsupported',
    ]);
  });

  it('reads the points of a topology, transformed', async () => {
    const read = await readFixture('good/events.topojson');
    expect(acceptedOf(read)).toMatchObject([
      { lng: 37.5, lat: 48.25, kind: 'explosion', count: 4 },
    ]);
    expect(read.rejected).toMatchObject([
      { row: 2, issue: { code: 'geometry-unsupported', value: 'Polygon' } },
    ]);
  });

  it('reads Cyrillic tables in Windows-1251 and UTF-16 alike, and no figure is not zero', async () => {
    const one = await readFixture('good/cyrillic-windows-1251.csv');
    const other = await readFixture('good/cyrillic-utf-16.csv');
    expect(acceptedOf(one)).toEqual(acceptedOf(other));
    expect(acceptedOf(one).map(({ count, place }) => [place, count])).toEqual([
      ['Авдіївка', 12],
      ['Попасна', -1],
    ]);
    expect(codesOf(one)).toContain('encoding-assumed');
  });
});
