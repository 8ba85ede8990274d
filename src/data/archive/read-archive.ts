import * as v from 'valibot';
import { isLngLat } from '../../base/lng-lat.ts';
import type { Observer } from '../../model/observation.ts';
import { NO_FIGURE } from '../../model/observation-table.ts';
import type { WordCodes } from '../../model/observation-table.ts';
import { numberedWords } from '../../model/numbered-words.ts';
import { sizeOf, textsOfParts } from '../../model/texts.ts';
import type { TextPart } from '../../model/texts.ts';
import { createColumns } from '../../model/table-columns.ts';
import type { Columns, PlainTable } from '../../model/table-columns.ts';
import { observerSchema } from '../workspace/observation-schema.ts';
import { areBelow } from '../workspace/check-table.ts';
import type { ArrowColumn, ArrowFile } from './arrow-file.ts';
import { MAX_DECIMALS, OWN_WORDS, PLAIN, TEXTS, VOCABULARIES } from './archive-layout.ts';
import { byteWordsOf, spelledWords, stringsOf } from './archive-words.ts';

const DAY_MINUTES = 24 * 60;

/** The table that the columns of an archive make. Throws, with the column's name, where they are not those of the layout. */
export function tableOfArchive(file: ArrowFile): PlainTable {
  const columns = createColumns(file.rows);
  const find = (name: string): ArrowColumn | null => file.columns.get(name) ?? null;
  const need = (name: string): ArrowColumn => {
    const column = find(name);
    if (column === null) throw new Error(`Expected the column ${name}, got none`);
    return column;
  };
  fillTimes(columns, need('endDay'), need('endMinute'), need('minutes'));
  fillPositions(columns.lng, need('lng'));
  fillPositions(columns.lat, need('lat'));
  columns.count.set(int32Of(need('count')));
  eachMissing(need('count'), (row) => (columns.count[row] = NO_FIGURE));
  for (const [name, words] of Object.entries(VOCABULARIES) as [Vocabulary, readonly string[]][]) {
    const column = name === 'weaponState' ? find(name) : need(name);
    if (column !== null) fillVocabulary(columns[name], column, words, name);
  }
  for (const name of ['rangeMin', 'rangeMax'] as const) {
    const column = find(PLAIN[name]);
    if (column === null) columns[name].fill(Number.NaN);
    else columns[name].set(new Float32Array(bufferOf(column, 'float32')));
  }
  for (const name of ['winds', 'erlyWinds', 'flight'] as const) {
    const column = find(PLAIN[name]);
    if (column !== null) columns[name].set(new Uint16Array(bufferOf(column, 'uint16')));
  }
  const own = OWN_WORDS.map((name) => fillCodes(columns[name], find(name)));
  const [report = [''], region = [''], side = ['']] = own;
  const observer = fillCodes(columns.observer, find('observer')).map(observerOf);
  const parts: TextPart[] = [['']];
  for (const name of TEXTS) fillTexts(columns[name], find(name), parts);
  fillIds(columns.id, need('id'), parts);
  const text = textsOfParts(parts);
  return { length: file.rows, ...columns, dictionaries: { report, region, side, observer, text } };
}

type Vocabulary = keyof typeof VOCABULARIES;

function fillTimes(
  { start, end }: Columns,
  endDay: ArrowColumn,
  endMinute: ArrowColumn,
  length: ArrowColumn,
): void {
  const day = new Int32Array(bufferOf(endDay, 'date32'));
  const minute = new Uint16Array(bufferOf(endMinute, 'uint16'));
  const minutes = new Uint32Array(bufferOf(length, 'uint32'));
  for (let row = 0; row < end.length; row++) {
    const at = (day[row] ?? 0) * DAY_MINUTES + (minute[row] ?? 0);
    end[row] = at;
    start[row] = at - (minutes[row] ?? 0);
    if (end[row] !== at || start[row] !== at - (minutes[row] ?? 0))
      throw new Error(`Expected minutes of 32 bits in row ${row}`);
  }
}

function fillPositions(degrees: Float64Array, column: ArrowColumn): void {
  if (column.type === 'float64') degrees.set(new Float64Array(bufferOf(column, 'float64')));
  else {
    const decimals = Number(column.metadata.get('decimals') ?? Number.NaN);
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS)
      throw new Error('Expected the decimals of positions');
    const unit = 10 ** decimals;
    const whole = int32Of(column);
    for (let row = 0; row < degrees.length; row++) degrees[row] = (whole[row] ?? 0) / unit;
  }
  eachMissing(column, (row) => (degrees[row] = Number.NaN));
}

function eachMissing({ validity, length }: ArrowColumn, visit: (row: number) => void): void {
  if (validity === null) return;
  for (let row = 0; row < length; row++)
    if (((validity[row >> 3] ?? 0) & (1 << (row & 7))) === 0) visit(row);
}

/** A later version may have more words or another order, so codes follow the words and not their place. */
function fillVocabulary(
  codes: Uint8Array,
  column: ArrowColumn,
  words: readonly string[],
  name: string,
): void {
  const found = fillCodes(codes, column);
  const recoded = found.map((word) => words.indexOf(word));
  if (recoded.every((code, index) => code === index)) return;
  for (let row = 0; row < codes.length; row++) {
    const code = recoded[codes[row] ?? 0] ?? -1;
    if (code < 0)
      throw new Error(`Expected a known word in ${name}, got ${found[codes[row] ?? 0]}`);
    codes[row] = code;
  }
}

/** Takes the codes over as they are, and gives the words; none where the column is left out. */
function fillCodes(codes: WordCodes, column: ArrowColumn | null): string[] {
  return column === null ? [''] : stringsOf(takeCodes(codes, column));
}

/** Takes the codes over as they are, and gives the column of their words. */
function takeCodes(codes: WordCodes, column: ArrowColumn): ArrowColumn {
  const { words } = column;
  if (words === null) throw new Error(`Expected words, got ${column.type}`);
  const buffer = bufferOf(column, `uint${8 * codes.BYTES_PER_ELEMENT}`);
  new Uint8Array(codes.buffer).set(new Uint8Array(buffer));
  if (!areBelow(codes, words.length)) throw new Error('Expected codes of words');
  return words;
}

/** Words of several columns share one dictionary in the table: each column's own stand behind those before. */
function fillTexts(codes: WordCodes, column: ArrowColumn | null, parts: TextPart[]): void {
  if (column === null) return;
  const words = takeCodes(codes, column);
  const shift = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  parts.push(words.length > MANY_WORDS ? byteWordsOf(words) : stringsOf(words));
  // No value is the first word of all, not the column's own.
  for (let row = 0; row < codes.length; row++)
    if (codes[row] !== 0) codes[row] = (codes[row] ?? 0) + shift;
}

/** More than this stay bytes until somebody looks at them. */
const MANY_WORDS = 50_000;

function fillIds(codes: Uint32Array, column: ArrowColumn, parts: TextPart[]): void {
  const first = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  if (column.type === 'utf8') parts.push(byteWordsOf(column));
  else {
    const prefix = column.metadata.get('prefix') ?? '';
    const numbers = new Uint32Array(bufferOf(column, 'uint32'));
    const words = prefix.includes('@') ? null : numberedWords(prefix, numbers);
    parts.push(words ?? spelledWords(prefix, numbers));
    if (words !== null) {
      for (let row = 0; row < codes.length; row++)
        codes[row] = first + (numbers[row] ?? 0) - words.first;
      return;
    }
  }
  for (let row = 0; row < codes.length; row++) codes[row] = first + row;
}

function observerOf(text: string): Observer | null {
  if (text === '') return null;
  const parts: unknown = JSON.parse(text);
  const [name, at, side] = Array.isArray(parts) ? parts : [];
  const observer = v.parse(observerSchema, { name, at, side });
  if (observer?.at != null && !isLngLat(...observer.at)) throw new Error('Expected a position');
  return observer;
}

function int32Of(column: ArrowColumn): Int32Array {
  return new Int32Array(bufferOf(column, 'int32'));
}

/** The column's numbers in a buffer of their own. Throws where it has another type. */
function bufferOf({ type, values, length }: ArrowColumn, expected: string): ArrayBuffer {
  if (type !== expected) throw new Error(`Expected ${expected}, got ${type}`);
  const bytes = length * (Number(/\d+/u.exec(type)?.[0] ?? 0) / 8);
  return new Uint8Array(values.subarray(0, bytes)).buffer;
}
