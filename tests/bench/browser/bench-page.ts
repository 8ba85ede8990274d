import type { Period } from '../../../src/base/period.ts';

/** What the driver of the browser asks of a page, ours or a peer's. Times in milliseconds. */
export interface BenchPage {
  /** Resolves once the map has drawn all that it has. */
  ready(): Promise<void>;
  /**
   * Ours: opens the archive at the address for the period (minutes since 1970): to its first picture, and to its counts.
   * `rows`: how many more are shown then.
   */
  open(
    url: string,
    start: number,
    end: number,
  ): Promise<{ ms: number; countedMs: number; rows: number }>;
  /** From the rows in memory to the first picture of them, with no picture of them before. */
  draw(): Promise<number>;
  /**
   * Ours: the brush dragged from one period to the next, each step marked. Resolves with the number of steps after which
   * the page said how many observations end in the period.
   */
  drag(periods: readonly Period[]): Promise<number>;
  /** Ours: the map drawn again so many times with nothing changed, each marked like a step. */
  base(frames: number): Promise<void>;
  /** Ours: takes the rows off the page. */
  hide(): Promise<void>;
}
