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
  private readonly isOdd: (value: Value) => boolean;
  private readonly root: Node = newNode();
  private readonly values: Value[] = [];
  /** Places of odd answers. */
  private readonly odd = new Set<number>();
  /** Of most functions, which read one column: by the code of its word the place of the answer. */
  private answers = new Int32Array(64).fill(NONE);
  /** By row of the batch: the place of its answer, the same for the same words; -1 where it is not remembered. */
  places = new Int32Array();
  /** Whether all rows of the batch have places. */
  private isPlaced = false;
  /** What the rows without a place say, as far as somebody asked. */
  private own = new Map<number, Value>();

  /** Of the rows of the batch that the cursor has. An odd answer may become usual, but not the other way round. */
  constructor(
    cursor: RowCursor,
    read: (cells: Cells) => Value,
    isOdd: (value: Value) => boolean = () => false,
  ) {
    this.cursor = cursor;
    this.read = read;
    this.isOdd = isOdd;
    this.plain = (column) => cursor.text(cursor.positionOf(column));
  }

  /** Works the function out for all rows of the batch that the cursor has taken. */
  take(): void {
    const { rows } = this.cursor.batch;
    if (this.own.size > 0) this.own = new Map();
    if (this.places.length < rows) this.places = new Int32Array(rows);
    const { places, root } = this;
    if (rows > 0) places[0] = this.find(0);
    this.isPlaced = true;
    if (root.answer !== NONE) places.fill(root.answer, 0, rows);
    else if (root.column === NONE) {
      places.fill(NONE, 0, rows);
      this.isPlaced = false;
    } else this.follow(this.cursor.codesOf(root.column), rows);
  }

  /** Puts a 0 at the rows of the batch whose answers are odd. */
  clearOdd(isPlain: Uint8Array): void {
    const { odd, values, isOdd } = this;
    for (const place of odd) {
      const value = values[place];
      if (value !== undefined && !isOdd(value)) odd.delete(place);
    }
    if (this.isPlaced && odd.size === 0) return;
    const { rows } = this.cursor.batch;
    for (let row = 0; row < rows; row++)
      if (isPlain[row] === 1 && isOdd(this.at(row))) isPlain[row] = 0;
  }

  /** What the function gives for the row. */
  at(row: number): Value {
    const place = this.places[row] ?? NONE;
    const value = place < 0 ? undefined : this.values[place];
    return value === undefined ? this.ownAt(row) : value;
  }

  private follow(codes: Int32Array, rows: number): void {
    const { places } = this;
    let { answers } = this;
    let isPlaced = true;
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? NONE;
      let answer = answers[code] ?? NONE;
      if (answer === NONE && code >= 0) {
        answer = this.find(row);
        ({ answers } = this);
      }
      places[row] = answer;
      if (answer === NONE) isPlaced = false;
    }
    this.isPlaced = isPlaced;
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
    node.answer = this.values.push(value) - 1;
    if (this.isOdd(value)) this.odd.add(node.answer);
    const code = this.root.column === NONE ? NONE : cursor.code(this.root.column);
    if (node === this.root.next[code]) this.keep(code, node.answer);
    return node.answer;
  }

  private keep(code: number, answer: number): void {
    if (code >= this.answers.length) {
      const wider = new Int32Array(code * 2).fill(NONE);
      wider.set(this.answers);
      this.answers = wider;
    }
    this.answers[code] = answer;
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
