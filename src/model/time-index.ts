import { numberAt } from './number-column.ts';
import type { NarrowNumbers, NumberColumn } from './number-column.ts';

/** At most so many marks: few enough to stay in the processor's cache. */
const MOST_MARKS = 2 ** 14;
const ROWS_PER_MARK = 64;

/**
 * What finds the first value after a limit in an ascending column (its length where there is none): marks at even steps
 * say between which rows to search, so that a period costs a few comparisons however long the table is.
 */
export function createTimeIndex(column: NumberColumn<Int32Array>): (limit: number) => number {
  const { length } = column;
  const firstAfter = 'read' in column ? firstAfterNarrow(column) : firstAfterPlain(column);
  const [first, last] = length === 0 ? [0, 0] : [numberAt(column, 0), numberAt(column, length - 1)];
  const marks = Math.min(MOST_MARKS, Math.ceil(length / ROWS_PER_MARK));
  const step = Math.floor((last - first) / Math.max(1, marks)) + 1;
  const starts = Uint32Array.from({ length: marks + 1 }, (_, mark) =>
    mark === marks ? length : firstAfter(first + mark * step - 1, 0, length),
  );
  return (limit) => {
    if (limit < first) return 0;
    if (limit >= last) return length;
    const mark = Math.floor((limit - first) / step);
    return firstAfter(limit, starts[mark] ?? 0, starts[mark + 1] ?? length);
  };
}

/** Index of the first value after the limit between two rows, all before which are not and all behind which are. */
type FirstAfter = (limit: number, from: number, to: number) => number;

function firstAfterPlain(column: Int32Array): FirstAfter {
  return (limit, from, to) => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((column[middle] ?? 0) <= limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function firstAfterNarrow(column: NarrowNumbers<Int32Array>): FirstAfter {
  return (limit, from, to) => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (column.at(middle) <= limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
