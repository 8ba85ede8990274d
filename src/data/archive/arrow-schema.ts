import {
  fieldOf,
  intField,
  lengthAt,
  pairsField,
  tableAt,
  tableField,
  textField,
  vectorField,
} from './flat-table.ts';
import type { FlatTable } from './flat-table.ts';

/** The types that an archive is made of. `dictionary32` and so on: codes of so many bits, with their words. */
export type ArrowType =
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'int32'
  | 'float32'
  | 'float64'
  | 'date32'
  | 'utf8';

/** A field of the schema, with the id of its dictionary where it holds codes. */
export interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
  readonly dictionary: number | null;
  readonly metadata: ReadonlyMap<string, string>;
}

/** The fields in their order. */
export interface ArrowSchema {
  readonly fields: readonly ArrowField[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** The schema of a message; throws for types that no archive has. */
export function readSchema(header: FlatTable): ArrowSchema {
  if (intField(header, 0, 16, 0) !== 0) throw new Error('Expected little-endian numbers');
  const fields = vectorField(header, 1, 4).map((at) => readField(tableAt(header.view, at)));
  return { fields, metadata: pairsField(header, 2) };
}

function readField(field: FlatTable): ArrowField {
  const name = textField(field, 0);
  const type = typeOf(intField(field, 2, 8, 0), tableField(field, 3));
  const encoding = tableField(field, 4);
  const metadata = pairsField(field, 6);
  if (encoding === null) return { name, type, dictionary: null, metadata };
  if (type !== 'utf8') throw new Error(`Expected words in ${name}, got ${type}`);
  const idAt = fieldOf(encoding, 0);
  const dictionary = idAt === null ? 0 : lengthAt(encoding.view, idAt);
  return { name, type: typeOf(INT, tableField(encoding, 1)), dictionary, metadata };
}

const [INT, FLOAT, UTF8, DATE] = [2, 3, 5, 8];

function typeOf(type: number, table: FlatTable | null): ArrowType {
  if (table === null) throw new Error('Expected a type, got none');
  if (type === UTF8) return 'utf8';
  if (type === DATE && intField(table, 0, 16, 1) === 0) return 'date32';
  if (type === FLOAT) {
    const precision = intField(table, 0, 16, 0);
    if (precision > 0) return precision === 1 ? 'float32' : 'float64';
  }
  if (type === INT) {
    const isSigned = intField(table, 1, 8, 0) !== 0;
    const bits = intField(table, 0, 32, 0);
    if (isSigned && bits === 32) return 'int32';
    const unsigned = UNSIGNED[bits];
    if (!isSigned && unsigned !== undefined) return unsigned;
  }
  throw new Error(`Expected a type of an archive, got type ${type}`);
}

const UNSIGNED: Readonly<Record<number, ArrowType>> = { 8: 'uint8', 16: 'uint16', 32: 'uint32' };
