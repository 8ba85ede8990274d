import { RECODED } from './merge-dictionaries.ts';
import type { Recoding } from './merge-dictionaries.ts';
import type { ObservationTable, WordCodes } from './observation-table.ts';
import { isBlank } from './table-columns.ts';
import type { Columns } from './table-columns.ts';

/** Columns of codes whose words are mostly few; ids are as many as there are rows. */
type Few = 'report' | 'observer' | 'place' | 'timeText' | 'description';

/** Empty columns for so many rows of the tables, each as wide as the codes need that its words will have. */
export function narrowCodes(
  rows: number,
  tables: readonly ObservationTable[],
  recodings: readonly Recoding[],
): Pick<Columns, Few> {
  const room = (name: Few): WordCodes => {
    let largest = 0;
    for (const [index, table] of tables.entries()) {
      const codes = recodings[index]?.[RECODED[name]];
      const column = table[name];
      if (codes === undefined || isBlank(column)) continue;
      for (let row = 0; row < column.length; row++)
        largest = Math.max(largest, codes[column[row] ?? 0] ?? 0);
    }
    return codesUpTo(largest, rows);
  };
  return {
    report: room('report'),
    observer: room('observer'),
    place: room('place'),
    timeText: room('timeText'),
    description: room('description'),
  };
}

function codesUpTo(largest: number, rows: number): WordCodes {
  if (largest < 2 ** 8) return new Uint8Array(rows);
  return largest < 2 ** 16 ? new Uint16Array(rows) : new Uint32Array(rows);
}
