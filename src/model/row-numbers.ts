/** Numbers the different rows from 0, in the order in which they are asked for. */
export interface RowNumbers {
  /** The number of the row: that of the first row that is the same. */
  numberOf(row: number): number;
  /** The first row with each number. */
  readonly firstRows: readonly number[];
}

const FREE = -1;

/**
 * Tells rows apart by what `isSame` looks at, and finds them by `hashOf` (32 bits, well mixed in the lowest), so that no
 * key is made of any. Open addressing with linear steps in slots of which at most half are taken; with the number of rows
 * that may be `expected` they need not be sorted anew as these come.
 */
export function createRowNumbers(
  hashOf: (row: number) => number,
  isSame: (one: number, other: number) => boolean,
  expected = 512,
): RowNumbers {
  const firstRows: number[] = [];
  let slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * expected + 2))).fill(FREE);

  /** The slot of the row, or the free one where it belongs. */
  function slotOf(row: number): number {
    let slot = hashOf(row) & (slots.length - 1);
    for (;;) {
      const number = slots[slot] ?? FREE;
      if (number === FREE || isSame(firstRows[number] ?? 0, row)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  function grow(): void {
    slots = new Int32Array(2 * slots.length).fill(FREE);
    for (const [number, row] of firstRows.entries()) slots[slotOf(row)] = number;
  }

  return {
    firstRows,
    numberOf(row) {
      const known = slots[slotOf(row)] ?? FREE;
      if (known !== FREE) return known;
      if (2 * firstRows.length >= slots.length) grow();
      slots[slotOf(row)] = firstRows.length;
      return firstRows.push(row) - 1;
    },
  };
}
