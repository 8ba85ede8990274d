import { FILE_HEAD_BYTES, SCHEMA } from '../archive/arrow-file.ts';
import { intField, tableAt, tableField } from '../archive/flat-table.ts';

/** Length of the footer and the mark behind it. */
const TAIL_BYTES = 10;
/** The message that is made: what introduces it, and its own table with where the schema is. */
const [PREFIX_BYTES, TABLE_BYTES] = [8, 32];
/** Arrow aligns buffers to this. */
const ALIGNMENT = 64;

/** Whether the first message of an Arrow IPC file is its schema, by the head of the file. Throws where there is no message. */
export function beginsWithSchema(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return intField(tableAt(view, FILE_HEAD_BYTES + PREFIX_BYTES), 1, 8, 0) === SCHEMA;
}

/**
 * The file with its schema as the first message, as Arrow's format asks; Arrow's own writer for JavaScript leaves it to the
 * footer. The footer becomes part of a message (Message.fbs of Arrow: version, type and header), so it is checked as any.
 * Throws where there is no schema either.
 */
export function withSchemaFirst(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (beginsWithSchema(bytes)) return bytes;
  const end = bytes.length - TAIL_BYTES;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true);
  if (size > end - FILE_HEAD_BYTES) throw new Error('Expected a footer, got none');
  const footer = bytes.subarray(end - size, end);
  const table = tableAt(new DataView(bytes.buffer, footer.byteOffset, size), 0);
  const schema = tableField(table, 1);
  if (schema === null) throw new Error('Expected a schema, got none');
  const added = ALIGNMENT * Math.ceil((PREFIX_BYTES + TABLE_BYTES + size) / ALIGNMENT);
  const whole = new Uint8Array(bytes.length + added);
  whole.set(bytes.subarray(0, FILE_HEAD_BYTES));
  whole.set(footer, FILE_HEAD_BYTES + PREFIX_BYTES + TABLE_BYTES);
  whole.set(bytes.subarray(FILE_HEAD_BYTES), FILE_HEAD_BYTES + added);
  const view = new DataView(whole.buffer, FILE_HEAD_BYTES);
  view.setInt32(0, -1, true);
  view.setUint32(4, added - PREFIX_BYTES, true);
  writeMessage(new DataView(whole.buffer, FILE_HEAD_BYTES + PREFIX_BYTES), {
    version: intField(table, 0, 16, 0),
    schemaAt: TABLE_BYTES + schema.at,
  });
  return whole;
}

/** A table at 16, behind the list of where its fields are (at 4): the header at 20, the version at 24, the type at 26. */
function writeMessage(
  view: DataView,
  { version, schemaAt }: { readonly version: number; readonly schemaAt: number },
): void {
  view.setUint32(0, 16, true);
  for (const [at, value] of [10, 12, 8, 10, 4].entries()) view.setUint16(4 + 2 * at, value, true);
  view.setInt32(16, 16 - 4, true);
  view.setUint32(20, schemaAt - 20, true);
  view.setInt16(24, version, true);
  view.setUint8(26, SCHEMA);
}
