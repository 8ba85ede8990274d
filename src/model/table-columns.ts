import type { Dictionaries, ObservationTable } from './observation-table.ts';
import { textAt } from './texts.ts';
import type { Texts } from './texts.ts';

/** The columns of a table, without its length and dictionaries. */
export type Columns = Omit<ObservationTable, 'length' | 'dictionaries'>;

/** How many different words the narrow columns of codes can tell apart, "none" included. */
export const MAX_WORDS = { region: 2 ** 16, side: 2 ** 8 } as const;

/** Empty columns with room for the rows. */
export function createColumns(rows: number): Columns {
  return {
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    kind: new Uint8Array(rows),
    count: new Int32Array(rows),
    qualifier: new Uint8Array(rows),
    precision: new Uint8Array(rows),
    lng: new Float64Array(rows),
    lat: new Float64Array(rows),
    rangeMin: new Float32Array(rows),
    rangeMax: new Float32Array(rows),
    winds: new Uint16Array(rows),
    erlyWinds: new Uint16Array(rows),
    means: new Uint8Array(rows),
    weaponState: new Uint8Array(rows),
    status: new Uint8Array(rows),
    flight: new Uint16Array(rows),
    report: new Uint32Array(rows),
    region: new Uint16Array(rows),
    side: new Uint8Array(rows),
    observer: new Uint32Array(rows),
    place: new Uint32Array(rows),
    id: new Uint32Array(rows),
    timeText: new Uint32Array(rows),
    description: new Uint32Array(rows),
  };
}

const NAMES: readonly (keyof Columns)[] = Object.keys(createColumns(0)).filter(isColumnName);

function isColumnName(name: string): name is keyof Columns {
  return name !== 'length' && name !== 'dictionaries';
}

/** The same columns with room for more rows. */
export function growColumns(columns: Columns, rows: number): Columns {
  const grown = createColumns(rows);
  for (const name of NAMES) grown[name].set(columns[name]);
  return grown;
}

/** The first `rows` rows, sorted by end, start, report and id: an order that does not depend on the order of adding. */
export function sortColumns(columns: Columns, rows: number, dictionaries: Dictionaries): Columns {
  const { start, end, report, id } = columns;
  const order = Uint32Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) =>
      (end[a] ?? 0) - (end[b] ?? 0) ||
      (start[a] ?? 0) - (start[b] ?? 0) ||
      compareWords(dictionaries.report, report[a] ?? 0, report[b] ?? 0) ||
      compareTexts(dictionaries.text, id[a] ?? 0, id[b] ?? 0),
  );
  const sorted = createColumns(rows);
  for (const name of NAMES) {
    const from = columns[name];
    const to = sorted[name];
    for (let row = 0; row < rows; row++) to[row] = from[order[row] ?? 0] ?? 0;
  }
  return sorted;
}

function compareWords(words: readonly string[], a: number, b: number): number {
  if (a === b) return 0;
  return (words[a] ?? '') < (words[b] ?? '') ? -1 : 1;
}

function compareTexts(texts: Texts, a: number, b: number): number {
  if (a === b) return 0;
  const [one, other] = [textAt(texts, a), textAt(texts, b)];
  return one === other ? 0 : one < other ? -1 : 1;
}
