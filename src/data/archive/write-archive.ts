import {
  Column,
  Table,
  batchType,
  columnFromArray,
  dateDay,
  dictionary,
  field,
  float32,
  float64,
  int32,
  tableToIPC,
  uint16,
  uint32,
  uint8,
  utf8,
} from '@uwdata/flechette';
import type { DataType, Field, IntType, TypedArray } from '@uwdata/flechette';
import { NO_FIGURE } from '../../model/observation-table.ts';
import type { Observer } from '../../model/observation.ts';
import type { ObservationTable, WordCodes } from '../../model/observation-table.ts';
import { plainTable } from '../../model/table-columns.ts';
import type { PlainTable } from '../../model/table-columns.ts';
import { textAt } from '../../model/texts.ts';
import type { Texts } from '../../model/texts.ts';
import { OPEN_CHECKSUM, sealChecksum } from './archive-checksum.ts';
import type { ArchiveHead } from './archive-head.ts';
import {
  ARCHIVE_VERSION,
  CHECKSUM_KEY,
  HEAD_KEY,
  MAX_DECIMALS,
  OWN_WORDS,
  PLAIN,
  TEXTS,
  VOCABULARIES,
} from './archive-layout.ts';

const DAY_MINUTES = 24 * 60;

interface NamedColumn {
  readonly field: Field;
  readonly column: Column<unknown>;
}

/**
 * The table as the bytes of an archive (docs/archive.md): an Arrow IPC file of one record batch. The same table and head give
 * the same bytes. Half of a surrogate pair, which is no character, becomes U+FFFD.
 */
export function writeArchive(
  given: ObservationTable,
  head: Omit<ArchiveHead, 'version'>,
): Uint8Array<ArrayBuffer> {
  const table = plainTable(given);
  const columns = [
    ...timeColumns(table),
    ...positionColumns(table),
    countColumn(table),
    ...Object.entries(VOCABULARIES).map(([name, words]) =>
      codes(name, table[name as keyof typeof VOCABULARIES], words),
    ),
    ...OWN_WORDS.map((name) =>
      codes(name, name === 'report' ? wide(table.report) : table[name], table.dictionaries[name]),
    ),
    codes('observer', wide(table.observer), table.dictionaries.observer.map(observerText)),
    ...TEXTS.map((name) => textColumn(name, table[name], table.dictionaries.text)),
    ...Object.entries(PLAIN).map(([name, inFile]) =>
      plain(inFile, table[name as keyof typeof PLAIN]),
    ),
    idColumn(table),
  ].filter((each) => each !== null);
  const metadata = new Map([
    [HEAD_KEY, JSON.stringify({ version: ARCHIVE_VERSION, ...head })],
    [CHECKSUM_KEY, OPEN_CHECKSUM],
  ]);
  const fields = columns.map((each) => each.field);
  const arrow = new Table(
    { version: 4, endianness: 0, fields, metadata },
    columns.map(({ column }) => column),
  );
  const bytes = tableToIPC(arrow, { format: 'file' });
  if (bytes === null) throw new Error('Expected the bytes of an archive, got none');
  const sealed = new Uint8Array(bytes);
  sealChecksum(sealed);
  return sealed;
}

function timeColumns({ start, end }: PlainTable): readonly NamedColumn[] {
  const day = end.map((minutes) => Math.floor(minutes / DAY_MINUTES));
  const minute = Uint16Array.from(end, (minutes, row) => minutes - (day[row] ?? 0) * DAY_MINUTES);
  const length = Uint32Array.from(end, (minutes, row) => minutes - (start[row] ?? 0));
  return [
    named('endDay', dateDay(), day),
    named('endMinute', uint16(), minute),
    named('minutes', uint32(), length),
  ];
}

/** Positions as whole numbers of the smallest unit that keeps them exactly, else as they are. */
function positionColumns({ lng, lat }: PlainTable): readonly NamedColumn[] {
  const decimals = Math.max(decimalsOf(lng), decimalsOf(lat));
  return [
    { name: 'lng', degrees: lng },
    { name: 'lat', degrees: lat },
  ].map(({ name, degrees }) => {
    const missing = degrees.map((each) => (Number.isNaN(each) ? 1 : 0));
    if (decimals > MAX_DECIMALS)
      return named(name, float64(), degrees, bitsOf(missing), { unit: 'degrees' });
    const whole = Int32Array.from(degrees, (each) => Math.round(each * 10 ** decimals));
    const unit = { unit: `1e-${decimals} degrees`, decimals: String(decimals) };
    return named(name, int32(), whole, bitsOf(missing), unit);
  });
}

function decimalsOf(degrees: Float64Array): number {
  let decimals = 0;
  for (const each of degrees) {
    if (Number.isNaN(each)) continue;
    while (decimals <= MAX_DECIMALS && Math.round(each * 10 ** decimals) / 10 ** decimals !== each)
      decimals++;
  }
  return decimals;
}

function countColumn({ count }: ObservationTable): NamedColumn {
  const missing = count.map((each) => (each === NO_FIGURE ? 1 : 0));
  return named('count', int32(), count, bitsOf(missing));
}

function plain(name: string, values: Float32Array | Uint16Array): NamedColumn | null {
  if (values instanceof Float32Array)
    return values.every((each) => Number.isNaN(each)) ? null : named(name, float32(), values);
  return values.every((each) => each === 0) ? null : named(name, uint16(), values);
}

/** Codes of a dictionary that has the words of the table, in its order. */
function codes(name: string, values: WordCodes, words: readonly string[]): NamedColumn | null {
  // Where the first word is none and no row has another, nothing is lost without the column.
  if (words[0] === '' && name !== 'report' && values.every((code) => code === 0)) return null;
  const column = columnFromArray<unknown>([...words], utf8());
  const type = dictionary(column.type, codeType(values));
  const batch = new (batchType(type))({ ...batchOf(values), type });
  batch.setDictionary(column);
  return { field: field(name, type, false), column: new Column([batch], type) };
}

/** The layout has codes of 32 bits, however few a table needs. */
function wide(values: WordCodes): Uint32Array {
  return values instanceof Uint32Array ? values : new Uint32Array(values);
}

function codeType(values: WordCodes): IntType {
  if (values instanceof Uint8Array) return uint8();
  return values instanceof Uint16Array ? uint16() : uint32();
}

/** The words that the column uses of those that several share, by first use. */
function textColumn(name: string, values: WordCodes, texts: Texts): NamedColumn | null {
  const words = [''];
  const known = new Uint32Array(texts.length);
  const own = Uint32Array.from(values, (code) => {
    if (code === 0) return 0;
    const before = known[code] ?? 0;
    if (before !== 0) return before;
    known[code] = words.length;
    return words.push(textAt(texts, code)) - 1;
  });
  return codes(name, own, words);
}

/** Ids as text, or as the number behind the beginning that they share. */
function idColumn({ id, dictionaries: { text } }: PlainTable): NamedColumn {
  const words = Array.from(id, (code) => textAt(text, code));
  const prefix = (words[0] ?? '').replace(/\d+$/u, '');
  const numbers = Uint32Array.from(words, (word) => numberAfter(word, prefix));
  const isNumbered = words.every((word, row) => word === `${prefix}${numbers[row]}`);
  if (isNumbered) return named('id', uint32(), numbers, null, { prefix });
  const column = columnFromArray<unknown>(words, utf8());
  return { field: field('id', utf8(), false), column };
}

function numberAfter(id: string, prefix: string): number {
  return id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0;
}

function observerText(observer: Observer | null): string {
  return observer === null ? '' : JSON.stringify([observer.name, observer.at, observer.side]);
}

/** A column of plain values; `validity` has a bit for each row that has one, null where all have. */
function named(
  name: string,
  type: DataType,
  values: TypedArray,
  validity: Bits | null = null,
  metadata: Readonly<Record<string, string>> = {},
): NamedColumn {
  const batch = new (batchType(type))({ ...batchOf(values, validity), type });
  return {
    field: field(name, type, validity !== null, new Map(Object.entries(metadata))),
    column: new Column([batch], type),
  };
}

function batchOf(values: TypedArray, validity: Bits | null = null): object {
  const { bytes, missing } = validity ?? { bytes: new Uint8Array(), missing: 0 };
  return { length: values.length, nullCount: missing, validity: bytes, values };
}

interface Bits {
  readonly bytes: Uint8Array;
  readonly missing: number;
}

/** A bit for each row, set where nothing is missing. */
function bitsOf(isMissing: { readonly length: number; readonly [row: number]: number }): Bits {
  const bytes = new Uint8Array(Math.ceil(isMissing.length / 8));
  let missing = 0;
  for (let row = 0; row < isMissing.length; row++) {
    if (isMissing[row] === 1) missing++;
    else bytes[row >> 3] = (bytes[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return missing === 0 ? { bytes: new Uint8Array(), missing } : { bytes, missing };
}
