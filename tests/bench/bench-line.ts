/** What a bench line is run with. */
export interface BenchSize {
  /** Rows of ours; the peer runs on a sample of them and is scaled, which the line says. */
  readonly points: number;
}

/** One comparison, measured in one run on the same seeded data. Times in milliseconds. */
export interface BenchResult {
  readonly name: string;
  /** Rows of ours. */
  readonly rows: number;
  readonly peer: string;
  readonly oursMs: number;
  /** Scaled to the size of ours where the peer ran on a sample. */
  readonly peerMs: number;
  readonly sample: number;
  /** How many results of ours were compared with the peer's, and whether they agree. */
  readonly compared: number;
  readonly isCorrect: boolean;
  /** The ratio that is to be reached or beaten; none where the line only informs. */
  readonly asked?: number | null;
  /** What the numbers are where they are no milliseconds. */
  readonly unit?: 'MB';
}

export type BenchLine = (size: BenchSize) => Promise<readonly BenchResult[]>;

/** Milliseconds that the work takes: the least of several runs after one to warm up. */
export function timeOf(work: () => void, runs = 5): number {
  work();
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
