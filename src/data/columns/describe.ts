import type { ByteHeap } from '../../model/byte-heap.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { HeaderIndex } from './header.ts';
import type { ColumnMapping, Preset } from './preset.ts';
import { remember } from './remember.ts';
import type { RowCursor } from './row-cursor.ts';
import { trimmedTo } from './trim-bytes.ts';

const MAX_CHARS = 4000;
const MAX_OTHER_CHARS = 120;
const MAX_OTHER_COLUMNS = 16;
const DIVIDER = new TextEncoder().encode(' · ');
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

interface Part {
  readonly column: string;
  /** "name: ", or nothing. */
  readonly label: Uint8Array;
  readonly isCut: boolean;
}

/**
 * Writes what a row says in its own words into the heap and gives the place of that text, or 0 where it says nothing: the
 * kind as the source words it, its description, and the other columns as "name: value". A place that is the name of the
 * location already (`isPlaced`) is not repeated.
 */
export function createDescriber(
  preset: Preset | null,
  columns: ColumnMapping,
  header: HeaderIndex,
  cursor: RowCursor,
  heap: ByteHeap,
): (isPlaced: boolean) => number {
  const parts = (preset === null ? genericParts(columns, header) : presetParts(preset)).map(
    ({ column, ...part }) => ({ at: cursor.positionOf(column), ...part }),
  );
  const flags = preset?.flags ?? [];
  const flagsOf = remember(cursor, (cells) => {
    const set = flags.filter(([column]) => Number(cells(column)) >= 0.5);
    return [...new Set(set.map(([, label]) => label))].join(', ');
  });
  const place = columns.place === undefined ? -1 : cursor.positionOf(columns.place);
  const add = (at: number, label: Uint8Array, isCut: boolean): void => {
    const from = cursor.from(at);
    let to = cursor.to(at, from);
    const { bytes } = cursor;
    if (isCut && to - from > MAX_OTHER_CHARS) to = trimmedTo(bytes, from, cutAt(bytes, from, to));
    if (from === to || heap.isOpen(bytes, from, to)) return;
    if (heap.openSize() > 0) heap.write(DIVIDER, 0, DIVIDER.length);
    if (label.length > 0) heap.write(label, 0, label.length);
    heap.write(bytes, from, to);
  };
  return (isPlaced) => {
    for (const part of parts) add(part.at, part.label, part.isCut);
    const labels = flags.length === 0 ? '' : flagsOf();
    if (labels !== '') {
      if (heap.openSize() > 0) heap.write(DIVIDER, 0, DIVIDER.length);
      heap.writeText(labels);
    }
    if (place >= 0 && !isPlaced) add(place, NO_LABEL, false);
    if (heap.openSize() === 0) return 0;
    if (heap.openSize() > MAX_CHARS) {
      const text = heap.takeOpen();
      heap.writeText(text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS - 1)}…` : text);
    }
    return heap.end();
  };
}

const NO_LABEL = new Uint8Array();

/** Where the first characters end: as many as a text is cut to, a character beyond U+FFFF counting as two. */
function cutAt(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    units += byte >= 0xf0 ? 2 : 1;
    if (units > MAX_OTHER_CHARS) return at;
  }
  return to;
}

function partOf(column: string, label: string | null, isCut: boolean): Part {
  return {
    column,
    label: label === null ? NO_LABEL : new TextEncoder().encode(`${label}: `),
    isCut,
  };
}

function presetParts({ described }: Preset): readonly Part[] {
  return described.map((each) =>
    typeof each === 'string' ? partOf(each, null, false) : partOf(each[0], each[1], false),
  );
}

function genericParts(columns: ColumnMapping, header: HeaderIndex): readonly Part[] {
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
    ...told.map((column) => partOf(column, null, false)),
    ...others.slice(0, MAX_OTHER_COLUMNS).map((column) => partOf(column, column, true)),
  ];
}
