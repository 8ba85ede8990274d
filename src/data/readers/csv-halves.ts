import { withRoom } from '../../base/byte-fours.ts';
import type { ReadContext } from '../reader.ts';
import { PART_BYTES } from './csv-rows.ts';
import { CsvScanner, newlineOf } from './csv-scan.ts';
import { piecesOf } from './csv-stream.ts';
import type { CsvStream } from './csv-stream.ts';

/** Of the bytes in the middle, so many are looked at, and so many ends of lines tried. */
const WINDOW = 1 << 16;
const TRIED = 20;
/** So many rows of the right width show that a line ended outside quotation marks, or nearly so. */
const PROOF_ROWS = 3;
/** The first byte of a byte order mark, which is one only at the beginning of a file. */
const MARK = 0xef;

/**
 * The stream in two halves, where its middle has rows of the right width; null where it is not read as the UTF-8 that it
 * is, or no such place is found. Whether the second really begins with a row shows when the first is read to its end.
 */
export async function halvesOf(
  stream: CsvStream,
  context: Pick<ReadContext, 'signal'>,
): Promise<readonly [first: CsvStream, second: CsvStream] | null> {
  const { input, decoding } = stream;
  if (decoding.encoding !== 'utf-8' || decoding.isSound === false) return null;
  const newline = await findNewline(stream, context.signal);
  const { blob, name } = input;
  const from = blob.size >> 1;
  const window = new Uint8Array(await blob.slice(from, from + WINDOW).arrayBuffer());
  const start = findRow(window, stream, newline);
  if (start < 0) return null;
  const part = (first: number, end?: number): CsvStream['input'] => ({
    name,
    blob: blob.slice(first, end),
  });
  const place = { newline, before: 0 };
  return [
    { ...stream, input: part(0, from + start), place: { ...place, isOpen: true } },
    {
      ...stream,
      input: part(from + start),
      skipped: 0,
      hasHeader: false,
      place: { ...place, isOpen: false },
    },
  ];
}

/** As the reading of the whole finds it. */
async function findNewline(stream: CsvStream, signal: AbortSignal): Promise<number> {
  for await (const piece of piecesOf(stream, { signal, onProgress: () => undefined }))
    return newlineOf(piece, Math.min(piece.length, PART_BYTES));
  return newlineOf(new Uint8Array(), 0);
}

/** Where in the bytes a row seems to begin, or -1. */
function findRow(bytes: Uint8Array, { delimiter, width }: CsvStream, newline: number): number {
  let at = -1;
  for (let tried = 0; tried < TRIED; tried++) {
    at = bytes.indexOf(newline, at + 1);
    if (at < 0) return -1;
    if (bytes[at + 1] === MARK) continue;
    const scanner = new CsvScanner({ delimiter: delimiter.charCodeAt(0), newline });
    const rest = bytes.subarray(at + 1);
    const { rows, rowStart } = scanner.scan(withRoom(rest), rest.length, false);
    const isWide = (row: number): boolean =>
      (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0) === width;
    if (rows >= PROOF_ROWS && Array.from({ length: PROOF_ROWS }, (_, row) => row).every(isWide))
      return at + 1;
  }
  return -1;
}
