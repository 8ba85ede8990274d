import type { CellBatch } from './cell-batch.ts';
import { MAX_SHORT_BYTES, ShortWords } from './short-words.ts';
import { WordTable } from './word-table.ts';

/** A column is given up as a source of words when it has so many, or when most of its first cells are different. */
const MAX_WORDS = 50_000;
const TRIED = 4000;
const MAX_WORD_BYTES = 400;

/** Numbers for what the cells of a column say, the same for the same text. */
export class WordColumn {
  /** By row of the batch; -1 where the cell is too long, or the column says too many different things. */
  codes = new Int32Array();
  private readonly table = new WordTable();
  private readonly short = new ShortWords();
  private readonly column: number;
  private seen = 0;
  private isGivenUp = false;

  /** Of the column at the position in each row. */
  constructor(column: number) {
    this.column = column;
  }

  take(batch: CellBatch): void {
    const { rows } = batch;
    if (this.codes.length < rows) this.codes = new Int32Array(rows);
    if (this.isGivenUp) {
      this.codes.fill(-1, 0, rows);
      return;
    }
    this.fill(batch);
    this.seen += rows;
    const { length } = this.table.words;
    this.isGivenUp = length >= MAX_WORDS || (length > TRIED / 2 && length * 2 > this.seen);
  }

  private fill({ rows, rowStart, from, to, view }: CellBatch): void {
    const { table, short, codes, column } = this;
    for (let row = 0; row < rows; row++) {
      const cell = (rowStart[row] ?? 0) + column;
      const isThere = cell < (rowStart[row + 1] ?? 0);
      const start = isThere ? (from[cell] ?? 0) : 0;
      const end = isThere ? (to[cell] ?? 0) : 0;
      const size = end - start;
      let code = size > MAX_SHORT_BYTES ? -1 : short.find(view, start, end);
      if (code < 0 && size <= MAX_WORD_BYTES) {
        code = table.codeOf(view, start, end);
        if (size <= MAX_SHORT_BYTES) short.keep(code);
      }
      codes[row] = code;
    }
  }
}
