import type { Issue } from '../../model/issue.ts';
import type { WeaponState } from '../../model/observation.ts';
import { csvOfHeader, isBeyondCsv } from './annex-csv.ts';
import { joinHeaders, readHeader, splitCells, splitDelimited } from './annex-columns.ts';
import type { AnnexColumn, Cell, Delimiter } from './annex-columns.ts';
import { QuotedLines, linesOf } from './annex-lines.ts';
import type { Line } from './annex-lines.ts';
import { PlainRows, plainHeader } from './annex-plain-rows.ts';
import { readObservationRow, readWeaponRow } from './annex-rows.ts';
import type { Row } from './annex-rows.ts';
import type { ReadObservation, ReadWeapon, Span } from './reading.ts';

interface AnnexReading {
  readonly observations: readonly ReadObservation[];
  readonly weapons: readonly ReadWeapon[];
  readonly issues: readonly Issue[];
  /** Lines that belong to tables, to be left out of the prose. */
  readonly lines: readonly Span[];
  readonly used: readonly Span[];
}

const LONGEST_LINE = 2_000;
/** A row of the table of violations whose cells cannot be told apart ends with its date and time. */
const ROW_OF_LOST_CELLS =
  /\S[\s,;"]+\d{1,2}-\p{Lu}\p{L}{2,8},? \d{1,2}:\d\d(?: ?[-–] ?\d{1,2}:\d\d)?["\s]*$/u;
/** So much of the end of a line shows its date and time. */
const LONGEST_TIME = 40;
/** Lines without a cell divider that may stand in a table before it counts as ended: parts of wrapped cells. */
const LOOSE_LINES = 5;
const LONGEST_CELL = 90;
const COUNT = /^\D{0,12}\d|multiple|N\/?K/iu;

/** Reads the tables of violations and of weapons in the range, wherever a header row names their columns. */
export function readAnnex(text: string, range: Span, anchor: string | null): AnnexReading {
  const reader = new AnnexReader(anchor);
  for (const line of linesOf(text, range)) reader.take(line);
  reader.finish();
  return reader;
}

class AnnexReader implements AnnexReading {
  readonly observations: ReadObservation[] = [];
  readonly weapons: ReadWeapon[] = [];
  readonly issues: Issue[] = [];
  readonly lines: Span[] = [];
  readonly used: Span[] = [];
  private readonly anchor: string | null;
  private columns: readonly (AnnexColumn | null)[] | null = null;
  private position: Cell | null = null;
  private side: string | null = null;
  private state: WeaponState = 'unstated';
  private loose = 0;
  /** Of a line that may be the first half of a header. */
  private before: readonly Cell[] = [];
  private readonly quoted = new QuotedLines();
  private wrapped: readonly Line[] = [];
  private date: Cell | null = null;
  private plain: PlainRows | null = null;
  /** Of the table in CSV that is being read. */
  private delimiter: Delimiter | null = null;
  private isAfterBlank = false;

  constructor(anchor: string | null) {
    this.anchor = anchor;
  }

  take(printed: Line): void {
    const tab = printed.text.includes('\t') ? '\t' : null;
    const delimiter = this.columns === null ? null : (this.delimiter ?? tab);
    for (const line of this.quoted.take(printed, delimiter)) this.takeLine(line);
  }

  private takeLine(line: Line): void {
    this.takeHeading(line.text);
    const plain = plainHeader(line.text);
    if (plain !== null) {
      this.endPlain();
      this.endTable();
      this.plain = new PlainRows(plain);
      this.lines.push([line.from, line.to]);
      return;
    }
    const cells = this.cellsOf(line);
    const header = readHeader(cells) ?? readHeader(joinHeaders(this.before, cells));
    this.before = cells;
    if (header !== null) {
      this.endPlain();
      // The head of a page in mid-table says nothing new.
      if (header.join() !== this.columns?.join()) this.position = null;
      this.columns = header;
      this.lines.push([line.from, line.to]);
    } else if (this.columns !== null && cells.length >= 3) this.takeRow(cells, line, this.columns);
    else if (this.plain === null) this.takeLoose(line);
    else this.takePlain(line, this.plain);
  }

  finish(): void {
    for (const line of this.quoted.rest()) this.takeLine(line);
    this.endPlain();
  }

  private takePlain(line: Line, rows: PlainRows): void {
    if (line.text.trim() === '') return;
    const found = rows.take(line);
    if (found === null) return;
    this.lines.push(...found.lines);
    const span: Span = [found.lines[0]?.[0] ?? line.from, line.to];
    this.addRow(found.row, line.text, span, found.row.has('type'));
  }

  private endPlain(): void {
    for (const { text, from, to } of this.plain?.unread() ?? []) this.reject([from, to], text);
    this.plain = null;
  }

  /** The cells of a line; none where it has no divider, or only commas and is in no table of CSV. */
  private cellsOf({ text, from }: Line): readonly Cell[] {
    const isAfterBlank = this.isAfterBlank;
    this.isAfterBlank = text.trim() === '';
    if (text.length > LONGEST_LINE) return [];
    if (this.delimiter !== null) {
      const cells = splitDelimited(text, from, this.delimiter);
      if (this.isOfTable(cells) || !isBeyondCsv(text, this.delimiter, isAfterBlank)) return cells;
      this.endTable();
    }
    if (/\t|\||\S {2,}\S/u.test(text)) return splitCells(text, from);
    this.delimiter = csvOfHeader(text);
    return this.delimiter === null ? [] : splitDelimited(text, from, this.delimiter);
  }

  /** Whether a line of CSV is a row of the table, or its head on another page. */
  private isOfTable(cells: readonly Cell[]): boolean {
    const row = this.columns === null ? null : this.rowOf(cells, this.columns);
    return readHeader(cells) !== null || COUNT.test(row?.get('count')?.text ?? '');
  }

  private endTable(): void {
    this.columns = null;
    this.delimiter = null;
    this.wrapped = [];
  }

  /** Headings within and above tables give side and state. */
  private takeHeading(text: string): void {
    if (text.length > 160) return;
    if (/^[\s|]*non-government-controlled areas?/iu.test(text))
      this.side = 'non-government-controlled';
    else if (/^[\s|]*government-controlled areas?/iu.test(text))
      this.side = 'government-controlled';
    if (/beyond withdrawal lines but outside/iu.test(text))
      this.state = 'beyond-lines-outside-storage';
    else if (/in violation of withdrawal lines/iu.test(text)) this.state = 'violation';
    else if (/security zone/iu.test(text)) this.state = 'security-zone';
    else if (/table of ceasefire violations/iu.test(text)) this.side = null;
  }

  private takeLoose(line: Line): void {
    if (ROW_OF_LOST_CELLS.test(line.text.slice(-LONGEST_TIME))) {
      this.lines.push([line.from, line.to]);
      this.reject([line.from, line.to], line.text);
      return;
    }
    if (this.columns === null || line.text.trim() === '') return;
    const isHeading = /^[\s|]*(?:non-)?government-controlled areas?[\s|]*$/iu.test(line.text);
    if (isHeading) {
      this.lines.push([line.from, line.to]);
      return;
    }
    this.loose += 1;
    this.wrapped = [...this.wrapped, line];
    if (this.loose <= LOOSE_LINES && line.text.length <= LONGEST_CELL) return;
    this.endTable();
  }

  private takeRow(
    cells: readonly Cell[],
    line: Line,
    columns: readonly (AnnexColumn | null)[],
  ): void {
    this.loose = 0;
    this.lines.push([line.from, line.to]);
    if (cells.every((cell) => /^[-:\s]*$/u.test(cell.text))) return;
    const row = this.rowOf(cells, columns);
    const span: Span = [line.from, line.to];
    const isWeapon = columns.includes('type') || columns.includes('place');
    if (row === null) this.reject(span, line.text);
    else this.addRow(this.wholePosition(row), line.text, span, isWeapon);
    this.used.push(span);
  }

  /** A position that is wrapped in front of its row: "SMM camera in", "Zolote (government-controlled)". */
  private wholePosition(row: Row): Row {
    const position = row.get('position');
    const lines = this.wrapped;
    this.wrapped = [];
    const [first] = lines;
    if (position === undefined || first === undefined || !isTail(position.text)) return row;
    const text = [...lines.map((each) => each.text.trim()), position.text].join(' ');
    this.lines.push(...lines.map(({ from, to }): Span => [from, to]));
    return new Map(row).set('position', { text, from: first.from, to: position.to });
  }

  private addRow(row: Row, text: string, span: Span, isWeapon: boolean): void {
    const { side, state, anchor } = this;
    if (isWeapon) {
      this.date = row.get('date') ?? this.date;
      const dated = this.date === null ? row : new Map(row).set('date', this.date);
      const weapon = readWeaponRow(dated, { span, side, state, anchor });
      if (weapon === null) this.reject(span, text);
      else this.weapons.push(weapon);
      return;
    }
    this.position = row.get('position') ?? this.position;
    const observation = readObservationRow(row, this.position, span, anchor);
    if (observation === null) this.reject(span, text);
    else this.observations.push(observation);
  }

  private reject(span: Span, text: string): void {
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { span },
      value: text.trim().slice(0, 300),
    });
  }

  /** Cells by column; a row that lacks its first cells goes on from the position above it (merged cells). */
  private rowOf(cells: readonly Cell[], columns: readonly (AnnexColumn | null)[]): Row | null {
    const missing = columns.length - cells.length;
    if (missing < 0 || missing > 2) return null;
    const row = new Map<AnnexColumn, Cell>();
    columns.slice(missing).forEach((column, index) => {
      const cell = cells[index];
      if (column !== null && cell !== undefined && cell.text !== '') row.set(column, cell);
    });
    return row;
  }
}

/** "57km north-east of Donetsk)": the end of what began in the lines above. */
function isTail(text: string): boolean {
  return /^[\p{Ll}(\d]/u.test(text) || text.split(')').length > text.split('(').length;
}
