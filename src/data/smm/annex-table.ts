import { SENTENCE_END, isBeyondCsv } from './annex-csv.ts';
import { splitCells, splitDelimited } from './annex-columns.ts';
import type { AnnexColumn, Cell, Delimiter } from './annex-columns.ts';
import { joinLines } from './annex-lines.ts';
import type { Line } from './annex-lines.ts';
import { isCountCell, isObservationRow, isWeaponRow } from './annex-rows.ts';
import type { Row } from './annex-rows.ts';
import { isLikeRow } from './annex-plain-rows.ts';

/** Lines of a table that make a row, or that look like one and make none. */
export interface TableRow {
  readonly row: Row | null;
  readonly line: Line;
}

/** So many lines may be the parts of one row. */
const MOST_PARTS = 4;
/** So many first cells of a row may be missing: they are merged with those above. */
const MOST_MERGED = 2;
/** A longer line without a divider is no part of a cell. */
const LONGEST_CELL = 90;
const LONGEST_LINE = 2_000;
const RULE = /^[-:\s|]*$/u;

/** The rows of one table, found among the lines behind its header; it goes on behind whatever stands between them. */
export class AnnexTable {
  readonly columns: readonly (AnnexColumn | null)[];
  readonly isOfWeapons: boolean;
  /** Null: tabs, bars or spaces. */
  readonly delimiter: Delimiter | null;
  /** Lines that may be parts of a row. */
  private waiting: readonly Line[] = [];
  private isAfterBlank = false;
  /** Running text, or another section, has begun. */
  isLeft = false;

  constructor(columns: readonly (AnnexColumn | null)[], delimiter: Delimiter | null) {
    this.columns = columns;
    this.delimiter = delimiter;
    this.isOfWeapons = columns.includes('type') || columns.includes('place');
  }

  /** The rows that the line ends. */
  take(line: Line): readonly TableRow[] {
    const isAfterBlank = this.isAfterBlank;
    this.isAfterBlank = line.text.trim() === '';
    if (this.isAfterBlank || RULE.test(line.text)) return [];
    const row = this.rowOf(line, MOST_MERGED);
    if (row !== null) {
      this.isLeft = false;
      const isWhole = this.rowOf(line, 0) !== null;
      return (isWhole ? null : this.wholeRow(line)) ?? this.withWrapped(row, line);
    }
    if (this.isBeyond(line, isAfterBlank)) {
      const rows = this.rest();
      this.isLeft = true;
      return isLikeRow(line.text) ? [...rows, { row: null, line }] : rows;
    }
    const whole = this.wholeRow(line);
    if (whole !== null) return whole;
    const [first, ...others] = [...this.waiting, line];
    if (first === undefined || others.length < MOST_PARTS) {
      this.waiting = [...this.waiting, line];
      return [];
    }
    this.waiting = others;
    return this.rejected([first]);
  }

  /** Only what is plainly a row of the table still is one. */
  leave(): void {
    this.isLeft = true;
  }

  /** What still waits and looks like a row, or a part of one. */
  rest(): readonly TableRow[] {
    const rows = this.rejected(this.waiting);
    this.waiting = [];
    return rows;
  }

  private rejected(lines: readonly Line[]): readonly TableRow[] {
    return lines
      .filter((line) => this.cellsOf(line).length > 1 || isLikeRow(line.text))
      .map((line) => ({ row: null, line }));
  }

  /** A line that no row of the table is a part of. */
  private isBeyond(line: Line, isAfterBlank: boolean): boolean {
    if (this.isLeft) return this.delimiter !== null || !/[\t|]/u.test(line.text);
    if (this.delimiter !== null) return isBeyondCsv(line.text, this.delimiter, isAfterBlank);
    const isSentence = this.cellsOf(line).length < 2 || SENTENCE_END.test(line.text);
    return line.text.length > LONGEST_CELL && !/[\t|]/u.test(line.text) && isSentence;
  }

  /** The row with its position, which may be wrapped in front of it: "SMM camera in", "Zolote (government-controlled)". */
  private withWrapped(row: Row, line: Line): readonly TableRow[] {
    const position = row.get('position');
    const at = this.waiting.findLastIndex((each) => this.cellsOf(each).length > 1) + 1;
    const lines = this.waiting.slice(at);
    const [first] = lines;
    if (position === undefined || first === undefined || !isTail(position.text))
      return [...this.rest(), { row, line }];
    this.waiting = this.waiting.slice(0, at);
    const text = [...lines.map((each) => each.text.trim()), position.text].join(' ');
    const whole = new Map(row).set('position', { text, from: first.from, to: position.to });
    return [...this.rest(), { row: whole, line: joinLines([...lines, line]) }];
  }

  /** The row that the line makes with lines in front of it: broken within a cell, or between two. */
  private wholeRow(line: Line): readonly TableRow[] | null {
    const divider = this.delimiter ?? (line.text.includes('|') ? '|' : '\t');
    for (let at = 0; at < this.waiting.length; at += 1) {
      const parts = [...this.waiting.slice(at), line];
      for (const glue of [' ', divider]) {
        const whole = joinLines(parts, glue);
        const row = this.rowOf(whole, 0);
        if (row === null) continue;
        const before = this.rejected(this.waiting.slice(0, at));
        this.waiting = [];
        return [...before, { row, line: whole }];
      }
    }
    return null;
  }

  /** The cells of the line by column where they make a row; the first may be missing, merged with those above. */
  private rowOf(line: Line, mostMerged: number): Row | null {
    const cells = this.cellsOf(line).filter(
      (cell, index) => cell.text !== '' || index < this.columns.length,
    );
    const missing = this.columns.length - cells.length;
    if (missing < 0 || missing > mostMerged) return null;
    const row = new Map<AnnexColumn, Cell>();
    this.columns.slice(missing).forEach((column, index) => {
      const cell = cells[index];
      if (column !== null && cell !== undefined && cell.text !== '') row.set(column, cell);
    });
    if (!isCountCell(row.get('count'))) return null;
    return (this.isOfWeapons ? isWeaponRow(row) : isObservationRow(row)) ? row : null;
  }

  private cellsOf({ text, from }: Line): readonly Cell[] {
    if (text.length > LONGEST_LINE) return [];
    return this.delimiter === null
      ? splitCells(text, from)
      : splitDelimited(text, from, this.delimiter);
  }
}

/** "57km north-east of Donetsk)": the end of what began in the lines above. */
function isTail(text: string): boolean {
  return /^[\p{Ll}(\d]/u.test(text) || text.split(')').length > text.split('(').length;
}
