import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportCollection } from '../../../src/data/read-geojson.ts';
import { UnreadableInput } from '../../../src/data/reader.ts';
import type { ReadResult, ReaderInput } from '../../../src/data/reader.ts';
import { chooseReader, headOf, readInput } from '../../../src/data/readers.ts';
import { smmTextReader } from '../../../src/data/readers/smm-text-reader.ts';
import { writeReportCollection } from '../../../src/data/write-geojson.ts';
import { observationAt } from '../../../src/model/observation-at.ts';
import { SHIPPED_GROUND } from '../shipped-ground.ts';

const CONTEXT = {
  ground: SHIPPED_GROUND,
  options: {},
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

function input(content: BlobPart, name = 'pasted text'): ReaderInput {
  return { name, blob: new Blob([content]) };
}

function fixture(name: string): ReaderInput {
  return input(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)), name);
}

async function read(content: BlobPart): Promise<ReadResult | null> {
  try {
    return await smmTextReader.read(input(content), CONTEXT);
  } catch (error) {
    if (error instanceof UnreadableInput) return null;
    throw error;
  }
}

function figuresOf({ reports }: ReadResult): unknown[] {
  return reports.map(({ id, totals }) => [id, ...totals.map((total) => total.violations?.value)]);
}

describe('smmTextReader', () => {
  it('reads saved pages, feeds and PDFs', async () => {
    const page = await readInput(fixture('smm/reliefweb-page.html'), CONTEXT);
    expect(figuresOf(page)).toEqual([['38/2022', 222, 648]]);
    expect(page.table.length).toBe(3);
    const osce = await readInput(fixture('smm/osce-page.html'), CONTEXT);
    expect(figuresOf(osce)).toEqual([['12/2021', 11, 0]]);
    const feed = await readInput(fixture('smm/feed.xml'), CONTEXT);
    expect(figuresOf(feed)).toEqual([
      ['217/2020', 9],
      ['218/2020', 20],
    ]);
    const pdf = await readInput(fixture('smm/printed.pdf'), CONTEXT);
    expect(figuresOf(pdf)).toEqual([['38/2022', 222, 648]]);
    expect(pdf.table.length).toBe(3);
  });

  it('is chosen by content, and leaves the formats of others alone', async () => {
    const chosen = async (name: string): Promise<string | undefined> =>
      chooseReader(await headOf(fixture(name)))?.id;
    for (const name of ['syn_00.txt', 'reliefweb-page.html', 'feed.xml', 'printed.pdf']) {
      expect(await chosen(`smm/${name}`), name).toBe('smm-text');
    }
    for (const name of [
      'acled.csv',
      'geoconfirmed.kml',
      'deepstate.geojson',
      'ucdp-ged.csv',
      'timemap.json',
      'waypoints.gpx',
    ]) {
      expect(await chosen(`good/${name}`), name).not.toBe('smm-text');
    }
  });

  it('reads a text of Windows-1251 that says so, without asking', async () => {
    const words = 'Отчет СММ ОБСЕ';
    const bytes = Array.from(words, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    const body =
      'Daily Report 38/2022 issued on 18 February 2022. Based on information as of 19:30 17 February 2022. In Donetsk region, the SMM recorded 5 ceasefire violations.';
    const html = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><body><p>'),
      Buffer.from(bytes),
      Buffer.from(`</p><p>${body}</p></body></html>`),
    ]);
    const result = await smmTextReader.read(input(new Uint8Array(html)), CONTEXT);
    expect(result.text).toContain(words);
    expect(result.questions).toEqual([]);
  });

  it('keeps spans of the text as it was read, also of the second item of a feed', async () => {
    const { issues, used, text } = await smmTextReader.read(fixture('smm/feed.xml'), CONTEXT);
    const quoted = used.map((span) => text?.slice(...span));
    expect(quoted).toContain('19:30, 11 September 2020');
    expect(quoted).toContain('20');
    expect(quoted.at(-1)).toMatch(/^Positioned in Popasna .* explosions 1-4km west\.$/u);
    expect(issues.every(({ place }) => place.file === 'smm/feed.xml')).toBe(true);
  });

  it('counts a report once that the input holds twice', async () => {
    const rss = await fixture('smm/feed.xml').blob.text();
    const item = /<item>[^]*?<\/item>/u.exec(rss)?.[0] ?? '';
    const result = await smmTextReader.read(input(rss.replace(item, item + item)), CONTEXT);
    expect(figuresOf(result)).toHaveLength(2);
    expect(result.issues.map(({ code }) => code)).toContain('id-repeated');
  });

  it('refuses what is no report, and text that lost its letters', async () => {
    const codeOf = async (text: string): Promise<string> => {
      const failure: unknown = await smmTextReader
        .read(input(text), CONTEXT)
        .catch((error: unknown) => error);
      return failure instanceof UnreadableInput ? failure.issue.code : 'read';
    };
    expect(await codeOf('Dear Sir, the weather is fine.')).toBe('text-not-a-report');
    expect(await codeOf('<p> </p>')).toBe('file-empty');
    expect(
      await codeOf(
        'OSCE SMM Daily Report 3/2021 issued on 5 January 2021. In Donetsk region, the SMM recorded 5 ceasere violations.',
      ),
    ).toBe('text-lost-ligatures');
  });

  it('gives rows, issues and no places where nothing has a date', async () => {
    const result = await read(
      'Positioned in Hnutove, the SMM heard two undetermined explosions 1-2km north.',
    );
    expect(result?.reports).toEqual([]);
    expect(result?.rejected.map(({ issue }) => issue.code)).toEqual(['date-missing']);
    expect(result?.rows).toBe(1);
  });

  it('writes GeoJSON that the project reads again without an issue', async () => {
    const { reports, table } = await smmTextReader.read(fixture('smm/hard-places.txt'), CONTEXT);
    const [report] = reports;
    if (report === undefined) throw new Error('Expected a report');
    const observations = Array.from({ length: table.length }, (_, row) =>
      observationAt(table, row),
    );
    const again = readReportCollection(writeReportCollection(report, observations), 'x');
    expect(again.issues).toEqual([]);
    expect(again.report).toEqual(report);
    expect(again.observations).toEqual(observations);
  });

  it('takes any text: accepted and rejected are its rows, and nothing but a refusal is thrown', async () => {
    const samples = [
      'smm/syn_00.txt',
      'smm/hard-places.txt',
      'smm/reliefweb-page.html',
      'smm/feed.xml',
    ];
    const texts = await Promise.all(samples.map((name) => fixture(name).blob.text()));
    const pieces = texts.flatMap((text) => text.split(/(?<=[.,<>(]|\s)/u));
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 120,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const result = await read(content);
        if (result === null) return;
        expect(result.table.length + result.rejected.length).toBe(result.rows);
        const length = result.text?.length ?? 0;
        for (const [from, to] of result.used)
          expect(from >= 0 && from < to && to <= length).toBe(true);
      }),
      { seed: 20_220_216, numRuns: 150 },
    );
  });
});
