import type { Issue } from '../../model/issue.ts';
import type { WeaponState } from '../../model/observation.ts';
import { csvOfHeader } from './annex-csv.ts';
import { joinHeaders, readHeader, splitCells, splitDelimited } from './annex-columns.ts';
import type { AnnexColumn, Cell } from './annex-columns.ts';
import { QuotedLines, linesOf } from './annex-lines.ts';
import type { Line } from './annex-lines.ts';
import { PlainRows, isLikeRow, plainHeader } from './annex-plain-rows.ts';
import { readObservationRow, readWeaponRow } from './annex-rows.ts';
import type { Row } from './annex-rows.ts';
import { AnnexTable } from './annex-table.ts';
import type { TableRow } from './annex-table.ts';
import { sectionOf } from './report-words.ts';
import type { ReadObservation, ReadWeapon, Span } from './reading.ts';

interface AnnexReading {
  readonly observations: readonly ReadObservation[];
  readonly weapons: readonly ReadWeapon[];
  readonly issues: readonly Issue[];
  /** Lines that belong to tables, to be left out of the prose. */
  readonly lines: readonly Span[];
  readonly used: readonly Span[];
}

const SIDE_HEADING = /^[\s|]*(non-)?government-controlled areas?[\s|]*$/iu;
const LONGEST_HEADING = 160;

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
  private table: AnnexTable | null = null;
  private position: Cell | null = null;
  private side: string | null = null;
  private state: WeaponState = 'unstated';
  /** Of a line that may be the first half of a header. */
  private before: readonly Cell[] = [];
  private readonly quoted = new QuotedLines();
  private date: Cell | null = null;
  private plain: PlainRows | null = null;

  constructor(anchor: string | null) {
    this.anchor = anchor;
  }

  take(printed: Line): void {
    const tab = printed.text.includes('\t') ? '\t' : null;
    const delimiter = this.table === null ? null : (this.table.delimiter ?? tab);
    for (const line of this.quoted.take(printed, delimiter)) this.takeLine(line);
  }

  private takeLine(line: Line): void {
    this.takeHeading(line.text);
    const plain = plainHeader(line.text);
    const table = plain === null ? this.headedBy(line) : null;
    if (plain !== null || table !== null) {
      this.endTables();
      this.table = table;
      if (plain !== null) this.plain = new PlainRows(plain);
    }
    if (sectionOf(line.text.trim()) !== null) this.table?.leave();
    const isSide = this.table?.isLeft === false && SIDE_HEADING.test(line.text);
    if (plain !== null || table !== null || isSide) this.lines.push([line.from, line.to]);
    else if (this.table !== null) this.addRows(this.table.take(line), this.table);
    else if (this.plain !== null) this.takePlain(line, this.plain);
    else if (isLikeRow(line.text)) this.reject(line);
  }

  finish(): void {
    for (const line of this.quoted.rest()) this.takeLine(line);
    this.endTables();
  }

  /** The table that the line is the header of; the one that is being read where the header says nothing new. */
  private headedBy(line: Line): AnnexTable | null {
    const isDivided = /\t|\||\S {2,}\S/u.test(line.text);
    const delimiter = isDivided ? null : csvOfHeader(line.text);
    const cells =
      delimiter !== null
        ? splitDelimited(line.text, line.from, delimiter)
        : isDivided
          ? splitCells(line.text, line.from)
          : [];
    const columns =
      readHeader(cells) ??
      readHeader(joinHeaders(this.before, cells)) ??
      brokenHeader(this.before, cells);
    this.before = columns === null ? cells : [];
    if (columns === null) return null;
    // The head of a page in mid-table says nothing new.
    if (columns.join() !== this.table?.columns.join()) this.position = null;
    return new AnnexTable(columns, delimiter);
  }

  private takePlain(line: Line, rows: PlainRows): void {
    if (line.text.trim() === '') return;
    const found = rows.take(line);
    if (found === null) return;
    this.lines.push(...found.lines);
    const from = found.lines[0]?.[0] ?? line.from;
    this.addRow(found.row, { ...line, from }, found.row.has('type'));
  }

  private endTables(): void {
    if (this.table !== null) this.addRows(this.table.rest(), this.table);
    for (const line of this.plain?.unread() ?? []) this.reject(line);
    this.table = null;
    this.plain = null;
  }

  /** Headings within and above tables give side and state. */
  private takeHeading(text: string): void {
    if (text.length > LONGEST_HEADING) return;
    const side = /^[\s|]*(non-)?government-controlled areas?/iu.exec(text);
    if (side !== null)
      this.side = side[1] === undefined ? 'government-controlled' : 'non-government-controlled';
    if (/beyond withdrawal lines but outside/iu.test(text))
      this.state = 'beyond-lines-outside-storage';
    else if (/in violation of withdrawal lines/iu.test(text)) this.state = 'violation';
    else if (/security zone/iu.test(text)) this.state = 'security-zone';
    else if (/table of ceasefire violations/iu.test(text)) this.side = null;
  }

  private addRows(rows: readonly TableRow[], table: AnnexTable): void {
    for (const { row, line } of rows) {
      if (row === null) this.reject(line);
      else {
        const span: Span = [line.from, line.to];
        this.lines.push(span);
        this.used.push(span);
        this.addRow(row, line, table.isOfWeapons);
      }
    }
  }

  private addRow(row: Row, line: Line, isWeapon: boolean): void {
    const { side, state, anchor } = this;
    const span: Span = [line.from, line.to];
    if (isWeapon) {
      this.date = row.get('date') ?? this.date;
      const dated = this.date === null ? row : new Map(row).set('date', this.date);
      const weapon = readWeaponRow(dated, { span, side, state, anchor });
      if (weapon === null) this.reject(line);
      else this.weapons.push(weapon);
      return;
    }
    this.position = row.get('position') ?? this.position;
    const observation = readObservationRow(row, this.position, span, anchor);
    if (observation === null) this.reject(line);
    else this.observations.push(observation);
  }

  private reject({ text, from, to }: Line): void {
    this.lines.push([from, to]);
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { span: [from, to] },
      value: text.trim().slice(0, 300),
    });
  }
}

/** The columns of a header of which each half is a line; nothing but titles stands in it. */
function brokenHeader(
  first: readonly Cell[],
  second: readonly Cell[],
): readonly (AnnexColumn | null)[] | null {
  const isEmptyEnd = first.at(-1)?.text === '';
  const columns = readHeader([...(isEmptyEnd ? first.slice(0, -1) : first), ...second]);
  return columns === null || columns.includes(null) ? null : columns;
}
