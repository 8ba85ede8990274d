import { describe, expect, it } from 'vitest';
import { UnreadableInput } from '../../../src/data/reader.ts';
import { readAs } from './read-file.ts';

const POINT = '"geometry":{"type":"Point","coordinates":[38,48]}';
const HEAD = 'OSCE SMM Daily Report 1/2021\nas of 19:30, 1 January 2021\n';

function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

/** How many rows an input has and how many of them are accepted, or the code of its refusal. */
async function outcome(name: string, content: BlobPart): Promise<string> {
  try {
    const { table, rows, rejected } = await readAs(name, content);
    expect(rows - rejected.length, name).toBeGreaterThanOrEqual(0);
    return `${table.length} of ${rows}, ${rejected.length} rejected`;
  } catch (error) {
    if (error instanceof UnreadableInput) return error.issue.code;
    throw error;
  }
}

describe('a hostile or broken input', () => {
  it.each([
    [
      'numbers.csv',
      'date,lat,lng,count\n2021-01-01,NaN,38,1\n2021-01-01,48,Infinity,1\n2021-01-01,48,38,NaN\n2021-01-01,48,38,1e400\n2021-01-01,91,38,2\n',
      '2 of 5, 3 rejected',
    ],
    [
      'nan.geojson',
      collection([
        `{"type":"Feature","properties":{"date":"2021-01-01"},"geometry":{"type":"Point","coordinates":[NaN,48]}}`,
      ]),
      'file-not-json',
    ],
    [
      'geometries.geojson',
      collection([
        'null',
        '5',
        '"x"',
        '[]',
        '{}',
        '{"type":"Feature","properties":{"date":"2021-01-01"},"geometry":{"type":"Point","coordinates":[1e308,1e308]}}',
        `{"type":"Feature","properties":{"date":"2021-01-01"},${POINT}}`,
      ]),
      '1 of 7, 6 rejected',
    ],
    [
      'names.csv',
      '__proto__,constructor,date,lat,lng,toString\nx,y,2021-01-01,48,38,a\n__proto__,__proto__,2021-01-01,48,38,valueOf\n',
      '2 of 2, 0 rejected',
    ],
    [
      'names.json',
      '[{"__proto__":{"polluted":1},"date":"2021-01-01","lat":48,"lng":38,"id":"__proto__"},{"date":"2021-01-01","lat":48,"lng":38,"id":"constructor"}]',
      '2 of 2, 0 rejected',
    ],
    [
      'names.geojson',
      collection([
        `{"type":"Feature","id":"__proto__","properties":{"__proto__":{"date":"x"},"date":"2021-01-01","side":"constructor"},${POINT}}`,
      ]),
      '1 of 1, 0 rejected',
    ],
    [
      'dates.csv',
      'date,lat,lng\n0000-00-00,48,38\n9999-12-31,48,38\n2021-02-30,48,38\n275760-09-14,48,38\n2021-01-01T25:00,48,38\n',
      '0 of 5, 5 rejected',
    ],
    ['one-column.csv', '1\n2\n3\n4\n', '0 of 3, 3 rejected'],
    ['header.csv', 'date,lat,lng,kind,count\n', '0 of 0, 0 rejected'],
    [
      'binary.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]),
      'file-unknown',
    ],
    [
      'entity.gpx',
      '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><wpt lat="48" lon="38"><name>&x;</name></wpt></gpx>',
      'xml-doctype',
    ],
    [
      'nested.kml',
      `<kml><Document>${'<Folder>'.repeat(20_000)}</Document></kml>`,
      'nesting-too-deep',
    ],
    [
      'collections.geojson',
      collection([
        `{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(300)}${']}'.repeat(300)}}`,
      ]),
      'nesting-too-deep',
    ],
    [
      'digits.txt',
      `${HEAD}In Donetsk region, the SMM recorded ${'9'.repeat(50_000)} ceasefire violations.`,
      '0 of 0, 0 rejected',
    ],
    ['brackets.txt', HEAD + '('.repeat(50_000), '0 of 0, 0 rejected'],
    [
      'tabs.txt',
      `${HEAD}Position\tNo.\tMeans\tObservation\n${`${'\t'.repeat(1900)}\n`.repeat(1000)}`,
      '0 of 0, 0 rejected',
    ],
  ])('%s is read as far as it can be and says the rest', async (name, content, expected) => {
    expect(await outcome(name, content)).toBe(expected);
  });

  it('leaves prototypes as they are', async () => {
    await readAs(
      'names.json',
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"date":"2021-01-01"}]',
    );
    expect('polluted' in {}).toBe(false);
  });

  it('says where there is nothing to show', async () => {
    const codes = async (name: string, content: string): Promise<readonly string[]> =>
      (await readAs(name, content)).issues.map(({ code }) => code);
    expect(await codes('header.csv', 'date,lat,lng,kind,count\n')).toContain('rows-none');
    expect(await codes('none.geojson', collection([]))).toContain('rows-none');
    const totals = `${HEAD}In Donetsk region, the SMM recorded 12 ceasefire violations, including two explosions.`;
    expect(await codes('totals.txt', totals)).not.toContain('rows-none');
  });
});
