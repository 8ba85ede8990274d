import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { putBackArrays, takeOutArrays } from './large-arrays.ts';
import { HEAD_KEY, STORES, revisionOf } from './storage-port.ts';
import type {
  RecordStorage,
  RecordWrite,
  Records,
  StorageFault,
  StoreName,
} from './storage-port.ts';

interface Schema extends DBSchema {
  head: { key: string; value: unknown };
  items: { key: string; value: unknown };
  steps: { key: string; value: unknown };
  contents: { key: string; value: unknown };
  /** Large arrays of the other values in chunks, each under the key of its value and its place: "contents 000000001/0007". */
  chunks: { key: string; value: unknown };
}

type WriteTransaction = IDBPTransaction<Schema, typeof ALL_STORES, 'readwrite'>;
type Upgrade = (db: IDBPDatabase<Schema>) => void;

/** What makes each version of the database of the one before; the first makes version 1 of nothing. */
const UPGRADES: readonly Upgrade[] = [
  (db) => {
    for (const store of STORES) db.createObjectStore(store);
  },
  (db) => {
    db.createObjectStore('chunks');
  },
];

/** The drawers, and the chunks of what is too large for one value. */
const ALL_STORES = [...STORES, 'chunks'] as const;

/** Storage in the browser's IndexedDB. The database is opened when first asked for, and again after it was lost. */
export function createIndexedDbStorage(name = 'contactline'): RecordStorage {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const windows = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  const tellOthers = windows?.postMessage.bind(windows);
  const forget = (): void => {
    opening = null;
  };
  const open = async (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openDatabase(name, forget);
    try {
      return await opening;
    } catch (error) {
      forget();
      throw error;
    }
  };
  const attempt = async <Value>(
    work: (db: IDBPDatabase<Schema>) => Promise<Result<Value, StorageFault>>,
  ): Promise<Result<Value, StorageFault>> => {
    let db: IDBPDatabase<Schema>;
    try {
      db = await open();
    } catch (error) {
      return failure(faultOf(error, 'unavailable'));
    }
    try {
      return await work(db);
    } catch (error) {
      return failure(faultOf(error, 'failed'));
    }
  };
  return {
    read: () => attempt(async (db) => success(await readAll(db))),
    async write(writes, expectedRevision) {
      const written = await attempt((db) => writeAll(db, writes, expectedRevision));
      if (written.ok) tellOthers?.('written');
      return written;
    },
    onElsewhere: (listener) => windows?.addEventListener('message', listener),
  };
}

function openDatabase(name: string, forget: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, UPGRADES.length, {
    upgrade(db, oldVersion) {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(db);
    },
    blocking(_current, _blocked, event) {
      // A window with a newer version waits for this one to let go.
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  });
}

async function readAll(db: IDBPDatabase<Schema>): Promise<Records> {
  const transaction = db.transaction(ALL_STORES, 'readonly');
  const chunks = await readChunks(transaction.objectStore('chunks'));
  const drawer = async (store: StoreName): Promise<ReadonlyMap<string, unknown>> => {
    const objects = transaction.objectStore(store);
    const [keys, values] = await Promise.all([objects.getAllKeys(), objects.getAll()]);
    return new Map(
      keys.map((key, index) => [
        key,
        putBackArrays(values[index], (at) => chunks.get(chunkKey(store, key, at))),
      ]),
    );
  };
  const [head, items, steps, contents] = await Promise.all([
    drawer('head'),
    drawer('items'),
    drawer('steps'),
    drawer('contents'),
  ]);
  await transaction.done;
  return { head, items, steps, contents };
}

async function writeAll(
  db: IDBPDatabase<Schema>,
  writes: readonly RecordWrite[],
  expectedRevision: number,
): Promise<Result<null, StorageFault>> {
  const transaction = db.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
  // A transaction that is aborted rejects on its own, also while something else is awaited.
  const done = transaction.done.then(
    () => success(null),
    (error: unknown) => failure(faultOf(transaction.error ?? error, 'failed')),
  );
  const revision = revisionOf(await transaction.objectStore('head').get(HEAD_KEY));
  if (revision !== expectedRevision) {
    transaction.abort();
    await done;
    return failure({ code: 'elsewhere', detail: String(revision) });
  }
  try {
    await Promise.all(writes.map((each) => writeOne(transaction, each)));
  } catch (error) {
    abortQuietly(transaction);
    await done;
    return failure(faultOf(error, 'failed'));
  }
  return done;
}

async function writeOne(
  transaction: WriteTransaction,
  { store, key, value }: RecordWrite,
): Promise<void> {
  const [objects, chunks] = [transaction.objectStore(store), transaction.objectStore('chunks')];
  if (value === undefined) {
    await chunks.delete(
      IDBKeyRange.bound(chunkKey(store, key, 0), chunkKey(store, key, MOST_CHUNKS)),
    );
    await objects.delete(key);
    return;
  }
  const apart = takeOutArrays(value);
  // One after the other, so that neither memory nor the page is taken up by all of them at once.
  for (const [at, chunk] of apart.chunks.entries())
    await chunks.put(chunk(), chunkKey(store, key, at));
  await objects.put(apart.value, key);
}

const MOST_CHUNKS = 9999;

function chunkKey(store: StoreName, key: string, at: number): string {
  return `${store} ${key}/${String(at).padStart(4, '0')}`;
}

/** One by one: all at once would be hundreds of megabytes in one task of the page. */
async function readChunks(
  objects: IDBPObjectStore<Schema, typeof ALL_STORES, 'chunks'>,
): Promise<ReadonlyMap<string, unknown>> {
  const chunks = new Map<string, unknown>();
  for (const key of await objects.getAllKeys()) chunks.set(key, await objects.get(key));
  return chunks;
}

/** A failed request may have aborted the transaction already. */
function abortQuietly(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Nothing is left to abort.
  }
}

function faultOf(error: unknown, otherwise: 'unavailable' | 'failed'): StorageFault {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${name}: ${error.message}`.slice(0, 200) : '';
  if (name === 'QuotaExceededError') return { code: 'full', detail };
  if (name === 'VersionError') return { code: 'newer', detail };
  return { code: otherwise, detail };
}
