import { tableFromArrays, tableToIPC, timestamp, utf8 } from '@uwdata/flechette';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableInput } from '../../../src/data/reader.ts';
import { acceptedOf, codesOf, readAs } from './read-file.ts';
import { makeParquet } from './make-parquet.ts';

const ROWS = 40_000;
const rows = Array.from({ length: ROWS }, (_, at) => at);
/** One in a hundred cannot be used. */
const dates = rows.map((at) => (at % 100 === 7 ? 'never' : `2022-02-${10 + (at % 18)}`));
const columns = {
  id: rows.map((at) => `e${at}`),
  date: dates,
  longitude: rows.map((at) => 36 + (at % 4000) / 1000),
  latitude: rows.map((at) => 47 + (at % 3000) / 1000),
  kind: rows.map((at) => ['explosion', 'burst', 'shot'][at % 3] ?? ''),
  count: rows.map((at) => at % 12),
  notes: rows.map((at) => `Щастя, ${at}`),
};
const csv = [
  Object.keys(columns).join(','),
  ...rows.map((at) =>
    Object.values(columns)
      .map((values) => (String(values[at]).includes(',') ? `"${values[at]}"` : values[at]))
      .join(','),
  ),
].join('\n');

function arrow(table: object, options: object = {}): Uint8Array<ArrayBuffer> {
  const bytes = tableToIPC(tableFromArrays({ ...table }, options), { format: 'file' });
  return new Uint8Array(bytes ?? []);
}

describe('a table that lies by column', () => {
  it('as Arrow IPC is read as the same table in text', async () => {
    const [read, text] = [await readAs('x.arrow', arrow(columns)), await readAs('x.csv', csv)];
    expect([read.reader, read.rows, read.rejected.length]).toEqual(['arrow', ROWS, ROWS / 100]);
    expect(acceptedOf(read)).toEqual(acceptedOf(text));
    expect(codesOf(read)).toEqual(codesOf(text));
  });

  it('as Parquet is read as the same table in text', async () => {
    const first = Object.entries(columns).map(([name, values]) => {
      const texts = values.slice(0, 2000).map(String);
      return [name, texts] as const;
    });
    const bytes = makeParquet(Object.fromEntries(first));
    const lines = csv.split('\n').slice(0, 2001).join('\n');
    const [read, text] = [await readAs('x.parquet', bytes), await readAs('x.csv', lines)];
    expect([read.reader, read.rows, read.rejected.length]).toEqual(['geoparquet', 2000, 20]);
    expect(acceptedOf(read)).toEqual(acceptedOf(text));
    expect(codesOf(read)).toEqual(codesOf(text));
  });

  it('may hold instants, big numbers and nothing', async () => {
    const types = { types: { date: timestamp(), id: undefined, notes: utf8() } };
    const bytes = arrow(
      {
        id: [9007199254740993n, 2n],
        date: [new Date('2022-02-16T18:11:00Z'), new Date('2022-02-17T00:00:00Z')],
        notes: [null, 'seen'],
      },
      types,
    );
    expect(acceptedOf(await readAs('x.arrow', bytes))).toMatchObject([
      {
        id: '9007199254740993',
        start: '2022-02-16T18:10',
        end: '2022-02-16T18:11',
        description: '',
      },
      { id: '2', start: '2022-02-16T22:00', end: '2022-02-17T22:00', description: 'seen' },
    ]);
  });

  it('is read also where the schema stands at the end alone, as Arrow’s JavaScript writes it', async () => {
    const bytes = arrow(columns);
    const first = new DataView(bytes.buffer).getUint32(12, true);
    const without = new Uint8Array([...bytes.subarray(0, 8), ...bytes.subarray(16 + first)]);
    const [read, whole] = [await readAs('x.arrow', without), await readAs('x.arrow', bytes)];
    expect([read.reader, read.rows]).toEqual(['arrow', ROWS]);
    expect(acceptedOf(read)).toEqual(acceptedOf(whole));
    for (const size of [40, without.length >> 1, without.length - 9])
      await expect(readAs('x.arrow', without.slice(0, size), {}, 'arrow')).rejects.toMatchObject({
        issue: { code: 'file-damaged' },
      });
  });

  it('that is cut off or not whole is refused', async () => {
    const bytes = arrow({ id: columns.id, date: columns.date });
    for (const size of [40, 400, bytes.length >> 1, bytes.length - 9])
      await expect(readAs('x.arrow', bytes.slice(0, size), {}, 'arrow')).rejects.toMatchObject({
        issue: { code: 'file-damaged' },
      });
  });

  it('is read or refused whatever its bytes are, and no row is lost', async () => {
    const few = Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, values.slice(0, 200)]),
    );
    const bytes = arrow(few);
    const places = fc.oneof(fc.nat({ max: 1500 }), fc.nat({ max: bytes.length - 1 }));
    const changes = fc.array(fc.tuple(places, fc.constantFrom(0, 1, 127, 255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (each) => {
        const changed = bytes.slice();
        for (const [at, byte] of each) changed[at] = byte;
        try {
          const { rows: count, table, rejected } = await readAs('x.arrow', changed, {}, 'arrow');
          expect(table.length + rejected.length).toBe(count);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableInput);
        }
      }),
      { seed: 43, numRuns: 500 },
    );
  });
});
