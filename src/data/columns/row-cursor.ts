import { NO_BATCH } from './cell-batch.ts';
import type { CellBatch } from './cell-batch.ts';
import { withoutEntities } from './entities.ts';
import type { HeaderIndex } from './header.ts';
import { trimmedFrom, trimmedTo } from './trim-bytes.ts';
import { WordColumn } from './word-column.ts';

/** Stands at one row of a batch and reads its cells by the position of their columns; -1 is a column that there is not. */
export class RowCursor {
  batch = NO_BATCH;
  row = 0;
  private readonly header: HeaderIndex;
  private readonly hasEntities: boolean;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly positions = new Map<string, number>();
  private readonly words: (WordColumn | undefined)[] = [];
  /** Those of the words that are of this batch. */
  private readonly codes: (Int32Array | undefined)[] = [];
  private bytes = NO_BATCH.bytes;
  private cellFrom = NO_BATCH.from;
  private cellTo = NO_BATCH.to;
  private first = 0;
  private end = 0;

  /** A cursor over rows under the header; with `hasEntities` cells hold HTML entities, which are decoded once. */
  constructor(header: HeaderIndex, hasEntities: boolean) {
    this.header = header;
    this.hasEntities = hasEntities;
  }

  /** Takes the batch whose rows are read from now on. */
  take(next: CellBatch): void {
    this.batch = this.hasEntities ? withoutEntities(next) : next;
    ({ bytes: this.bytes, from: this.cellFrom, to: this.cellTo } = this.batch);
    this.codes.fill(undefined);
  }

  open(row: number): void {
    this.row = row;
    this.first = this.batch.rowStart[row] ?? 0;
    this.end = this.batch.rowStart[row + 1] ?? 0;
  }

  positionOf(column: string): number {
    let at = this.positions.get(column);
    if (at === undefined) this.positions.set(column, (at = this.header.positionOf(column)));
    return at;
  }

  /** The cell as text. */
  text(column: number): string {
    const start = this.startOf(column);
    const end = this.endOf(column);
    return start === end ? '' : this.decoder.decode(this.bytes.subarray(start, end));
  }

  /** Where the trimmed cell begins in the bytes of the batch. */
  from(column: number): number {
    return trimmedFrom(this.bytes, this.startOf(column), this.endOf(column));
  }

  /** Where the trimmed cell ends, which begins at `start`. */
  to(column: number, start: number): number {
    return trimmedTo(this.bytes, start, this.endOf(column));
  }

  /** A number for what the cell says, the same for the same text; -1 where a column says too many different things. */
  code(column: number): number {
    return column < 0 ? 0 : (this.codesOf(column)[this.row] ?? -1);
  }

  /** The numbers of a column by row of the batch. */
  codesOf(column: number): Int32Array {
    const known = this.codes[column];
    if (known !== undefined) return known;
    const words = (this.words[column] ??= new WordColumn(column));
    words.take(this.batch);
    return (this.codes[column] = words.codes);
  }

  private startOf(column: number): number {
    const cell = this.first + column;
    return column >= 0 && cell < this.end ? (this.cellFrom[cell] ?? 0) : 0;
  }

  private endOf(column: number): number {
    const cell = this.first + column;
    return column >= 0 && cell < this.end ? (this.cellTo[cell] ?? 0) : 0;
  }
}
