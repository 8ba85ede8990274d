import type { LngLat } from '../../base/lng-lat.ts';
import type { Issue } from '../../model/issue.ts';
import type { Question } from '../reader.ts';
import type { CellBatch } from './cell-batch.ts';
import type { Halves } from './read-halves.ts';
import type { RowFault } from './preset.ts';

/** One row of somebody's table, whatever its format. */
export interface SourceRow {
  /** Text in the order of the header; absent cells at the end are empty. */
  readonly cells: readonly string[];
  /** Of formats with geometries: the position, the name of a geometry that is no position, or null. */
  readonly geometry?: LngLat | string | null;
  /** Why the row cannot be used at all. */
  readonly fault?: RowFault;
}

/** A table that can be read from its beginning more than once. */
export interface RowSource {
  /** Null where the table has none. */
  readonly header: readonly string[] | null;
  /** Some of the first rows. */
  readonly sample: readonly SourceRow[];
  /** What divides cells in the text of rejected rows. */
  readonly delimiter: string;
  /** Whether rows have geometries. */
  readonly hasGeometry: boolean;
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  /** About how many rows there are, so that room is made for them at once. */
  readonly rowsHint?: number;
  /** All rows, in batches. */
  rows():
    | AsyncIterable<CellBatch>
    | Iterable<readonly SourceRow[]>
    | AsyncIterable<readonly SourceRow[]>;
  /** Its halves, of which another thread reads one; null where it is better read as a whole. */
  readonly halves?: () => Promise<Halves | null>;
}

/** Cells as one line of delimited text (RFC 4180); what looks like a formula stays the text that it is. */
export function toLine(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter);
}

function quoteCell(cell: string, delimiter: string): string {
  return cell.includes('"') || cell.includes(delimiter) || /[\r\n]/u.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
