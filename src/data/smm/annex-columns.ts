import { plainText } from './tidy-steps.ts';

/** The columns of the annex tables that are read. */
export type AnnexColumn =
  | 'position'
  | 'location'
  | 'means'
  | 'count'
  | 'observation'
  | 'description'
  | 'weapon'
  | 'time'
  | 'type'
  | 'place'
  | 'source'
  | 'date';

/** Titles of columns in English, Russian and Ukrainian, as they varied over the years. */
const TITLES: readonly (readonly [AnnexColumn, RegExp])[] = [
  [
    'position',
    /^(?:smm )?(?:camera )?position(?: of the smm)?$|^(?:patrol|observer)(?: position)?$|^позиция смм$|^позиція смм$|^smm position.*$/iu,
  ],
  [
    'location',
    /^(?:event )?location(?: of (?:the )?event)?$|^distance(?: and|,)? direction$|^место (?:события|инцидента)$|^место,? где произошло событие$|^місце (?:події|інциденту)$/iu,
  ],
  ['means', /^means$|^способ(?: наблюдения)?$|^спосіб(?: спостереження)?$/iu],
  [
    'count',
    /^no\.?$|^number$|^qty\.?$|^count$|^no\. of (?:weapons|violations)$|^number of weapons$|^к-во$|^кол-во$|^количество$|^к-сть$|^кількість$|^№$/iu,
  ],
  ['observation', /^observation$|^наблюдение$|^спостереження$|^event$/iu],
  ['description', /^description$|^описание$|^опис$|^details?$/iu],
  [
    'weapon',
    /^weapons?$|^weapon type$|^вид вооружения$|^вооружение$|^вид озброєння$|^озброєння$/iu,
  ],
  ['time', /^date,? ?(?:and )?(?:\/ ?)?time$|^date\/time$|^дата,? время$|^дата,? час$|^time$/iu],
  ['type', /^types? of weapons?(?: system)?$|^type$|^тип вооружения$|^тип озброєння$/iu],
  [
    'source',
    /^sources? of (?:observation|information)$|^source$|^источник(?: информации)?$|^джерело$/iu,
  ],
  ['date', /^date$|^дата$/iu],
];

/** No table of the mission has half as many. */
const MAX_COLUMNS = 40;

/** A cell of a table row; offsets are in the original text. */
export interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Splits a line at tabs, at bars or at runs of spaces, whichever it has. */
export function splitCells(line: string, at: number): readonly Cell[] {
  const separator = line.includes('\t') ? /\t/u : line.includes('|') ? /\|/u : / {2,}|\u00A0{2,}/u;
  const cells: Cell[] = [];
  let from = 0;
  for (const piece of line.split(new RegExp(`(${separator.source})`, 'u'))) {
    if (!separator.test(piece)) {
      const lead = piece.length - piece.trimStart().length;
      cells.push({
        text: plainText(piece.trim()),
        from: at + from + lead,
        to: at + from + lead + piece.trim().length,
      });
    }
    from += piece.length;
  }
  // Bars also stand at both ends of a row.
  const isFramed = line.trim().startsWith('|');
  const isClosed = line.trim().endsWith('|');
  return separator.source === '\\|'
    ? cells.slice(isFramed ? 1 : 0, isClosed ? -1 : undefined)
    : cells;
}

/** What may stand between the cells of a table in CSV. */
export type Delimiter = ',' | ';';

/** Splits a line of CSV at the delimiter; a quoted cell may hold it, and doubled quotes in one are single. */
export function splitDelimited(line: string, at: number, delimiter: Delimiter): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  while (from <= line.length) {
    const rest = line.slice(from);
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/u.exec(rest);
    const next = quoted === null ? '' : (rest[quoted[0].length] ?? delimiter);
    const isQuoted = quoted !== null && next === delimiter;
    const plain = rest.indexOf(delimiter);
    const length = isQuoted ? quoted[0].length : plain < 0 ? rest.length : plain;
    const inside = isQuoted ? (quoted[1] ?? '') : rest.slice(0, length);
    const start = from + (isQuoted ? quoted[0].indexOf('"') + 1 : 0);
    const lead = inside.length - inside.trimStart().length;
    const text = inside.trim();
    const first = at + start + lead;
    cells.push({
      text: plainText(isQuoted ? text.replaceAll('""', '"') : text),
      from: first,
      to: first + text.length,
    });
    from += length + 1;
  }
  return cells;
}

/** The columns of a header row, null where the row is none: at least four known titles, a count among them. */
export function readHeader(cells: readonly Cell[]): readonly (AnnexColumn | null)[] | null {
  if (cells.length > MAX_COLUMNS) return null;
  const columns = cells.map((cell) => columnOf(cell.text));
  const known = columns.filter((column) => column !== null);
  const isHeader =
    known.length >= 4 && known.includes('count') && new Set(known).size === known.length;
  if (!isHeader) return null;
  // In a table of weapons, "location" is a place, not a range and bearing.
  const isOfFire = known.includes('means') && known.includes('observation');
  const isWeapons = known.includes('type') || (known.includes('date') && known.includes('source'));
  if (isOfFire) return columns.map((column) => (column === 'type' ? 'weapon' : column));
  return isWeapons ? columns.map((column) => weaponColumn(column)) : columns;
}

/** The cells of a header that is printed over two lines. */
export function joinHeaders(first: readonly Cell[], second: readonly Cell[]): readonly Cell[] {
  if (first.length < 4 || first.length !== second.length) return [];
  return first.map((cell, index) => {
    const below = second[index];
    return below === undefined ? cell : { ...below, text: `${cell.text} ${below.text}`.trim() };
  });
}

function weaponColumn(column: AnnexColumn | null): AnnexColumn | null {
  if (column === 'location') return 'place';
  if (column === 'time') return 'date';
  return column === 'weapon' ? 'type' : column;
}

function columnOf(title: string): AnnexColumn | null {
  const words = title.replaceAll(/\[\d+\]|[*:]/gu, '').trim();
  return TITLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
