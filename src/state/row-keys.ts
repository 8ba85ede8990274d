import type { ObservationTable } from '../model/observation-table.ts';
import { keyAt, rowsOfKeys } from '../model/table-rows.ts';

/** Lasting names for rows, "report#observation": row numbers change with every import. */
export interface RowKeys {
  keyOf(row: number): string;
  /** Null where the table has no such observation. */
  rowOf(key: string): number | null;
}

/** The keys of a table; a row is looked for when it is first asked for, since an index of all costs seconds. */
export function rowKeys(table: ObservationTable): RowKeys {
  const known = new Map<string, number | null>();
  return {
    keyOf: (row) => keyAt(table, row),
    rowOf(key) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const row = rowsOfKeys(table, new Set([key])).get(key) ?? null;
      known.set(key, row);
      return row;
    },
  };
}
