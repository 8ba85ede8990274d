import { ROOM } from '../../base/byte-fours.ts';
import type { ByteHeap } from '../../model/byte-heap.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { HeaderIndex } from './header.ts';
import type { ColumnMapping, Preset } from './preset.ts';
import { NO_BATCH } from './cell-batch.ts';
import { Remembered } from './remember.ts';
import type { RowCursor } from './row-cursor.ts';
import { trimmedFrom, trimmedTo } from './trim-bytes.ts';

const MAX_CHARS = 4000;
const MAX_OTHER_CHARS = 120;
const MAX_OTHER_COLUMNS = 16;
const DIVIDER = ' · ';
const encoder = new TextEncoder();
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

/** The place of a row's text among the texts, 0 where it says nothing. */
export type Describe = (row: number, isPlaced: boolean) => number;

interface Part {
  readonly column: string;
  /** The divider and "name: ", or the divider alone. */
  readonly label: DataView;
  readonly labelSize: number;
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
): Describe {
  const parts = (preset === null ? genericParts(columns, header) : presetParts(preset)).map(
    (part) => ({ ...part, at: cursor.positionOf(part.column) }),
  );
  const flags = preset?.flags ?? [];
  const labelsOf = new Remembered(cursor, (cells) => {
    const set = flags.filter(([column]) => Number(cells(column)) >= 0.5);
    return [...new Set(set.map(([, label]) => label))].join(', ');
  });
  let taken = NO_BATCH;
  const flagsOf = (row: number): string => {
    if (taken !== cursor.batch) labelsOf.take();
    taken = cursor.batch;
    return labelsOf.at(row);
  };
  const place = columns.place === undefined ? -1 : cursor.positionOf(columns.place);
  const add = ({ label, labelSize, isCut }: Part, start: number, end: number): void => {
    const { bytes, view } = cursor.batch;
    const from = trimmedFrom(bytes, start, end);
    let to = trimmedTo(bytes, from, end);
    if (from === to) return;
    if (isCut && to - from > MAX_OTHER_CHARS) to = trimmedTo(bytes, from, cutAt(bytes, from, to));
    if (heap.isOpen(view, from, to)) return;
    heap.write(label, heap.openSize() > 0 ? 0 : DIVIDER_SIZE, labelSize);
    heap.write(view, from, to);
  };
  return (row, isPlaced) => {
    const { rowStart, from, to } = cursor.batch;
    const first = rowStart[row] ?? 0;
    const end = rowStart[row + 1] ?? 0;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined || part.at < 0 || first + part.at >= end) continue;
      add(part, from[first + part.at] ?? 0, to[first + part.at] ?? 0);
    }
    const labels = flags.length === 0 ? '' : flagsOf(row);
    if (labels !== '') heap.writeText(heap.openSize() > 0 ? `${DIVIDER}${labels}` : labels);
    if (place >= 0 && !isPlaced && first + place < end)
      add(PLAIN, from[first + place] ?? 0, to[first + place] ?? 0);
    if (heap.openSize() === 0) return 0;
    if (heap.openSize() > MAX_CHARS) {
      const text = heap.takeOpen();
      heap.writeText(text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS - 1)}…` : text);
    }
    return heap.end();
  };
}

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
  const bytes = encoder.encode(`${DIVIDER}${label === null ? '' : `${label}: `}`);
  const withRoom = new Uint8Array(bytes.length + ROOM);
  withRoom.set(bytes);
  return { column, label: new DataView(withRoom.buffer), labelSize: bytes.length, isCut };
}

const DIVIDER_SIZE = encoder.encode(DIVIDER).length;
const PLAIN = partOf('', null, false);

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
