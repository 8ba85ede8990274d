import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';

/** A piece of work on the file that is asked for, one at a time; it may be stopped, and says how it went. */
export interface ExportWork {
  /** How much is done, 0 to 1; null while nothing is under way. */
  readonly share: number | null;
  /** How the last work went; '' for nothing to say. */
  readonly said: string;
  readonly say: (said: string) => void;
  readonly stop: () => void;
  /** Does the work; what it resolves to is said. */
  readonly run: (work: Work) => Promise<void>;
}

/** Resolves to what is to be said, once it is done. Should reject when the signal stops it. */
export type Work = (signal: AbortSignal, onShare: (share: number) => void) => Promise<string>;

/** A work that was turned down with words for the user. */
export class Refusal extends Error {}

/** The work of one dialog; closing the dialog stops it. */
export function useExportWork(): ExportWork {
  const { t } = usePage();
  const [share, setShare] = useState<number | null>(null);
  const [said, say] = useState('');
  const current = useRef<AbortController | null>(null);
  const stop = (): void => current.current?.abort();
  useEffect(() => stop, []);
  const run = async (work: Work): Promise<void> => {
    if (current.current !== null) return;
    const controller = new AbortController();
    current.current = controller;
    say('');
    setShare(0);
    try {
      say(await work(controller.signal, setShare));
    } catch (error) {
      if (controller.signal.aborted) say(t('export.stopped'));
      else if (error instanceof Refusal) say(error.message);
      else say(t('export.failed', { reason: reasonOf(error) }));
    } finally {
      current.current = null;
      setShare(null);
    }
  };
  return { share, said, say, stop, run };
}

/** Why something failed, for the user. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
