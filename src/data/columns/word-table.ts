import { ByteHeap } from '../../model/byte-heap.ts';

/** Finds words by their bytes. */
export interface WordTable {
  readonly words: ByteHeap;
  /** The code of the word, which is its place in the heap; it is added there where it is new. */
  codeOf(bytes: Uint8Array, from: number, to: number): number;
}

/** A table over the words of a heap, those included that are there already: open addressing with linear probing. */
export function createWordTable(words = new ByteHeap()): WordTable {
  let size = 256;
  while (size < words.length * 2) size *= 2;
  let hashes = new Int32Array(size);
  let slots = new Int32Array(size * 2);
  let last = -1;
  const place = (code: number): void => {
    const mask = slots.length - 1;
    let slot = (hashes[code] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  };
  const grow = (): void => {
    const wider = new Int32Array(words.length * 2);
    wider.set(hashes);
    hashes = wider;
    size = 256;
    while (size < words.length * 2) size *= 2;
    slots = new Int32Array(size * 2);
    for (let code = 0; code < last; code++) place(code);
  };
  for (let code = 0; code < words.length; code++) {
    hashes[code] = hashOfBytes(words.bytes, words.startOf(code), words.ends[code] ?? 0);
    place(code);
  }
  return {
    words,
    codeOf(bytes, from, to) {
      // Rows that follow each other often say the same.
      if (last >= 0 && words.isWord(last, bytes, from, to)) return last;
      const hash = hashOfBytes(bytes, from, to);
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const code = (slots[slot] ?? 0) - 1;
        if (hashes[code] === hash && words.isWord(code, bytes, from, to)) return (last = code);
      }
      words.write(bytes, from, to);
      last = words.end();
      if (words.length >= hashes.length) grow();
      hashes[last] = hash;
      place(last);
      return last;
    },
  };
}

/** 32 bits of a multiplicative hash (FNV-1a, Fowler, Noll and Vo), mixed so that the low bits may be used alone. */
function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
