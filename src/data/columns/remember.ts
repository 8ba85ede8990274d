import type { Cells } from './preset.ts';
import type { RowCursor } from './row-cursor.ts';

/** What a function of some cells gives for the row at which the cursor stands. */
export type Remembered<Value> = () => Value;

/** Answers beyond these are worked out anew each time. */
const MAX_ANSWERS = 100_000;

/** After the cells read so far: the column that is read next, and what follows for each of its words; or the answer. */
interface Node<Value> {
  column: number;
  readonly next: Node<Value>[];
  answer: Value | undefined;
}

/**
 * A function of the texts of cells, worked out once for each combination of what it reads. That is whatever it asks for:
 * a first call for a combination is followed through the columns that it reads, so a function may read one column or
 * another depending on a third. It must depend on nothing else. Columns that say too many different things are not
 * remembered.
 */
export function remember<Value>(
  cursor: RowCursor,
  read: (cells: Cells) => Value,
): Remembered<Value> {
  const root: Node<Value> = { column: UNREAD, next: [], answer: undefined };
  const plain: Cells = (column) => cursor.text(cursor.positionOf(column));
  let answers = 0;
  const follow = (): Value => {
    let node: Node<Value> | null = root;
    const value = read((column) => {
      const at = cursor.positionOf(column);
      if (node !== null && at >= 0) {
        node.column = at;
        const code = cursor.code(at);
        node =
          code < 0 ? null : (node.next[code] ??= { column: UNREAD, next: [], answer: undefined });
      }
      return cursor.text(at);
    });
    if (node !== null) {
      node.answer = value;
      answers++;
    }
    return value;
  };
  return () => {
    let node: Node<Value> = root;
    for (;;) {
      if (node.answer !== undefined) return node.answer;
      if (node.column === UNREAD) return answers < MAX_ANSWERS ? follow() : read(plain);
      const code = cursor.code(node.column);
      if (code < 0) return read(plain);
      const next = node.next[code];
      if (next === undefined) return answers < MAX_ANSWERS ? follow() : read(plain);
      node = next;
    }
  };
}

const UNREAD = -1;
