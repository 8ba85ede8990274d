import type { Cells } from './preset.ts';
import type { RowCursor } from './row-cursor.ts';

/** Answers beyond these are worked out anew each time. */
const MAX_ANSWERS = 100_000;
const NONE = -1;

/** After the cells read so far: the column that is read next, and what follows for each of its words; or the answer. */
interface Node {
  column: number;
  readonly next: Node[];
  answer: number;
}

/**
 * A function of the texts of cells, worked out once for each combination of what it reads. That is whatever it asks for:
 * a first call for a combination is followed through the columns that it reads, so a function may read one column or
 * another depending on a third. It must depend on nothing else. Columns that say too many different things are not
 * remembered.
 */
export class Remembered<Value> {
  private readonly cursor: RowCursor;
  private readonly read: (cells: Cells) => Value;
  private readonly plain: Cells;
  private readonly root: Node = newNode();
  private readonly values: Value[] = [];
  /** By row of the batch: the place of its answer, the same for the same words; -1 where it is not remembered. */
  places = new Int32Array();
  /** What the rows without a place say, as far as somebody asked. */
  private own = new Map<number, Value>();

  /** Of the rows of the batch that the cursor has. */
  constructor(cursor: RowCursor, read: (cells: Cells) => Value) {
    this.cursor = cursor;
    this.read = read;
    this.plain = (column) => cursor.text(cursor.positionOf(column));
  }

  /** Works the function out for all rows of the batch that the cursor has taken. */
  take(): void {
    const { rows } = this.cursor.batch;
    if (this.own.size > 0) this.own = new Map();
    if (this.places.length < rows) this.places = new Int32Array(rows);
    const { places, root } = this;
    if (rows > 0) places[0] = this.find(0);
    if (root.answer !== NONE) places.fill(root.answer, 0, rows);
    else if (root.column === NONE) places.fill(NONE, 0, rows);
    else this.follow(this.cursor.codesOf(root.column), rows);
  }

  /** What the function gives for the row. */
  at(row: number): Value {
    const place = this.places[row] ?? NONE;
    const value = place < 0 ? undefined : this.values[place];
    return value === undefined ? this.ownAt(row) : value;
  }

  /** Most functions read one column: its word gives the answer. */
  private follow(codes: Int32Array, rows: number): void {
    const { places } = this;
    const { next } = this.root;
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? NONE;
      const answer = code < 0 ? NONE : (next[code]?.answer ?? NONE);
      places[row] = answer === NONE && code >= 0 ? this.find(row) : answer;
    }
  }

  /** The place of the row's answer; `NONE` where it is not remembered. */
  private find(row: number): number {
    const { cursor } = this;
    cursor.open(row);
    let node = this.root;
    for (;;) {
      if (node.answer !== NONE) return node.answer;
      if (node.column === NONE) return this.values.length < MAX_ANSWERS ? this.learn(row) : NONE;
      const code = cursor.code(node.column);
      if (code < 0) return NONE;
      const next = node.next[code];
      if (next === undefined) return this.values.length < MAX_ANSWERS ? this.learn(row) : NONE;
      node = next;
    }
  }

  private learn(row: number): number {
    const { cursor } = this;
    let node: Node | null = this.root;
    const value = this.read((column) => {
      const at = cursor.positionOf(column);
      if (node !== null && at >= 0) {
        node.column = at;
        const code = cursor.code(at);
        node = code < 0 ? null : (node.next[code] ??= newNode());
      }
      return cursor.text(at);
    });
    if (node === null) {
      this.own.set(row, value);
      return NONE;
    }
    return (node.answer = this.values.push(value) - 1);
  }

  private ownAt(row: number): Value {
    const known = this.own.get(row);
    if (known !== undefined) return known;
    this.cursor.open(row);
    const value = this.read(this.plain);
    this.own.set(row, value);
    return value;
  }
}

function newNode(): Node {
  return { column: NONE, next: [], answer: NONE };
}
