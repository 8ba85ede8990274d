import { keyOf } from './edit.ts';
import { numberAt } from './number-column.ts';
import type { ObservationTable } from './observation-table.ts';
import { COLUMN_NAMES, createColumns, plainTable } from './table-columns.ts';
import { codesOfIds, textAt } from './texts.ts';

/** "report#observation" of a row. */
export function keyAt(table: ObservationTable, row: number): string {
  const { report, text } = table.dictionaries;
  const reportId = report[table.report[row] ?? 0] ?? '';
  return keyOf({ reportId, id: textAt(text, numberAt(table.id, row)) });
}

/** The rows of the wanted keys, by key; keys that the table has not are absent. One pass over words and rows. */
export function rowsOfKeys(
  table: ObservationTable,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (keys.size === 0) return found;
  const ids = new Set([...keys].flatMap(endingsOf));
  const isWanted = codesOfIds(table.dictionaries.text, ids);
  for (let row = 0; row < table.length; row++) {
    if (isWanted[numberAt(table.id, row)] !== 1) continue;
    const key = keyAt(table, row);
    if (keys.has(key)) found.set(key, row);
  }
  return found;
}

/** The table without the rows; the same table where there are none to leave out. */
export function withoutRows(table: ObservationTable, rows: ReadonlySet<number>): ObservationTable {
  if (rows.size === 0) return table;
  const kept = Uint32Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => !rows.has(row),
  );
  const columns = createColumns(kept.length);
  const plain = plainTable(table);
  for (const name of COLUMN_NAMES) {
    const from = plain[name];
    const to = columns[name];
    for (let row = 0; row < kept.length; row++) to[row] = from[kept[row] ?? 0] ?? 0;
  }
  const { dictionaries } = table;
  return { length: kept.length, ...columns, dictionaries };
}

/** Both report and id may hold "#", so every ending may be the id. */
function endingsOf(key: string): readonly string[] {
  return key.split('#').map((_, index, parts) => parts.slice(index).join('#'));
}
