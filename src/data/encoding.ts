import type { Issue } from '../model/issue.ts';
import { UnreadableInput } from './reader.ts';
import type { Question, ReadContext, ReaderInput } from './reader.ts';

/** The one-byte encodings of Ukrainian and Russian text, the most likely first; all are native to TextDecoder. */
const ONE_BYTE = ['windows-1251', 'koi8-u', 'ibm866'] as const;
const CHUNK_BYTES = 1 << 20;
const HEAD_BYTES = 4096;
/** Of 100 characters beyond ASCII, so many may be damaged before the text is taken for another encoding. */
const DAMAGED_SHARE = 0.05;

/** How a text is to be decoded, and what has to be said of that. */
export interface Decoding {
  readonly encoding: string;
  /** Whether all of the input was seen to be of the encoding, or is held against it while it is read. */
  readonly isSound: boolean | 'held';
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

/**
 * Decides the encoding from the whole input: byte order marks, the zero bytes of UTF-16, valid UTF-8; else Windows-1251
 * is assumed and asked about. An encoding that the user has chosen is taken; an unknown one refuses the input.
 */
export async function decideEncoding(
  { name, blob }: ReaderInput,
  { options, signal }: Pick<ReadContext, 'options' | 'signal'>,
): Promise<Decoding> {
  if (options.encoding !== undefined) return chosen(options.encoding, name);
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const wide = utf16Of(head);
  if (wide !== null) return { encoding: wide, isSound: false, questions: [], issues: [] };
  return decideOneByte(name, await findInvalid(blob, signal));
}

/** An input that was taken for UTF-8 and is not. */
export class NotUtf8 extends Error {}

/**
 * UTF-8 for an input that is in no encoding that has to be seen or chosen, so that it is read only once: `utf8Chunks` throws
 * NotUtf8 where that turns out to be wrong. Null where the encoding has to be decided first.
 */
export async function assumeUtf8(
  { blob }: ReaderInput,
  { options }: Pick<ReadContext, 'options'>,
): Promise<Decoding | null> {
  if (options.encoding !== undefined) return null;
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  return utf16Of(head) === null
    ? { encoding: 'utf-8', isSound: 'held', questions: [], issues: [] }
    : null;
}

/** UTF-16 by its byte order mark, or by the zero bytes that its Latin letters have; null where there are none. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const size = Math.min(head.length, 512) & ~1;
  for (let at = 0; at < size; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (size < 8 || even + odd < size / 8) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/** Of the bytes of a text, so many may be control characters that no text has. */
const CONTROL_SHARE = 0.01;

/** Refuses (UnreadableInput) what is no text in any encoding, by the control characters at its head. */
export function refuseBinary(head: Uint8Array, file: string): void {
  if (utf16Of(head) !== null) return;
  const controls = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length;
  if (controls <= head.length * CONTROL_SHARE) return;
  throw new UnreadableInput({ code: 'file-not-text', severity: 'error', place: { file } });
}

function chosen(label: string, file: string): Decoding {
  try {
    return { encoding: new TextDecoder(label).encoding, isSound: false, questions: [], issues: [] };
  } catch {
    throw new UnreadableInput({
      code: 'encoding-unknown',
      severity: 'error',
      place: { file },
      value: label.slice(0, 80),
    });
  }
}

interface Invalid {
  /** The bytes around the first that are no UTF-8. */
  readonly bytes: Uint8Array;
  readonly isTail: boolean;
}

/** The first place that is no UTF-8, or null. */
async function findInvalid(blob: Blob, signal: AbortSignal): Promise<Invalid | null> {
  const isUtf8 = createUtf8Test();
  let bytes = new Uint8Array();
  for await (const chunk of chunksOf(blob, signal)) {
    bytes = chunk;
    if (!isUtf8(chunk)) return { bytes, isTail: false };
  }
  return isUtf8(null) ? null : { bytes, isTail: true };
}

/** Whether pieces of bytes that follow each other are UTF-8; null is their end. */
function createUtf8Test(): (chunk: Uint8Array<ArrayBuffer> | null) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isOpen = false;
  return (chunk) => {
    // Most of most files is ASCII, which needs no decoder unless a character goes on from the piece before.
    if (chunk !== null && !isOpen && isAscii(chunk)) return true;
    isOpen = (chunk?.at(-1) ?? 0) >= 0x80;
    try {
      if (chunk === null) decoder.decode();
      else decoder.decode(chunk, { stream: true });
      return true;
    } catch {
      return false;
    }
  };
}

function isAscii(bytes: Uint8Array<ArrayBuffer>): boolean {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, (bytes.length >> 4) << 2);
  let bits = 0;
  for (let at = 0; at < words.length; at += 4)
    bits |= (words[at] ?? 0) | (words[at + 1] ?? 0) | (words[at + 2] ?? 0) | (words[at + 3] ?? 0);
  for (let at = words.length * 4; at < bytes.length; at++) bits |= bytes[at] ?? 0;
  return (bits & 0x80808080) === 0;
}

function decideOneByte(file: string, invalid: Invalid | null): Decoding {
  if (invalid === null) return { encoding: 'utf-8', isSound: true, questions: [], issues: [] };
  const text = new TextDecoder('utf-8').decode(invalid.bytes);
  let beyondAscii = 0;
  let damaged = 0;
  for (const character of text) {
    if (character > '\u007F') beyondAscii++;
    if (character === '\u{FFFD}') damaged++;
  }
  const place = { file };
  if (invalid.isTail || damaged < beyondAscii * DAMAGED_SHARE) {
    const issue: Issue = { code: 'text-damaged', severity: 'warning', place };
    return { encoding: 'utf-8', isSound: false, questions: [], issues: [issue] };
  }
  const [assumed, ...others] = ONE_BYTE;
  const example = exampleOf(new TextDecoder(assumed).decode(invalid.bytes));
  return {
    encoding: assumed,
    isSound: false,
    questions: [{ option: 'encoding', assumed, others: [...others, 'utf-8'], example }],
    issues: [{ code: 'encoding-assumed', severity: 'warning', place, value: assumed }],
  };
}

function exampleOf(text: string): string {
  return /\P{ASCII}[^\r\n]{0,59}/u.exec(text)?.[0] ?? '';
}

/** The bytes in pieces, each asked for while the one before it is used; rejects with the reason of the signal once it is aborted. */
export async function* chunksOf(
  blob: Blob,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const read = (at: number): Promise<ArrayBuffer> => {
    const piece = blob.slice(at, at + CHUNK_BYTES).arrayBuffer();
    // Nobody may wait for it any more when it fails.
    piece.catch(() => undefined);
    return piece;
  };
  let next = read(0);
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    signal.throwIfAborted();
    const piece = await next;
    next = read(at + CHUNK_BYTES);
    yield new Uint8Array(piece);
  }
}

/** The text in pieces, without a byte order mark; what is not of the encoding becomes U+FFFD. Tells of its progress. */
export async function* decodeChunks(
  blob: Blob,
  encoding: string,
  { signal, onProgress }: Pick<ReadContext, 'signal' | 'onProgress'>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const chunk of chunksOf(blob, signal)) {
    yield decoder.decode(chunk, { stream: true });
    done += chunk.length;
    onProgress(done / blob.size);
  }
  yield decoder.decode();
}

/** The same as UTF-8 that is sound, without a byte order mark; bytes that are it already are handed on. */
export async function* utf8Chunks(
  blob: Blob,
  { encoding, isSound }: Decoding,
  context: Pick<ReadContext, 'signal' | 'onProgress'>,
): AsyncGenerator<Uint8Array> {
  if (encoding !== 'utf-8' || isSound === false) {
    const encoder = new TextEncoder();
    for await (const text of decodeChunks(blob, encoding, context)) yield encoder.encode(text);
    return;
  }
  const isUtf8 = isSound === 'held' ? createUtf8Test() : () => true;
  let done = 0;
  for await (const chunk of chunksOf(blob, context.signal)) {
    if (!isUtf8(chunk)) throw new NotUtf8('Expected UTF-8');
    const hasMark = done === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    yield hasMark ? chunk.subarray(3) : chunk;
    done += chunk.length;
    context.onProgress(done / blob.size);
  }
  if (!isUtf8(null)) throw new NotUtf8('Expected UTF-8');
}

/** The whole text of an input that must be in memory; refuses what is larger than `maxBytes`. */
export async function readText(
  input: ReaderInput,
  context: ReadContext,
  maxBytes: number,
): Promise<Decoding & { readonly text: string }> {
  refuseLarge(input, maxBytes);
  const decoding = await decideEncoding(input, context);
  const parts: string[] = [];
  for await (const part of decodeChunks(input.blob, decoding.encoding, context)) parts.push(part);
  return { ...decoding, text: parts.join('') };
}

/** Throws where the input has more bytes than its format can be read with. */
export function refuseLarge({ name, blob }: ReaderInput, maxBytes: number): void {
  if (blob.size <= maxBytes) return;
  throw new UnreadableInput({
    code: 'file-too-large',
    severity: 'error',
    place: { file: name },
    value: megabytes(blob.size),
    expected: megabytes(maxBytes),
  });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
