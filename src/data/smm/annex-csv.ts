import { readHeader, splitCells, splitDelimited } from './annex-columns.ts';
import type { Delimiter } from './annex-columns.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';'];
/** What the header of a table in CSV has, before its cells are looked at. */
const HEADER_WORD = /\bno\b|number|count|qty|№|к-во|к-сть|кол|кіл/;
const THREE_DIVIDERS = /^(?:[^,;]*[,;]){3}/;
const LONGEST_HEADER = 400;
const FEWEST_CELLS = 3;
/** Running text has a space behind its commas, but for those within figures. */
const SENTENCE = /^[\s•*-]*\p{Lu}(?:[^,;]|[,;](?= |\d{3}(?!\d)))*$/u;
/** How running text ends. */
export const SENTENCE_END = /[.:]["')\]]*\s*$/u;

/** The delimiter of a line that is the header of a table in CSV; null where it is none. */
export function csvOfHeader(line: string): Delimiter | null {
  if (line.length > LONGEST_HEADER || !THREE_DIVIDERS.test(line)) return null;
  if (!HEADER_WORD.test(line.toLowerCase())) return null;
  return (
    DELIMITERS.find((delimiter) => readHeader(splitDelimited(line, 0, delimiter)) !== null) ?? null
  );
}

/** Whether a line that is no row of the table in CSV stands behind it: another table, or running text. */
export function isBeyondCsv(line: string, delimiter: Delimiter, isAfterBlank: boolean): boolean {
  if (line.includes('\t') && splitCells(line, 0).length >= FEWEST_CELLS) return true;
  const other = csvOfHeader(line);
  if (other !== null && other !== delimiter) return true;
  return SENTENCE.test(line) && (isAfterBlank || SENTENCE_END.test(line));
}
