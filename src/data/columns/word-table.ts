import { hashOfFours } from '../../base/byte-fours.ts';
import { ByteHeap } from '../../model/byte-heap.ts';

/** Finds words by their bytes: open addressing with linear probing over the words of a heap. */
export class WordTable {
  readonly words: ByteHeap;
  private hashes: Int32Array;
  private slots: Int32Array;
  private last = -1;

  /** A table of the words that the heap has already. */
  constructor(words = new ByteHeap()) {
    this.words = words;
    this.hashes = new Int32Array(words.length * 2 + 256);
    for (let code = 0; code < words.length; code++)
      this.hashes[code] = hashOfFours(words.view, words.startOf(code), words.ends[code] ?? 0);
    this.slots = this.placed();
  }

  /** The code of the word, which is its place in the heap; it is added there where it is new. The bytes need `ROOM`. */
  codeOf(view: DataView, from: number, to: number): number {
    const { words, slots, hashes } = this;
    // Rows that follow each other often say the same.
    if (this.last >= 0 && words.isWord(this.last, view, from, to)) return this.last;
    const hash = hashOfFours(view, from, to);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const code = (slots[slot] ?? 0) - 1;
      if (hashes[code] === hash && words.isWord(code, view, from, to)) return (this.last = code);
    }
    words.write(view, from, to);
    return (this.last = this.add(words.end(), hash, slot));
  }

  private add(code: number, hash: number, slot: number): number {
    if (code >= this.hashes.length) {
      const wider = new Int32Array(code * 2);
      wider.set(this.hashes);
      this.hashes = wider;
    }
    this.hashes[code] = hash;
    if ((code + 1) * 2 > this.slots.length) this.slots = this.placed();
    else this.slots[slot] = code + 1;
    return code;
  }

  /** Twice as many slots as there are words and more, each word in the first free one from its hash on. */
  private placed(): Int32Array {
    let size = 512;
    while (size < this.words.length * 4) size *= 2;
    const slots = new Int32Array(size);
    for (let code = 0; code < this.words.length; code++) {
      let slot = (this.hashes[code] ?? 0) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = code + 1;
    }
    return slots;
  }
}
