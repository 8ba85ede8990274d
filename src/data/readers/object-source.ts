import { isRecord } from '../../base/is-record.ts';
import { MAX_COLUMNS } from '../columns/read-table.ts';
import type { RowSource, SourceRow } from '../columns/source-row.ts';
import type { Decoding } from '../encoding.ts';
import { MAX_CELL_CHARS } from './csv-rows.ts';
import { readGeometry } from './geometry.ts';
import { refusal } from './refusal.ts';

/** One object of a list: its properties as columns, with a geometry where the format has them. */
export interface SourceObject {
  readonly properties: unknown;
  readonly geometry?: unknown;
}

const SAMPLE_ROWS = 200;
const BATCH_ROWS = 4096;

/** A table of objects that come one by one: note each of them first, since any may bring more names of columns. */
export interface ObjectTable {
  /** Throws UnreadableInput for more than 2,000 names. */
  note(object: SourceObject): void;
  /** The table of the noted objects, which are given again, some at a time, for each reading of its rows. */
  source(
    decoding: Pick<Decoding, 'questions' | 'issues'>,
    lists: () => Iterable<readonly SourceObject[]> | AsyncIterable<readonly SourceObject[]>,
  ): RowSource;
}

/**
 * A table whose header is every name that occurs, in order of first occurrence. What is no object is a row that is
 * rejected. Reading its rows throws UnreadableInput for values of more than a million characters.
 */
export function createObjectTable(file: string, hasGeometry: boolean): ObjectTable {
  const names = new Set<string>();
  const first: SourceObject[] = [];
  return {
    note(object) {
      const { properties } = object;
      if (first.length < SAMPLE_ROWS) first.push(object);
      if (!isRecord(properties)) return;
      for (const name of Object.keys(properties)) names.add(name);
      if (names.size > MAX_COLUMNS)
        throw refusal('columns-too-many', file, String(names.size), String(MAX_COLUMNS));
    },
    source({ questions, issues }, lists) {
      const header = [...names];
      const toRow = (object: SourceObject): SourceRow => rowOf(object, header, hasGeometry, file);
      return {
        header,
        sample: first.map(toRow),
        delimiter: ',',
        hasGeometry,
        questions,
        issues,
        async *rows() {
          let batch: SourceRow[] = [];
          for await (const objects of lists()) {
            for (const object of objects) {
              if (batch.push(toRow(object)) < BATCH_ROWS) continue;
              yield batch;
              batch = [];
            }
          }
          if (batch.length > 0) yield batch;
        },
      };
    },
  };
}

/** A table of objects that are in memory. */
export function objectSource(
  file: string,
  objects: readonly SourceObject[],
  hasGeometry: boolean,
  decoding: Pick<Decoding, 'questions' | 'issues'>,
): RowSource {
  const table = createObjectTable(file, hasGeometry);
  for (const object of objects) table.note(object);
  return table.source(decoding, () => [objects]);
}

function rowOf(
  { properties, geometry }: SourceObject,
  header: readonly string[],
  hasGeometry: boolean,
  file: string,
): SourceRow {
  if (!isRecord(properties)) {
    const text = cellText(properties);
    return { cells: [text], fault: { code: 'feature-invalid', value: text, expected: 'object' } };
  }
  const cells = header.map((name) =>
    Object.hasOwn(properties, name) ? cellText(properties[name]) : '',
  );
  if (cells.some((cell) => cell.length > MAX_CELL_CHARS))
    throw refusal('cell-too-long', file, undefined, String(MAX_CELL_CHARS));
  if (!hasGeometry) return { cells };
  const read = readGeometry(geometry);
  return read !== null && typeof read === 'object' && 'code' in read
    ? { cells, fault: read }
    : { cells, geometry: read };
}

/** A value as text: numbers and truth values as they are written, dates as ISO, lists and objects as JSON. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value == null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (value instanceof Date) return dateText(value);
  if (isRecord(value)) {
    const html = value['@type'] === 'html' ? value['value'] : undefined;
    if (typeof html === 'string') return html;
    return ArrayBuffer.isView(value) ? '' : (JSON.stringify(value, withoutBigInt) ?? '');
  }
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : '';
}

/** Midnight is how a table stores a day. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

function withoutBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
