import { ROOM, fourTimes, placeOfEither } from '../../base/byte-fours.ts';
import { trimmedFrom } from '../columns/trim-bytes.ts';

/** Delimited text: which byte divides cells, and which ends rows (LF, also for CRLF; or CR). */
export interface CsvMarks {
  readonly delimiter: number;
  readonly newline: number;
}

/** Where the cells of some rows lie in their bytes. */
export interface CsvCells {
  readonly rows: number;
  /** The cells of row r are those from `rowStart[r]` to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many of the bytes these rows took; the rest is the beginning of a row that goes on. */
  readonly used: number;
  /** The last row has a quotation mark that is never closed. */
  readonly isQuoteOpen: boolean;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The byte that ends rows: that of the first end of a line outside quotation marks, LF where there is none. */
export function newlineOf(bytes: Uint8Array, size: number): number {
  let isQuoted = false;
  for (let at = 0; at < size; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === LF && !isQuoted) return LF;
    else if (byte === CR && !isQuoted) return bytes[at + 1] === LF || at + 1 === size ? LF : CR;
  }
  return LF;
}

/** Finds cells in pieces of text (RFC 4180); keeps its lists for the next piece, so that each piece's must be used first. */
export class CsvScanner {
  private rowStart = new Int32Array(1 << 12);
  private from = new Int32Array();
  private to = new Int32Array();
  private rows = 0;
  private isQuoteOpen = false;
  /** Of the quoted cell that was scanned last: where it ends, and whether it holds doubled quotation marks. */
  private quotedTo = 0;
  private isDoubled = false;
  /** Cells of the open row that hold doubled quotation marks. */
  private readonly doubled: number[] = [];
  private readonly delimiter: number;
  private readonly newline: number;
  private readonly delimiters: number;
  private readonly newlines: number;

  constructor({ delimiter, newline }: CsvMarks) {
    this.delimiter = delimiter;
    this.newline = newline;
    this.delimiters = fourTimes(delimiter);
    this.newlines = fourTimes(newline);
  }

  /**
   * The rows of the first `size` bytes, without the last where it may go on in the next piece (unless `isLast`), and
   * without those that hold nothing but blanks. There must be `ROOM` behind `size`. Doubled quotation marks are made single
   * where they stand.
   */
  scan(bytes: Uint8Array, size: number, isLast: boolean): CsvCells {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { newline, delimiters, newlines } = this;
    const mayReturn = newline === LF;
    this.rows = 0;
    this.isQuoteOpen = false;
    this.doubled.length = 0;
    // A row's end behind the end, so that the loop over a cell needs no second condition.
    bytes.fill(newline, size, size + ROOM);
    // There are not more cells than bytes.
    if (this.from.length <= size) {
      this.from = new Int32Array(size + 1);
      this.to = new Int32Array(size + 1);
    }
    const { from: starts, to: ends } = this;
    let used = 0;
    let first = 0;
    let cells = 0;
    for (let at = 0; cells > first || at < size; at++) {
      const isQuoted = bytes[at] === QUOTE;
      const from = isQuoted ? at + 1 : at;
      at = isQuoted
        ? this.scanQuoted(bytes, from, size, isLast)
        : placeOfEither(view, at, delimiters, newlines);
      if (at < 0 || (at >= size && !isLast)) break;
      if (isQuoted && this.isDoubled) this.doubled.push(cells);
      starts[cells] = from;
      ends[cells++] = isQuoted ? this.quotedTo : at;
      if (bytes[at] !== newline) continue;
      if (mayReturn && !isQuoted && at > from && bytes[at - 1] === CR) ends[cells - 1] = at - 1;
      if (this.endRow(bytes, first, cells)) first = cells;
      else cells = first;
      used = at + 1;
    }
    const { rows, rowStart, isQuoteOpen } = this;
    return { rows, rowStart, from: starts, to: ends, used, isQuoteOpen };
  }

  /** Takes a cell from behind its quotation mark and gives where it ends, or -1 where it may go on. */
  private scanQuoted(bytes: Uint8Array, from: number, size: number, isLast: boolean): number {
    const { delimiter, newline } = this;
    let isDoubled = false;
    for (let at = from; ; at++) {
      while (at < size && bytes[at] !== QUOTE) at++;
      if (at >= size && !isLast) return -1;
      if (at >= size) this.isQuoteOpen = true;
      else if (bytes[at + 1] === QUOTE && at + 1 < size) {
        isDoubled = true;
        at++;
        continue;
      }
      let behind = Math.min(at + 1, size);
      while (behind < size && isBlank(bytes[behind]) && !this.isEnd(bytes[behind])) behind++;
      if (behind >= size && !isLast) return -1;
      // A mark that no delimiter follows is a part of the text.
      if (behind < size && bytes[behind] !== delimiter && bytes[behind] !== newline) continue;
      this.isDoubled = isDoubled;
      this.quotedTo = Math.min(at, size);
      return behind;
    }
  }

  private isEnd(byte = 0): boolean {
    return byte === this.delimiter || byte === this.newline;
  }

  /** Takes the cells as a row, unless they are blank. */
  private endRow(bytes: Uint8Array, first: number, end: number): boolean {
    if (this.doubled.length > 0) {
      for (const cell of this.doubled)
        this.to[cell] = single(bytes, this.from[cell], this.to[cell]);
      this.doubled.length = 0;
    }
    const ink = bytes[this.from[first] ?? 0] ?? 0;
    const isInk = ink > 32 && ink < 0x80 && (this.to[first] ?? 0) > (this.from[first] ?? 0);
    if (!isInk && isBlankRow(bytes, this.from, this.to, first, end)) return false;
    if (this.rows + 2 > this.rowStart.length) this.rowStart = grown(this.rowStart);
    this.rowStart[this.rows++] = first;
    this.rowStart[this.rows] = end;
    return true;
  }
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}

/** Makes the doubled quotation marks between the two places single, and gives where the text ends then. */
function single(bytes: Uint8Array, from = 0, to = 0): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    bytes[end++] = byte;
    if (byte === QUOTE && bytes[at + 1] === QUOTE && at + 1 < to) at++;
  }
  return end;
}

/** Whether the cells between the two hold nothing but white space. */
export function isBlankRow(
  bytes: Uint8Array,
  from: Int32Array,
  to: Int32Array,
  first: number,
  end: number,
): boolean {
  for (let cell = first; cell < end; cell++) {
    const start = from[cell] ?? 0;
    const stop = to[cell] ?? 0;
    if (trimmedFrom(bytes, start, stop) < stop) return false;
  }
  return true;
}

function isBlank(byte = 0): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}
