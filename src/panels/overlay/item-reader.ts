import type { GazetteerEntry } from '../../data/gazetteer-names.ts';
import type { readFiles } from '../../data/read-in-worker.ts';
import type { FileOutcome } from '../../data/read-one.ts';
import type { Overlays } from '../../state/overlays.ts';
import type { FileHandler } from './file-handlers.ts';
import type { ImportItem, ImportState } from './import-item.ts';

/** Loads the places by which prose is located. */
export type ReadGazetteer = () => Promise<readonly GazetteerEntry[]>;

/** Reads one file at a time. What it needs is loaded when the first one comes. */
export interface ItemReader {
  /** Loads what reading needs ahead of the first file. */
  readonly prepare: () => void;
  /** What becomes of the file; never rejects. `onProgress` gets 0 to 1. */
  readonly read: (item: ImportItem, onProgress: (done: number) => void) => Promise<ImportState>;
  /** Stops the reading of the file with the id, whatever the reader is doing. */
  readonly cancel: (id: number) => void;
}

interface ReadInWorker {
  readonly readFiles: typeof readFiles;
}

/** The reader of one page. */
export function createItemReader(
  overlays: Overlays,
  readGazetteer: ReadGazetteer,
  handlers: readonly FileHandler[],
): ItemReader {
  const stops = new Map<number, () => void>();
  let gazetteer: Promise<readonly GazetteerEntry[]> | null = null;
  const loadTools = (): Promise<readonly [ReadInWorker, readonly GazetteerEntry[]]> => {
    gazetteer ??= readGazetteer();
    return Promise.all([import('../../data/read-in-worker.ts'), gazetteer]);
  };
  return {
    prepare() {
      // What fails here is tried again, and then said, when a file is read.
      loadTools().catch(() => {
        gazetteer = null;
      });
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
        const [tools, places] = await loadTools();
        if (isStopped) return { kind: 'cancelled' };
        const reading = tools.readFiles([{ input: { name, blob }, options, as }], {
          gazetteer: places,
          onProgress: (_, done) => onProgress(done),
        });
        stops.set(id, reading.cancel);
        const [outcome] = await reading.outcomes;
        return stateOf(outcome);
      } catch (error) {
        gazetteer = null;
        return refusal(name, error);
      } finally {
        stops.delete(id);
      }
    },
    cancel(id) {
      stops.get(id)?.();
    },
  };
}

function stateOf(outcome: FileOutcome | undefined): ImportState {
  if (outcome === undefined || outcome.kind === 'cancelled') return { kind: 'cancelled' };
  return outcome.kind === 'read'
    ? { kind: 'read', reading: outcome.reading }
    : { kind: 'refused', issue: outcome.issue };
}

/** The reader itself or the gazetteer could not be loaded. */
function refusal(file: string, error: unknown): ImportState {
  const value = error instanceof Error ? error.message : String(error);
  return {
    kind: 'refused',
    issue: { code: 'file-missing', severity: 'error', place: { file }, value: value.slice(0, 200) },
  };
}
