import type { InputHead, Reader } from '../reader.ts';
import { readList } from './json-reader.ts';

const OWN_NAMES = ['"id"', '"date"', '"latitude"', '"longitude"', '"sources"', '"filters"'];

/** Bellingcat's TimeMap JSON; its columns are those of the preset. */
export const timemapReader: Reader = {
  id: 'timemap',
  recognise: ({ text }: InputHead) =>
    text !== null && /^\s*[[{]/u.test(text) && OWN_NAMES.every((name) => text.includes(name))
      ? 0.9
      : 0,
  read: readList('timemap'),
};
