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

/**
 * A table of objects: its header is every name that occurs, in order of first occurrence. What is no object is a row that
 * is rejected. Throws UnreadableInput for more than 2,000 names and for values of more than a million characters.
 */
export function objectSource(
  file: string,
  objects: readonly SourceObject[],
  hasGeometry: boolean,
  { questions, issues }: Pick<Decoding, 'questions' | 'issues'>,
): RowSource {
  const header = headerOf(file, objects);
  const toRow = (object: SourceObject): SourceRow => rowOf(object, header, hasGeometry, file);
  return {
    header,
    sample: objects.slice(0, SAMPLE_ROWS).map(toRow),
    delimiter: ',',
    hasGeometry,
    questions,
    issues,
    *rows() {
      for (let at = 0; at < objects.length; at += BATCH_ROWS) {
        yield objects.slice(at, at + BATCH_ROWS).map(toRow);
      }
    },
  };
}

function headerOf(file: string, objects: readonly SourceObject[]): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of objects) {
    if (!isRecord(properties)) continue;
    for (const name of Object.keys(properties)) names.add(name);
    if (names.size > MAX_COLUMNS)
      throw refusal('columns-too-many', file, String(names.size), String(MAX_COLUMNS));
  }
  return [...names];
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

/** Whether the value is an object with names; a list is one too, its names are numbers. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
