import type { CellBatch } from './cell-batch.ts';
import { DegreeColumn } from './degree-column.ts';
import type { Degrees } from './degree-column.ts';
import { WordColumn } from './word-column.ts';

/** Which columns are looked at in which way, by their position in each row. */
export interface ColumnWish {
  readonly words: readonly number[];
  readonly degrees: readonly number[];
}

/** What was found out of the cells of some columns ahead of their reading, by the position of the column. */
export interface PreparedColumns {
  /** As `WordColumn` numbers what cells say. */
  readonly codes: ReadonlyMap<number, Int32Array>;
  readonly degrees: ReadonlyMap<number, Degrees>;
}

/** Looks at the wished columns of one batch after the other; what it gives is valid until the next batch. */
export function createPreparation({
  words,
  degrees,
}: ColumnWish): (batch: CellBatch) => PreparedColumns {
  const worded = words.map((column) => ({ column, source: new WordColumn(column) }));
  const numbered = degrees.map((column) => ({ column, source: new DegreeColumn(column) }));
  return (batch) => {
    for (const { source } of worded) source.take(batch);
    for (const { source } of numbered) source.take(batch);
    return {
      codes: new Map(worded.map(({ column, source }) => [column, source.codes])),
      degrees: new Map(numbered.map(({ column, source }) => [column, source.found])),
    };
  };
}
