import { batch, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { OverlayStore } from '../data/overlay-store.ts';
import type { StorageFault } from '../data/workspace/storage-port.ts';
import type { History } from '../model/workspace.ts';

/**
 * Whether the workspace survives a reload. `opening`: not read yet; `stored`: all of it; `saving`: being written;
 * `not-stored`: only in memory, for the reason given; the next change tries again.
 */
export type StorageState =
  | { readonly kind: 'opening' | 'saving' | 'stored' }
  | { readonly kind: 'not-stored'; readonly fault: StorageFault };

/** What is shown of a history. */
export interface ShownHistory {
  readonly now: () => History;
  /** Begins what showing the history takes, while it is being stored. */
  readonly prepare: (next: History) => Promise<unknown>;
  readonly show: (next: History) => Promise<void>;
}

/** A history that is kept in a store and stays in step with other windows. */
export interface KeptHistory {
  readonly storage: ReadonlySignal<StorageState>;
  readonly lost: ReadonlySignal<readonly string[]>;
  readonly open: () => Promise<void>;
  /** Makes the next history of the one shown, stores it and shows it; the answer is whether it is stored. */
  readonly step: (make: (from: History) => History) => Promise<boolean>;
}

/**
 * Keeps what is shown in the store, one step after the other. What another window stores is shown here too, unless something
 * here could not be stored; a step that meets a change of another window is taken again from what is there now, so that
 * neither is lost.
 */
export function keepHistory(
  store: OverlayStore,
  { now, prepare, show }: ShownHistory,
): KeptHistory {
  const storage = signal<StorageState>({ kind: 'opening' });
  const lost = signal<readonly string[]>([]);
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const isStored = (): boolean => storage.value.kind === 'stored';
  const load = async (): Promise<void> => {
    const loaded = await store.load();
    batch(() => {
      storage.value = loaded.ok ? { kind: 'stored' } : { kind: 'not-stored', fault: loaded.reason };
      if (loaded.ok) lost.value = loaded.value.lost;
    });
    if (loaded.ok) await show(loaded.value.history);
  };
  /** The history after the step, written as far as that is possible. */
  const take = async (make: (from: History) => History): Promise<History> => {
    const next = make(now());
    if (next === now()) return next;
    const wasStored = isStored();
    storage.value = { kind: 'saving' };
    // What goes wrong is said when it is shown.
    prepare(next).catch(() => undefined);
    const saved = await store.save(next);
    if (!saved.ok && saved.reason.code === 'elsewhere' && wasStored) {
      await load();
      return isStored() ? take(make) : next;
    }
    storage.value = saved.ok ? { kind: 'stored' } : { kind: 'not-stored', fault: saved.reason };
    return next;
  };
  store.onElsewhere(() => {
    void inTurn(async () => {
      if (isStored()) await load();
    });
  });
  return {
    storage,
    lost,
    open: () => inTurn(load),
    step: (make) =>
      inTurn(async () => {
        await show(await take(make));
        return isStored();
      }),
  };
}
