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
  place: Partial<CsvPlace> = {},
): AsyncGenerator<CellBatch> {
  const parts = new CsvParts(delimiter, width, file, place);
  for await (const piece of inParts(pieces, PART_BYTES)) {
    const batch = parts.take(piece);
    if (batch.rows > 0) yield batch;
    parts.dropUsed();
  }
  const last = parts.end();
  if (last.rows > 0) yield last;
}

/** Text part by part. (A class: what stays of it from file to file is compiled once.) */
class CsvParts {
  private readonly delimiter: number;
  private readonly width: number;
  private readonly file: string;
  private readonly newline: number | null;
  private readonly isOpen: boolean;
  private scanner: CsvScanner | null = null;
  private bytes = new Uint8Array(ROOM);
  private view = new DataView(this.bytes.buffer);
  /** How many bytes there are, and of them those of whole rows; how many rows were before them. */
  private size = 0;
  private used = 0;
  private row: number;

  constructor(
    delimiter: string,
    width: number,
    file: string,
    { newline = null, before = 0, isOpen = false }: Partial<CsvPlace>,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
    this.width = width;
    this.file = file;
    this.newline = newline;
    this.isOpen = isOpen;
    this.row = before;
  }

  /** The rows that end in the part. */
  take(part: Uint8Array): CellBatch {
    const rest = this.size;
    this.size = rest + part.length;
    if (this.size + ROOM > this.bytes.length) {
      this.bytes = withRoom(this.bytes.subarray(0, rest), this.size + part.length);
      this.view = new DataView(this.bytes.buffer);
    }
    this.bytes.set(part, rest);
    return this.scan(false);
  }

  /** Makes room for the next part where the rows are used. */
  dropUsed(): void {
    this.bytes.copyWithin(0, this.used, this.size);
    this.size -= this.used;
    if (this.size > MAX_OPEN_BYTES) throw cellTooLong(this.file, this.row + 1);
  }

  /** The row that nothing ends. */
  end(): CellBatch {
    if (this.isOpen && this.size > 0)
      throw new TornRow('Expected rows to be divided between two of them');
    return this.scan(true);
  }

  private scan(isLast: boolean): CellBatch {
    const { bytes, view, size, width, delimiter } = this;
    this.scanner ??= new CsvScanner({
      delimiter,
      newline: this.newline ?? newlineOf(bytes, size),
    });
    const cells = this.scanner.scan(bytes, size, isLast);
    if (size > MAX_CELL_CHARS) refuseLongCells(cells, bytes, this.row, this.file);
    this.row += cells.rows;
    this.used = cells.used;
    return { ...cells, bytes, view, ...oddRows(cells, bytes, width) };
  }
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
