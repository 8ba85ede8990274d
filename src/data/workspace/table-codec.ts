import * as v from 'valibot';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import { COLUMN_NAMES, createColumns, plainTable } from '../../model/table-columns.ts';
import { fillFromBase64, toBase64 } from './base64.ts';
import { faultInTable } from './check-table.ts';
import { dictionariesSchema } from './workspace-schema.ts';
import { mapTexts } from '../../model/texts.ts';

/** More rows than this are no table of ours: the archive has two million. */
const MAX_ROWS = 20_000_000;

/** A table as JSON: each column as the base64 of its little-endian numbers, so that every number comes back as it was. */
export interface TableJson {
  readonly length: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly dictionaries: Omit<ObservationTable['dictionaries'], 'text'> & {
    readonly text: readonly string[];
  };
}

const tableJsonSchema = v.object({
  length: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ROWS)),
  columns: v.record(v.string(), v.string()),
  dictionaries: dictionariesSchema,
});

/** The table as JSON. */
export function encodeTable(given: ObservationTable): TableJson {
  const table = plainTable(given);
  const columns = COLUMN_NAMES.map((name): [string, string] => {
    const { buffer, byteOffset, byteLength } = table[name];
    return [name, toBase64(new Uint8Array(buffer, byteOffset, byteLength))];
  });
  const { length, dictionaries } = table;
  const text = mapTexts(dictionaries.text, String);
  return { length, columns: Object.fromEntries(columns), dictionaries: { ...dictionaries, text } };
}

/** The table that the JSON holds, or the name of what is wrong in it. Nothing is allocated for lengths that are not there. */
export function decodeTable(json: unknown): Result<ObservationTable, string> {
  const read = v.safeParse(tableJsonSchema, json, { abortEarly: true });
  if (!read.success) return failure(v.getDotPath(read.issues[0]) ?? 'table');
  const { length, columns: texts, dictionaries } = read.output;
  const widest = COLUMN_NAMES.find((name) => (texts[name]?.length ?? -1) < length);
  if (widest !== undefined) return failure(`columns.${widest}`);
  const columns = createColumns(length);
  const bad = COLUMN_NAMES.find(
    (name) => !fillFromBase64(texts[name] ?? '', new Uint8Array(columns[name].buffer)),
  );
  if (bad !== undefined) return failure(`columns.${bad}`);
  const table = { length, ...columns, dictionaries };
  const fault = faultInTable(table);
  return fault === null ? success(table) : failure(`columns.${fault}`);
}

/** The table that a database gave back, or the name of what is wrong in it. */
export function checkTable(value: unknown): Result<ObservationTable, string> {
  const read = v.safeParse(
    v.looseObject({ length: v.number(), dictionaries: dictionariesSchema }),
    value,
  );
  if (!read.success) return failure(v.getDotPath(read.issues[0]) ?? 'table');
  const { length, dictionaries, ...others } = read.output;
  const columns = createColumns(0);
  for (const name of COLUMN_NAMES) {
    const column = others[name];
    if (!ArrayBuffer.isView(column) || column.constructor !== columns[name].constructor)
      return failure(name);
    Object.assign(columns, { [name]: column });
  }
  const table = { length, ...columns, dictionaries };
  const fault = faultInTable(table);
  return fault === null ? success(table) : failure(fault);
}
