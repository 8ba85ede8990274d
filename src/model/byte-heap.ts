import { cut } from './cut.ts';
import type { ByteWords } from './texts.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Shorter pieces are copied byte by byte, which is faster than a call. */
const SHORT = 40;

/** Collects words as UTF-8, one behind the other: write the pieces of a word, then `end` it. Grows as it must. */
export class ByteHeap {
  /** How many words there are. */
  length = 0;
  bytes: Uint8Array;
  ends: Uint32Array;
  /** Where the open word begins, and how many bytes there are in all. */
  private start = 0;
  private size = 0;

  constructor(bytesHint = 1 << 12, wordsHint = 1 << 8) {
    this.bytes = new Uint8Array(bytesHint);
    this.ends = new Uint32Array(wordsHint);
  }

  write(other: Uint8Array, from: number, to: number): void {
    const count = to - from;
    if (this.size + count > this.bytes.length) this.reserve(count);
    const { bytes, size } = this;
    if (count > SHORT) bytes.set(other.subarray(from, to), size);
    else for (let at = 0; at < count; at++) bytes[size + at] = other[from + at] ?? 0;
    this.size = size + count;
  }

  writeText(text: string): void {
    this.reserve(text.length * 3);
    this.size += encoder.encodeInto(text, this.bytes.subarray(this.size)).written;
  }

  /** How many bytes the open word has. */
  openSize(): number {
    return this.size - this.start;
  }

  /** Whether the open word is exactly these bytes. */
  isOpen(other: Uint8Array, from: number, to: number): boolean {
    return this.size - this.start === to - from && this.isAt(this.start, other, from, to);
  }

  /** Takes back what was written of the open word, as text. */
  takeOpen(): string {
    const text = decoder.decode(this.bytes.subarray(this.start, this.size));
    this.size = this.start;
    return text;
  }

  /** Ends the open word and gives its place among the words. */
  end(): number {
    if (this.length === this.ends.length) {
      const wider = new Uint32Array(this.length * 2 + 16);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.ends[this.length] = this.size;
    this.start = this.size;
    return this.length++;
  }

  /** Where the word at the place begins; it ends where the next begins. */
  startOf(at: number): number {
    return at === 0 ? 0 : (this.ends[at - 1] ?? 0);
  }

  /** Whether the word at the place is exactly these bytes. */
  isWord(at: number, other: Uint8Array, from: number, to: number): boolean {
    const first = this.startOf(at);
    return (this.ends[at] ?? 0) - first === to - from && this.isAt(first, other, from, to);
  }

  textAt(at: number): string {
    return decoder.decode(this.bytes.subarray(this.startOf(at), this.ends[at]));
  }

  /** The words as they stand. The heap is spent. */
  finish(): ByteWords {
    return { bytes: cut(this.bytes, this.start), ends: cut(this.ends, this.length), suffix: '' };
  }

  private isAt(own: number, other: Uint8Array, from: number, to: number): boolean {
    const { bytes } = this;
    for (let at = from, mine = own; at < to; at++, mine++)
      if (bytes[mine] !== other[at]) return false;
    return true;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.size + more, this.bytes.length * 2));
    wider.set(this.bytes.subarray(0, this.size));
    this.bytes = wider;
  }
}
