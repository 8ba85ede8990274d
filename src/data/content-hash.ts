/** Multipliers of the two mixing steps, from MurmurHash3's finaliser (Austin Appleby, public domain). */
const M1 = 0x85ebca6b;
const M2 = 0xc2b2ae35;

/** Bytes that are mixed at a time. */
const BLOCK = 1 << 16;

/**
 * Sixteen hexadecimal digits that follow from the bytes alone, read as a stream so that a large file costs little memory.
 * Tells files apart; it is no protection against somebody who makes two files with one hash on purpose. Works also where
 * the browser has no SubtleCrypto (a page served without TLS). Rejects when the signal aborts.
 */
export async function hashOf(blob: Blob, signal?: AbortSignal): Promise<string> {
  const block = new Uint8Array(BLOCK);
  const words = new Int32Array(block.buffer);
  let state: Lanes = [0x9e3779b9 ^ blob.size, 0x7f4a7c15 ^ blob.size];
  let filled = 0;
  const reader = blob.stream().getReader();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    for (let at = 0; at < value.length;) {
      const part = value.subarray(at, at + BLOCK - filled);
      block.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < BLOCK) continue;
      state = mixBlock(state, words);
      filled = 0;
    }
  }
  // The size is in the first state, so zeros that fill up the last block make no two files the same.
  block.fill(0, filled);
  const [high, low] = mixBlock(state, words.subarray(0, Math.ceil(filled / 4)));
  return digits(mix(high ^ low)) + digits(mix(low + high));
}

/** The same kind of digits for bytes that are in memory. */
export function hashOfBytes(bytes: Uint8Array<ArrayBuffer>): string {
  const whole = bytes.length & ~3;
  const isAligned = bytes.byteOffset % 4 === 0;
  const aligned = isAligned ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, whole / 4);
  const rest = new Uint8Array(4);
  rest.set(bytes.subarray(whole));
  const state = mixBlock([0x9e3779b9 ^ bytes.length, 0x7f4a7c15 ^ bytes.length], words);
  const [high, low] = mixBlock(state, new Int32Array(rest.buffer));
  return digits(mix(high ^ low)) + digits(mix(low + high));
}

type Lanes = readonly [high: number, low: number];

function mixBlock([first, second]: Lanes, words: Int32Array): Lanes {
  let [high, low] = [first, second];
  // By index: what `for (const word of words)` does beside costs nine times as much as the mixing.
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    high = Math.imul(high ^ word, M1);
    low = Math.imul(low ^ word, M2);
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  return [high, low];
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), M1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), M2);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function digits(value: number): string {
  return value.toString(16).padStart(8, '0');
}
