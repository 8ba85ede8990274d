import { NO_GROUND } from '../../../src/data/ground.ts';
import { gzipSync } from 'fflate';
import { writeArchive } from '../../../src/data/archive/write-archive.ts';
import { readInput } from '../../../src/data/readers.ts';
import { writeReportCollection } from '../../../src/data/write-geojson.ts';
import { observationAt } from '../../../src/model/observation-at.ts';
import { createReading } from '../../../src/model/overlay.ts';
import { qualifyIds } from '../../../src/model/qualify-ids.ts';
import type { ObservationTable } from '../../../src/model/observation-table.ts';
import type { BenchLine } from '../bench-line.ts';
import { SEEDED_REPORT, seededObservations, seededTable } from '../seeded-table.ts';

/** The text of more is longer than a string may be, and it takes minutes to make. */
const SAMPLE = 200_000;
const COMPARED = 1000;
const OVERLAY = '0123456789abcdef';
const GZIP = { level: 6, mtime: 0 } as const;

/**
 * From the gzipped bytes of an archive to an overlay that can be shown, checked in full, beside our GeoJSON of the same
 * observations; and the bytes of both, gzipped the same way.
 */
export const openArchiveLine: BenchLine = async ({ points }) => {
  const size = Math.min(SAMPLE, points);
  const text = writeReportCollection(SEEDED_REPORT, [...seededObservations(1, size)]);
  const geojson = gzipSync(new TextEncoder().encode(text), GZIP);
  const table = seededTable(1, points);
  const archive = gzipSync(writeArchive(table, { reports: [SEEDED_REPORT], files: [] }), GZIP);
  const ours = await best(3, () => open('seeded.arrow.gz', new Uint8Array(archive)));
  const sample = await best(1, () => open('seeded.geojson.gz', new Uint8Array(geojson)));
  const small = gzipSync(
    writeArchive(seededTable(1, size), { reports: [SEEDED_REPORT], files: [] }),
    GZIP,
  );
  const isCorrect =
    isSame(ours.table, qualifyIds(table, OVERLAY)) &&
    isSame(sample.table, await seededAgain(small)) &&
    ours.isWhole;
  const scale = points / size;
  return [
    {
      name: 'open a packed archive, unzip included',
      rows: points,
      peer: 'our GeoJSON of the same',
      oursMs: ours.ms,
      peerMs: sample.ms * scale,
      sample: size,
      compared: COMPARED,
      isCorrect,
      asked: 30,
    },
    {
      name: 'bytes of an archive, gzipped (kB, not ms)',
      rows: points,
      peer: `our GeoJSON of the same, gzipped (bytes a row: ours ${bytesPerRow(archive, points)}, its ${bytesPerRow(geojson, size)})`,
      oursMs: archive.length / 1000,
      peerMs: (geojson.length * scale) / 1000,
      sample: size,
      compared: COMPARED,
      isCorrect,
      asked: 2,
    },
  ];
};

function bytesPerRow(bytes: Uint8Array, rows: number): string {
  return (bytes.length / rows).toFixed(1);
}

interface Opened {
  readonly table: ObservationTable;
  readonly isWhole: boolean;
  readonly ms: number;
}

async function open(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const start = performance.now();
  const result = await readInput(
    { name, blob: new Blob([bytes]) },
    {
      ground: NO_GROUND,
      options: {},
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
  const raw = { ...result, fileName: name, bytes: bytes.length, options: {} };
  const { content } = createReading(OVERLAY, raw);
  const ms = performance.now() - start;
  return { table: content.table, isWhole: result.rejected.length === 0, ms };
}

async function best(runs: number, work: () => Promise<Opened>): Promise<Opened> {
  let least = await work();
  for (let run = 1; run < runs; run++) {
    const next = await work();
    if (next.ms < least.ms) least = next;
  }
  return least;
}

async function seededAgain(archive: Uint8Array): Promise<ObservationTable> {
  return (await open('small.arrow.gz', new Uint8Array(archive))).table;
}

/** Whether rows all over both tables are the same observations. */
function isSame(one: ObservationTable, other: ObservationTable): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < COMPARED; i++) {
    const row = Math.floor((i * one.length) / COMPARED);
    if (JSON.stringify(observationAt(one, row)) !== JSON.stringify(observationAt(other, row)))
      return false;
  }
  return true;
}
