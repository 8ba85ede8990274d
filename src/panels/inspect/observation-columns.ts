import { kindAt } from '../../model/kind.ts';
import { PRECISIONS } from '../../model/location.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import { textAt } from '../../model/texts.ts';

/** The columns of the list of observations and the value by which each is sorted. */
export const LIST_COLUMNS = [
  { id: 'when', keyOf: (table, row) => table.end[row] ?? 0 },
  { id: 'what', keyOf: (table, row) => kindAt(table.kind[row] ?? 0).id },
  { id: 'count', keyOf: (table, row) => table.count[row] ?? 0 },
  { id: 'where', keyOf: placeKey },
  { id: 'side', keyOf: (table, row) => table.dictionaries.side[table.side[row] ?? 0] ?? '' },
  { id: 'report', keyOf: (table, row) => table.dictionaries.report[table.report[row] ?? 0] ?? '' },
] as const satisfies readonly ListColumn[];

interface ListColumn {
  readonly id: string;
  keyOf(table: ObservationTable, row: number): string | number;
}

export type ListColumnId = (typeof LIST_COLUMNS)[number]['id'];

/** What the list is sorted by. */
export interface ListOrder {
  readonly column: ListColumnId;
  readonly isDescending: boolean;
}

/** The rows in the order; rows that are equal in it stay in the order of the table. */
export function orderRows(
  table: ObservationTable,
  rows: Uint32Array,
  { column, isDescending }: ListOrder,
  compareText: (a: string, b: string) => number,
): Uint32Array {
  const by = LIST_COLUMNS.find((each) => each.id === column) ?? LIST_COLUMNS[0];
  const keys = new Map([...rows].map((row) => [row, by.keyOf(table, row)]));
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [keys.get(a) ?? '', keys.get(b) ?? ''];
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : compareText(String(one), String(other));
    return sign * order || a - b;
  });
}

/** By precision first, then by the name of the place or observer. */
function placeKey(table: ObservationTable, row: number): string {
  const precision = table.precision[row] ?? 0;
  const observer = table.dictionaries.observer[table.observer[row] ?? 0]?.name ?? '';
  const place = textAt(table.dictionaries.text, table.place[row] ?? 0);
  return `${precision === PRECISIONS.indexOf('region') ? 1 : 0} ${place} ${observer}`;
}
