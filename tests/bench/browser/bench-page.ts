/** What the driver of the browser asks of a page, ours or a peer's. Times in milliseconds. */
export interface BenchPage {
  /** Resolves once the map has drawn all that it has. */
  ready(): Promise<void>;
  /** Ours: opens the archive at the address for the period (minutes since 1970); `rows`: how many more are shown then. */
  open(url: string, start: number, end: number): Promise<{ ms: number; rows: number }>;
  /** From the rows in memory to the first picture of them, with no picture of them before. */
  draw(): Promise<number>;
  /** Ours: a step of the brush, until its frame is drawn to the end. */
  step(start: number, end: number): Promise<number>;
  /** Ours: the map drawn again with nothing changed. */
  base(): Promise<number>;
  /** Ours: takes the rows off the page. */
  hide(): Promise<void>;
}
