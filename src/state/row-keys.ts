import type { ObservationTable } from '../model/observation-table.ts';
import { textAt } from '../model/texts.ts';

/** Lasting names for rows, "report#observation": row numbers change with every import. */
export interface RowKeys {
  keyOf(row: number): string;
  /** Null where the table has no such observation. */
  rowOf(key: string): number | null;
}

/** The keys of a table; the index from key to row is built when first asked for. */
export function rowKeys(table: ObservationTable): RowKeys {
  let rows: Map<string, number> | null = null;
  const keyOf = (row: number): string => {
    const report = table.dictionaries.report[table.report[row] ?? 0] ?? '';
    const id = textAt(table.dictionaries.text, table.id[row] ?? 0);
    return `${report}#${id}`;
  };
  const index = (): Map<string, number> => {
    const built = new Map<string, number>();
    for (let row = 0; row < table.length; row++) built.set(keyOf(row), row);
    return built;
  };
  return {
    keyOf,
    rowOf(key) {
      rows ??= index();
      return rows.get(key) ?? null;
    },
  };
}
