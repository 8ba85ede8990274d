import { RECODED, mergeDictionaries } from './merge-dictionaries.ts';
import type { Codes, Recoding } from './merge-dictionaries.ts';
import { narrowColumns } from './narrow-columns.ts';
import { numberAt } from './number-column.ts';
import type { Dictionaries, ObservationTable } from './observation-table.ts';
import { COLUMN_NAMES, createColumns, isBlank } from './table-columns.ts';
import type { ColumnName, Columns } from './table-columns.ts';
import { textAt } from './texts.ts';

/**
 * All rows of tables that are sorted as every table is, in one sorted table, in time that grows with the
 * rows alone, so that a large overlay can be shown and hidden on the page's thread. One table is given back as it is.
 */
export function mergeSorted(tables: readonly ObservationTable[]): ObservationTable {
  return mergeTables(tables).merged;
}

/** A merged table, and a way back to each of the tables that it was made of. */
export interface Merged {
  readonly merged: ObservationTable;
  /** The same rows, words and order as the table with the index had, taken from the merged one. */
  readonly take: (index: number) => ObservationTable;
}

/** The same with the way back; `isNarrow` has columns take no more bytes than they need. */
export function mergeTables(tables: readonly ObservationTable[], isNarrow = false): Merged {
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0) return { merged: only, take: () => only };
  const { dictionaries, recodings } = mergeDictionaries(tables.map((table) => table.dictionaries));
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const columns = createColumns(length);
  const runs = runsOf(tables, recodings, dictionaries);
  tables.forEach((table, index) => {
    const recoding = recodings[index];
    if (recoding === undefined) return;
    const own = runs.filter((run) => run.table === index);
    copyRows(table, columns, own, recoding);
  });
  const merged = { length, ...(isNarrow ? narrowColumns(columns) : columns), dictionaries };
  return {
    merged,
    take: taker(
      merged,
      runs,
      tables.map((table) => table.dictionaries),
    ),
  };
}

/** Made apart from the tables, so that what takes them again does not keep them. */
function taker(
  merged: ObservationTable,
  runs: readonly Run[],
  dictionaries: readonly Dictionaries[],
): Merged['take'] {
  return (index) => {
    const own = dictionaries[index];
    const recoding = mergeDictionaries(dictionaries).recodings[index];
    if (own === undefined || recoding === undefined)
      throw new Error(`Expected one of ${dictionaries.length} tables, got ${index}`);
    const back = runs
      .filter((run) => run.table === index)
      .map(({ table, start, end, target }): Run => ({
        table,
        start: target,
        end: target + end - start,
        target: start,
      }));
    const length = back.reduce((sum, { start, end }) => sum + end - start, 0);
    const columns = createColumns(length);
    copyRows(merged, columns, back, inverse(recoding, merged.dictionaries));
    return { length, ...columns, dictionaries: own };
  };
}

/** What leads from the words of all back to the words of one; those that it has not are never asked for. */
function inverse(recoding: Recoding, dictionaries: Dictionaries): Recoding {
  const back = (name: keyof Recoding): Codes => {
    const codes = new Uint32Array(dictionaries[name].length);
    // From the last on, so that of words that are there twice the first one stands.
    for (let code = recoding[name].length - 1; code >= 0; code--)
      codes[recoding[name][code] ?? 0] = code;
    return codes;
  };
  return {
    report: back('report'),
    region: back('region'),
    side: back('side'),
    observer: back('observer'),
    text: back('text'),
  };
}

/** Copies the runs from one table's columns to others', with codes by the recoding. */
function copyRows(
  table: ObservationTable,
  to: Columns,
  runs: readonly Run[],
  recoding: Recoding,
): void {
  for (const name of COLUMN_NAMES) {
    const column = table[name];
    const from: Column = 'read' in column ? column.read(0, table.length) : column;
    // No word is code 0 in every dictionary.
    if (isBlank(from)) continue;
    const codes = name in RECODED ? recoding[RECODED[name as keyof typeof RECODED]] : null;
    if (codes === null || isSame(codes)) for (const run of runs) copyRun(from, to[name], run);
    else for (const run of runs) recodeRun(from, to[name], run, codes);
  }
}

function isSame(codes: Codes): boolean {
  return codes.every((code, index) => code === index);
}

type Column = Columns[ColumnName] | ObservationTable['count'];

function copyRun(from: Column, to: Columns[ColumnName], run: Run): void {
  const { start, end, target } = run;
  if (end - start > SHORT_RUN) to.set(from.subarray(start, end), target);
  else for (let row = start; row < end; row++) to[target + row - start] = from[row] ?? 0;
}

function recodeRun(
  from: Column,
  to: Columns[ColumnName],
  { start, end, target }: Run,
  codes: Codes,
): void {
  for (let row = start; row < end; row++) to[target + row - start] = codes[from[row] ?? 0] ?? 0;
}

/** Below this, a loop is faster than a view of the rows. */
const SHORT_RUN = 16;

/** Rows of one of the tables that follow each other in the merged table, too, where they begin at `target`. */
interface Run {
  readonly table: number;
  readonly start: number;
  readonly end: number;
  readonly target: number;
}

/** The runs of which the merged table is made: by end, start, report and id. */
function runsOf(
  tables: readonly ObservationTable[],
  recodings: readonly Recoding[],
  { report: reports }: Dictionaries,
): readonly Run[] {
  const ranks = ranksOf(reports);
  const heads = tables.map((table, index) => {
    const report = recodings[index]?.report ?? new Uint32Array(0);
    return {
      table,
      index,
      row: 0,
      rank: report.map((code) => ranks[code] ?? 0),
    };
  });
  const compare = (a: (typeof heads)[number], b: (typeof heads)[number]): number => {
    const [one, other] = [a.table, b.table];
    const order =
      (one.end[a.row] ?? 0) - (other.end[b.row] ?? 0) ||
      numberAt(one.start, a.row) - numberAt(other.start, b.row) ||
      (a.rank[one.report[a.row] ?? 0] ?? 0) - (b.rank[other.report[b.row] ?? 0] ?? 0);
    if (order !== 0) return order;
    const [id, otherId] = [
      textAt(one.dictionaries.text, one.id[a.row] ?? 0),
      textAt(other.dictionaries.text, other.id[b.row] ?? 0),
    ];
    return id === otherId ? 0 : id < otherId ? -1 : 1;
  };
  let waiting = heads.filter(({ table }) => table.length > 0);
  const runs: Run[] = [];
  for (let target = 0; waiting.length > 0;) {
    let [first] = waiting;
    for (const head of waiting)
      if (first !== undefined && head !== first && compare(head, first) < 0) first = head;
    if (first === undefined) break;
    const start = first.row;
    first.row = endOfRun(first, waiting);
    runs.push({ table: first.index, start, end: first.row, target });
    target += first.row - start;
    if (first.row === first.table.length) waiting = waiting.filter((head) => head !== first);
  }
  return runs;
}

interface Head {
  readonly table: ObservationTable;
  readonly row: number;
}

/** The first row behind the head's own that is not before the head of every other table by its end alone. */
function endOfRun(head: Head, waiting: readonly Head[]): number {
  let limit = Infinity;
  for (const each of waiting)
    if (each !== head) limit = Math.min(limit, each.table.end[each.row] ?? Infinity);
  const { end, length } = head.table;
  let row = head.row + 1;
  while (row < length && (end[row] ?? 0) < limit) row++;
  return row;
}

/** The place of each word among all the words in order. */
function ranksOf(words: readonly string[]): Codes {
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const ranks = new Uint32Array(words.length);
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  return ranks;
}
