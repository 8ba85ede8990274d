import { readTable } from '../columns/read-table.ts';
import type { InputHead, Reader } from '../reader.ts';
import { listOf } from './json-reader.ts';
import { readJson } from './json-text.ts';
import { objectSource } from './object-source.ts';
import { refusal } from './refusal.ts';

const OWN_NAMES = ['"id"', '"date"', '"latitude"', '"longitude"', '"sources"', '"filters"'];

/** Bellingcat's TimeMap JSON; its columns are those of the preset. */
export const timemapReader: Reader = {
  id: 'timemap',
  recognise: ({ text }: InputHead) =>
    text !== null && /^\s*[[{]/u.test(text) && OWN_NAMES.every((name) => text.includes(name))
      ? 0.9
      : 0,
  async read(input, context) {
    const { value, ...decoding } = await readJson(input, context);
    const list = listOf(value);
    if (list === null) throw refusal('file-damaged', input.name, undefined, '[{...}, ...]');
    const objects = list.map((properties) => ({ properties }));
    return readTable(
      input.name,
      'timemap',
      objectSource(input.name, objects, false, decoding),
      context,
    );
  },
};
