import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acceptedAs, acceptedOf, codesOf, readAs, readFixture } from '../readers/read-file.ts';

describe('ACLED', () => {
  it.each(['good/acled.csv', 'good/acled-29-semicolon.csv'])(
    'is known by its header: %s',
    async (path) => {
      const read = await readFixture(path);
      expect(read.reports[0]?.source.mission).toBe('ACLED');
      expect([read.rows, read.table.length, read.rejected.length]).toEqual([4, 4, 0]);
      expect(read.questions).toEqual([]);
    },
  );

  it('makes one event of a row, of the kind that its words name, and accuses nobody', async () => {
    const read = await readFixture('good/acled.csv');
    expect(acceptedAs(read, 'UKR1')).toMatchObject({
      kind: 'explosion',
      count: 1,
      start: '2022-02-15T22:00',
      end: '2022-02-16T22:00',
      region: 'donetsk',
      side: '',
      place: 'Avdiivka',
    });
    expect(acceptedAs(read, 'UKR2').kind).toBe('violation');
    expect(acceptedAs(read, 'UKR2').description).toContain('Armed clash');
    expect(acceptedAs(read, 'UKR2').description).toContain('actor 1: Party A');
    expect(acceptedAs(read, 'UKR2').description).toContain('fatalities: 3');
    expect(codesOf(read)).toContain('count-assumed');
  });

  it('widens time and place as far as its precision codes say', async () => {
    const read = await readFixture('good/acled.csv');
    expect(acceptedAs(read, 'UKR1')).toMatchObject({ precision: 'place', radiusKm: 3 });
    expect(acceptedAs(read, 'UKR2')).toMatchObject({
      precision: 'place',
      radiusKm: 10,
      start: '2025-05-12T21:00',
      end: '2025-05-19T21:00',
    });
    expect(acceptedAs(read, 'UKR3')).toMatchObject({
      precision: 'region',
      start: '2022-01-31T22:00',
      end: '2022-02-28T22:00',
    });
  });

  it('keeps rows without coordinates, unlocated', async () => {
    const read = await readFixture('good/acled.csv');
    expect(acceptedAs(read, 'UKR4')).toMatchObject({
      precision: 'region',
      lng: Number.NaN,
      region: 'donetsk',
    });
    expect(codesOf(read)).toContain('position-missing');
  });
});

describe('UCDP GED', () => {
  it.each(['good/ucdp-ged.csv', 'good/ucdp-ged-headerless.csv'])(
    'is known with and without its header: %s',
    async (path) => {
      const read = await readFixture(path);
      expect(read.reports[0]?.source.mission).toBe('UCDP GED');
      expect([read.rows, read.table.length]).toEqual([3, 3]);
    },
  );

  it('reads both styles of its dates, month first', async () => {
    const read = await readFixture('good/ucdp-ged.csv');
    expect(acceptedAs(read, '149868')).toMatchObject({
      start: '2014-04-12T21:00',
      end: '2014-04-13T21:00',
    });
    expect(acceptedAs(read, '153027')).toMatchObject({
      start: '2014-05-01T21:00',
      end: '2014-05-02T21:00',
    });
    expect(acceptedAs(read, '149876')).toMatchObject({
      start: '2014-04-15T21:00',
      end: '2014-04-17T21:00',
    });
  });

  it('warns of dates that can be read both ways only where the file has both orders', async () => {
    const text = await new Blob([
      readFileSync(new URL('../../fixtures/good/ucdp-ged.csv', import.meta.url)),
    ]).text();
    expect(codesOf(await readAs('x.csv', text))).not.toContain('date-ambiguous');
    const mixed = text.replaceAll(
      '4/16/2014 12:00:00 AM,4/17/2014 12:00:00 AM',
      '16/04/2014,17/04/2014',
    );
    const read = await readAs('x.csv', mixed);
    expect(acceptedAs(read, '149876')).toMatchObject({
      start: '2014-04-15T21:00',
      end: '2014-04-17T21:00',
    });
    expect(read.issues.filter(({ code }) => code === 'date-ambiguous')).toMatchObject([
      { value: '05/02/2014 00:00', expected: '2014-05-02' },
    ]);
    expect(read.questions).toMatchObject([
      { option: 'dateOrder', assumed: 'month-first', others: ['day-first'] },
    ]);
  });

  it('counts events, never deaths', async () => {
    const read = await readFixture('good/ucdp-ged.csv');
    expect(acceptedOf(read).map(({ count, kind }) => [count, kind])).toEqual([
      [1, 'violation'],
      [1, 'violation'],
      [1, 'violation'],
    ]);
    expect(acceptedAs(read, '153027').description).toContain('deaths (best): 5');
  });

  it('takes only the best known places for exact', async () => {
    const read = await readFixture('good/ucdp-ged.csv');
    expect(acceptedAs(read, '149868')).toMatchObject({ precision: 'place', radiusKm: 25 });
    expect(acceptedAs(read, '149876').precision).toBe('exact');
  });
});

describe('VIINA', () => {
  it('takes 00:00 for an unknown time and other times for the minute', async () => {
    const read = await readFixture('good/viina-event-info.csv');
    expect(acceptedAs(read, '1')).toMatchObject({
      start: '2022-03-03T22:00',
      end: '2022-03-04T22:00',
    });
    expect(acceptedAs(read, '2')).toMatchObject({
      start: '2022-03-04T12:04',
      end: '2022-03-04T12:05',
    });
    expect(read.rejected).toMatchObject([
      { row: 4, issue: { code: 'date-invalid', value: '20220399' } },
    ]);
  });

  it('places by its geographic precision', async () => {
    const read = await readFixture('good/viina-event-info.csv');
    const precisions = acceptedOf(read)
      .map(({ id, precision, radiusKm }) => [id, precision, radiusKm])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
    expect(precisions).toEqual([
      ['1', 'place', 3],
      ['2', 'place', 0.5],
      ['3', 'region', Number.NaN],
    ]);
  });

  it('reads the table of one row per day by its labels', async () => {
    const read = await readFixture('good/viina-event-1pd.csv');
    expect(acceptedAs(read, '218649')).toMatchObject({
      kind: 'explosion',
      count: 1,
      place: 'Lyman',
      precision: 'place',
    });
    expect(acceptedAs(read, '218649').description).toBe(
      'reports: 3 · sources: pravdaua · artillery',
    );
  });
});

describe('GeoConfirmed', () => {
  it('rejects what has no date, and years that cannot be, with the row', async () => {
    const read = await readFixture('good/geoconfirmed.csv');
    expect(read.rejected.map(({ row, issue }) => [row, issue.code, issue.value])).toEqual([
      [3, 'date-missing', 'Power station'],
      [4, 'date-invalid', '1527-05-01'],
    ]);
    expect(read.rejected[0]?.text).toBe(
      ';Power station;Special;;47.5;34.5;GH4P+X43 Enerhodar;;;;;;;;id3',
    );
    expect(read.header).toMatch(/^Date;Name;Faction;/u);
  });

  it('takes a position for exact where the geolocation is cited', async () => {
    const read = await readFixture('good/geoconfirmed.csv');
    expect(acceptedAs(read, 'id1').precision).toBe('exact');
    expect(acceptedAs(read, 'id2')).toMatchObject({
      precision: 'place',
      radiusKm: Math.fround(5.6),
    });
  });

  it('reads dates from the names of placemarks, folders and colours into the description only', async () => {
    const read = await readFixture('good/geoconfirmed.kml');
    expect([read.rows, read.table.length, read.rejected.length]).toEqual([2, 1, 1]);
    const [row] = acceptedOf(read);
    expect(row).toMatchObject({
      start: '2026-09-12T21:00',
      lng: 36.87,
      lat: 50.37,
      precision: 'exact',
      side: '',
      kind: 'violation',
    });
    expect(row?.description).toContain('folder: B. Last 7 days');
    expect(row?.description).toContain('icon colour (faction): E00000');
  });
});

describe('Eyes on Russia', () => {
  it('keeps rows that share an id but not a place, and says so', async () => {
    const read = await readFixture('good/eyes-on-russia.geojson');
    const twins = acceptedOf(read).filter(({ id }) => id.startsWith('UW1'));
    expect(twins.map(({ lng }) => lng).toSorted((a, b) => a - b)).toEqual([37.25, 37.75]);
    expect(read.issues.filter(({ code }) => code === 'id-repeated')).toMatchObject([
      { severity: 'warning', value: 'UW1' },
    ]);
  });

  it('rejects missing dates, and flags titles that tell of another day', async () => {
    const read = await readFixture('good/eyes-on-russia.geojson');
    expect(read.rejected).toMatchObject([{ row: 3, issue: { code: 'date-missing' } }]);
    expect(read.issues.filter(({ code }) => code === 'date-contradiction')).toMatchObject([
      {
        severity: 'warning',
        value: '18/03/2022',
        expected: '2022-02-18',
        place: { row: 4, column: 'title' },
      },
    ]);
  });

  it('knows an oblast in each of its spellings', async () => {
    const regions = acceptedOf(await readFixture('good/eyes-on-russia.geojson')).map(
      ({ region }) => region,
    );
    expect(regions.toSorted()).toEqual(['donetsk', 'donetsk', 'luhansk', 'luhansk']);
  });

  it('reads the table of its first map', async () => {
    const read = await readFixture('good/eyes-on-russia-maphub.csv');
    expect([read.table.length, read.rejected.length]).toEqual([3, 1]);
    expect(acceptedAs(read, 'UW1')).toMatchObject({ kind: 'explosion', precision: 'exact' });
    expect(acceptedAs(read, 'UW2')).toMatchObject({ kind: 'violation', precision: 'place' });
    expect(codesOf(read)).toEqual(
      expect.arrayContaining(['id-repeated', 'date-contradiction', 'date-missing']),
    );
  });

  const real = new URL(
    '../../../../shared/formats/eyes_on_russia_maphub_events.csv',
    import.meta.url,
  );
  it.skipIf(!existsSync(real))(
    'reads 28 real rows (only where the sample is present)',
    async () => {
      const read = await readAs('x.csv', readFileSync(real));
      expect([read.rows, read.table.length]).toEqual([28, 28]);
      expect(read.issues.filter(({ code }) => code === 'date-contradiction')).toMatchObject([
        { value: '18/03/2022', place: { row: 4 } },
      ]);
    },
  );
});

describe('other sources', () => {
  it('reads TimeMap, with US dates', async () => {
    const read = await readFixture('good/timemap.json');
    expect(read.reader).toBe('timemap');
    expect(acceptedAs(read, 'CIV0001').start).toBe('2022-02-23T22:00');
    expect(acceptedAs(read, 'CIV0002').start).toBe('2022-03-03T22:00');
  });

  it('reads Liveuamap: text for numbers, seconds for a time, entities as the text they stand for', async () => {
    const read = await readFixture('good/liveuamap.json');
    expect(acceptedAs(read, '1')).toMatchObject({ end: '2018-02-28T18:29', lng: 37.8, lat: 48.1 });
    expect(acceptedAs(read, '1').description).toContain('Invented "title" <b>');
  });

  it('says of DeepState that its areas and marks are no observations', async () => {
    const read = await readFixture('good/deepstate.geojson');
    expect(read.table.length).toBe(0);
    expect(read.rejected.map(({ issue }) => issue.code)).toEqual([
      'not-an-observation',
      'not-an-observation',
    ]);
  });
});
