import { ROOM, withRoom } from '../../base/byte-fours.ts';
import type { CellBatch } from '../columns/cell-batch.ts';
import { cellsOf } from '../columns/cell-batch.ts';
import type { RowFault } from '../columns/preset.ts';
import { TornRow } from '../columns/read-halves.ts';
import { UnreadableInput } from '../reader.ts';
import { CsvScanner, isBlankRow, newlineOf } from './csv-scan.ts';
import type { CsvCells } from './csv-scan.ts';

/** A cell may hold a long text, not a book: more is an unclosed quotation mark. */
export const MAX_CELL_CHARS = 1_000_000;
/** A row that has so many bytes and no end is one, too. */
const MAX_OPEN_BYTES = 8 * MAX_CELL_CHARS;
const NO_FAULTS: ReadonlyMap<number, RowFault> = new Map();

/** The first rows of a piece of text as lists of cells, without the last where it may be incomplete. */
export function rowsOfText(
  text: string,
  delimiter: string,
  isWhole: boolean,
  most = Infinity,
): string[][] {
  const encoded = new TextEncoder().encode(text);
  const bytes = withRoom(encoded);
  const newline = newlineOf(bytes, encoded.length);
  const scanner = new CsvScanner({ delimiter: delimiter.charCodeAt(0), newline });
  const cells = scanner.scan(bytes, encoded.length, isWhole);
  const view = new DataView(bytes.buffer);
  const batch = { ...cells, bytes, view, faults: NO_FAULTS, warnings: NO_FAULTS };
  return Array.from({ length: Math.min(cells.rows, most) }, (_, row) => cellsOf(batch, row));
}

/**
 * The rows of delimited text (RFC 4180; lines may end with LF, CRLF or CR) as its UTF-8 comes in pieces; rows without any
 * text are left out. A batch must be used before the next is asked for. Rows that have not `width` cells are marked.
 * Throws UnreadableInput for a cell of more than a million characters, such as a quotation mark that is never closed makes.
 */
export async function* csvBatches(
  pieces: AsyncIterable<Uint8Array>,
  delimiter: string,
  width: number,
  file: string,
  { newline = null, before = 0, isOpen = false }: Partial<CsvPlace> = {},
): AsyncGenerator<CellBatch> {
  let scanner: CsvScanner | null = null;
  let bytes = new Uint8Array(ROOM);
  let view = new DataView(bytes.buffer);
  let rest = 0;
  let row = before;
  const scan = (size: number, isLast: boolean): CellBatch & CsvCells => {
    scanner ??= new CsvScanner({
      delimiter: delimiter.charCodeAt(0),
      newline: newline ?? newlineOf(bytes, size),
    });
    const cells = scanner.scan(bytes, size, isLast);
    if (size > MAX_CELL_CHARS) refuseLongCells(cells, bytes, row, file);
    row += cells.rows;
    return { ...cells, bytes, view, ...oddRows(cells, bytes, width) };
  };
  for await (const piece of inParts(pieces, PART_BYTES)) {
    const size = rest + piece.length;
    if (size + ROOM > bytes.length) {
      bytes = withRoom(bytes.subarray(0, rest), size + piece.length);
      view = new DataView(bytes.buffer);
    }
    bytes.set(piece, rest);
    const batch = scan(size, false);
    if (batch.rows > 0) yield batch;
    bytes.copyWithin(0, batch.used, size);
    rest = size - batch.used;
    if (rest > MAX_OPEN_BYTES) throw cellTooLong(file, row + 1);
  }
  if (isOpen && rest > 0) throw new TornRow('Expected rows to be divided between two of them');
  const last = scan(rest, true);
  if (last.rows > 0) yield last;
}

/** Where in its file delimited text stands of which only a part is read. */
export interface CsvPlace {
  /** The byte that ends rows (`newlineOf`); null where the text itself says it. */
  readonly newline: number | null;
  /** How many rows are before it, the header included. */
  readonly before: number;
  /** Whether there is more behind it, which has to begin with a row: throws TornRow where it does not. */
  readonly isOpen: boolean;
}

/** Parts of which all that is worked out stays in the cache of a processor until it is used. */
export const PART_BYTES = 1 << 16;

async function* inParts(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += size) yield piece.subarray(at, at + size);
}

/** A row that is too long has a delimiter that was not quoted: which of its cells is which cannot be known. */
function oddRows(
  cells: CsvCells,
  bytes: Uint8Array,
  width: number,
): Pick<CellBatch, 'faults' | 'warnings'> {
  const faults = new Map<number, RowFault>();
  const warnings = new Map<number, RowFault>();
  const { rows, rowStart, from, to, isQuoteOpen } = cells;
  for (let row = 0; row < rows; row++) {
    const first = rowStart[row] ?? 0;
    const count = (rowStart[row + 1] ?? 0) - first;
    if (count === width) continue;
    const oddity: RowFault = { code: 'row-cells', value: String(count), expected: String(width) };
    if (count < width) warnings.set(row, oddity);
    else if (!isBlankRow(bytes, from, to, first + width, first + count)) faults.set(row, oddity);
  }
  if (isQuoteOpen) faults.set(rows - 1, { code: 'quote-unclosed' });
  return { faults, warnings };
}

function refuseLongCells(
  { rows, rowStart, from, to }: CsvCells,
  bytes: Uint8Array,
  before: number,
  file: string,
): void {
  for (let row = 0; row < rows; row++) {
    const first = rowStart[row] ?? 0;
    const end = rowStart[row + 1] ?? 0;
    const size = (to[end - 1] ?? 0) - (from[first] ?? 0);
    if (size <= MAX_CELL_CHARS) continue;
    for (let cell = first; cell < end; cell++) {
      const text = bytes.subarray(from[cell], to[cell]);
      if (text.length > MAX_CELL_CHARS && new TextDecoder().decode(text).length > MAX_CELL_CHARS)
        throw cellTooLong(file, before + row + 1);
    }
  }
}

function cellTooLong(file: string, row: number): UnreadableInput {
  return new UnreadableInput({
    code: 'cell-too-long',
    severity: 'error',
    place: { file, row },
    expected: String(MAX_CELL_CHARS),
  });
}
