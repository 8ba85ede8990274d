import { ROOM, areSame, copyBytes } from '../base/byte-fours.ts';
import { cut } from './cut.ts';
import type { ByteWords } from './byte-words.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Up to so many characters a loop is faster than to call the encoder. */
const SHORT = 40;

/** Collects words as UTF-8, one behind the other: write the pieces of a word, then `end` it. Grows as it must. */
export class ByteHeap {
  /** How many words there are. */
  length = 0;
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  ends: Uint32Array;
  /** How many bytes there are in all, and where the open word begins. */
  size = 0;
  private start = 0;

  constructor(bytesHint = 1 << 12, wordsHint = 1 << 8) {
    this.bytes = new Uint8Array(bytesHint + ROOM);
    this.view = new DataView(this.bytes.buffer);
    this.ends = new Uint32Array(wordsHint);
  }

  /** The other bytes must have `ROOM` behind them. */
  write(other: DataView, from: number, to: number): void {
    const { size } = this;
    const next = size + to - from;
    if (next + ROOM > this.bytes.length) this.reserve(to - from);
    copyBytes(other, from, this.view, size, to - from);
    this.size = next;
  }

  writeText(text: string): void {
    this.reserve(text.length * 3);
    if (text.length <= SHORT && this.writeAscii(text)) return;
    this.size += encoder.encodeInto(text, this.bytes.subarray(this.size)).written;
  }

  /** Whether the text is of single bytes alone, and so is written. */
  private writeAscii(text: string): boolean {
    const { bytes, size } = this;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80) return false;
      bytes[size + at] = unit;
    }
    this.size = size + text.length;
    return true;
  }

  /** Makes room at once for so many bytes and words in all, where that many are to be expected. */
  expect(bytes: number, words: number): void {
    this.reserve(bytes - this.size);
    this.reserveWords(words);
  }

  /** Adds words as they stand, behind the last one, which must be ended. */
  append({ bytes, ends }: Pick<ByteWords, 'bytes' | 'ends'>): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.size);
    const length = this.length + ends.length;
    this.reserveWords(length);
    for (let at = 0; at < ends.length; at++)
      this.ends[this.length + at] = this.size + (ends[at] ?? 0);
    this.length = length;
    this.size = this.start = this.size + bytes.length;
  }

  /** How many bytes the open word has. */
  openSize(): number {
    return this.size - this.start;
  }

  /** Ends the open word and gives its place among the words. */
  end(): number {
    if (this.length === this.ends.length) this.reserveWords(this.length * 2 + 16);
    this.ends[this.length] = this.size;
    this.start = this.size;
    return this.length++;
  }

  /** Where the word at the place begins; it ends where the next begins. */
  startOf(at: number): number {
    return at === 0 ? 0 : (this.ends[at - 1] ?? 0);
  }

  /** Whether the word at the place is exactly these bytes. */
  isWord(at: number, other: DataView, from: number, to: number): boolean {
    const first = this.startOf(at);
    const size = to - from;
    return (this.ends[at] ?? 0) - first === size && areSame(this.view, first, other, from, size);
  }

  textAt(at: number): string {
    return decoder.decode(this.bytes.subarray(this.startOf(at), this.ends[at]));
  }

  /** The words as they stand. The heap is spent. */
  finish(): ByteWords {
    return { bytes: cut(this.bytes, this.start), ends: cut(this.ends, this.length), suffix: '' };
  }

  private reserveWords(words: number): void {
    if (words <= this.ends.length) return;
    const wider = new Uint32Array(words);
    wider.set(this.ends.subarray(0, this.length));
    this.ends = wider;
  }

  private reserve(more: number): void {
    const needed = this.size + more + ROOM;
    if (needed <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    wider.set(this.bytes.subarray(0, this.size));
    this.bytes = wider;
    this.view = new DataView(wider.buffer);
  }
}
