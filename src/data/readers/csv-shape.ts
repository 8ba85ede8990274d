import { readAngle } from '../coordinates.ts';
import { knownNames } from '../columns/guess-columns.ts';
import { headerlessPresetOf, presetOf } from '../columns/presets.ts';
import { readDate } from '../dates.ts';
import { rowsOfText } from './csv-rows.ts';

/** How a delimited text is built, as far as its beginning shows. */
export interface CsvShape {
  readonly delimiter: string;
  /** The line with which spreadsheets declare the delimiter, such as "sep=;"; '' where there is none. */
  readonly declaration: string;
  readonly rows: readonly (readonly string[])[];
  /** As far as the beginning shows. */
  readonly bytesPerRow: number;
  readonly hasHeader: boolean;
  /** The header is that of a known source. */
  readonly isPreset: boolean;
  /** How many names of columns are known. */
  readonly known: number;
  /** The share of rows that are as wide as most, where that is more than one column. */
  readonly evenness: number;
}

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 200;
const SAMPLE_CHARS = 1 << 16;
const DECLARED = /^sep=([\t -~])\r?\n/u;

/** The shape under the delimiter that makes most of the header and of the rows: known names first, even width second. */
export function csvShapeOf(text: string, isWhole: boolean): CsvShape {
  const [declaration = '', declared] = DECLARED.exec(text) ?? [];
  const body = text.slice(declaration.length, SAMPLE_CHARS);
  const shapes = (declared === undefined ? DELIMITERS : [declared]).map((delimiter): CsvShape => ({
    ...shapeUnder(body, delimiter, isWhole && text.length <= SAMPLE_CHARS),
    declaration,
  }));
  return shapes.reduce((best, each) => (scoreOf(each) > scoreOf(best) ? each : best));
}

function shapeUnder(
  text: string,
  delimiter: string,
  isWhole: boolean,
): Omit<CsvShape, 'declaration'> {
  const rows = rowsOfText(text, delimiter, isWhole, SAMPLE_ROWS);
  const [first = [], ...others] = rows;
  const isPreset = presetOf(first, others) !== null;
  const known = knownNames(first);
  const hasHeader =
    isPreset || (headerlessPresetOf(first) === null && (known > 1 || !looksLikeData(first)));
  const evenness = evennessOf(rows);
  return {
    delimiter,
    rows,
    bytesPerRow: bytesPerRow(rows, text, isWhole),
    hasHeader,
    isPreset: isPreset || (!hasHeader && headerlessPresetOf(first) !== null),
    known,
    evenness,
  };
}

/** By the rows of the sample, each with as many delimiters and an end. */
function bytesPerRow(rows: readonly (readonly string[])[], text: string, isWhole: boolean): number {
  const sampled = rows.map((cells) => `${cells.join(' ')}\n`).join('');
  const size = new TextEncoder().encode(isWhole ? text : sampled).length;
  return Math.max(1, size) / Math.max(1, rows.length);
}

/** A date or a decimal number is no name of a column. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some(
    (cell) =>
      readDate(cell, 'day-first') !== null || (/\d[.,]\d/u.test(cell) && readAngle(cell) !== null),
  );
}

function evennessOf(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].reduce(
    (most, each) => (each[1] > most[1] ? each : most),
    [0, 0],
  );
  return width > 1 ? count / rows.length : 0;
}

function scoreOf({ isPreset, known, evenness }: CsvShape): number {
  return (isPreset ? 1000 : 0) + known * 10 + evenness * 5;
}
