import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../../src/data/readers.ts';
import { makeXlsx } from './make-xlsx.ts';
import { acceptedOf, codesOf, contextOf, readAs, readFixture } from './read-file.ts';

const HEADER = 'id,date,latitude,longitude,notes';

function refusedAs(code: string): object {
  return { name: 'UnreadableInput', issue: { code } };
}

describe('limits', () => {
  it('refuse more than 2,000 columns', async () => {
    const header = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    await expect(readAs('x.csv', `${header.join(',')}\n1,2\n`)).rejects.toMatchObject(
      refusedAs('columns-too-many'),
    );
    const wide = JSON.stringify([Object.fromEntries(header.map((name) => [name, 1]))]);
    await expect(readAs('x.json', wide)).rejects.toMatchObject(refusedAs('columns-too-many'));
  });

  it('refuse deep nesting in JSON and XML', async () => {
    const json = `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    await expect(readAs('x.json', json)).rejects.toMatchObject(refusedAs('nesting-too-deep'));
    const xml = `<kml>${'<Folder>'.repeat(5000)}${'</Folder>'.repeat(5000)}</kml>`;
    await expect(readAs('x.kml', xml)).rejects.toMatchObject(refusedAs('nesting-too-deep'));
  });

  it('do not take brackets in text for nesting', async () => {
    const notes = '[{'.repeat(500);
    const read = await readAs(
      'x.json',
      JSON.stringify([{ id: '1', date: '2022-02-16', notes: `${notes}\\"` }]),
    );
    expect(read.table.length).toBe(1);
  });

  it('refuse a cell of more than a million characters', async () => {
    const long = 'x'.repeat(1_000_001);
    await expect(
      readAs('x.csv', `${HEADER}\n1,2022-02-16,48.1,37.8,${long}\n`),
    ).rejects.toMatchObject(refusedAs('cell-too-long'));
    await expect(
      readAs('x.csv', `${HEADER}\n1,2022-02-16,48.1,37.8,"${'x\n'.repeat(3_000_000)}`),
    ).rejects.toMatchObject(refusedAs('cell-too-long'));
    await expect(readAs('x.json', JSON.stringify([{ a: long }]))).rejects.toMatchObject(
      refusedAs('cell-too-long'),
    );
  });

  it('refuse document types, so that no entity is ever expanded', async () => {
    await expect(readFixture('bad/billion-laughs.kml')).rejects.toMatchObject(
      refusedAs('xml-doctype'),
    );
    const workbook = makeXlsx({ One: [['date'], ['2022-02-16']] });
    expect((await readAs('x.xlsx', workbook)).table.length).toBe(1);
    const hostile = new Uint8Array(
      zipSync({
        'xl/workbook.xml': strToU8(
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook/>',
        ),
      }),
    );
    await expect(readAs('x.xlsx', hostile)).rejects.toMatchObject(refusedAs('xml-doctype'));
  });

  it('refuse archives that unpack to far more than they are', async () => {
    const bomb = new Uint8Array(zipSync({ 'doc.kml': new Uint8Array(60_000_000) }));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readAs('x.kmz', bomb)).rejects.toMatchObject(refusedAs('archive-suspicious'));
    const sheet = new Uint8Array(
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }),
    );
    await expect(readAs('x.xlsx', sheet)).rejects.toMatchObject(refusedAs('archive-suspicious'));
  });

  it('hold for long texts that make patterns search for what is not there', async () => {
    const comments = `<kml>${'<!--'.repeat(300_000)}`;
    await expect(readAs('x.kml', comments)).rejects.toMatchObject(refusedAs('file-damaged'));
    const cells = [
      ' '.repeat(900_000),
      'сев'.repeat(300_000),
      '1 '.repeat(450_000),
      '/'.repeat(900_000),
    ];
    for (const cell of cells) {
      const line = (names: string): string =>
        `${names}\n1,2022-02-16,"${cell}x","${cell}x","${cell}x"`;
      const read = await readAs(
        'x.csv',
        line('id,date,coordinates,precision,event_type'),
        {},
        'csv',
      );
      expect(read.rejected).toMatchObject([{ issue: { code: 'position-invalid' } }]);
      const other = await readAs(
        'x.csv',
        line('entry,date,event_group,violence level,lat').replace('lat', 'lat,lon'),
        {},
        'csv',
      );
      expect(other.rows).toBe(1);
    }
  });

  it('refuse files that are cut off, each with its reason', async () => {
    await expect(readFixture('bad/cut-off.kml')).rejects.toMatchObject(refusedAs('file-damaged'));
    await expect(readFixture('bad/cut-off.geojson')).rejects.toMatchObject(
      refusedAs('file-not-json'),
    );
  });
});

describe('bad rows', () => {
  it('are rejected one by one with their reasons', async () => {
    const read = await readFixture('bad/uneven-rows.csv');
    expect(acceptedOf(read).map(({ id }) => id)).toEqual(['1', '3']);
    expect(read.rejected.map(({ row, issue }) => [row, issue.code])).toEqual([
      [2, 'row-cells'],
      [4, 'date-invalid'],
      [5, 'position-invalid'],
    ]);
    expect(read.rejected[0]?.text).toBe('2,2022-02-17,48.1,37.8,a comma, not quoted');
    expect(read.issues).toContainEqual(
      expect.objectContaining({
        code: 'row-cells',
        severity: 'warning',
        place: { file: 'uneven-rows.csv', row: 3 },
      }),
    );
  });

  it('with a quotation mark that is never closed are rejected, since they swallow the rest', async () => {
    const read = await readFixture('bad/unclosed-quote.csv');
    expect([read.rows, read.table.length]).toEqual([1, 0]);
    expect(read.rejected).toMatchObject([{ row: 1, issue: { code: 'quote-unclosed' } }]);
  });

  it('are all kept, while their issues are only counted beyond a hundred of a kind', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at},never,48.1,37.8,a`);
    const read = await readAs('x.csv', [HEADER, ...lines].join('\n'));
    expect([read.rows, read.rejected.length]).toEqual([20_000, 20_000]);
    expect(read.issues).toHaveLength(101);
    expect(read.issues.at(-1)).toMatchObject({
      code: 'issues-more',
      value: '19900',
      expected: 'date-invalid',
      severity: 'error',
    });
  });
});

describe('long files', () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, at) => `${at},2022-02-16,48.1397,37.7425,"a note, ""quoted"" and\nbroken ${at}"`,
  );
  const blob = new Blob([[HEADER, ...lines].join('\r\n')]);

  it('are read in pieces that lose nothing at their borders', async () => {
    expect(blob.size).toBeGreaterThan(2_000_000);
    const done: number[] = [];
    const read = await readInput(
      { name: 'x.csv', blob },
      { ...contextOf(), onProgress: (part) => done.push(part) },
    );
    expect([read.rows, read.table.length, codesOf(read)]).toEqual([
      40_000,
      40_000,
      ['count-assumed'],
    ]);
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  it('stop when they are aborted', async () => {
    const abort = new AbortController();
    const context = { ...contextOf({}, abort.signal), onProgress: () => abort.abort() };
    await expect(readInput({ name: 'x.csv', blob }, context)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
