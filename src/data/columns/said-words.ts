import { ByteHeap } from '../../model/byte-heap.ts';
import { cut } from '../../model/cut.ts';
import type { JoinedPiece } from '../../model/joined-words.ts';

/** What the rows of a batch say of one thing. */
export interface SaidSource {
  /** By row, a number for what it says, the same for the same; -1 where there is none, and each is written. */
  codes(): Int32Array;
  /** Writes what each row from one to another says as a word, and puts their codes from the place on; 0 where it says nothing. */
  write(from: number, to: number, into: ByteHeap, codes: Uint32Array, at: number): void;
}

/** Room for so many codes; a piece of fewer words needs half of it. */
const NARROW = 1 << 16;

/** By so many rows it shows how much there is to be said. */
const SAMPLE = 4096;
/** Room for some more than they let expect, so that growing is rare. */
const MARGIN = 1.1;

/** Collects what all rows say of one thing, what repeats only once. */
export class SaidWords {
  private readonly label: string;
  private readonly source: SaidSource;
  private readonly words = new ByteHeap();
  /** By the number that the source has for it, the code of a word here. */
  private readonly known: number[] = [];
  private codes: Uint32Array<ArrayBuffer>;
  private length = 0;
  private readonly rowsHint: number;
  private isSized = false;

  /** Of the source, with the label before each word, and room for so many rows; it grows. */
  constructor(label: string, source: SaidSource, rowsHint: number) {
    this.label = label;
    this.source = source;
    this.codes = new Uint32Array(rowsHint);
    this.rowsHint = rowsHint;
    this.words.end();
  }

  /** Takes the rows of the batch from one to another, without those that are left out. */
  add(from: number, to: number, isLeftOut: ((row: number) => boolean) | null): void {
    this.reserve(to - from);
    const { known, codes, words, source } = this;
    const numbers = source.codes();
    const first = this.length - from;
    for (let row = from; row < to;) {
      const number = numbers[row] ?? -1;
      const isNone = isLeftOut?.(row) === true;
      const code = isNone ? 0 : number < 0 ? undefined : known[number];
      if (code === undefined) {
        const next = number < 0 && isLeftOut === null ? unnumberedEnd(numbers, row, to) : row + 1;
        source.write(row, next, words, codes, first + row);
        if (number >= 0) known[number] = codes[first + row] ?? 0;
        row = next;
      } else codes[first + row++] = code;
    }
    this.length += to - from;
    if (!this.isSized && this.length >= SAMPLE) this.makeRoom();
  }

  /** What was collected, by row. It is spent. */
  finish(): JoinedPiece {
    const { label, length } = this;
    const isNarrow = this.words.length <= NARROW;
    return {
      label,
      words: this.words.finish(),
      codes: isNarrow ? new Uint16Array(this.codes.subarray(0, length)) : cut(this.codes, length),
    };
  }

  private makeRoom(): void {
    const { words, length, rowsHint } = this;
    const share = (rowsHint / length) * MARGIN;
    words.expect(Math.ceil(words.size * share), Math.ceil(words.length * share));
    this.isSized = true;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.codes.length) return;
    const wider = new Uint32Array(needed * 2);
    wider.set(this.codes);
    this.codes = wider;
  }
}

/** Where the rows end that have no number, of which there is one at the place. */
function unnumberedEnd(numbers: Int32Array, from: number, to: number): number {
  let next = from + 1;
  while (next < to && (numbers[next] ?? 0) < 0) next++;
  return next;
}
