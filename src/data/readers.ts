import type { Issue } from '../model/issue.ts';
import { utf16Of } from './encoding.ts';
import { UnreadableInput } from './reader.ts';
import type { InputHead, ReadContext, ReadResult, Reader, ReaderInput } from './reader.ts';
import { unpackedInput } from './unpacked-input.ts';
import { archiveReader } from './readers/archive-reader.ts';
import { arrowReader } from './readers/arrow-reader.ts';
import { csvReader } from './readers/csv-reader.ts';
import { geojsonReader } from './readers/geojson-reader.ts';
import { geoparquetReader } from './readers/geoparquet-reader.ts';
import { gpxReader } from './readers/gpx-reader.ts';
import { jsonReader } from './readers/json-reader.ts';
import { kmlReader } from './readers/kml-reader.ts';
import { reportGeojsonReader } from './readers/report-geojson-reader.ts';
import { shapefileReader } from './readers/shapefile-reader.ts';
import { smmTextReader } from './readers/smm-text-reader.ts';
import { timemapReader } from './readers/timemap-reader.ts';
import { topojsonReader } from './readers/topojson-reader.ts';
import { xlsxReader } from './readers/xlsx-reader.ts';

/** Every format that can be read. Of readers that are equally sure the first is chosen. */
export const READERS: readonly Reader[] = [
  archiveReader,
  reportGeojsonReader,
  smmTextReader,
  csvReader,
  xlsxReader,
  geojsonReader,
  topojsonReader,
  kmlReader,
  gpxReader,
  shapefileReader,
  geoparquetReader,
  arrowReader,
  timemapReader,
  jsonReader,
];

const HEAD_BYTES = 1 << 16;

/** The beginning of an input, with its text where it is text: UTF-8, UTF-16 or a one-byte encoding without zero bytes. */
export async function headOf({ name, blob }: ReaderInput): Promise<InputHead> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  return { name, bytes, text: textOf(bytes) };
}

function textOf(bytes: Uint8Array): string | null {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return null;
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, -4).includes('\u{FFFD}')
    ? new TextDecoder('windows-1251').decode(bytes)
    : text;
}

/** The reader that is surest of the input, or null where none knows it. */
export function chooseReader(head: InputHead): Reader | null {
  let best: Reader | null = null;
  let most = 0;
  for (const reader of READERS) {
    const confidence = reader.recognise(head);
    if (confidence > most) {
      most = confidence;
      best = reader;
    }
  }
  return best;
}

/**
 * Reads an input, unpacked where it is gzipped, by the reader with the id, else by the one that is surest. Rejects with UnreadableInput where nothing of
 * it can be read, and with the reason of the signal where it is aborted.
 */
export async function readInput(
  packed: ReaderInput,
  context: ReadContext,
  readerId?: string,
): Promise<ReadResult> {
  if (packed.blob.size === 0) throw unreadable('file-empty', packed.name);
  const input = await unpackedInput(packed, context);
  const named = readerId === undefined ? null : READERS.find(({ id }) => id === readerId);
  const reader = named ?? (readerId === undefined ? chooseReader(await headOf(input)) : null);
  if (reader === null) throw unreadable('file-unknown', input.name);
  let most = 0;
  const onProgress = (done: number): void => {
    most = Math.max(most, done);
    context.onProgress(most);
  };
  const result = await reader.read(input, { ...context, onProgress });
  context.onProgress(1);
  return isEmpty(result) ? { ...result, issues: [...result.issues, noRows(input.name)] } : result;
}

/** Nothing went wrong, but there is nothing to show for it, which has to be said. */
function isEmpty({ rows, reports }: ReadResult): boolean {
  return rows === 0 && reports.every(({ totals }) => totals.length === 0);
}

function noRows(file: string): Issue {
  return { code: 'rows-none', severity: 'warning', place: { file } };
}

function unreadable(code: 'file-empty' | 'file-unknown', file: string): UnreadableInput {
  return new UnreadableInput({ code, severity: 'error', place: { file } });
}
