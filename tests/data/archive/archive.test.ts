import { tableFromIPC, tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { gzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealChecksum } from '../../../src/data/archive/archive-checksum.ts';
import { ARCHIVE_VERSION } from '../../../src/data/archive/archive-layout.ts';
import { writeArchive } from '../../../src/data/archive/write-archive.ts';
import { NO_GROUND } from '../../../src/data/ground.ts';
import { UnreadableInput } from '../../../src/data/reader.ts';
import type { ReadResult } from '../../../src/data/reader.ts';
import { readInput } from '../../../src/data/readers.ts';
import { faultInTable } from '../../../src/data/workspace/check-table.ts';
import { observationAt } from '../../../src/model/observation-at.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { ObservationTable } from '../../../src/model/observation-table.ts';
import { buildTable } from '../../../src/model/table-builder.ts';
import { SEEDED_REPORT, seededTable } from '../../bench/seeded-table.ts';
import { observationOf, reportWithObservations } from '../generated-reports.ts';
import { readAs } from '../readers/read-file.ts';

const SEED = 20_220_216;
const tables = fc
  .array(fc.oneof(observationOf('1/2022'), observationOf('2/2022')), { maxLength: 20 })
  .map(buildTable);

async function open(bytes: Uint8Array<ArrayBuffer>, name = 'all.arrow'): Promise<ReadResult> {
  return readInput(
    { name, blob: new Blob([bytes]) },
    {
      ground: NO_GROUND,
      options: {},
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
}

/** The code of the issue with which the bytes are refused, null where they are opened. */
async function refusalOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    await open(bytes);
    return null;
  } catch (error) {
    if (error instanceof UnreadableInput) return error.issue.code;
    throw error;
  }
}

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

const SMALL = writeArchive(seededTable(1, 40), { reports: [SEEDED_REPORT], files: [] });

/** The archive with the first occurrence of a text replaced by another of its length, and sealed again. */
function forged(from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(SMALL).toString('latin1').replaceAll(from, to);
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  zeroChecksum(bytes);
  sealChecksum(bytes);
  return bytes;
}

function zeroChecksum(bytes: Uint8Array<ArrayBuffer>): void {
  const text = Buffer.from(bytes).toString('latin1');
  for (const { index } of text.matchAll(/zeros here: [0-9a-f]{16}/gu))
    bytes.fill(0x30, index + 12, index + 28);
}

describe('an archive', () => {
  test('gives every observation and report back as it was packed', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.array(reportWithObservations, { maxLength: 2 }),
        async (table, generated) => {
          const reports = generated.map(({ report }) => report);
          const read = await open(writeArchive(table, { reports, files: [] }));
          expect(rowsOf(read.table)).toEqual(rowsOf(table));
          expect(read.reports).toEqual(reports);
          expect(read.reader).toBe('archive');
          expect(faultInTable(read.table)).toBeNull();
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('of the same table is the same bytes', () => {
    const again = writeArchive(seededTable(1, 40), { reports: [SEEDED_REPORT], files: [] });
    expect(Buffer.compare(SMALL, again)).toBe(0);
  });

  test('is read by another Arrow library, with words, nulls and units', () => {
    const table = seededTable(1, 40);
    const arrow = tableFromIPC(SMALL);
    const expected = rowsOf(table);
    expect([...(arrow.getChild('kind') ?? [])]).toEqual(expected.map(({ kind }) => kind));
    expect([...(arrow.getChild('count') ?? [])]).toEqual(expected.map(({ count }) => count));
    expect([...(arrow.getChild('lng') ?? [])].map((each) => Number(each) / 1e5)).toEqual([
      ...table.lng,
    ]);
    const field = arrow.schema.fields.find(({ name }) => name === 'lng');
    expect(field?.metadata.get('unit')).toBe('1e-5 degrees');
    expect([...(arrow.getChild('endDay') ?? [])].map((day) => Number(day) / 60_000)).toEqual(
      Array.from(table.end, (end) => end - (end % 1440)),
    );
  });

  test('keeps words that are no numbered ids, positions of any precision, and many texts', async () => {
    const [first] = rowsOf(seededTable(1, 1));
    if (first === undefined) throw new Error('Expected an observation');
    const many = Array.from({ length: 60_000 }, (_, i): Observation => ({
      ...first,
      id: `№ ${i}`,
      description: `опис 💥 ${i}`,
      location: { precision: 'exact', at: [37 + i / 1e5, 48 + Math.PI / (i + 1)] },
    }));
    const table = buildTable(many);
    const read = await open(writeArchive(table, { reports: [], files: [] }));
    expect(rowsOf(read.table)).toEqual(rowsOf(table));
  });

  test('opens gzipped, too', async () => {
    const read = await open(new Uint8Array(gzipSync(SMALL)), 'all.arrow.gz');
    expect(rowsOf(read.table)).toEqual(rowsOf(seededTable(1, 40)));
  });
});

describe('an archive that is not as it should be', () => {
  test('is refused where any byte is changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(SMALL.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const bytes = SMALL.slice();
          bytes[at] = (bytes[at] ?? 0) ^ change;
          expect(await refusalOf(bytes)).not.toBeNull();
        },
      ),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test('is refused wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SMALL.length - 1), async (length) => {
        expect(await refusalOf(SMALL.slice(0, length))).not.toBeNull();
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('with a forged checksum is refused, or its table can be read in full', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat(SMALL.length - 4),
            fc.constantFrom(0, 1, 0x7f, 0xff, 0x7fffffff, -1, -2147483648),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        async (changes) => {
          const bytes = SMALL.slice();
          zeroChecksum(bytes);
          for (const [at, value] of changes) new DataView(bytes.buffer).setInt32(at, value, true);
          try {
            sealChecksum(bytes);
          } catch {
            return;
          }
          if ((await refusalOf(bytes)) !== null) return;
          const { table } = await open(bytes);
          expect(faultInTable(table)).toBeNull();
          expect(rowsOf(table)).toHaveLength(table.length);
        },
      ),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test('of a later version says so', async () => {
    const later = forged(`{"version":${ARCHIVE_VERSION},`, '{"version":9,');
    expect(await refusalOf(later)).toBe('archive-version');
  });

  test('that is somebody else’s Arrow file says so', async () => {
    const bytes = tableToIPC(tableFromArrays({ a: [1, 2, 3] }), { format: 'file' });
    const read = readAs('x.arrow', new Uint8Array(bytes ?? []), {}, 'archive');
    await expect(read).rejects.toMatchObject({ issue: { code: 'arrow-foreign' } });
  });

  test('with a word that nobody knows is refused by the name of the column', async () => {
    await expect(open(forged('muzzle-flash', 'muzzle-flush'))).rejects.toMatchObject({
      issue: { code: 'file-damaged', value: expect.stringContaining('kind') },
    });
  });

  test('that says it unpacks to gigabytes is refused before any room is made', async () => {
    const packed = new Uint8Array(gzipSync(SMALL));
    new DataView(packed.buffer).setUint32(packed.length - 4, 4_000_000_000, true);
    expect(await refusalOf(packed)).toBe('file-too-large');
  });

  test('that is packed but unpacks to something else than it says is refused', async () => {
    const packed = new Uint8Array(gzipSync(SMALL));
    new DataView(packed.buffer).setUint32(packed.length - 4, SMALL.length - 8, true);
    expect(await refusalOf(packed)).toBe('file-damaged');
    expect(await refusalOf(packed.slice(0, 1000))).not.toBeNull();
  });
});
