import { isRecord } from '../../base/is-record.ts';
import { readTable } from '../columns/read-table.ts';
import type { InputHead, Reader } from '../reader.ts';
import { readJson } from './json-text.ts';
import { objectSource } from './object-source.ts';
import { refusal } from './refusal.ts';

/** JSON: a list of objects, or an object with one; of several lists the longest is read. */
export const jsonReader: Reader = {
  id: 'json',
  recognise: ({ text }: InputHead) => (text !== null && /^\s*[[{]/u.test(text) ? 0.3 : 0),
  read: readList('json'),
};

/** Reads the list of a JSON text as a table of objects, for the reader of the id. */
export function readList(reader: string): Reader['read'] {
  return async (input, context) => {
    const { value, ...decoding } = await readJson(input, context);
    const list = listOf(value);
    if (list === null) throw refusal('file-damaged', input.name, undefined, '[{...}, ...]');
    const objects = list.map((properties) => ({ properties }));
    const source = objectSource(input.name, objects, false, decoding);
    return readTable(input.name, reader, source, context);
  };
}

/** The list of a JSON value: itself, or the longest list that is a member of it; null where there is none. */
function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  const lists = Object.values(value).filter((member): member is unknown[] => Array.isArray(member));
  return lists.reduce<unknown[] | null>(
    (most, list) => (most === null || list.length > most.length ? list : most),
    null,
  );
}
