import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Overlay, OverlayContent } from '../model/overlay.ts';
import { EMPTY_HISTORY } from '../model/workspace.ts';
import type { History, Workspace } from '../model/workspace.ts';
import { loadHistory } from './workspace/load-history.ts';
import { HEAD_KEY } from './workspace/storage-port.ts';
import type {
  RecordStorage,
  RecordWrite,
  StorageFault,
  StoreName,
} from './workspace/storage-port.ts';
import type { HeadRecord, ItemKeys, StepRecord } from './workspace/workspace-schema.ts';

/** Version of the records; what reads them has one migration for each older one. */
export const RECORD_VERSION = 2;

/** What was stored, as far as it could be read. */
export interface Loaded {
  readonly history: History;
  /** Names of what was stored but is damaged and left out. */
  readonly lost: readonly string[];
}

/** Keeps the workspace and its history in a database. */
export interface OverlayStore {
  /** What is stored; an empty history where nothing is. To be called before anything is saved, and after `elsewhere`. */
  load(): Promise<Result<Loaded, StorageFault>>;
  /**
   * Stores the history as it is, all or nothing. A success means that it survives; after a failure what was stored before
   * is still there, and the next call tries everything again. Calls are done one after the other.
   */
  save(history: History): Promise<Result<null, StorageFault>>;
  /** The listener hears when another window has changed what is stored. */
  onElsewhere(listener: () => void): void;
}

/**
 * A store over a database. Items never change, so each is written once, under a key of its own, with the content of an
 * overlay apart from its name; a save writes what is new, removes what nothing refers to any more, and the head.
 */
export function createOverlayStore(storage: RecordStorage): OverlayStore {
  let keys = new WeakMap<object, string>();
  const written = new Map<string, StoreName>();
  let revision = 0;
  let last = 0;
  let isBarred: StorageFault | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const keyOf = (item: object): string => {
    const known = keys.get(item);
    if (known !== undefined) return known;
    last++;
    const key = String(last).padStart(9, '0');
    keys.set(item, key);
    return key;
  };
  const load = async (): Promise<Result<Loaded, StorageFault>> => {
    const records = await storage.read();
    if (!records.ok) {
      // Saving over what cannot be read would lose it; a full or missing database may be back later.
      if (records.reason.code === 'newer') isBarred = records.reason;
      return records;
    }
    const loaded = loadHistory(records.value, RECORD_VERSION);
    if (!loaded.ok) {
      isBarred = loaded.reason;
      return loaded;
    }
    // Another window may have given the same keys to other things.
    keys = new WeakMap(loaded.value.keys);
    written.clear();
    for (const store of ['items', 'steps', 'contents'] as const) {
      for (const key of records.value[store].keys()) {
        written.set(`${store} ${key}`, store);
        last = Math.max(last, Number(key) || 0);
      }
    }
    ({ revision } = loaded.value);
    return success({ history: loaded.value.history, lost: loaded.value.lost });
  };
  const saveNow = async (history: History): Promise<Result<null, StorageFault>> => {
    if (isBarred !== null) return failure(isBarred);
    const wanted = recordsOf(history, keyOf, revision + 1);
    const names = new Set(wanted.map(nameOf));
    const stale = [...written].filter(([name]) => !names.has(name));
    const writes = [
      ...wanted.filter((each) => each.store === 'head' || !written.has(nameOf(each))),
      ...stale.map(([name, store]) => ({
        store,
        key: name.slice(store.length + 1),
        value: undefined,
      })),
    ];
    const result = await storage.write(writes, revision);
    if (!result.ok) return result;
    revision++;
    for (const [name] of stale) written.delete(name);
    for (const each of wanted) if (each.store !== 'head') written.set(nameOf(each), each.store);
    return result;
  };
  return {
    load,
    save(history) {
      const result = queue.then(() => saveNow(history));
      queue = result.catch(() => undefined);
      return result;
    },
    onElsewhere: (listener) => storage.onElsewhere(listener),
  };
}

/** A store that keeps nothing and says so: for a page without a database. */
export function createNoStore(): OverlayStore {
  const fault: StorageFault = { code: 'unavailable', detail: '' };
  return {
    load: () => Promise.resolve(success({ history: EMPTY_HISTORY, lost: [] })),
    save: () => Promise.resolve(failure(fault)),
    onElsewhere: () => undefined,
  };
}

function nameOf({ store, key }: Pick<RecordWrite, 'store' | 'key'>): string {
  return `${store} ${key}`;
}

type KeyOf = (item: object) => string;

/** Every record that the history needs, each once. */
function recordsOf(history: History, keyOf: KeyOf, revision: number): readonly RecordWrite[] {
  const records = new Map<string, RecordWrite>();
  const add = (store: StoreName, item: object, value: unknown): string => {
    const key = keyOf(item);
    records.set(`${store} ${key}`, { store, key, value });
    return key;
  };
  const addOverlay = (overlay: Overlay): string => {
    const { content, ...settings } = overlay;
    const contentKey = add('contents', content, content satisfies OverlayContent);
    return add('items', overlay, { type: 'overlay', contentKey, value: settings });
  };
  const addItems = ({ overlays, decisions, edits }: Workspace): ItemKeys => ({
    overlays: overlays.map(addOverlay),
    decisions: decisions.map((each) => add('items', each, { type: 'decision', value: each })),
    edits: edits.map((each) => add('items', each, { type: 'edit', value: each })),
  });
  const workspace = addItems(history.workspace);
  const steps = history.steps.map((step) => {
    const { from, to } = step.change;
    const record: StepRecord = { label: step.label, from: addItems(from), to: addItems(to) };
    return add('steps', step, record);
  });
  const head: HeadRecord = {
    version: RECORD_VERSION,
    revision,
    workspace,
    steps,
    done: history.done,
  };
  records.set('head', { store: 'head', key: HEAD_KEY, value: head });
  return [...records.values()];
}
