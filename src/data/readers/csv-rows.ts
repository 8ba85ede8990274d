import Papa from 'papaparse';
import { UnreadableInput } from '../reader.ts';

/** A cell may hold a long text, not a book: more is an unclosed quotation mark. */
export const MAX_CELL_CHARS = 1_000_000;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** Some rows; of the last batch the last row is one whose quotation mark is never closed, perhaps. */
export interface CsvBatch {
  readonly rows: string[][];
  readonly isQuoteOpen: boolean;
}

/** The rows of a piece of text, without the last where it may be incomplete, and how much of the text they took. */
export function parsePiece(
  text: string,
  delimiter: string,
  isLast: boolean,
): CsvBatch & { readonly used: number } {
  const newline = text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : '\n';
  const parsed: Parsed = new Papa.Parser({ delimiter, newline }).parse(text, 0, !isLast);
  return {
    rows: parsed.data.map(withoutReturn).filter(isFilled),
    used: parsed.meta.cursor,
    isQuoteOpen: parsed.errors.some(({ code }) => code === 'MissingQuotes'),
  };
}

/**
 * The rows of delimited text (RFC 4180; lines may end with LF, CRLF or CR) as it comes in pieces; rows without any text
 * are left out. Throws UnreadableInput for a cell of more than a million characters, such as a quotation mark that is
 * never closed makes.
 */
export async function* csvBatches(
  pieces: AsyncIterable<string>,
  delimiter: string,
  file: string,
): AsyncGenerator<CsvBatch> {
  let rest = '';
  let row = 0;
  for await (const piece of pieces) {
    rest += piece;
    const { rows, used } = parsePiece(rest, delimiter, false);
    rest = rest.slice(used);
    refuseLongCells(rows, row, file);
    row += rows.length;
    if (rows.length > 0) yield { rows, isQuoteOpen: false };
    if (rest.length > MAX_CELL_CHARS * 4) throw cellTooLong(file, row + 1);
  }
  const last = parsePiece(rest, delimiter, true);
  refuseLongCells(last.rows, row, file);
  if (last.rows.length > 0) yield last;
}

function refuseLongCells(rows: readonly (readonly string[])[], before: number, file: string): void {
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      if (cell.length > MAX_CELL_CHARS) throw cellTooLong(file, before + index + 1);
    }
  });
}

function cellTooLong(file: string, row: number): UnreadableInput {
  return new UnreadableInput({
    code: 'cell-too-long',
    severity: 'error',
    place: { file, row },
    expected: String(MAX_CELL_CHARS),
  });
}

function withoutReturn(cells: string[]): string[] {
  const last = cells.at(-1);
  if (last?.endsWith('\r') === true) cells[cells.length - 1] = last.slice(0, -1);
  return cells;
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
