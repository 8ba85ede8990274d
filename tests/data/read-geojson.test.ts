import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportCollection } from '../../src/data/read-geojson.ts';
import { writeReportCollection } from '../../src/data/write-geojson.ts';
import { reportWithObservations } from './generated-reports.ts';

const SEED = 20_220_216;

const HEAD = {
  schema: 1,
  id: '37/2022',
  kind: 'daily',
  title: 'Daily Report 37/2022',
  periodStart: '2022-02-15T19:30+02:00',
  periodEnd: '2022-02-16T19:30+02:00',
  zone: 'EET',
  mission: 'Mission',
  publisher: 'Publisher',
};

const EXPLOSION = { type: 'observation', id: 'o1', kind: 'explosion', precision: 'region' };

function collection(features: unknown, report: unknown = HEAD): string {
  return JSON.stringify({ type: 'FeatureCollection', report, features });
}

function feature(properties: object, geometry: object | null = null): object {
  return { type: 'Feature', geometry, properties };
}

function point(...coordinates: unknown[]): object {
  return { type: 'Point', coordinates };
}

function codesOf(features: unknown[]): unknown[] {
  return readReportCollection(collection(features), 'x.geojson').issues.map(({ code, place }) => [
    code,
    place.row,
    place.column,
  ]);
}

describe('readReportCollection', () => {
  it('reads the shortest feature with the period of its report and no figure', () => {
    const read = readReportCollection(collection([feature(EXPLOSION)]), 'x.geojson');
    expect(read.issues).toEqual([]);
    expect(read.observations).toMatchObject([
      { id: 'o1', reportId: '37/2022', count: null, period: read.report?.period, observer: null },
    ]);
  });

  it('keeps zero and no figure apart', () => {
    const totals = [
      feature({ type: 'total', regionId: 'a', violations: 0 }),
      feature({ type: 'total', regionId: 'b', violations: null }),
    ];
    const { report } = readReportCollection(collection(totals), 'x.geojson');
    expect(report?.totals.map((total) => total.violations)).toEqual([
      { value: 0, qualifier: 'exact' },
      null,
    ]);
  });

  it('rejects a broken feature by its number and keeps the others', () => {
    const read = readReportCollection(
      collection([
        feature(EXPLOSION),
        feature({ ...EXPLOSION, id: 'o2', count: 'many' }),
        feature({ ...EXPLOSION, id: 'o3' }),
      ]),
      'x.geojson',
    );
    expect(read.observations.map(({ id }) => id)).toEqual(['o1', 'o3']);
    expect(read.issues).toEqual([
      {
        code: 'number-invalid',
        severity: 'error',
        place: { file: 'x.geojson', row: 2, column: 'count' },
        value: '"many"',
        expected: 'number',
      },
    ]);
  });

  it('rejects positions that are out of range, exchanged, missing or no numbers', () => {
    const exact = { ...EXPLOSION, precision: 'exact' };
    const huge = { type: 'Feature', geometry: point(1), properties: exact };
    expect(
      codesOf([
        feature(exact, point(37.8, 98)),
        feature(exact, point(48.1, 37.8)),
        feature(exact, point('37.8', 48.1)),
        feature(exact, point(null, 48.1)),
        feature(exact, null),
        huge,
      ]),
    ).toEqual([
      ['position-invalid', 1, 'geometry.coordinates.1'],
      ['position-invalid', 2, 'geometry.coordinates'],
      ['position-invalid', 3, 'geometry.coordinates.0'],
      ['position-invalid', 4, 'geometry.coordinates.0'],
      ['position-invalid', 5, 'geometry'],
      ['position-invalid', 6, 'geometry.coordinates.1'],
    ]);
  });

  it('rejects a number too large for a double as a position', () => {
    const text = collection([feature({ ...EXPLOSION, precision: 'exact' }, point(37.8, 1234))]);
    const read = readReportCollection(text.replace('1234', '1e999'), 'x.geojson');
    expect(read.issues).toMatchObject([{ code: 'position-invalid', place: { row: 1 } }]);
  });

  it('accepts a position anywhere on Earth when no extent is given', () => {
    const text = collection([feature({ ...EXPLOSION, precision: 'exact' }, point(48.1, 37.8))]);
    expect(readReportCollection(text, 'x.geojson', null).issues).toEqual([]);
  });

  it('takes ranged locations from the properties and the geometry for a drawing', () => {
    const sector = {
      ...EXPLOSION,
      precision: 'sector',
      observerLng: 37.8,
      observerLat: 48.1,
      rangeMinKm: 2,
      rangeMaxKm: 4,
      bearings: ['SE-erly'],
    };
    const { observations } = readReportCollection(
      collection([feature(sector, { type: 'Polygon', coordinates: [['nonsense']] })]),
      'x.geojson',
    );
    expect(observations[0]?.location).toEqual({
      precision: 'sector',
      from: [37.8, 48.1],
      rangeKm: [2, 4],
      bearings: [{ wind: 'SE', isErly: true }],
    });
  });

  it('rejects a precision that contradicts range and bearings', () => {
    const ring = {
      ...EXPLOSION,
      observerLng: 37.8,
      observerLat: 48.1,
      rangeMinKm: 0,
      rangeMaxKm: 5,
    };
    expect(
      codesOf([
        feature({ ...ring, precision: 'sector' }),
        feature({ ...ring, precision: 'ray' }),
        feature({ ...ring, precision: 'ring', rangeMinKm: 6 }),
        feature({ ...ring, precision: 'ring', rangeMaxKm: null }),
        feature({ ...ring, precision: 'ring', observerLat: null }),
        feature({ ...ring, precision: 'ring' }),
      ]),
    ).toEqual([
      ['feature-invalid', 1, 'precision'],
      ['feature-invalid', 2, 'precision'],
      ['number-invalid', 3, 'rangeMaxKm'],
      ['number-invalid', 4, 'rangeMaxKm'],
      ['position-invalid', 5, 'observerLng'],
    ]);
  });

  it('rejects what would be lost in silence', () => {
    const area = { ...EXPLOSION, precision: 'area', areaId: 'area-zolote' };
    expect(
      codesOf([
        feature({ ...area, areaId: null }),
        feature(area, point(38.5, 48.7)),
        feature({ ...area, flightFrom: 'E' }),
        feature({ ...area, observerLng: 37.8 }),
        feature({ ...EXPLOSION, kind: 'tank' }),
        feature({ ...EXPLOSION, type: 'weapon' }),
        feature({ ...EXPLOSION, type: 'sighting' }),
        null,
      ]).map((issue) => Array.isArray(issue) && issue[2]),
    ).toEqual(['areaId', 'geometry', 'flightTo', 'observerLng', 'kind', 'kind', 'type', 'type']);
  });

  it('rejects the second feature with an id', () => {
    expect(codesOf([feature(EXPLOSION), feature(EXPLOSION)])).toEqual([['id-duplicate', 2, 'id']]);
  });

  it('rejects periods without an offset, without an end, or backwards', () => {
    const at = '2022-02-16T10:00+02:00';
    expect(
      codesOf([
        feature({ ...EXPLOSION, start: '2022-02-16T09:00', end: at }),
        feature({ ...EXPLOSION, start: at }),
        feature({ ...EXPLOSION, start: at, end: at }),
        feature({ ...EXPLOSION, start: '9999-02-16T10:00Z', end: '9999-02-17T10:00Z' }),
      ]).map((issue) => Array.isArray(issue) && issue[0]),
    ).toEqual(Array(4).fill('period-invalid'));
  });

  it('says in one issue why a file as a whole is unreadable', () => {
    const reasons = [
      ['', 'file-not-json'],
      ['{"type":', 'file-not-json'],
      ['[]', 'file-not-geojson'],
      ['{"type":"Feature"}', 'file-not-geojson'],
      [collection('none'), 'file-not-geojson'],
      [JSON.stringify({ type: 'FeatureCollection', features: [] }), 'report-invalid'],
      [collection([], { ...HEAD, schema: 2 }), 'report-invalid'],
      [collection([], { ...HEAD, url: 'javascript:alert(1)' }), 'report-invalid'],
      [collection([], { ...HEAD, issued: '17 February' }), 'date-invalid'],
      [collection([], { ...HEAD, periodEnd: HEAD.periodStart }), 'period-invalid'],
    ];
    for (const [text, code] of reasons) {
      const read = readReportCollection(text ?? '', 'x.geojson');
      expect(read).toMatchObject({ report: null, observations: [], issues: [{ code }] });
    }
  });

  it('skips a byte order mark', () => {
    expect(readReportCollection(`\u{FEFF}${collection([])}`, 'x.geojson').issues).toEqual([]);
  });

  it('is not harmed by deep nesting or by the names of prototypes', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const nested = collection([feature(EXPLOSION), 0]).replace(/,0\]/, `,${deep}]`);
    expect(readReportCollection(nested, 'x.geojson').issues).toHaveLength(1);
    const total = { type: 'total', regionId: 'a', parts: {} };
    const hostile = collection([feature(total)]).replace(
      '"parts":{}',
      '"parts":{"__proto__":{"x":1}},"__proto__":{"violations":7},"constructor":1',
    );
    const { report } = readReportCollection(hostile, 'x.geojson');
    expect(report?.totals[0]?.violations).toBeNull();
    expect(Object.keys(report?.totals[0]?.parts ?? { x: 1 })).toEqual([]);
    expect('x' in {}).toBe(false);
  });

  it('cuts long values in its issues', () => {
    const { issues } = readReportCollection(
      collection([feature({ ...EXPLOSION, kind: 'x'.repeat(1000) })]),
      'x.geojson',
    );
    expect(issues[0]?.value?.length).toBe(80);
  });

  it('answers to any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { report, observations, issues } = readReportCollection(text, 'x.geojson');
        expect(report).toBeNull();
        expect(observations).toEqual([]);
        expect(issues).toHaveLength(1);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('accepts or names every feature, whatever it is', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const properties = fc.oneof(
      anything,
      fc.record({ type: fc.constantFrom('total', 'observation', 'weapon'), regionId: anything }),
    );
    const features = fc.array(
      fc.oneof(anything, fc.record({ type: anything, geometry: anything, properties })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(features, (each) => {
        expectAllSifted(collection(each), each.length);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('accepts or names every feature of a good file with one value replaced', () => {
    fc.assert(
      fc.property(
        reportWithObservations,
        fc.nat(),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        ({ report, observations }, atFeature, atKey, value) => {
          const parsed = JSON.parse(writeReportCollection(report, observations));
          const chosen = parsed.features[atFeature % Math.max(1, parsed.features.length)];
          if (chosen !== undefined) {
            const keys = Object.keys(chosen.properties);
            chosen.properties[keys[atKey % keys.length] ?? ''] = value;
          }
          const read = expectAllSifted(JSON.stringify(parsed), parsed.features.length);
          expect(read.issues.length).toBeLessThanOrEqual(1);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function expectAllSifted(text: string, features: number): ReturnType<typeof readReportCollection> {
  const read = readReportCollection(text, 'x.geojson');
  const accepted = (read.report?.totals.length ?? 0) + read.observations.length;
  const rejected = new Set(read.issues.map(({ place }) => place.row));
  expect(accepted + rejected.size).toBe(features);
  expect(rejected.size).toBe(read.issues.length);
  return read;
}
