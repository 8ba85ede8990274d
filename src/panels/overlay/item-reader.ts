import type { GroundTexts } from '../../data/ground.ts';
import type { WorkerReader } from '../../data/read-in-worker.ts';
import type { FileOutcome } from '../../data/read-one.ts';
import { issueOfFailure } from '../../data/reader.ts';
import type { Overlays } from '../../state/overlays.ts';
import type { FileHandler } from './file-handlers.ts';
import type { ImportItem, ImportState } from './import-item.ts';

/** Loads the files of what readers know of the ground. */
export type LoadGround = () => Promise<GroundTexts>;

/** Reads one file at a time. What it needs is loaded when the first one comes. */
export interface ItemReader {
  /** Loads what reading needs ahead of the first file. */
  readonly prepare: () => void;
  /** What becomes of the file; never rejects. `onProgress` gets 0 to 1. */
  readonly read: (item: ImportItem, onProgress: (done: number) => void) => Promise<ImportState>;
  /** Stops the reading of the file with the id, whatever the reader is doing. */
  readonly cancel: (id: number) => void;
}

/** The reader of one page. */
export function createItemReader(
  overlays: Overlays,
  loadGround: LoadGround,
  handlers: readonly FileHandler[],
): ItemReader {
  const stops = new Map<number, () => void>();
  let worker: Promise<WorkerReader> | null = null;
  const loadWorker = (): Promise<WorkerReader> =>
    (worker ??= import('../../data/read-in-worker.ts').then(({ createWorkerReader }) =>
      createWorkerReader(loadGround),
    ));
  return {
    prepare() {
      loadWorker().then(
        (reader) => reader.warm(),
        () => {
          // What fails here is tried again, and then said, when a file is read.
          worker = null;
        },
      );
    },
    async read(item, onProgress) {
      const { id, name, blob, options, as } = item;
      let isStopped = false;
      stops.set(id, () => {
        isStopped = true;
      });
      try {
        for (const handle of as === null ? handlers : []) {
          const handled = await handle(item, overlays);
          if (handled !== null) return handled;
        }
        const reader = await loadWorker();
        if (isStopped) return { kind: 'cancelled' };
        const reading = reader.read({ input: { name, blob }, options, as }, onProgress);
        stops.set(id, reading.cancel);
        return stateOf(await reading.outcome);
      } catch (error) {
        worker = null;
        return { kind: 'refused', issue: issueOfFailure(name, error) };
      } finally {
        stops.delete(id);
      }
    },
    cancel(id) {
      stops.get(id)?.();
    },
  };
}

function stateOf(outcome: FileOutcome): ImportState {
  if (outcome.kind === 'read') return { kind: 'read', reading: outcome.reading };
  return outcome.kind === 'refused'
    ? { kind: 'refused', issue: outcome.issue }
    : { kind: 'cancelled' };
}
