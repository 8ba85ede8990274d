interface Cuttable {
  readonly length: number;
  slice(from: number, to: number): this;
  subarray(from: number, to: number): this;
}

/** Copying is dearer than a little room that nobody uses. */
const MAX_ROOM = 1.25;

/** The beginning of a list of numbers: the list itself, cut, or a copy where much room behind it would be kept. */
export function cut<List extends Cuttable>(list: List, length: number): List {
  return list.length > length * MAX_ROOM ? list.slice(0, length) : list.subarray(0, length);
}
