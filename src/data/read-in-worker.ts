import { createGazetteerIndex } from './gazetteer-names.ts';
import type { GazetteerEntry } from './gazetteer-names.ts';
import { issueOfFailure, readOne } from './read-one.ts';
import type { FileOutcome, ReadInput, ReadJob } from './read-one.ts';

/** What is asked of the worker. */
export interface ToReadWorker {
  readonly job: ReadJob;
  readonly gazetteer: readonly GazetteerEntry[];
}

/** What the worker says. */
export type FromReadWorker =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'outcome'; readonly outcome: FileOutcome };

/** As much of a worker as is needed here. */
export interface WorkerPort {
  send(message: ToReadWorker): void;
  onMessage(listener: (message: FromReadWorker) => void): void;
  /** The listener gets why the worker failed as a whole. */
  onCrash(listener: (reason: string) => void): void;
  end(): void;
}

export interface ReadFilesOptions {
  readonly gazetteer: readonly GazetteerEntry[];
  /** Called with the number of the file and how much of it is read, 0 to 1. */
  readonly onProgress?: (file: number, done: number) => void;
  /** Makes the worker; absent, a worker of this build. */
  readonly createWorker?: () => WorkerPort;
}

/** A reading under way. */
export interface FilesReading {
  /** One outcome per file, in order. Never rejects. */
  readonly outcomes: Promise<readonly FileOutcome[]>;
  /** Stops at once, whatever the reader is doing; files that are not read to the end are `cancelled`. */
  readonly cancel: () => void;
}

interface CurrentFile {
  readonly file: number;
  readonly settle: (outcome: FileOutcome) => void;
  readonly refuse: (error: unknown) => void;
  readonly cancel: () => void;
}

/** Reads files one after the other in one worker; a file that brings the worker down is refused, and the next gets a new one. */
export function readFiles(jobs: readonly ReadJob[], options: ReadFilesOptions): FilesReading {
  const { gazetteer, onProgress, createWorker = startWorker } = options;
  let worker: WorkerPort | null = null;
  let current: CurrentFile | null = null;
  let isCancelled = false;
  const end = (): void => {
    worker?.end();
    worker = null;
  };
  const start = (): WorkerPort => {
    const started = createWorker();
    started.onMessage((message) => {
      if (message.type === 'progress') onProgress?.(current?.file ?? 0, message.done);
      else current?.settle(message.outcome);
    });
    started.onCrash((reason) => current?.refuse(new Error(reason)));
    return started;
  };
  const readNext = (job: ReadJob, file: number): Promise<FileOutcome> =>
    new Promise((settle) => {
      const { name } = job.input;
      const refuse = (error: unknown): void => {
        end();
        settle({ kind: 'refused', name, issue: issueOfFailure(name, error) });
      };
      const cancel = (): void => {
        end();
        settle({ kind: 'cancelled', name });
      };
      current = { file, settle, refuse, cancel };
      try {
        worker ??= start();
        worker.send({ job, gazetteer });
      } catch (error) {
        refuse(error);
      }
    });
  const run = async (): Promise<readonly FileOutcome[]> => {
    const outcomes: FileOutcome[] = [];
    for (const [file, job] of jobs.entries()) {
      const { name } = job.input;
      outcomes.push(isCancelled ? { kind: 'cancelled', name } : await readNext(job, file));
    }
    end();
    return outcomes;
  };
  return {
    outcomes: run(),
    cancel() {
      isCancelled = true;
      current?.cancel();
    },
  };
}

/** The same without a worker, for the command line and tests; `cancel` takes effect where the reader listens. */
export function readFilesHere(
  jobs: readonly ReadJob[],
  options: Omit<ReadFilesOptions, 'createWorker'>,
  read: ReadInput,
): FilesReading {
  const controller = new AbortController();
  const gazetteer = createGazetteerIndex(options.gazetteer);
  const run = async (): Promise<readonly FileOutcome[]> => {
    const outcomes: FileOutcome[] = [];
    for (const [file, job] of jobs.entries()) {
      const onProgress = (done: number): void => options.onProgress?.(file, done);
      const context = { gazetteer, onProgress, signal: controller.signal };
      outcomes.push(await readOne(job, context, read));
    }
    return outcomes;
  };
  return {
    outcomes: run(),
    cancel() {
      controller.abort();
    },
  };
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  return {
    send(message) {
      worker.postMessage(message, []);
    },
    onMessage(listener) {
      worker.addEventListener('message', (event: MessageEvent<FromReadWorker>) => {
        listener(event.data);
      });
    },
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message);
      });
    },
    end() {
      worker.terminate();
    },
  };
}
