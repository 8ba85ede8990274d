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
  /** What becomes of the file; never rejects. `onState` hears where it stands meanwhile. */
  readonly read: (item: ImportItem, onState: (state: ImportState) => void) => Promise<ImportState>;
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
    async read(item, onState) {
      const { id, name, blob, options, as } = item;
      const stop = new AbortController();
      stops.set(id, () => stop.abort());
      const onCounting = (): void => onState({ kind: 'counting' });
      try {
        for (const handle of as === null ? handlers : []) {
          const handled = await handle(item, overlays, { signal: stop.signal, onCounting });
          if (handled !== null) return handled;
        }
        const reader = await loadWorker();
        if (stop.signal.aborted) return { kind: 'cancelled' };
        const reading = reader.read({ input: { name, blob }, options, as }, (done) =>
          onState({ kind: 'reading', done }),
        );
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
