import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../src/data/read-gazetteer.ts';
import { readReportCollection } from '../../src/data/read-geojson.ts';
import type { ReadOptions, ReadResult } from '../../src/data/reader.ts';
import { readInput } from '../../src/data/readers.ts';
import { compareSide, sidesThen } from '../../src/data/side-remark.ts';
import { writeReportCollection } from '../../src/data/write-geojson.ts';
import type { Issue } from '../../src/model/issue.ts';
import { sideContradictions } from '../../src/model/side-judge.ts';
import { observation } from '../model/small-world.ts';
import { SHIPPED_GROUND } from './shipped-ground.ts';

const ROOT = new URL('../../', import.meta.url);
const DAY = { start: 27_415_770, end: 27_417_210 };
const KRAMATORSK = [37.57, 48.73] as const;

function text(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function read(name: string, content: string, options: ReadOptions = {}): Promise<ReadResult> {
  const context = {
    ground: SHIPPED_GROUND,
    options,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  };
  return readInput({ name, blob: new Blob([content]) }, context);
}

function contradictions({ issues }: ReadResult): readonly Issue[] {
  return issues.filter(({ code }) => code === 'side-contradiction');
}

describe('the side by the line of the date', () => {
  it('agrees with each of the 820 settlements and all other shipped places', () => {
    const sides = sidesThen(SHIPPED_GROUND.sides, DAY);
    const places = readGazetteer(text('geodata/gazetteer.json'));
    expect(places.filter(({ kind }) => kind !== 'camera').length).toBeGreaterThanOrEqual(820);
    const wrong = places.filter(({ name, side, lng, lat, radiusKm }) => {
      const at = { precision: 'place', at: [lng, lat], radiusKm, name: name.en } as const;
      const sure = sides.sureSide(at);
      return compareSide(name.en, side, { sure, likely: null }).some(
        ({ code }) => code === 'side-contradiction',
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is sure of most settlements, and of the other word for them', () => {
    const sides = sidesThen(SHIPPED_GROUND.sides, DAY);
    const places = readGazetteer(text('geodata/gazetteer.json'));
    const sure = places.filter(({ name, lng, lat, radiusKm }) =>
      sides.sureSide({ precision: 'place', at: [lng, lat], radiusKm, name: name.en }),
    );
    expect(sure.length).toBeGreaterThan(places.length / 2);
  });

  it('contradicts of all that is shipped only the press account whose note says that its sides are wrong', () => {
    const files = readdirSync(new URL('geodata/reports/', ROOT));
    const found = files.flatMap((file) =>
      readReportCollection(text(`geodata/reports/${file}`), file).observations.flatMap((each) =>
        sideContradictions(each, SHIPPED_GROUND.sides).map(({ said }) => [file, each.id, said]),
      ),
    );
    expect(found).toEqual([
      ['2018-03-28_press.geojson', 'w1', 'NGCA'],
      ['2018-03-28_press.geojson', 'w2', 'NGCA'],
    ]);
  });

  it('contradicts none of the sample reports', async () => {
    for (let number = 0; number < 20; number++) {
      const name = `syn_${String(number).padStart(2, '0')}.txt`;
      const result = await read(name, text(`tests/fixtures/smm/${name}`));
      expect(result.table.length).toBeGreaterThan(0);
      expect(contradictions(result), name).toEqual([]);
    }
  });

  it('finds a wrong word planted in a report, at the name in the text', async () => {
    const name = 'syn_07.txt';
    const sound = text(`tests/fixtures/smm/${name}`);
    const report = sound.replace('Chermalyk (government-controlled, 77km south', (words) =>
      words.replace('Chermalyk (', 'Kramatorsk (non-').replace('77km south', '83km north'),
    );
    const [issue, ...more] = contradictions(await read(name, report));
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      value: 'Kramatorsk: NGCA',
      expected: 'GCA',
    });
    expect(report.slice(...(issue?.place.span ?? [0, 0]))).toBe('Kramatorsk');
  });

  it('names the row of each wrong side in a long table, between rows that were rejected', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const date = at % 7 === 3 ? 'never' : '2022-02-16';
      return `${at},${date},48.73,37.57,1,${at % 1000 === 17 ? 'NGCA' : 'GCA'}`;
    });
    const csv = ['id,date,lat,lng,count,side', ...rows].join('\n');
    const found = contradictions(await read('own.csv', csv, { columns: { side: 'side' } }));
    // Rows 18 and 7018 have no date, and are no observations.
    expect(found.map(({ place }) => place.row)).toEqual([
      1018, 2018, 3018, 4018, 5018, 6018, 8018, 9018,
    ]);
  });

  it('finds a wrong side in a row of a table and in a feature of a report, by row and column', async () => {
    const csv = [
      'date,lat,lng,count,side',
      '2022-02-16,48.73,37.57,2,GCA',
      '2022-02-16,48.73,37.57,3,NGCA',
      '2015-02-16,48.73,37.57,3,NGCA',
      '2022-02-16,48.73,37.57,3,neither side',
    ].join('\n');
    const table = await read('own.csv', csv, { columns: { side: 'side' } });
    expect(table.table.length).toBe(4);
    expect(contradictions(table)).toEqual([
      {
        code: 'side-contradiction',
        severity: 'warning',
        place: { file: 'own.csv', row: 2, column: 'side' },
        value: 'NGCA',
        expected: 'GCA',
      },
    ]);
    const { report } = readReportCollection(
      text('geodata/reports/2022-02-16_37-2022.geojson'),
      'x',
    );
    if (report === null) throw new Error('Expected the report of the founding day, got none');
    const location = { precision: 'exact', at: KRAMATORSK } as const;
    const seen = { reportId: report.id, period: report.period, location };
    const observer = { name: 'Donetsk', at: [37.8, 48.0], side: 'GCA' } as const;
    const collection = writeReportCollection(report, [
      observation({ ...seen, id: 'right', side: 'GCA' }),
      observation({ ...seen, id: 'wrong', side: 'NGCA', observer }),
    ]);
    const found = contradictions(await read('report.geojson', collection));
    expect(found.map(({ place, value, expected }) => [place.column, value, expected])).toEqual([
      ['side', 'wrong: NGCA', 'GCA'],
      ['observerSide', 'wrong: GCA', 'NGCA'],
    ]);
    const features: readonly { properties: { id?: string } }[] = JSON.parse(collection).features;
    expect(features[(found[0]?.place.row ?? 0) - 1]?.properties.id).toBe('wrong');
  });
});
