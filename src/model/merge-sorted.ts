import { blankLike, gather } from './gather.ts';
import { RECODED, mergeDictionaries } from './merge-dictionaries.ts';
import type { Codes, Recoding } from './merge-dictionaries.ts';
import { narrowColumns } from './narrow-columns.ts';
import { placesOf, rowsOfTable, runsOf } from './merge-runs.ts';
import type { Runs } from './merge-runs.ts';
import type { Dictionaries, ObservationTable } from './observation-table.ts';
import { COLUMN_NAMES, createColumns, isBlank } from './table-columns.ts';
import type { ColumnName, Columns } from './table-columns.ts';

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
  const places = placesOf(runs, tables, length);
  for (const name of COLUMN_NAMES) {
    let next = 0;
    let saysAny = false;
    for (const [index, table] of tables.entries()) {
      const from = plain(table, name);
      // No word is code 0 in every dictionary.
      if (!isBlank(from)) {
        put(from, columns[name], next, codesOf(recodings[index], name));
        saysAny = true;
      }
      next += table.length;
    }
    if (saysAny) Object.assign(columns, { [name]: arranged(columns[name], runs, places) });
  }
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
  runs: Runs,
  dictionaries: readonly Dictionaries[],
): Merged['take'] {
  return (index) => {
    const own = dictionaries[index];
    const recoding = mergeDictionaries(dictionaries).recodings[index];
    if (own === undefined || recoding === undefined)
      throw new Error(`Expected one of ${dictionaries.length} tables, got ${index}`);
    const rows = rowsOfTable(runs, index);
    const back = inverse(recoding, merged.dictionaries);
    const columns = createColumns(rows.length);
    for (const name of COLUMN_NAMES) {
      const from = plain(merged, name);
      if (!isBlank(from)) put(gather(from, rows), columns[name], 0, codesOf(back, name));
    }
    return { length: rows.length, ...columns, dictionaries: own };
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

/** Runs of so many rows are faster copied one by one than row by row. */
const LONG_RUN = 64;

/** The column with its rows at the places. What says nothing is not written: memory that nobody touches is not taken up. */
function arranged(column: Columns[ColumnName], { targets }: Runs, places: Uint32Array): Column {
  if (targets.length * LONG_RUN > places.length) return gather(column, places);
  const to = blankLike(column);
  for (const [run, target] of targets.subarray(0, -1).entries()) {
    const from = places[target] ?? 0;
    const part = column.subarray(from, from + (targets[run + 1] ?? 0) - target);
    if (!isBlank(part)) to.set(part, target);
  }
  return to;
}

type Column = Columns[ColumnName] | ObservationTable['count'];

function plain(table: ObservationTable, name: ColumnName): Column {
  const column = table[name];
  return 'read' in column ? column.read(0, table.length) : column;
}

/** Puts a column behind the rows before `at`, with other codes where there are any. */
function put(from: Column, into: Columns[ColumnName], at: number, codes: Codes | null): void {
  if (codes === null) into.set(from, at);
  else for (let row = 0; row < from.length; row++) into[at + row] = codes[from[row] ?? 0] ?? 0;
}

/** The new codes of a column of words; null where it has none, or keeps its own. */
function codesOf(recoding: Recoding | undefined, name: ColumnName): Codes | null {
  if (recoding === undefined || !(name in RECODED)) return null;
  const codes = recoding[RECODED[name as keyof typeof RECODED]];
  return codes.every((code, index) => code === index) ? null : codes;
}
