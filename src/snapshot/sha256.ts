/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = roots(64, 3);
/** The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const START = roots(8, 2);

const BLOCK = 64;

/** A SHA-256 in the making (FIPS 180-4); works also where there is no SubtleCrypto, and of more than fits into one text. */
export interface Sha256 {
  add(bytes: Uint8Array): void;
  /** The digest of all that was added, in 64 hexadecimal digits. To be asked once. */
  digest(): string;
}

/** The SHA-256 of nothing, to which bytes can be added. */
export function createSha256(): Sha256 {
  const hash = Int32Array.from(START);
  const rest = new Uint8Array(BLOCK);
  const words = new Int32Array(BLOCK);
  let filled = 0;
  let length = 0;
  const add = (bytes: Uint8Array): void => {
    length += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(BLOCK - filled, bytes.length);
      rest.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < BLOCK) return;
      mixBlock(hash, words, rest, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) mixBlock(hash, words, bytes, at);
    rest.set(bytes.subarray(at));
    filled = bytes.length - at;
  };
  return {
    add,
    digest() {
      const bits = BigInt(length) * 8n;
      const end = new Uint8Array((filled < BLOCK - 8 ? BLOCK : 2 * BLOCK) - filled);
      end[0] = 0x80;
      new DataView(end.buffer).setBigUint64(end.length - 8, bits);
      add(end);
      return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** The SHA-256 of a text in UTF-8, in 64 hexadecimal digits. */
export function sha256(text: string): string {
  const hash = createSha256();
  hash.add(new TextEncoder().encode(text));
  return hash.digest();
}

/** Mixes 64 bytes into the hash; `words` is room to work in. */
function mixBlock(hash: Int32Array, words: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const from = at + 4 * i;
    words[i] =
      ((bytes[from] ?? 0) << 24) |
      ((bytes[from + 1] ?? 0) << 16) |
      ((bytes[from + 2] ?? 0) << 8) |
      (bytes[from + 3] ?? 0);
  }
  for (let i = 16; i < 64; i++) {
    const [x, y] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[i] = (words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + mixed + choice + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  hash[0] = (hash[0] ?? 0) + a;
  hash[1] = (hash[1] ?? 0) + b;
  hash[2] = (hash[2] ?? 0) + c;
  hash[3] = (hash[3] ?? 0) + d;
  hash[4] = (hash[4] ?? 0) + e;
  hash[5] = (hash[5] ?? 0) + f;
  hash[6] = (hash[6] ?? 0) + g;
  hash[7] = (hash[7] ?? 0) + h;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function roots(count: number, degree: 2 | 3): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return Int32Array.from(primes, (prime) => {
    const root = degree === 2 ? Math.sqrt(prime) : Math.cbrt(prime);
    return Math.floor((root - Math.floor(root)) * 2 ** 32);
  });
}
