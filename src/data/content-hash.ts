/** Multipliers of the two mixing steps, from MurmurHash3's finaliser (Austin Appleby, public domain). */
const M1 = 0x85ebca6b;
const M2 = 0xc2b2ae35;

/**
 * Sixteen hexadecimal digits that follow from the bytes alone, read as a stream so that a large file costs little memory.
 * Tells files apart; it is no protection against somebody who makes two files with one hash on purpose. Works also where
 * the browser has no SubtleCrypto (a page served without TLS). Stops when the signal aborts.
 */
export async function hashOf(blob: Blob, signal?: AbortSignal): Promise<string> {
  let [high, low] = [0x9e3779b9 ^ blob.size, 0x7f4a7c15 ^ blob.size];
  const reader = blob.stream().getReader();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    for (const byte of value) {
      high = Math.imul(high ^ byte, M1);
      low = Math.imul(low ^ byte, M2);
      high ^= low >>> 15;
      low ^= high >>> 13;
    }
  }
  return digits(mix(high ^ low)) + digits(mix(low + high));
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), M1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), M2);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function digits(value: number): string {
  return value.toString(16).padStart(8, '0');
}
