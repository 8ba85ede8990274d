import type { GroundTexts } from './ground.ts';
import { issueOfFailure } from './reader.ts';
import type { FileOutcome, ReadJob } from './read-one.ts';

/** What is said to the worker: once the texts of the ground, then one file after the other. */
export type ToReadWorker =
  | { readonly type: 'ground'; readonly texts: GroundTexts }
  | { readonly type: 'read'; readonly job: ReadJob };

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

/** A reading under way. */
export interface FileReading {
  /** Never rejects. */
  readonly outcome: Promise<FileOutcome>;
  /** Stops at once, whatever the reader is doing; a file that is not read to the end is `cancelled`. */
  readonly cancel: () => void;
}

/** Reads files one after the other in one worker that stays, so that only the first one waits for it to start. */
export interface WorkerReader {
  /** Starts the worker and has it learn the ground, ahead of the first file. */
  readonly warm: () => void;
  /** Reads the file when those before it are done; `onProgress` gets 0 to 1. */
  readonly read: (job: ReadJob, onProgress?: (done: number) => void) => FileReading;
}

/** What a reader unpacks and builds of more bytes than this would stay in the worker's memory: it cleans up while it works. */
const LARGE_BYTES = 4_000_000;

/** Made where no file is in sight: a function made beside one would keep its bytes until the next file comes. */
function hearNothing(): void {}

type WorkerEvent = FromReadWorker | { readonly type: 'crash'; readonly reason: string };

/**
 * The reader of one page. `loadGround` gives the texts of the ground and is asked once, after a failure again. A worker that is cancelled, fails
 * or has read a large file is ended, and another takes its place.
 */
export function createWorkerReader(
  loadGround: () => Promise<GroundTexts>,
  createWorker: () => WorkerPort = startWorker,
): WorkerReader {
  let port: WorkerPort | null = null;
  let texts: Promise<GroundTexts> | null = null;
  let ready: Promise<WorkerPort> | null = null;
  let hear: (event: WorkerEvent) => void = hearNothing;
  let queue: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    port?.end();
    port = null;
    ready = null;
  };
  const start = async (): Promise<WorkerPort> => {
    const started = createWorker();
    port = started;
    started.onMessage((message) => hear(message));
    started.onCrash((reason) => {
      end();
      hear({ type: 'crash', reason });
    });
    texts ??= loadGround();
    try {
      started.send({ type: 'ground', texts: await texts });
    } catch (error) {
      texts = null;
      throw error;
    }
    return started;
  };
  const get = (): Promise<WorkerPort> => (ready ??= start());
  const warm = (): void => {
    // What fails here is tried again, and then said, when a file is read.
    get().catch(end);
  };

  const readNow = (
    job: ReadJob,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<FileOutcome> => {
    const { name, blob } = job.input;
    return new Promise<FileOutcome>((resolve) => {
      const refuse = (error: unknown): void => {
        if (signal.aborted) return;
        end();
        resolve({ kind: 'refused', name, issue: issueOfFailure(name, error) });
      };
      const cancel = (): void => {
        end();
        warm();
        resolve({ kind: 'cancelled', name });
      };
      hear = (event) => {
        if (event.type === 'progress') onProgress(event.done);
        else if (event.type === 'outcome') {
          if (blob.size > LARGE_BYTES) end();
          resolve(event.outcome);
        } else refuse(new Error(event.reason));
      };
      signal.addEventListener('abort', cancel);
      const send = (to: WorkerPort): void => {
        if (!signal.aborted) to.send({ type: 'read', job });
      };
      get().then(send).catch(refuse);
    }).finally(() => {
      hear = hearNothing;
    });
  };

  return {
    warm,
    read(job, onProgress = () => undefined) {
      const controller = new AbortController();
      const { signal } = controller;
      const outcome = queue.then((): Promise<FileOutcome> | FileOutcome =>
        signal.aborted
          ? { kind: 'cancelled', name: job.input.name }
          : readNow(job, signal, onProgress),
      );
      // What was read is not kept until the next file comes.
      queue = outcome.then(() => undefined);
      return { outcome, cancel: () => controller.abort() };
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
