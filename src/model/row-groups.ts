import { narrowCodes } from './narrow-columns.ts';

/** A value for each row: a code, and the word that each code stands for; '' where a row has none. */
export interface Codes {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly words: readonly string[];
}

/** Rows that have the same codes in some columns, as one group: only groups that occur, by first appearance. */
export interface RowGroups {
  readonly size: number;
  /** The group of each row. */
  readonly groupOf: Uint8Array | Uint16Array | Uint32Array;
  /** For each of the columns the code that each group has. */
  readonly codes: readonly Uint32Array[];
}

/** Groups rows by columns. Needs a number for each pair of groups so far and words of the next column. */
export function groupRows(
  length: number,
  columns: readonly { readonly codes: Codes['codes']; readonly size: number }[],
): RowGroups {
  let groups: RowGroups = { size: 1, groupOf: new Uint8Array(length), codes: [] };
  for (const { codes, size } of columns) groups = split(groups, codes, size);
  return groups;
}

function split(groups: RowGroups, codes: Codes['codes'], size: number): RowGroups {
  const numbers = new Int32Array(groups.size * size).fill(-1);
  const pairs: number[] = [];
  const groupOf = new Uint32Array(groups.groupOf.length);
  for (let row = 0; row < groupOf.length; row++) {
    const pair = (groups.groupOf[row] ?? 0) * size + (codes[row] ?? 0);
    let number = numbers[pair] ?? -1;
    if (number === -1) {
      number = pairs.push(pair) - 1;
      numbers[pair] = number;
    }
    groupOf[row] = number;
  }
  const parents = pairs.map((pair) => Math.floor(pair / size));
  return {
    size: pairs.length,
    groupOf: narrowCodes(groupOf),
    codes: [
      ...groups.codes.map((column) => Uint32Array.from(parents, (group) => column[group] ?? 0)),
      Uint32Array.from(pairs, (pair) => pair % size),
    ],
  };
}
