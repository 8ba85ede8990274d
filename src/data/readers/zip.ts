import { chunksOf } from '../encoding.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { orDamaged, refusal } from './refusal.ts';

/** What an archive may hold at most, when unpacked. */
const MAX_ENTRIES = 20_000;
const MAX_BYTES = 512_000_000;
/** Text packs to a tenth, rarely to a fiftieth; an archive that unpacks to more than this is a bomb. */
const MAX_RATIO = 250;
const RATIO_FROM_BYTES = 20_000_000;
/** Packed bytes unpack at most a thousandfold, so the limits are looked at before that much can come of a step. */
const STEP_BYTES = 1 << 14;

const LOCAL_HEADER = 0x04034b50;

/** The names of the entries that begin in the first bytes of an archive; an empty list where it is none. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  if (bytes.length < 30 || view.getUint32(0, true) !== LOCAL_HEADER) return names;
  for (let at = 0; at + 30 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL_HEADER) continue;
    const length = view.getUint16(at + 26, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length)));
  }
  return names;
}

/** The wanted entries of an archive, unpacked. Throws UnreadableInput for bombs and broken archives. */
export async function readZip(
  { name, blob }: ReaderInput,
  { signal }: Pick<ReadContext, 'signal'>,
  isWanted: (entry: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return orDamaged(name, signal, async () => {
    const { Unzip, UnzipInflate } = await import('fflate');
    const parts = new Map<string, Uint8Array[]>();
    const whole = new Set<string>();
    let entries = 0;
    let unpacked = 0;
    let failed: Error | null = null;
    const unzip = new Unzip((entry) => {
      entries++;
      if (!isWanted(entry.name) || entry.name.endsWith('/')) return;
      const pieces: Uint8Array[] = [];
      parts.set(entry.name, pieces);
      entry.ondata = (error, data, isFinal) => {
        if (error !== null) failed = error;
        else pieces.push(data);
        unpacked += data?.length ?? 0;
        if (isFinal) whole.add(entry.name);
      };
      entry.start();
    });
    unzip.register(UnzipInflate);
    let packed = 0;
    for await (const chunk of chunksOf(blob, signal)) {
      for (let at = 0; at < chunk.length; at += STEP_BYTES) {
        const step = chunk.subarray(at, at + STEP_BYTES);
        packed += step.length;
        unzip.push(step, false);
        if (failed !== null) throw failed;
        const isBomb = unpacked > RATIO_FROM_BYTES && unpacked > packed * MAX_RATIO;
        if (entries > MAX_ENTRIES || unpacked > MAX_BYTES || isBomb)
          throw refusal('archive-suspicious', name);
      }
    }
    unzip.push(new Uint8Array(), true);
    if (failed !== null) throw failed;
    if (entries === 0 || whole.size < parts.size) throw refusal('file-damaged', name);
    return new Map([...parts].map(([entry, pieces]) => [entry, joined(pieces)]));
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
