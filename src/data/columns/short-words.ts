/** Words of more bytes are not kept here: three numbers of 32 bits hold so many. */
export const MAX_SHORT_BYTES = 12;
const SLOT_BITS = 10;

/** By the bytes of a word, which bits of the 32 that begin `before` bytes behind its beginning are its own. */
function masksOf(before: number): Int32Array {
  return Int32Array.from({ length: MAX_SHORT_BYTES + 1 }, (_, size) =>
    size - before >= 4 ? -1 : size > before ? (1 << (8 * (size - before))) - 1 : 0,
  );
}
const FIRST = masksOf(0);
const SECOND = masksOf(4);
const THIRD = masksOf(8);

/**
 * Remembers codes of short words, one word for each slot. Their bytes are compared as numbers, without a loop, so that it
 * costs the same whichever word it is.
 */
export class ShortWords {
  /** By slot: the three numbers of a word and how many bytes it has, -1 where there is none. */
  private readonly keys = new Int32Array(4 << SLOT_BITS).fill(-1);
  private readonly codes = new Int32Array(1 << SLOT_BITS);
  private first = 0;
  private second = 0;
  private third = 0;
  private size = 0;
  private slot = 0;

  /** The code of the word of at most `MAX_SHORT_BYTES`, or -1 where it is not remembered. The bytes need `ROOM`. */
  find(view: DataView, from: number, to: number): number {
    const { keys } = this;
    const size = to - from;
    const first = view.getInt32(from, true) & (FIRST[size] ?? 0);
    const second = view.getInt32(from + 4, true) & (SECOND[size] ?? 0);
    const third = view.getInt32(from + 8, true) & (THIRD[size] ?? 0);
    // Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4).
    const mixed =
      Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
    const slot = Math.imul(mixed ^ (mixed >>> 15) ^ size, 0x27d4eb2f) >>> (32 - SLOT_BITS);
    const at = slot * 4;
    const difference =
      ((keys[at] ?? 0) ^ first) |
      ((keys[at + 1] ?? 0) ^ second) |
      ((keys[at + 2] ?? 0) ^ third) |
      ((keys[at + 3] ?? 0) ^ size);
    if (difference === 0) return this.codes[slot] ?? -1;
    this.first = first;
    this.second = second;
    this.third = third;
    this.size = size;
    this.slot = slot;
    return -1;
  }

  /** Remembers the code of the word that was not found last, in place of another. */
  keep(code: number): void {
    const { slot } = this;
    this.keys.set([this.first, this.second, this.third, this.size], slot * 4);
    this.codes[slot] = code;
  }
}
