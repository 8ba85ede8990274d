import type { Period } from '../../../src/base/period.ts';
import type { DragTimes } from './picture.ts';

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
  /** Ours: the brush dragged from one period to the next. */
  drag(periods: readonly Period[]): Promise<DragTimes>;
  /** Ours: the map drawn again so many times with nothing changed. */
  base(frames: number): Promise<DragTimes>;
  /** Ours: takes the rows off the page. */
  hide(): Promise<void>;
}
