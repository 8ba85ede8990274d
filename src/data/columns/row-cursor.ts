import type { CellBatch } from './cell-batch.ts';
import { decodeEntities } from './entities.ts';
import type { HeaderIndex } from './header.ts';
import { trimmedFrom, trimmedTo } from './trim-bytes.ts';
import { createWordTable } from './word-table.ts';
import type { WordTable } from './word-table.ts';

/** Stands at one row of a batch and reads its cells by the position of their columns; -1 is a column that there is not. */
export interface RowCursor {
  /** Takes the batch whose rows are read from now on. */
  take(batch: CellBatch): void;
  open(row: number): void;
  positionOf(column: string): number;
  /** The cell as text. */
  text(column: number): string;
  /** Where the trimmed cell begins and ends in `bytes`. */
  readonly bytes: Uint8Array;
  from(column: number): number;
  to(column: number, from: number): number;
  /** A number for what the cell says, the same for the same text; -1 where a column says too many different things. */
  code(column: number): number;
}

/** A column is given up as a source of words when it has so many, or when most of its first cells are different. */
const MAX_WORDS = 50_000;
const TRIED = 4000;
const MAX_WORD_BYTES = 400;
const NOTHING = new Uint8Array();

interface ColumnWords {
  readonly table: WordTable;
  seen: number;
  isGivenUp: boolean;
}

/** A cursor over rows under the header; with `hasEntities` cells hold HTML entities, which are decoded once. */
export function createRowCursor(header: HeaderIndex, hasEntities: boolean): RowCursor {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const words: ColumnWords[] = [];
  const positions = new Map<string, number>();
  let batch: CellBatch;
  let bytes: Uint8Array = NOTHING;
  let from: Int32Array = new Int32Array();
  let to: Int32Array = new Int32Array();
  let first = 0;
  let count = 0;
  const startOf = (column: number): number =>
    column >= 0 && column < count ? (from[first + column] ?? 0) : 0;
  const endOf = (column: number): number =>
    column >= 0 && column < count ? (to[first + column] ?? 0) : 0;
  const codeIn = (column: number, start: number, end: number): number => {
    const known = (words[column] ??= { table: createWordTable(), seen: 0, isGivenUp: false });
    if (known.isGivenUp || end - start > MAX_WORD_BYTES) return -1;
    known.seen++;
    const { length } = known.table.words;
    if (length >= MAX_WORDS || (length > TRIED / 2 && length * 2 > known.seen)) {
      known.isGivenUp = true;
      return -1;
    }
    return known.table.codeOf(bytes, start, end);
  };
  return {
    get bytes() {
      return bytes;
    },
    take(next) {
      batch = hasEntities ? withoutEntities(next) : next;
      ({ bytes, from, to } = batch);
    },
    open(row) {
      first = batch.rowStart[row] ?? 0;
      count = (batch.rowStart[row + 1] ?? 0) - first;
    },
    positionOf(column) {
      let at = positions.get(column);
      if (at === undefined) positions.set(column, (at = header.positionOf(column)));
      return at;
    },
    text: (column) => {
      const [start, end] = [startOf(column), endOf(column)];
      return start === end ? '' : decoder.decode(bytes.subarray(start, end));
    },
    from(column) {
      const start = startOf(column);
      return isInk(bytes[start]) ? start : trimmedFrom(bytes, start, endOf(column));
    },
    to(column, start) {
      const end = endOf(column);
      return isInk(bytes[end - 1]) ? end : trimmedTo(bytes, start, end);
    },
    code: (column) => (column < 0 ? 0 : codeIn(column, startOf(column), endOf(column))),
  };
}

/** A byte of ASCII that is no white space. */
function isInk(byte = 0): boolean {
  return byte > 32 && byte < 0x80;
}

/** The batch with every cell's entities decoded; the texts that change stand behind the others. */
function withoutEntities(batch: CellBatch): CellBatch {
  const { bytes, from, to } = batch;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  const changed = new Map<number, Uint8Array>();
  for (let cell = 0; cell < (batch.rowStart[batch.rows] ?? 0); cell++) {
    const part = bytes.subarray(from[cell], to[cell]);
    if (part.includes(AMPERSAND))
      changed.set(cell, encoder.encode(decodeEntities(decoder.decode(part))));
  }
  if (changed.size === 0) return batch;
  const more = [...changed.values()].reduce((sum, { length }) => sum + length, 0);
  const wider = new Uint8Array(bytes.length + more);
  wider.set(bytes);
  const [starts, ends] = [from.slice(), to.slice()];
  let end = bytes.length;
  for (const [cell, text] of changed) {
    wider.set(text, end);
    starts[cell] = end;
    ends[cell] = end += text.length;
  }
  return { ...batch, bytes: wider, from: starts, to: ends };
}

const AMPERSAND = 38;
