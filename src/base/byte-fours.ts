/**
 * Bytes of text are looked at four at a time, as one 32-bit number, which takes a third of the time. So what lies behind
 * the last byte is read as well, and there must be so much room for it: that of three such numbers.
 */
export const ROOM = 12;

/** A copy of the bytes that has `ROOM`, or more where it is to be `size` bytes long. */
export function withRoom(bytes: Uint8Array, size = bytes.length): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(size + ROOM);
  wider.set(bytes);
  return wider;
}

/** The number whose four bytes are all this byte. */
export function fourTimes(byte: number): number {
  return Math.imul(byte, 0x01010101);
}

/**
 * Where the first byte of either kind stands at or behind the place; there must be one. The kinds are given four times. A
 * byte that is zero after it was compared is the lowest whose top bit changes when one is taken from each (Mycroft, 1987).
 */
export function placeOfEither(view: DataView, from: number, one: number, other: number): number {
  for (let at = from; ; at += 4) {
    const four = view.getInt32(at, true);
    const a = four ^ one;
    const b = four ^ other;
    const found = (((a - 0x01010101) & ~a) | ((b - 0x01010101) & ~b)) & 0x80808080;
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
}

/** Up to the next four of the bytes from one place to another, the bytes behind them as zeros. */
function fourAt(view: DataView, at: number, to: number): number {
  const four = view.getInt32(at, true);
  return to - at < 4 ? four & ((1 << (8 * (to - at))) - 1) : four;
}

/** Whether the bytes of the two places, as many as `size`, are the same. */
export function areSame(
  one: DataView,
  oneAt: number,
  other: DataView,
  otherAt: number,
  size: number,
): boolean {
  let at = 0;
  for (; at + 4 <= size; at += 4)
    if (one.getInt32(oneAt + at, true) !== other.getInt32(otherAt + at, true)) return false;
  return (
    at === size ||
    fourAt(one, oneAt + at, oneAt + size) === fourAt(other, otherAt + at, otherAt + size)
  );
}

/** Copies the bytes; up to three behind them are written over. */
export function copyBytes(
  from: DataView,
  fromAt: number,
  to: DataView,
  toAt: number,
  size: number,
): void {
  for (let at = 0; at < size; at += 4)
    to.setInt32(toAt + at, from.getInt32(fromAt + at, true), true);
}

/** 32 bits of a multiplicative hash (Knuth, The Art of Computer Programming, 6.4) over the bytes and their number. */
export function hashOfFours(view: DataView, from: number, to: number): number {
  let hash = Math.imul(to - from, 0x9e3779b1);
  for (let at = from; at < to; at += 4) {
    hash = Math.imul(hash ^ fourAt(view, at, to), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}
