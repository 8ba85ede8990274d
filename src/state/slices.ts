/** Rows between two looks at the clock. */
const PIECE = 512;
const SLICE_MS = 8;
/** Saying more often how far it is would take longer to show than the work itself. */
const TOLD_PART = 0.01;

/** Lets the page do what else it has to do. By a message, since timers that follow each other wait 4 ms each. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resume) => {
    port1.addEventListener('message', () => {
      port1.close();
      resume();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Does something to so many rows, from one up to another, in slices of some milliseconds so that the page stays fluid
 * meanwhile; `onPart` hears now and then how far it is, from 0 to 1. Stops between two slices where the signal is aborted.
 */
export async function inSlices(
  rows: number,
  work: (from: number, to: number) => void,
  onPart: (part: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  let begin = performance.now();
  let told = -TOLD_PART;
  for (let from = 0; from < rows; from += PIECE) {
    if (signal?.aborted === true) return;
    work(from, Math.min(from + PIECE, rows));
    if (performance.now() - begin < SLICE_MS) continue;
    if (from / rows >= told + TOLD_PART) {
      told = from / rows;
      onPart(told);
    }
    await pause();
    begin = performance.now();
  }
}
