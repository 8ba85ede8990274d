import { readAngle, readPair } from '../coordinates.ts';
import { readDate } from '../dates.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { ColumnField } from '../reader.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { normaliseName } from './header.ts';

/** A column that probably fills a field. */
export interface ColumnGuess {
  readonly field: ColumnField;
  readonly column: string;
  /** 0..1: 0.9 and less by the name, 0.6 and less by what its cells look like. */
  readonly confidence: number;
}

const SAMPLE_ROWS = 200;
/** So many of the cells that are not empty must read as the field before a column is taken for it. */
const READABLE_SHARE = 0.8;

/**
 * Guesses which column fills which field: by the words of the header, then, for dates and coordinates, by the cells of
 * the sample. A column fills one field at most. The order of the sample's rows changes nothing.
 */
export function guessColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): readonly ColumnGuess[] {
  const named = guessByName(header);
  return [...named, ...guessByCells(header, sampleRows.slice(0, SAMPLE_ROWS), named)];
}

/** How many columns of the header have a name that says what they hold. */
export function knownNames(header: readonly string[]): number {
  return guessByName(header).length;
}

function guessByName(header: readonly string[]): ColumnGuess[] {
  const names = header.map(normaliseName);
  const taken = new Set<number>();
  const guesses: ColumnGuess[] = [];
  for (const field of COLUMN_FIELDS) {
    const words = COLUMN_WORDS[field] ?? [];
    const rank = words.findIndex((word) =>
      names.some((name, at) => name === word && !taken.has(at)),
    );
    if (rank < 0) continue;
    const at = names.findIndex((name, index) => name === words[rank] && !taken.has(index));
    taken.add(at);
    guesses.push({ field, column: header[at] ?? '', confidence: Math.max(0.7, 0.9 - rank * 0.02) });
  }
  return dropLonely(guesses);
}

/** Half a coordinate says nothing; and where both halves stand apart, a column with both is not needed. */
function dropLonely(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const has = (field: ColumnField): boolean => guesses.some((guess) => guess.field === field);
  const hasBoth = has('lng') && has('lat');
  return guesses.filter(({ field }) => {
    if (field === 'lng' || field === 'lat') return hasBoth;
    return field !== 'coordinates' || !hasBoth;
  });
}

function guessByCells(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  named: readonly ColumnGuess[],
): ColumnGuess[] {
  const taken = new Set(named.map(({ column }) => column));
  const has = (field: ColumnField): boolean => named.some((guess) => guess.field === field);
  const free = header
    .map((column, at) => ({ column, cells: rows.map((row) => row[at] ?? '') }))
    .filter(({ column }) => !taken.has(column));
  const find = (field: ColumnField, reads: (cell: string) => boolean): ColumnGuess[] => {
    const found = free.find(
      ({ column, cells }) => !taken.has(column) && shareOf(cells, reads) >= READABLE_SHARE,
    );
    if (found === undefined) return [];
    taken.add(found.column);
    return [{ field, column: found.column, confidence: 0.6 }];
  };
  const guesses: ColumnGuess[] = [];
  if (!has('date')) guesses.push(...find('date', isDate));
  if (has('lat') || has('coordinates')) return guesses;
  const pair = find('coordinates', (cell) => readPair(cell) !== null);
  if (pair.length > 0) return [...guesses, ...pair];
  const lat = find('lat', (cell) => isDecimalWithin(cell, 90));
  const lng = lat.length === 0 ? [] : find('lng', (cell) => isDecimalWithin(cell, 180));
  return lng.length === 0 ? guesses : [...guesses, ...lat, ...lng];
}

function isDate(cell: string): boolean {
  return !/^\d+$/u.test(cell) && readDate(cell, 'day-first') !== null;
}

function isDecimalWithin(cell: string, limit: number): boolean {
  if (!/\d[.,]\d{2,}|[°NSEW]/u.test(cell)) return false;
  const angle = readAngle(cell);
  return angle !== null && Math.abs(angle.degrees) <= limit;
}

function shareOf(cells: readonly string[], reads: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(reads).length / filled.length;
}
