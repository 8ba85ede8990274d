import { VOCABULARIES } from '../data/archive/archive-layout.ts';
import { writeReportCollection } from '../data/write-geojson.ts';
import { PRECISIONS } from '../model/location.ts';
import { numberAt, numbersOf } from '../model/number-column.ts';
import type { ObservationTable, WordCodes } from '../model/observation-table.ts';
import { textAt } from '../model/texts.ts';
import type { Report } from '../model/report.ts';
import type { Selection } from '../model/selection.ts';
import type { AppState } from '../state/app-state.ts';
import { createSha256 } from './sha256.ts';
import type { Sha256 } from './sha256.ts';
import { shownReports } from './shown-data.ts';

const NUMBERS = [
  'start',
  'end',
  'count',
  'rangeMin',
  'rangeMax',
  'winds',
  'erlyWinds',
  'flight',
] as const satisfies readonly (keyof ObservationTable)[];

/** Of these the position is what was observed; of others it follows from ranges and bearings. */
const PLACED: ReadonlySet<number> = new Set(
  (['exact', 'place'] as const).map((precision) => PRECISIONS.indexOf(precision)),
);

const OWN_WORDS = ['report', 'region', 'side'] as const;
const TEXTS = ['place', 'id', 'timeText', 'description'] as const;

/** Rows that are put together, and words. */
const PIECE = 16_384;

const known = new WeakMap<
  Selection,
  { readonly reports: readonly Report[]; readonly hash: string }
>();

/**
 * The SHA-256 of what is shown: of the reports as GeoJSON with their totals, then of the shown rows column by column, where
 * a word counts by itself and not by its code. The same data give the same hash, whatever else is loaded; two million rows
 * take some seconds, once.
 */
export function shownHash(state: AppState): string {
  const selection = state.selection.value;
  const reports = state.periodReports.value;
  const found = known.get(selection);
  if (found?.reports === reports) return found.hash;
  const hash = hashOf(state);
  known.set(selection, { reports, hash });
  return hash;
}

function hashOf(state: AppState): string {
  const { table } = state.data.value;
  const { dictionaries } = table;
  const rows = state.rows.value;
  const hash = createSha256();
  const addText = (text: string): void => hash.add(encoder.encode(text));
  for (const report of shownReports(state)) addText(writeReportCollection(report, []));
  const isPlaced = (row: number): boolean => PLACED.has(table.precision[row] ?? 0);
  for (const name of ['lng', 'lat'] as const) addNumbers(hash, table[name], rows, isPlaced);
  for (const name of NUMBERS) addNumbers(hash, table[name], rows);
  const addWords = (codes: WordCodes, size: number, wordOf: (code: number) => unknown): void => {
    const met = addCodes(hash, codes, rows, size);
    for (let from = 0; from < met.length; from += PIECE)
      addText(JSON.stringify(Array.from(met.subarray(from, from + PIECE), wordOf)));
  };
  for (const [name, words] of Object.entries(VOCABULARIES) as [Vocabulary, readonly string[]][])
    addWords(table[name], words.length, (code) => words[code]);
  for (const name of OWN_WORDS)
    addWords(table[name], dictionaries[name].length, (code) => dictionaries[name][code]);
  addWords(table.observer, dictionaries.observer.length, (code) => {
    const observer = dictionaries.observer[code] ?? null;
    return observer === null ? null : [observer.name, observer.at, observer.side];
  });
  for (const name of TEXTS)
    addWords(name === 'id' ? numbersOf(table.id) : table[name], dictionaries.text.length, (code) =>
      textAt(dictionaries.text, code),
    );
  return hash.digest();
}

type Vocabulary = keyof typeof VOCABULARIES;

const encoder = new TextEncoder();

/** Adds the numbers of the rows as little-endian doubles; none for rows that are left out. */
function addNumbers(
  hash: Sha256,
  column: ObservationTable[(typeof NUMBERS)[number] | 'lng' | 'lat'],
  rows: Uint32Array,
  isKept: (row: number) => boolean = () => true,
): void {
  const numbers = new Float64Array(Math.min(PIECE, rows.length));
  for (let from = 0; from < rows.length; from += PIECE) {
    const piece = numbers.subarray(0, Math.min(PIECE, rows.length - from));
    for (let i = 0; i < piece.length; i++) {
      const row = rows[from + i] ?? 0;
      const value = numberAt(column, row);
      // Not a number has many bit patterns.
      piece[i] = Number.isNaN(value) || !isKept(row) ? Number.NaN : value;
    }
    hash.add(new Uint8Array(piece.buffer, 0, piece.byteLength));
  }
}

/** Adds the codes of the rows, numbered anew by first appearance; the answer is the codes in that order. */
function addCodes(hash: Sha256, codes: WordCodes, rows: Uint32Array, size: number): Uint32Array {
  const numberOf = new Uint32Array(size);
  const met = new Uint32Array(Math.min(size, rows.length));
  const piece = new Uint32Array(Math.min(PIECE, rows.length));
  let count = 0;
  for (let from = 0; from < rows.length; from += PIECE) {
    const length = Math.min(PIECE, rows.length - from);
    for (let i = 0; i < length; i++) {
      const code = codes[rows[from + i] ?? 0] ?? 0;
      if (numberOf[code] === 0) {
        met[count++] = code;
        numberOf[code] = count;
      }
      piece[i] = numberOf[code] ?? 0;
    }
    hash.add(new Uint8Array(piece.buffer, 0, 4 * length));
  }
  return met.subarray(0, count);
}
