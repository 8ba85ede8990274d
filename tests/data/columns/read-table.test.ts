import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadOptions, ReadResult } from '../../../src/data/reader.ts';
import { numbersOf } from '../../../src/model/number-column.ts';
import { createReading } from '../../../src/model/overlay.ts';
import { textAt } from '../../../src/model/texts.ts';
import { acceptedAs, acceptedOf, codesOf, readAs, readFixture } from '../readers/read-file.ts';

function table(lines: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  return readAs('x.csv', lines.join('\n'), options, 'csv');
}

const HEADER = 'id,date,latitude,longitude,notes';

describe('ambiguous dates', () => {
  const open = '1,05/02/2014,48.1,37.8,a';

  it('are decided by the other rows of the file, wherever these stand', async () => {
    for (const order of [
      [open, '2,4/13/2014,48.1,37.8,b'],
      ['2,4/13/2014,48.1,37.8,b', open],
    ]) {
      const read = await table([HEADER, ...order]);
      expect(acceptedAs(read, '1').start).toBe('2014-05-01T21:00');
      expect(read.questions.map(({ option }) => option)).toEqual(['columns']);
    }
    const dayFirst = await table([HEADER, open, '2,13/04/2014,48.1,37.8,b']);
    expect(acceptedAs(dayFirst, '1').start).toBe('2014-02-04T22:00');
  });

  it('are asked about where the file proves nothing', async () => {
    const read = await table([HEADER, open]);
    expect(acceptedAs(read, '1').start).toBe('2014-02-04T22:00');
    expect(read.questions).toContainEqual({
      option: 'dateOrder',
      assumed: 'day-first',
      others: ['month-first'],
      example: '05/02/2014',
    });
    expect(read.issues.filter(({ code }) => code === 'date-ambiguous')).toMatchObject([
      {
        severity: 'warning',
        place: { row: 1, column: 'date' },
        value: '05/02/2014',
        expected: '2014-02-05',
      },
    ]);
  });

  it('follow the answer', async () => {
    const read = await table([HEADER, open], { dateOrder: 'month-first' });
    expect(acceptedAs(read, '1').start).toBe('2014-05-01T21:00');
    expect(read.questions.map(({ option }) => option)).not.toContain('dateOrder');
    expect(codesOf(read)).not.toContain('date-ambiguous');
  });
});

describe('the order of coordinates', () => {
  it('is asked about, never overruled, where labelled columns look exchanged', async () => {
    const read = await table([HEADER, '1,2022-02-16,37.8,48.1,a', '2,2022-02-16,48.1,37.8,b']);
    expect(acceptedAs(read, '1')).toMatchObject({ lng: 48.1, lat: 37.8 });
    expect(read.questions).toContainEqual({
      option: 'coordinateOrder',
      assumed: 'lng-lat',
      others: ['lat-lng'],
      example: '37.8, 48.1',
    });
    expect(read.issues.filter(({ code }) => code === 'position-swapped')).toMatchObject([
      { severity: 'warning', place: { row: 1 } },
    ]);
  });

  it('follows the answer', async () => {
    const read = await table([HEADER, '1,2022-02-16,37.8,48.1,a'], { coordinateOrder: 'lat-lng' });
    expect(acceptedAs(read, '1')).toMatchObject({ lng: 37.8, lat: 48.1 });
    expect(read.questions.map(({ option }) => option)).not.toContain('coordinateOrder');
  });

  it('is asked about where a number is out of range one way only; the row is rejected', async () => {
    const read = await table([HEADER, '1,2022-02-16,139.7,35.7,a', '2,2022-02-16,35.1,139.1,b']);
    expect(read.rejected).toMatchObject([{ row: 1, issue: { code: 'position-invalid' } }]);
    expect(read.questions.map(({ option }) => option)).toContain('coordinateOrder');
  });

  it('is asked about where a few rows mirror the many of the file itself, anywhere on Earth', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `${at},2022-02-16,33.5,36.3,a`);
    const read = await table([HEADER, ...many, '99,2022-02-16,36.3,33.5,b']);
    expect(read.questions).toContainEqual(
      expect.objectContaining({ option: 'coordinateOrder', example: '36, 33' }),
    );
    expect((await table([HEADER, ...many])).questions.map(({ option }) => option)).not.toContain(
      'coordinateOrder',
    );
  });

  it('of pairs in one cell is that in which most lie near Ukraine', async () => {
    const lngFirst = await table([
      'id,date,coordinates',
      '1,2022-02-16,"37.8, 48.1"',
      '2,2022-02-16,"37.7, 48.2"',
    ]);
    expect(acceptedAs(lngFirst, '1')).toMatchObject({ lng: 37.8, lat: 48.1 });
    const latFirst = await table(['id,date,coordinates', '1,2022-02-16,"48.1, 37.8"']);
    expect(acceptedAs(latFirst, '1')).toMatchObject({ lng: 37.8, lat: 48.1 });
    const unproven = await table(['id,date,coordinates', '1,2022-02-16,"10.1, 20.8"']);
    expect(unproven.questions).toContainEqual(
      expect.objectContaining({ option: 'coordinateOrder', assumed: 'lat-lng' }),
    );
  });
});

describe('columns', () => {
  it('that were guessed are asked about, with the mapping as it was assumed', async () => {
    const read = await table([HEADER, '1,2022-02-16,48.1,37.8,a']);
    const question = read.questions.find(({ option }) => option === 'columns');
    expect(JSON.parse(question?.assumed ?? '')).toEqual({
      id: 'id',
      date: 'date',
      lng: 'longitude',
      lat: 'latitude',
      description: 'notes',
    });
    expect(question?.others).toEqual(HEADER.split(','));
  });

  it('that the user chooses go before guesses and presets; unknown ones are named', async () => {
    const lines = ['id,when,date,lat,lon,who', '1,2022-02-18,2022-02-16,48.1,37.8,GCA'];
    const read = await table(lines, { columns: { date: 'when', side: 'who', count: 'nowhere' } });
    expect(acceptedAs(read, '1')).toMatchObject({
      start: '2022-02-17T22:00',
      side: 'GCA',
      count: 1,
    });
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'column-unknown', value: 'nowhere' }),
    );
  });

  it('that the user chooses for kind and precision overrule what a preset makes of its own', async () => {
    const read = await readFixture('good/acled.csv', {
      columns: { kind: 'event_type', precision: '' },
    });
    expect(acceptedAs(read, 'UKR1')).toMatchObject({ kind: 'explosion', radiusKm: 1 });
    expect(acceptedAs(read, 'UKR3')).toMatchObject({ kind: 'explosion', precision: 'place' });
  });

  it('that hold a side say nothing unless they are chosen', async () => {
    const read = await table(['id,date,side', '1,2022-02-16,GCA']);
    expect(acceptedAs(read, '1')).toMatchObject({ side: '', description: 'side: GCA' });
  });
});

describe('rows', () => {
  it('without a date are rejected, never dated by guessing', async () => {
    const read = await table(['id,latitude,longitude', '1,48.1,37.8']);
    expect(read.rejected).toMatchObject([
      { row: 1, text: '1,48.1,37.8', issue: { code: 'date-missing' } },
    ]);
  });

  it('with figures that are no counts have none', async () => {
    const read = await table([
      'id,date,count',
      '1,2022-02-16,about 600',
      '2,2022-02-16,N/K',
      '3,2022-02-16,-4',
      '4,2022-02-16,"1,413"',
      '5,2022-02-16,99999999999',
    ]);
    expect(acceptedOf(read).map(({ id, count }) => [id, count])).toEqual([
      ['1', 600],
      ['2', -1],
      ['3', -1],
      ['4', 1413],
      ['5', -1],
    ]);
    expect(codesOf(read)).toEqual(expect.arrayContaining(['count-not-printed', 'number-invalid']));
  });

  it('that repeat another wholly are rejected where they have an id, and kept where they have none', async () => {
    const same = await table([HEADER, '1,2022-02-16,48.1,37.8,a', '1,2022-02-16,48.1,37.8,a']);
    expect(same.rejected).toMatchObject([{ row: 2, issue: { code: 'id-duplicate' } }]);
    const nameless = await table([
      'date,latitude,longitude',
      '2022-02-16,48.1,37.8',
      '2022-02-16,48.1,37.8',
    ]);
    expect(nameless.table.length).toBe(2);
    expect(new Set(acceptedOf(nameless).map(({ id }) => id)).size).toBe(2);
  });

  it('at zero degrees are taken for unknown places', async () => {
    const read = await table([HEADER, '1,2022-02-16,0,0,a', '2,2022-02-16,0.0,0.00,a']);
    expect(acceptedOf(read).map(({ precision }) => precision)).toEqual(['region', 'region']);
  });

  it('carry formulas, markup and the names of prototypes as text', async () => {
    const read = await table([
      'id,date,__proto__,constructor,notes',
      '1,2022-02-16,x,y,"=HYPERLINK(""http://x"")<img src=x onerror=alert(1)>"',
    ]);
    expect(acceptedAs(read, '1').description).toBe(
      '=HYPERLINK("http://x")<img src=x onerror=alert(1)> · __proto__: x · constructor: y',
    );
    expect('x' in {}).toBe(false);
  });
});

describe('the reading of a table', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    '2022-02-16',
    '05/02/2014',
    '13/04/2014',
    '4/13/2014',
    'x',
    '48.1',
    '37.8',
    '48,1',
    '200',
    '-',
    '"',
    'a,b',
    'N/K',
    '48.1, 37.8',
    '\u0000',
    '🜁',
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 12 });
  const header = fc.shuffledSubarray(
    ['id', 'date', 'latitude', 'longitude', 'count', 'notes', 'coordinates'],
    { minLength: 2 },
  );

  it('accepts or rejects every row, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        header,
        rows,
        fc.constantFrom(',', ';', '\t'),
        async (names, cells, delimiter) => {
          const lines = [names, ...cells].map((line) =>
            line.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter),
          );
          const read = await table(lines);
          const filled = cells.filter((line) => line.some((each) => each.trim() !== ''));
          expect(read.rows).toBe(filled.length);
          expect(read.table.length + read.rejected.length).toBe(read.rows);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('accepts the same in any order of rows', async () => {
    const ordered = rows.chain((cells) =>
      fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
    );
    const contentOf = (read: ReadResult): string[] =>
      acceptedOf(read)
        .map(({ id, ...rest }) => JSON.stringify({ ...rest, id: id.replace(/#.*$/u, '') }))
        .toSorted();
    await fc.assert(
      fc.asyncProperty(ordered, async ([cells, shuffled]) => {
        const toLines = (each: readonly (readonly string[])[]): string[] =>
          [HEADER.split(','), ...each.map((line) => line.slice(0, 5))].map((line) =>
            line.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
          );
        expect(contentOf(await table(toLines(shuffled)))).toEqual(
          contentOf(await table(toLines(cells))),
        );
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('the ids of a table', () => {
  const HASH = '0123456789abcdef';

  async function idsIn(lines: readonly string[]): Promise<readonly string[]> {
    const raw = await table(['id,date', ...lines]);
    const { content } = createReading(HASH, {
      ...raw,
      fileName: 'x.csv',
      bytes: 1,
      options: {},
    });
    return Array.from(numbersOf(content.table.id), (code) =>
      textAt(content.table.dictionaries.text, code),
    );
  }

  it('get the hash of their file, and rows stay in the order of their ids', async () => {
    const lines = ['b', 'a#1', 'a', '10', '9'].map((id) => `${id},2022-02-16`);
    const ids = await idsIn(lines);
    expect(ids).toEqual(['10', '9', 'a#1', 'a', 'b'].map((id) => `${id}@${HASH}`));
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('that have the hash of another file already lose it', async () => {
    expect(await idsIn([`a@fedcba9876543210,2022-02-16`, 'b,2022-02-16'])).toEqual([
      `a@${HASH}`,
      `b@${HASH}`,
    ]);
  });

  it('that rise and then fall are still found where they are there twice', async () => {
    const lines = ['1', '2', '3', '2', '4'].map((id, at) => `${id},2022-02-1${at}`);
    const read = await table(['id,date', ...lines]);
    expect(acceptedOf(read).map(({ id }) => id.replace(/#.*$/u, '#'))).toEqual([
      '1',
      '2',
      '3',
      '2#',
      '4',
    ]);
    expect(codesOf(read)).toContain('id-repeated');
  });
});
