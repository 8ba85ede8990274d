import { withRoom } from '../../base/byte-fours.ts';
import { ByteHeap } from '../../model/byte-heap.ts';
import type { ByteWords } from '../../model/byte-words.ts';
import type { CellBatch } from './cell-batch.ts';
import { trimmedFrom, trimmedTo } from './trim-bytes.ts';
import { WordTable } from './word-table.ts';

/**
 * `same`: the id was there before with the same content, and none is given; `other`: it was there with another content,
 * and is given with a mark.
 */
export type Repeats = 'same' | 'other' | null;

/** Own ids of rows in their order, not compared with each other. */
export interface IdsPart {
  readonly words: ByteWords;
  /** Whether each is behind the one before it (`stepTo`), and the rows whose id is so by its length. */
  readonly isRising: boolean;
  readonly longer: readonly number[];
  /** Of rows without an id, whose word is '', what their ids are made from. */
  readonly hashes: Float64Array;
}

/** Whether ids are looked up, or contents of rows compared as well; `later` where rows are only half of those of a file. */
export type IdRule = 'unique' | 'compared' | 'later';

/**
 * Gives each row an id that is unique in its file. Contents of rows are remembered only where they are compared, since few
 * files repeat an id. While own ids rise, as those of most files do, none can be there twice, and none is looked up.
 * (A class: functions that are made anew for each file are compiled anew for each.)
 */
export class RowIds {
  /** The ids that were given, in their order. */
  readonly given: ByteHeap;
  /** Whether an id was there before while contents were not compared: the ids of this reading are void. */
  isVoid = false;
  private readonly rule: IdRule;
  private readonly contents = new Map<string, number>();
  private readonly repeats = new Map<string, number>();
  private readonly hashes: number[] = [];
  private longer: number[] = [];
  private table: WordTable | null = null;
  private isRising: boolean;

  /** No ids given yet, with room for so many. */
  constructor(rowsHint: number, rule: IdRule) {
    this.given = new ByteHeap(rowsHint * 8 + 64, rowsHint + 16);
    this.rule = rule;
    this.isRising = rule !== 'compared';
  }

  /**
   * Gives the row its own id, the bytes of `own` from `from` to `to`; where it has none, one made from what it says, so that the
   * order of rows changes nothing.
   */
  give(batch: CellBatch, row: number, own: CellBatch, from: number, to: number): Repeats {
    if (from === to) this.giveMade(hashOf(batch, row));
    else if (this.rule === 'compared')
      return this.compare(decoder.decode(own.bytes.subarray(from, to)), hashOf(batch, row));
    else this.giveOwn(own.view, from, to);
    return null;
  }

  /**
   * Gives rows that follow each other their own ids from the column at the position, and the row before which it stopped:
   * the end, or one that needs a look of its own.
   */
  giveEach(own: CellBatch, column: number, first: number, end: number): number {
    if (this.rule === 'compared' || column < 0) return first;
    const { bytes, view, rowStart, from, to } = own;
    for (let row = first; row < end; row++) {
      const cell = (rowStart[row] ?? 0) + column;
      if (cell >= (rowStart[row + 1] ?? 0)) return row;
      const start = trimmedFrom(bytes, from[cell] ?? 0, to[cell] ?? 0);
      const stop = trimmedTo(bytes, start, to[cell] ?? 0);
      if (start === stop) return row;
      this.giveOwn(view, start, stop);
    }
    return end;
  }

  /**
   * The rows whose id may stand before that of the row before it in the order of strings, all others being in order; null
   * where ids are not that orderly.
   */
  unordered(): readonly number[] | null {
    return this.isRising && this.longer.length <= MOST_LONGER ? this.longer : null;
  }

  /** The ids of rows behind which others have theirs in another thread; only under the rule `later`. */
  take(): IdsPart {
    const { given, isRising, longer, hashes } = this;
    return { words: given.finish(), isRising, longer, hashes: Float64Array.from(hashes) };
  }

  /** Gives the rows of another thread their ids, which stand behind those given here. */
  join({ words, isRising, longer, hashes }: IdsPart): void {
    const { bytes, ends } = words;
    if (this.isRising && isRising && this.isBehindAll(words)) {
      const { length } = this.given;
      this.longer = [...this.longer, length, ...longer.map((row) => length + row)];
      this.given.append(words);
      return;
    }
    const view = new DataView(withRoom(bytes).buffer);
    let made = 0;
    for (const [row, end] of ends.entries()) {
      const from = row === 0 ? 0 : (ends[row - 1] ?? 0);
      if (from === end) this.giveMade(hashes[made++] ?? 0);
      else this.giveOwn(view, from, end);
    }
  }

  /** Whether words that rise stand behind all that were given. */
  private isBehindAll({ bytes, ends }: ByteWords): boolean {
    const [first] = ends;
    if (first === undefined || this.given.length === 0) return true;
    const view = new DataView(withRoom(bytes.subarray(0, first)).buffer);
    return stepTo(this.given, view, 0, first) !== BACK;
  }

  private giveText(id: string): void {
    this.given.writeText(id);
    this.given.end();
  }

  private giveMade(hash: number): void {
    this.isRising = false;
    if (this.rule === 'later') {
      this.hashes.push(hash);
      this.given.end();
      return;
    }
    this.table ??= new WordTable(this.given);
    this.giveText(unique(`row-${hash.toString(36)}`, this.repeats));
  }

  private giveOwn(view: DataView, from: number, to: number): void {
    const { given } = this;
    const before = given.length;
    if (this.isRising && before > 0) {
      const step = stepTo(given, view, from, to);
      if (step === BACK) this.isRising = false;
      else if (step === LONGER && this.longer.length <= MOST_LONGER) this.longer.push(before);
    }
    if (this.isRising || this.rule === 'later') {
      given.write(view, from, to);
      given.end();
      return;
    }
    this.table ??= new WordTable(given);
    this.table.codeOf(view, from, to);
    if (given.length > before) return;
    this.isVoid = true;
    this.giveText('');
  }

  private compare(own: string, hash: number): Repeats {
    const { contents } = this;
    const before = contents.get(own);
    const id = before === undefined ? own : `${own}#${hash.toString(36)}`;
    if (before === hash || contents.has(id)) return 'same';
    contents.set(id, hash);
    this.giveText(id);
    return before === undefined ? null : 'other';
  }
}

const decoder = new TextDecoder();

/** More rows than that are not told apart. */
const MOST_LONGER = 100;

const [BACK, LONGER, ON] = [0, 1, 2];

/**
 * How the word stands to the last of the heap: `ON`, as long and behind it, also in the order of strings; `LONGER`, longer, or behind it by
 * bytes that are no ASCII; else `BACK`.
 */
function stepTo(heap: ByteHeap, own: DataView, from: number, to: number): number {
  const start = heap.startOf(heap.length - 1);
  const size = (heap.ends[heap.length - 1] ?? 0) - start;
  if (size !== to - from) return size < to - from ? LONGER : BACK;
  for (let at = 0; at < size; at += 4) {
    // As numbers whose first byte counts most; what lies behind the words does not count.
    const behind = Math.max(0, at + 4 - size) * 8;
    const one = own.getUint32(from + at) >>> behind;
    const other = heap.view.getUint32(start + at) >>> behind;
    if (one !== other) return one < other ? BACK : ((one | other) & 0x80808080) === 0 ? ON : LONGER;
  }
  return BACK;
}

function unique(id: string, repeats: Map<string, number>): string {
  const number = (repeats.get(id) ?? 0) + 1;
  repeats.set(id, number);
  return number === 1 ? id : `${id}-${number}`;
}

/** 53 bits of two multiplicative hashes (Knuth, The Art of Computer Programming, 6.4) over the bytes of all cells. */
function hashOf(batch: CellBatch, row: number): number {
  const { bytes, rowStart, from, to } = batch;
  let high = 0x9e3779b1 | 0;
  let low = 0x85ebca6b | 0;
  const mix = (unit: number): void => {
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
    high ^= low >>> 15;
  };
  for (let cell = rowStart[row] ?? 0; cell < (rowStart[row + 1] ?? 0); cell++) {
    for (let at = from[cell] ?? 0; at < (to[cell] ?? 0); at++) mix(bytes[at] ?? 0);
    mix(CELL_END);
  }
  const geometry = batch.geometries?.[row];
  if (geometry != null) {
    const text = String(geometry);
    for (let at = 0; at < text.length; at++) mix(text.charCodeAt(at));
    mix(CELL_END);
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}

/** No byte, and no UTF-16 unit. */
const CELL_END = 0x10000;
