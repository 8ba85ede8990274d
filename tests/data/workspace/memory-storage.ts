import { failure, success } from '../../../src/base/result.ts';
import { HEAD_KEY, STORES, revisionOf } from '../../../src/data/workspace/storage-port.ts';
import type {
  RecordStorage,
  StorageFault,
  StoreName,
} from '../../../src/data/workspace/storage-port.ts';

/** A database in memory that can be made to fail, with all that was written to it. */
export interface MemoryStorage extends RecordStorage {
  readonly drawers: Record<StoreName, Map<string, unknown>>;
  /** Keys written and removed by each write, in order. */
  readonly log: { readonly put: readonly string[]; readonly removed: readonly string[] }[];
  fault: StorageFault | null;
  /** Has every window hear that another one has written. */
  readonly tellWindows: () => void;
}

/** An empty database. Values are cloned on the way in and out, as IndexedDB does. */
export function createMemoryStorage(): MemoryStorage {
  const drawers = {
    head: new Map<string, unknown>(),
    items: new Map<string, unknown>(),
    steps: new Map<string, unknown>(),
    contents: new Map<string, unknown>(),
  };
  const listeners: (() => void)[] = [];
  const storage: MemoryStorage = {
    drawers,
    log: [],
    fault: null,
    read() {
      if (storage.fault !== null) return Promise.resolve(failure(storage.fault));
      return Promise.resolve(success(structuredClone(drawers)));
    },
    write(writes, expectedRevision) {
      if (storage.fault !== null) return Promise.resolve(failure(storage.fault));
      const revision = revisionOf(drawers.head.get(HEAD_KEY));
      if (revision !== expectedRevision)
        return Promise.resolve(failure({ code: 'elsewhere', detail: String(revision) }));
      const [put, removed] = [[] as string[], [] as string[]];
      for (const { store, key, value } of writes) {
        (value === undefined ? removed : put).push(`${store} ${key}`);
        if (value === undefined) drawers[store].delete(key);
        else drawers[store].set(key, structuredClone(value));
      }
      storage.log.push({ put, removed });
      return Promise.resolve(success(null));
    },
    onElsewhere(listener) {
      listeners.push(listener);
    },
    tellWindows() {
      for (const listener of listeners) listener();
    },
  };
  return storage;
}

/** How many records there are in all. */
export function sizeOf({ drawers }: MemoryStorage): number {
  return STORES.reduce((sum, store) => sum + drawers[store].size, 0);
}
