import { readSchema } from './arrow-schema.ts';
import type { ArrowField, ArrowSchema, ArrowType } from './arrow-schema.ts';
import {
  fieldOf,
  intField,
  lengthAt,
  pairsField,
  tableAt,
  tableField,
  vectorField,
} from './flat-table.ts';
import type { FlatTable } from './flat-table.ts';

/** One column as it lies in the file: views, nothing is copied or decoded. */
export interface ArrowColumn {
  /** Of a dictionary, the type of its codes. */
  readonly type: ArrowType;
  readonly metadata: ReadonlyMap<string, string>;
  readonly length: number;
  /** One bit a row, set where there is a value; null where every row has one. */
  readonly validity: Uint8Array | null;
  /** Of text, where each word begins, and one more. */
  readonly offsets: Int32Array | null;
  readonly values: Uint8Array;
  /** The words of a dictionary, else null. */
  readonly words: ArrowColumn | null;
}

/** What an Arrow IPC file of one record batch holds. */
export interface ArrowFile {
  readonly rows: number;
  readonly metadata: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, ArrowColumn>;
}

/** The first and last bytes of an Arrow IPC file. */
export const ARROW_MAGIC = 'ARROW1';

export const FILE_HEAD_BYTES = 8;
/** What a message of an Arrow IPC file is. */
export const [SCHEMA, DICTIONARY_BATCH, RECORD_BATCH] = [1, 2, 3];

/**
 * The columns of an Arrow IPC file (Arrow Columnar Format 1.x, "File Format") as it is written by `writeArchive`: one record
 * batch, dictionaries of text, nothing compressed. Every length is held against the bytes that are there before anything
 * is made of it. Throws for anything else.
 */
export function readArrowFile(bytes: Uint8Array<ArrayBuffer>): ArrowFile {
  refuseCut(bytes);
  let schema: ArrowSchema | null = null;
  const dictionaries = new Map<number, ArrowColumn>();
  let file: ArrowFile | null = null;
  for (const { type, header, body } of messagesOf(bytes)) {
    if (type === SCHEMA) schema = readSchema(header);
    else if (schema === null || file !== null) throw new Error('Expected one schema and one batch');
    else if (type === DICTIONARY_BATCH) readDictionary(header, body, schema, dictionaries);
    else if (type === RECORD_BATCH) file = readBatch(header, body, schema, dictionaries);
  }
  if (file === null) throw new Error('Expected a record batch, got none');
  return file;
}

/** The metadata of the schema of an Arrow file, also where nothing else of it can be read. Throws for what is no Arrow file. */
export function readArrowMetadata(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, string> {
  for (const { type, header } of messagesOf(bytes)) {
    if (type === SCHEMA) return pairsField(header, 2);
  }
  throw new Error('Expected a schema, got none');
}

interface Message {
  readonly type: number;
  readonly header: FlatTable;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Throws where the file has no end. */
export function refuseCut(bytes: Uint8Array): void {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-ARROW_MAGIC.length));
  if (end !== ARROW_MAGIC) throw new Error('Expected a whole Arrow file, got one without its end');
}

/** The messages up to the mark that ends them. */
export function* messagesOf(bytes: Uint8Array<ArrayBuffer>): Generator<Message> {
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = FILE_HEAD_BYTES; ;) {
    const length = whole.getUint32(at + 4, true);
    if (whole.getInt32(at, true) !== -1) throw new Error('Expected a message, got none');
    if (length === 0) return;
    const bodyAt = at + 8 + length;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at + 8, length);
    const message = tableAt(view, 0);
    const header = tableField(message, 2);
    if (header === null) throw new Error('Expected the header of a message, got none');
    const lengthAtField = fieldOf(message, 3);
    const bodyBytes = lengthAtField === null ? 0 : lengthAt(view, lengthAtField);
    if (bodyBytes > bytes.length - bodyAt) throw new Error('Expected more bytes, got the end');
    yield {
      type: intField(message, 1, 8, 0),
      header,
      body: bytes.subarray(bodyAt, bodyAt + bodyBytes),
    };
    at = bodyAt + bodyBytes;
  }
}

/** Bytes of one value; text has no fixed width. */
const WIDTHS: Readonly<Record<ArrowType, number>> = {
  uint8: 1,
  uint16: 2,
  uint32: 4,
  int32: 4,
  float32: 4,
  float64: 8,
  date32: 4,
  utf8: 0,
};

function readDictionary(
  header: FlatTable,
  body: Uint8Array<ArrayBuffer>,
  { fields }: ArrowSchema,
  dictionaries: Map<number, ArrowColumn>,
): void {
  const idAt = fieldOf(header, 0);
  const id = idAt === null ? 0 : lengthAt(header.view, idAt);
  const batch = tableField(header, 1);
  const isKnown = fields.some(({ dictionary }) => dictionary === id) && !dictionaries.has(id);
  if (batch === null || !isKnown) throw new Error(`Expected each dictionary once, got ${id}`);
  const next = columnReader(batch, body);
  dictionaries.set(id, next({ name: '', type: 'utf8', dictionary: null, metadata: new Map() }));
}

function readBatch(
  header: FlatTable,
  body: Uint8Array<ArrayBuffer>,
  { fields, metadata }: ArrowSchema,
  dictionaries: ReadonlyMap<number, ArrowColumn>,
): ArrowFile {
  const next = columnReader(header, body);
  const rows = lengthOf(header);
  const columns = new Map(
    fields.map((field) => {
      const words = field.dictionary === null ? null : dictionaries.get(field.dictionary);
      if (words === undefined) throw new Error(`Expected words of ${field.name}, got none`);
      const column = { ...next(field), words };
      if (column.length !== rows) throw new Error(`Expected ${rows} rows, got ${column.length}`);
      return [field.name, column];
    }),
  );
  return { rows, metadata, columns };
}

function lengthOf(batch: FlatTable): number {
  const at = fieldOf(batch, 0);
  return at === null ? 0 : lengthAt(batch.view, at);
}

/** Gives the columns of a batch one after the other, as its nodes and buffers stand. */
function columnReader(
  batch: FlatTable,
  body: Uint8Array<ArrayBuffer>,
): (field: ArrowField) => ArrowColumn {
  if (tableField(batch, 3) !== null) throw new Error('Expected plain buffers, got compressed ones');
  const nodes = vectorField(batch, 1, 16).values();
  const buffers = vectorField(batch, 2, 16).values();
  const nextBuffer = (): Uint8Array<ArrayBuffer> => {
    const at = numberOf(buffers.next());
    const [start, length] = [lengthAt(batch.view, at), lengthAt(batch.view, at + 8)];
    if (start + length > body.length) throw new Error('Expected more bytes, got the end');
    return body.subarray(start, start + length);
  };
  return ({ type, metadata }) => {
    const node = numberOf(nodes.next());
    const length = lengthAt(batch.view, node);
    const bits = nextBuffer();
    const validity = lengthAt(batch.view, node + 8) === 0 ? null : bits;
    if (validity !== null && validity.length < length / 8) throw new Error('Expected more bits');
    const offsets = type === 'utf8' ? offsetsOf(nextBuffer(), length) : null;
    const values = nextBuffer();
    const needed = offsets?.at(-1) ?? length * WIDTHS[type];
    if (values.length < needed) throw new Error(`Expected ${needed} bytes, got ${values.length}`);
    return { type, metadata, length, validity, offsets, values, words: null };
  };
}

function numberOf(next: IteratorResult<number>): number {
  if (next.done === true) throw new Error('Expected more buffers, got no more');
  return next.value;
}

/** The offsets of so many words, which must not go back. */
function offsetsOf(bytes: Uint8Array<ArrayBuffer>, length: number): Int32Array {
  if (length === 0) return new Int32Array(1);
  if (bytes.length < (length + 1) * 4) throw new Error('Expected more offsets');
  const offsets = int32Of(bytes, length + 1);
  let last = 0;
  for (const offset of offsets) {
    if (offset < last) throw new Error('Expected offsets in order');
    last = offset;
  }
  return offsets;
}

function int32Of(bytes: Uint8Array<ArrayBuffer>, length: number): Int32Array {
  return bytes.byteOffset % 4 === 0
    ? new Int32Array(bytes.buffer, bytes.byteOffset, length)
    : new Int32Array(bytes.slice(0, length * 4).buffer);
}
