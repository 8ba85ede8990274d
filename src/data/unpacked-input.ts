import { orDamaged, refusal } from './readers/refusal.ts';
import type { ReadContext, ReaderInput } from './reader.ts';

/** Progress is told this often. */
const STEP_BYTES = 1 << 20;

/** More than this is unpacked for nobody: a page may have some gigabytes, and needs room for what follows from it. */
const MAX_BYTES = 1_000_000_000;

/**
 * The input as it was before it was gzipped (RFC 1952), or as it is. Throws UnreadableInput where it is broken or would be
 * too large, before any room is made for it: gzip says how many bytes there will be.
 */
export async function unpackedInput(
  input: ReaderInput,
  { onProgress, signal }: Pick<ReadContext, 'onProgress' | 'signal'>,
): Promise<ReaderInput> {
  const { name, blob } = input;
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return input;
  const size = await unpackedSize(blob);
  if (size > MAX_BYTES)
    throw refusal('file-too-large', name, megabytes(size), megabytes(MAX_BYTES));
  const bytes = await orDamaged(name, signal, async () => {
    const whole = new Uint8Array(size);
    const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    let filled = 0;
    for (let told = 0; ;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > size) throw refusal('file-damaged', name);
      whole.set(value, filled);
      filled += value.length;
      if (filled - told < STEP_BYTES) continue;
      told = filled;
      onProgress(filled / size / 2);
    }
    if (filled !== size) throw refusal('file-damaged', name);
    return whole;
  });
  return { name: name.replace(/\.gz$/iu, ''), blob: new Blob([bytes]) };
}

/** What the last four bytes of gzip say. */
async function unpackedSize(blob: Blob): Promise<number> {
  const tail = await blob.slice(-4).arrayBuffer();
  return tail.byteLength < 4 ? 0 : new DataView(tail).getUint32(0, true);
}

/** Bytes as a user reads them. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
