import { DICTIONARY_BATCH, RECORD_BATCH, SCHEMA, messagesOf, refuseCut } from './arrow-file.ts';
import { intField, lengthAt, tableAt, tableField, textField, vectorField } from './flat-table.ts';
import type { FlatTable } from './flat-table.ts';

const UNION = 14;
const TIMESTAMP = 10;
/** Many times what a table of events has. Parts of a schema may point to the same place, so that few bytes make many. */
const MAX_FIELDS = 10_000;
const MAX_TEXTS = 20_000;
const MAX_TEXT_UNITS = 16_000_000;
const MAX_DEPTH = 20;

/**
 * Throws unless the file has its end, and every list and text of the messages of an Arrow IPC file (from the first message to the mark that ends them)
 * lies in the bytes and is of a reasonable size, so that a library may be given them that looks at neither.
 */
export function checkArrow(bytes: Uint8Array<ArrayBuffer>): void {
  refuseCut(bytes);
  const left = { fields: MAX_FIELDS, texts: MAX_TEXTS, units: MAX_TEXT_UNITS };
  const checkText = (table: FlatTable, field: number): void => {
    left.units -= textField(table, field).length;
    if (--left.texts < 0 || left.units < 0) throw new RangeError('Expected fewer texts');
  };
  const checkPairs = (table: FlatTable, field: number): void => {
    for (const at of vectorField(table, field, 4)) {
      const pair = tableAt(table.view, at);
      checkText(pair, 0);
      checkText(pair, 1);
    }
  };
  const checkFields = (table: FlatTable, field: number, depth: number): void => {
    if (depth > MAX_DEPTH) throw new RangeError('Expected fewer levels of fields');
    for (const at of vectorField(table, field, 4)) {
      if (--left.fields < 0) throw new RangeError('Expected fewer fields');
      const one = tableAt(table.view, at);
      const kind = intField(one, 2, 8, 0);
      const type = tableField(one, 3);
      if (kind === UNION) throw new Error('Expected columns of one type each, got a union');
      if (kind === TIMESTAMP && type !== null) checkText(type, 1);
      checkText(one, 0);
      checkPairs(one, 6);
      checkFields(one, 5, depth + 1);
    }
  };
  const checkBatch = (batch: FlatTable | null, bodyBytes: number): void => {
    if (batch === null) throw new Error('Expected a batch, got none');
    for (const node of vectorField(batch, 1, 16))
      if (lengthAt(batch.view, node) > bodyBytes * 8) throw new RangeError('Expected fewer values');
    vectorField(batch, 2, 16);
    vectorField(batch, 4, 8);
  };
  for (const { type, header, body } of messagesOf(bytes)) {
    if (type === SCHEMA) {
      checkFields(header, 1, 0);
      checkPairs(header, 2);
      vectorField(header, 3, 8);
    } else if (type === RECORD_BATCH) checkBatch(header, body.length);
    else if (type === DICTIONARY_BATCH) checkBatch(tableField(header, 1), body.length);
  }
}
