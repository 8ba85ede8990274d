import type { ByteHeap } from '../../model/byte-heap.ts';
import type { JoinedWords } from '../../model/joined-words.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { HeaderIndex } from './header.ts';
import type { ColumnMapping, Preset } from './preset.ts';
import { Remembered } from './remember.ts';
import type { RowCursor } from './row-cursor.ts';
import { SaidWords } from './said-words.ts';
import type { SaidSource } from './said-words.ts';
import { trimmedFrom, trimmedTo } from './trim-bytes.ts';

const MAX_OTHER_CHARS = 120;
const MAX_OTHER_COLUMNS = 16;
/** What these columns hold is in other fields of the observation. */
const ELSEWHERE = new Set<string>([
  'id',
  'date',
  'dateEnd',
  'time',
  'lng',
  'lat',
  'coordinates',
  'count',
  'side',
]);

/** Collects what rows say in their own words. */
export interface Describer {
  /** Works out what the batch that the cursor has taken says. */
  take(): void;
  /** Adds the rows of the batch from one to another; a place that names the location already (`isPlaced`) is not repeated. */
  add(from: number, to: number, isPlaced: (row: number) => boolean): void;
  /** What the added rows say, in their order. */
  finish(): readonly JoinedWords[];
  /** Adds rows that another describer has finished; they come last. */
  join(said: readonly JoinedWords[]): void;
}

/** A column that is told, with the label before it; '' where it speaks for itself. */
interface Told {
  readonly column: string;
  readonly label: string;
  readonly maxChars: number;
}

/**
 * Describes rows by the kind as the source words it, its description, and the other columns as "name: value". Nothing is
 * joined here: columns are kept, and most of what they hold repeats.
 */
export function createDescriber(
  preset: Preset | null,
  columns: ColumnMapping,
  header: HeaderIndex,
  cursor: RowCursor,
  rowsHint: number,
): Describer {
  const saidOf = ({ column, label, maxChars }: Told): SaidWords[] => {
    const at = cursor.positionOf(column);
    if (at < 0) return [];
    return [new SaidWords(label, new ToldCells(cursor, at, maxChars), rowsHint)];
  };
  const told = preset === null ? toldByNames(columns, header) : toldByPreset(preset);
  const said = told.flatMap(saidOf);
  const flags = preset?.flags === undefined ? null : flagsOf(preset.flags, cursor);
  if (flags !== null) {
    const source: SaidSource = {
      codes: () => flags.places,
      write(from, to, into, codes, at) {
        for (let row = from; row < to; row++) {
          into.writeText(flags.at(row));
          codes[at + row - from] = into.openSize() === 0 ? 0 : into.end();
        }
      },
    };
    said.push(new SaidWords('', source, rowsHint));
  }
  const place =
    columns.place === undefined
      ? []
      : saidOf({ column: columns.place, label: '', maxChars: Infinity });
  const joined: JoinedWords[] = [];
  let length = 0;
  return {
    take() {
      flags?.take();
    },
    add(from, to, isPlaced) {
      length += to - from;
      for (const each of said) each.add(from, to, null);
      for (const each of place) each.add(from, to, isPlaced);
    },
    finish: () => [
      { pieces: [...said, ...place].map((each) => each.finish()), size: length },
      ...joined,
    ],
    join(others) {
      joined.push(...others);
    },
  };
}

/** The labels of the flags that a row sets. */
function flagsOf(flags: NonNullable<Preset['flags']>, cursor: RowCursor): Remembered<string> {
  return new Remembered(cursor, (cells) => {
    const set = flags.filter(([column]) => Number(cells(column)) >= 0.5);
    return [...new Set(set.map(([, label]) => label))].join(', ');
  });
}

/** The trimmed cells of a column, cut to so many characters. */
class ToldCells implements SaidSource {
  private readonly cursor: RowCursor;
  private readonly column: number;
  private readonly maxChars: number;

  constructor(cursor: RowCursor, column: number, maxChars: number) {
    this.cursor = cursor;
    this.column = column;
    this.maxChars = maxChars;
  }

  codes(): Int32Array {
    return this.cursor.codesOf(this.column);
  }

  write(first: number, next: number, into: ByteHeap, codes: Uint32Array, at: number): void {
    const { column, maxChars } = this;
    const { bytes, view, rowStart, from: starts, to: ends } = this.cursor.batch;
    for (let row = first; row < next; row++) {
      const cell = (rowStart[row] ?? 0) + column;
      const isThere = cell < (rowStart[row + 1] ?? 0);
      const end = isThere ? (ends[cell] ?? 0) : 0;
      const from = trimmedFrom(bytes, isThere ? (starts[cell] ?? 0) : 0, end);
      let to = trimmedTo(bytes, from, end);
      // A character has at least one byte.
      if (to - from > maxChars) to = trimmedTo(bytes, from, cutAt(bytes, from, to, maxChars));
      into.write(view, from, to);
      codes[at + row - first] = from === to ? 0 : into.end();
    }
  }
}

/** Where the first characters end: as many as a text is cut to, a character beyond U+FFFF counting as two. */
function cutAt(bytes: Uint8Array, from: number, to: number, maxChars: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    units += byte >= 0xf0 ? 2 : 1;
    if (units > maxChars) return at;
  }
  return to;
}

function toldByPreset({ described }: Preset): readonly Told[] {
  return described.map((each): Told => {
    const [column, label] = typeof each === 'string' ? [each, ''] : [each[0], `${each[1]}: `];
    return { column, label, maxChars: Infinity };
  });
}

function toldByNames(columns: ColumnMapping, header: HeaderIndex): readonly Told[] {
  const told = [columns.kind, columns.description].filter((column) => column !== undefined);
  const used = new Set<string>(
    COLUMN_FIELDS.flatMap((field) => {
      const column = columns[field];
      const isTold =
        ELSEWHERE.has(field) || field === 'kind' || field === 'description' || field === 'place';
      return column !== undefined && isTold ? [column] : [];
    }),
  );
  const others = header.names.filter((name) => name !== '' && !used.has(name));
  return [
    ...told.map((column): Told => ({ column, label: '', maxChars: Infinity })),
    ...others
      .slice(0, MAX_OTHER_COLUMNS)
      .map((column): Told => ({ column, label: `${column}: `, maxChars: MAX_OTHER_CHARS })),
  ];
}
