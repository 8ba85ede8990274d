import type { Recoding } from './merge-dictionaries.ts';
import { numberAt, numbersOf } from './number-column.ts';
import type { Dictionaries, ObservationTable } from './observation-table.ts';
import { textAt } from './texts.ts';

/** Rows of one of the tables that follow each other in the merged table, too; one run after the other makes up all of it. */
export interface Runs {
  /** Which of the tables each is of. */
  readonly owners: Uint16Array;
  /** Where each begins in the merged table, and at last the length of all. */
  readonly targets: Uint32Array;
}

/** For each row of the merged table its place in all tables, one behind the other. */
export function placesOf(
  { owners, targets }: Runs,
  tables: readonly ObservationTable[],
  length: number,
): Uint32Array {
  const next = new Uint32Array(tables.length);
  for (let index = 1; index < next.length; index++)
    next[index] = (next[index - 1] ?? 0) + (tables[index - 1]?.length ?? 0);
  const places = new Uint32Array(length);
  for (let run = 0; run < owners.length; run++) {
    const owner = owners[run] ?? 0;
    let place = next[owner] ?? 0;
    const end = targets[run + 1] ?? 0;
    for (let row = targets[run] ?? 0; row < end; row++) places[row] = place++;
    next[owner] = place;
  }
  return places;
}

/** The rows of the merged table that are of one table, in order. */
export function rowsOfTable({ owners, targets }: Runs, index: number): Uint32Array {
  const forEachRun = (visit: (first: number, end: number) => void): void => {
    for (let run = 0; run < owners.length; run++)
      if (owners[run] === index) visit(targets[run] ?? 0, targets[run + 1] ?? 0);
  };
  let length = 0;
  forEachRun((first, end) => {
    length += end - first;
  });
  const rows = new Uint32Array(length);
  let next = 0;
  forEachRun((first, end) => {
    for (let row = first; row < end; row++) rows[next++] = row;
  });
  return rows;
}

/** The runs of which the merged table is made: by end, start, report and id. */
export function runsOf(
  tables: readonly ObservationTable[],
  recodings: readonly Recoding[],
  { report: reports }: Dictionaries,
): Runs {
  const ranks = ranksOf(reports);
  const heads = tables.map((table, index) => {
    const report = recodings[index]?.report ?? new Uint32Array(0);
    return {
      table,
      index,
      start: numbersOf(table.start),
      end: numbersOf(table.end),
      row: 0,
      rank: report.map((code) => ranks[code] ?? 0),
    };
  });
  const compare = (a: (typeof heads)[number], b: (typeof heads)[number]): number => {
    const [one, other] = [a.table, b.table];
    const order =
      (a.end[a.row] ?? 0) - (b.end[b.row] ?? 0) ||
      (a.start[a.row] ?? 0) - (b.start[b.row] ?? 0) ||
      (a.rank[one.report[a.row] ?? 0] ?? 0) - (b.rank[other.report[b.row] ?? 0] ?? 0);
    if (order !== 0) return order;
    const [id, otherId] = [
      textAt(one.dictionaries.text, numberAt(one.id, a.row)),
      textAt(other.dictionaries.text, numberAt(other.id, b.row)),
    ];
    return id === otherId ? 0 : id < otherId ? -1 : 1;
  };
  let waiting = heads.filter(({ table }) => table.length > 0);
  const owners: number[] = [];
  const targets = [0];
  for (let target = 0; waiting.length > 0;) {
    let [first] = waiting;
    for (const head of waiting)
      if (first !== undefined && head !== first && compare(head, first) < 0) first = head;
    if (first === undefined) break;
    const start = first.row;
    first.row = endOfRun(first, waiting);
    target += first.row - start;
    if (owners.at(-1) !== first.index) owners.push(first.index);
    targets[owners.length] = target;
    if (first.row === first.table.length) waiting = waiting.filter((head) => head !== first);
  }
  return { owners: Uint16Array.from(owners), targets: Uint32Array.from(targets) };
}

interface Head {
  readonly table: ObservationTable;
  readonly end: Int32Array;
  readonly row: number;
}

/** The first row behind the head's own that is not before the head of every other table by its end alone. */
function endOfRun(head: Head, waiting: readonly Head[]): number {
  let limit = Infinity;
  for (const each of waiting)
    if (each !== head) limit = Math.min(limit, each.end[each.row] ?? Infinity);
  const { end, table } = head;
  let row = head.row + 1;
  while (row < table.length && (end[row] ?? 0) < limit) row++;
  return row;
}

/** The place of each word among all the words in order. */
function ranksOf(words: readonly string[]): Uint32Array {
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const ranks = new Uint32Array(words.length);
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  return ranks;
}
