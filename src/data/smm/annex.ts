import type { Issue } from '../../model/issue.ts';
import type { WeaponState } from '../../model/observation.ts';
import { readHeader, splitCells, splitDelimited } from './annex-columns.ts';
import type { AnnexColumn, Cell, Delimiter } from './annex-columns.ts';
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

interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const DELIMITERS: readonly Delimiter[] = [',', ';'];
/** What the header of a table in CSV has, before its cells are looked at. */
const MAY_BE_HEADER =
  /^(?=[^\n]*(?:\bno\b|number|count|qty|№|к-во|к-сть|кол|кіл))(?:[^,;]*[,;]){3}/iu;
const LONGEST_HEADER = 400;
const LONGEST_LINE = 2_000;
/** A row of the table of violations whose cells cannot be told apart ends with its date and time. */
const ROW_OF_LOST_CELLS =
  /\S\s+\d{1,2}-\p{Lu}\p{L}{2,8},? \d{1,2}:\d\d(?: ?[-–] ?\d{1,2}:\d\d)?\s*$/u;
/** Lines without a cell divider that may stand in a table before it counts as ended. */
const LOOSE_LINES = 1;

/** Reads the tables of violations and of weapons in the range, wherever a header row names their columns. */
export function readAnnex(text: string, range: Span, anchor: string | null): AnnexReading {
  const reader = new AnnexReader(anchor);
  for (const line of linesOf(text, range)) reader.take(line);
  return reader;
}

function* linesOf(text: string, range: Span): Generator<Line> {
  let from = range[0];
  while (from < range[1]) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 || newline >= range[1] ? range[1] : newline;
    yield { text: text.slice(from, end).replace(/\r$/u, ''), from, to: end };
    from = end + 1;
  }
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
  /** Of the table in CSV that is being read. */
  private delimiter: Delimiter | null = null;

  constructor(anchor: string | null) {
    this.anchor = anchor;
  }

  take(line: Line): void {
    this.takeHeading(line.text);
    const cells = this.cellsOf(line);
    const header = readHeader(cells);
    if (header !== null) {
      this.columns = header;
      this.position = null;
      this.lines.push([line.from, line.to]);
    } else if (this.columns !== null && cells.length >= 3) this.takeRow(cells, line, this.columns);
    else this.takeLoose(line);
  }

  /** The cells of a line; none where it has no divider, or only commas and is in no table of CSV. */
  private cellsOf({ text, from }: Line): readonly Cell[] {
    if (text.length > LONGEST_LINE) return [];
    if (this.delimiter !== null) return splitDelimited(text, from, this.delimiter);
    if (/\t|\||\S {2,}\S/u.test(text)) return splitCells(text, from);
    if (text.length > LONGEST_HEADER || !MAY_BE_HEADER.test(text)) return [];
    for (const delimiter of DELIMITERS) {
      const cells = splitDelimited(text, from, delimiter);
      if (readHeader(cells) === null) continue;
      this.delimiter = delimiter;
      return cells;
    }
    return [];
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
    if (line.text.length <= LONGEST_LINE && ROW_OF_LOST_CELLS.test(line.text)) {
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
    if (this.loose <= LOOSE_LINES && line.text.length <= 200) return;
    this.columns = null;
    this.delimiter = null;
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
    if (row === null) this.reject(span, line.text);
    else if (columns.includes('type') || columns.includes('place')) {
      const weapon = readWeaponRow(row, {
        span,
        side: this.side,
        state: this.state,
        anchor: this.anchor,
      });
      if (weapon === null) this.reject(span, line.text);
      else this.weapons.push(weapon);
    } else {
      this.position = row.get('position') ?? this.position;
      const observation = readObservationRow(row, this.position, span, this.anchor);
      if (observation === null) this.reject(span, line.text);
      else this.observations.push(observation);
    }
    this.used.push(span);
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
