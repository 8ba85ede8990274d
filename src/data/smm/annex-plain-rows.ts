import type { AnnexColumn, Cell } from './annex-columns.ts';
import type { Line } from './annex-lines.ts';
import type { Row } from './annex-rows.ts';
import { RANGE, WIND, WIND_LETTERS } from './ranges.ts';
import type { Span } from './reading.ts';
import { WEAPON_NOUN } from './weapon-types.ts';

/** A table whose cells nothing divides but single spaces, as it is copied from a page of a PDF. */
export type PlainTable = 'violations' | 'weapons';

const HEADERS: readonly (readonly [PlainTable, RegExp])[] = [
  [
    'violations',
    /^(?:smm |camera )?position (?:event )?location means (?:no\.?|number) observation/iu,
  ],
  [
    'weapons',
    /^(?:date )?(?:no\.?|number)(?: of weapons)? types? of weapons?(?: system)? (?:event )?(?:location|place)/iu,
  ],
];
const DAY = String.raw`\d{1,2}[- ]\p{L}{3,9}\.?(?:[- ]\d{4})?|\d{1,2}[./]\d{1,2}[./]\d{4}`;
const WINDS = `(?:${WIND}|${WIND_LETTERS}(?:-${WIND_LETTERS})?)`;
const THING = String.raw`(?:\p{L}+ )?(?:explosion|projectile|burst|shot|flash|flare|round|rocket|airburst)(?:e?s)?(?: and (?:burst|shot)s?)?`;
const ROWS: Readonly<Record<PlainTable, RegExp>> = {
  violations: new RegExp(
    String.raw`^(?<position>.*?) ?(?<location>(?:N\/K|${RANGE})(?:(?:,|;| and|\/)? ?(?:N\/K|${WINDS}))*) (?<means>Heard|Saw|Recorded|Observed|Seen) (?<count>\S+) (?<observation>${THING})(?: (?<description>.*?))??(?: N\/K)?,? (?<time>(?:${DAY}),? \d{1,2}[:.]\d\d.*)$`,
    'diu',
  ),
  weapons: new RegExp(
    String.raw`^(?:(?<date>${DAY}) )?(?<count>\d+|Multiple) (?<type>(?:[\p{L}-]+ )?(?:${WEAPON_NOUN})(?: \([^()]*\))*) (?<place>.+?) (?<source>(?:(?:mini|mid-range|long-range|small|SMM)[- ]?)*UAVs?|Patrol|SMM patrol|SMM camera|Camera|(?:Aerial|Satellite) imagery)$`,
    'diu',
  ),
};
/** What a row that was not understood still shows. */
const LIKE_ROW: Readonly<Record<PlainTable, RegExp>> = {
  violations: /\b(?:Heard|Saw|Recorded|Observed) (?:\d+|N\/K|Multiple)\b/iu,
  weapons: new RegExp(String.raw`(?:^|\s)\d+ (?:[\p{L}-]+ )?(?:${WEAPON_NOUN})`, 'iu'),
};
/** A row of violations ends with its date and time, one of weapons begins with its date and number, whatever is lost. */
const ENDS_WITH_TIME =
  /\S[\s,;|"]+\d{1,2}-\p{Lu}\p{L}{2,8},?\s{0,6}\d{1,2}:\d\d(?: ?[-–] ?\d{1,2}:\d\d)?[|"\s]*$/u;
const BEGINS_WITH_DATE = /^[\s|"]*\d{1,2}[./]\d{1,2}[./]\d{4}["\s]*[\s,;|"]+\d/u;
/** Cells of a number and of a weapon, side by side. */
const COUNTS_WEAPONS = new RegExp(
  String.raw`(?:^|[\t|])\s*\d+\s*[\t|]\s*(?:[\p{L}-]+ )?(?:${WEAPON_NOUN})`,
  'iu',
);
/** So much of the end of a line shows its date and time. */
const LONGEST_TIME = 40;
/** A row of narrow columns is wrapped over no more lines. */
const MOST_LINES = 6;

/** The table that a line is the header of, null where it is none. */
export function plainHeader(line: string): PlainTable | null {
  return HEADERS.find(([, pattern]) => pattern.test(line.trim()))?.[0] ?? null;
}

/** Whether a line looks like a row of one of the tables, though its cells may not be told apart. */
export function isLikeRow(line: string): boolean {
  return (
    ENDS_WITH_TIME.test(line.slice(-LONGEST_TIME)) ||
    BEGINS_WITH_DATE.test(line) ||
    COUNTS_WEAPONS.test(line)
  );
}

/** A row with the lines that it was printed over. */
export interface PlainRow {
  readonly row: Row;
  readonly lines: readonly Span[];
}

/** Gathers the lines of wrapped rows until they make one. */
export class PlainRows {
  private readonly table: PlainTable;
  private waiting: readonly Line[] = [];
  private readonly passed: Line[] = [];

  constructor(table: PlainTable) {
    this.table = table;
  }

  /** The row that the line ends; null while it goes on. */
  take(line: Line): PlainRow | null {
    const waiting = [...this.waiting, line];
    this.waiting = waiting.slice(-MOST_LINES);
    this.passed.push(...waiting.slice(0, -MOST_LINES));
    for (let first = this.waiting.length - 1; first >= 0; first -= 1) {
      const lines = this.waiting.slice(first);
      const row = rowOf(lines, this.table);
      const isWhole = row !== null && isBalanced(row.get('position')?.text ?? '');
      if (row === null || (!isWhole && first > 0)) continue;
      this.passed.push(...this.waiting.slice(0, first));
      this.waiting = [];
      return { row, lines: lines.map(({ from, to }) => [from, to]) };
    }
    return null;
  }

  /** The lines that look like rows and became none. */
  unread(): readonly Line[] {
    const lines = [...this.passed, ...this.waiting];
    return lines.filter(
      ({ text }) =>
        isLikeRow(text) || LIKE_ROW[this.table].test(text.replaceAll(/[\t|,;"]+/gu, ' ')),
    );
  }
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length && !/^[\p{Ll}(]/u.test(text);
}

function rowOf(lines: readonly Line[], table: PlainTable): Row | null {
  const text = lines.map((line) => line.text.trim().replaceAll(/\s/gu, ' ')).join(' ');
  const found = ROWS[table].exec(text);
  if (found === null) return null;
  const row = new Map<AnnexColumn, Cell>();
  for (const [column, range] of Object.entries(found.indices?.groups ?? {})) {
    if (range === undefined || range[0] === range[1] || !isColumn(column)) continue;
    const [from, to] = [placeIn(lines, range[0]), placeIn(lines, range[1] - 1)];
    row.set(column, { text: text.slice(...range), from, to: to + 1 });
  }
  return row;
}

function isColumn(name: string): name is AnnexColumn {
  return /^(?:position|location|means|count|observation|description|time|date|type|place|source)$/u.test(
    name,
  );
}

/** Where in the original the character stands that is at this place of the joined lines. */
function placeIn(lines: readonly Line[], at: number): number {
  let left = at;
  for (const { text, from } of lines) {
    const trimmed = text.trim();
    if (left < trimmed.length) return from + text.indexOf(trimmed) + left;
    left -= trimmed.length + 1;
  }
  return lines.at(-1)?.to ?? 0;
}
