import type { FromHalfThread, HalfJob, ToHalfThread } from './half-service.ts';
import type { PassPart } from './columns/pass-part.ts';

/** As much of a worker as is needed here. */
export interface HalfPort {
  send(message: ToHalfThread): void;
  onMessage(listener: (message: FromHalfThread) => void): void;
  /** The listener is told when the worker failed as a whole. */
  onCrash(listener: () => void): void;
}

/** Another thread that reads one half of a large file while this one reads the other. */
export interface HalfThread {
  /** Whether a file of so many bytes is worth two threads. */
  isWorth(bytes: number): boolean;
  /** What the rows of the half say, or null where the thread failed. The signal gives the job up. */
  read(job: HalfJob, signal: AbortSignal): Promise<PassPart | null>;
}

/** In smaller files the start of a thread takes longer than what it saves. */
const LEAST_BYTES = 16_000_000;

/** The thread behind the port, which is started at the first large file and does one job at a time. */
export function createHalfThread(start: () => HalfPort, leastBytes = LEAST_BYTES): HalfThread {
  let port: HalfPort | null = null;
  let number = 0;
  let hear: (message: FromHalfThread) => void = () => undefined;
  const get = (): HalfPort => {
    if (port !== null) return port;
    const started = start();
    started.onMessage((message) => hear(message));
    started.onCrash(() => {
      port = null;
      hear({ type: 'failed', number });
    });
    return (port = started);
  };
  return {
    isWorth: (bytes) => bytes >= leastBytes,
    read(job, signal) {
      const own = ++number;
      const worker = get();
      return new Promise((resolve) => {
        hear = (message) => {
          if (message.number === own) resolve(message.type === 'done' ? message.part : null);
        };
        signal.addEventListener('abort', () => {
          worker.send({ type: 'stop', number: own });
          resolve(null);
        });
        worker.send({ type: 'read', number: own, job });
      });
    },
  };
}
