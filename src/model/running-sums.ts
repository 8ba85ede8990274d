/** Sums over any stretch of rows, in time that does not grow with it. */
export interface RunningSums {
  /** Rows between two sums that are kept: a power of two times LEAST_BLOCK. */
  readonly block: number;
  /** Bytes that the sums at the ends of blocks take. */
  readonly bytes: number;
  /** Writes to `out` the sums over the rows from `from` up to, but without, `to`. Allocates nothing. */
  sum(from: number, to: number, out: Float64Array): void;
}

/** Adds the rows from `from` up to, but without, `to` to `out`. */
export type AddRows = (from: number, to: number, out: Float64Array) => void;

/** Rows that are added up one by one in some microseconds. */
export const LEAST_BLOCK = 512;

/**
 * Keeps the sums over the rows before each block of rows. A stretch is the difference of two of them, and the rows at its
 * ends that fill no block are added up one by one. Blocks grow until all sums fit into the budget of bytes, and in the
 * end there is one block, and every row is added up: nothing but the time differs. Sums of whole numbers are exact.
 */
export function createRunningSums(
  length: number,
  width: number,
  budgetBytes: number,
  addRows: AddRows,
): RunningSums {
  const bytesPerSum = width * Float64Array.BYTES_PER_ELEMENT;
  let block = LEAST_BLOCK;
  while (block < length && (Math.floor(length / block) + 1) * bytesPerSum > budgetBytes) block *= 2;
  const blocks = Math.floor(length / block);
  const sums = new Float64Array((blocks + 1) * width);
  const running = new Float64Array(width);
  for (let i = 0; i < blocks; i++) {
    addRows(i * block, (i + 1) * block, running);
    sums.set(running, (i + 1) * width);
  }
  return {
    block,
    bytes: sums.byteLength,
    sum(from, to, out) {
      if (to - from <= block) {
        out.fill(0);
        addRows(from, to, out);
        return;
      }
      const [first, last] = [Math.ceil(from / block), Math.floor(to / block)];
      const [start, end] = [first * width, last * width];
      for (let i = 0; i < width; i++) out[i] = (sums[end + i] ?? 0) - (sums[start + i] ?? 0);
      addRows(from, first * block, out);
      addRows(last * block, to, out);
    },
  };
}
