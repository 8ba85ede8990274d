import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNoStore, createOverlayStore } from '../../src/data/overlay-store.ts';
import type { Loaded } from '../../src/data/overlay-store.ts';
import { HEAD_KEY } from '../../src/data/workspace/storage-port.ts';
import { EMPTY_HISTORY, EMPTY_WORKSPACE, advance, stepBack } from '../../src/model/workspace.ts';
import type { History, Workspace } from '../../src/model/workspace.ts';
import { overlay } from '../model/small-imports.ts';
import { observation } from '../model/small-world.ts';
import { generatedWorkspace } from './generated-workspaces.ts';
import { readAs } from './readers/read-file.ts';
import { createMemoryStorage, sizeOf } from './workspace/memory-storage.ts';
import type { MemoryStorage } from './workspace/memory-storage.ts';

const SEED = 20_220_216;
const LABEL = { code: 'overlay-added', detail: 'x' } as const;

function withChange(history: History, change: Partial<Workspace>): History {
  return advance(history, LABEL, { ...history.workspace, ...change });
}

const one = overlay(1, [observation({ count: 3 })]);
const two = overlay(2, [observation({ count: 5 })]);
const first = withChange(EMPTY_HISTORY, { overlays: [one] });
const second = withChange(first, { overlays: [one, two] });

/** What a page finds that is opened on the database now. */
async function reopened(storage: MemoryStorage): Promise<Loaded> {
  const loaded = await createOverlayStore(storage).load();
  if (!loaded.ok) throw new Error(`Expected to load, got ${loaded.reason.code}`);
  return loaded.value;
}

describe('a store of overlays', () => {
  test('a page that is opened again finds workspace and history as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(generatedWorkspace, { maxLength: 4 }),
        fc.nat(),
        async (all, undone) => {
          const storage = createMemoryStorage();
          const store = createOverlayStore(storage);
          await store.load();
          let history = EMPTY_HISTORY;
          for (const workspace of all) {
            history = advance(history, LABEL, workspace);
            await store.save(history);
          }
          for (let n = 0; n < undone % 3; n++) history = stepBack(history);
          await store.save(history);
          expect(await reopened(storage)).toEqual({ history, lost: [] });
        },
      ),
      { seed: SEED, numRuns: 30 },
    );
  });

  test('writes an overlay once, and its content never again', async () => {
    const storage = createMemoryStorage();
    const store = createOverlayStore(storage);
    await store.save(first);
    const renamed = withChange(first, { overlays: [{ ...one, name: 'renamed' }] });
    await store.save(renamed);
    const writes = storage.log.map(({ put }) => put.map((name) => name.split(' ')[0]));
    expect(writes[0]?.toSorted()).toEqual(['contents', 'head', 'items', 'steps']);
    expect(writes[1]?.toSorted()).toEqual(['head', 'items', 'steps']);
  });

  test('keeps a removed overlay as long as it can come back, and no longer', async () => {
    const storage = createMemoryStorage();
    const store = createOverlayStore(storage);
    await store.save(first);
    const removed = withChange(first, { overlays: [] });
    await store.save(removed);
    expect(storage.drawers.contents.size).toBe(1);
    const forgotten = advance(stepBack(stepBack(removed)), LABEL, {
      ...EMPTY_WORKSPACE,
      overlays: [two],
    });
    await store.save(forgotten);
    expect(storage.drawers.contents.size).toBe(1);
    expect((await reopened(storage)).history).toEqual(forgotten);
    expect(sizeOf(storage)).toBe(4);
  });

  test('a full disk loses nothing: what was stored stays, and the next save stores everything', async () => {
    const storage = createMemoryStorage();
    const store = createOverlayStore(storage);
    await store.save(first);
    storage.fault = { code: 'full', detail: '' };
    expect(await store.save(second)).toEqual({ ok: false, reason: { code: 'full', detail: '' } });
    storage.fault = null;
    expect((await reopened(storage)).history).toEqual(first);
    const third = withChange(second, { overlays: [two] });
    expect((await store.save(third)).ok).toBe(true);
    expect((await reopened(storage)).history).toEqual(third);
  });

  test('does not write over what another window has stored since', async () => {
    const storage = createMemoryStorage();
    const [here, there] = [createOverlayStore(storage), createOverlayStore(storage)];
    await here.load();
    await there.load();
    await here.save(first);
    expect(await there.save(withChange(EMPTY_HISTORY, { overlays: [two] }))).toMatchObject({
      ok: false,
      reason: { code: 'elsewhere' },
    });
    expect((await reopened(storage)).history).toEqual(first);
    const loaded = await there.load();
    expect(loaded).toMatchObject({ ok: true, value: { history: first } });
    if (loaded.ok)
      expect((await there.save(withChange(loaded.value.history, { overlays: [] }))).ok).toBe(true);
  });

  test('stores again after another window whatever that one put under the same keys', async () => {
    const storage = createMemoryStorage();
    const [here, there] = [createOverlayStore(storage), createOverlayStore(storage)];
    await here.load();
    await there.load();
    await here.save(first);
    const other = overlay(3, []);
    await there.save(withChange(EMPTY_HISTORY, { overlays: [other] }));
    await there.load();
    const both = withChange(first, { overlays: [one, other] });
    await there.save(both);
    expect((await reopened(storage)).history).toEqual(both);
  });

  test('saves that are not waited for are done in order', async () => {
    const storage = createMemoryStorage();
    const store = createOverlayStore(storage);
    await Promise.all([store.save(first), store.save(second), store.save(stepBack(second))]);
    expect((await reopened(storage)).history).toEqual(stepBack(second));
  });

  test('leaves records of a later version alone', async () => {
    const storage = createMemoryStorage();
    await createOverlayStore(storage).save(first);
    storage.drawers.head.set(HEAD_KEY, { version: 99, revision: 1 });
    const store = createOverlayStore(storage);
    expect(await store.load()).toMatchObject({ ok: false, reason: { code: 'newer' } });
    expect(await store.save(second)).toMatchObject({ ok: false, reason: { code: 'newer' } });
    expect(storage.drawers.contents.size).toBe(1);
  });

  test('opens records of the first version, and leaves those of this one behind', async () => {
    const storage = createMemoryStorage();
    const store = createOverlayStore(storage);
    await store.save(first);
    const head = storage.drawers.head.get(HEAD_KEY);
    storage.drawers.head.set(HEAD_KEY, { ...Object(head), version: 1 });
    expect(await reopened(storage)).toEqual({ history: first, lost: [] });
    await store.save(second);
    expect(storage.drawers.head.get(HEAD_KEY)).toMatchObject({ version: 2 });
  });

  test('keeps what rows of a large file say as the columns it is joined of', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => `${at},2022-02-16,48.1,37.8,shot,M${at}`);
    const csv = ['id,date,lat,lon,kind,road', ...lines].join('\n');
    const { table } = await readAs('x.csv', csv);
    const read = { ...one, content: { ...one.content, table } };
    const storage = createMemoryStorage();
    const history = withChange(EMPTY_HISTORY, { overlays: [read] });
    await createOverlayStore(storage).save(history);
    expect(await reopened(storage)).toEqual({ history, lost: [] });
  });

  test('a damaged overlay is left out and named, the others stay', async () => {
    const storage = createMemoryStorage();
    await createOverlayStore(storage).save(second);
    const [key] = storage.drawers.contents.keys();
    storage.drawers.contents.set(key ?? '', { table: 'none' });
    const { history, lost } = await reopened(storage);
    expect(history.workspace.overlays).toEqual([two]);
    expect(history.steps).toEqual([]);
    expect(lost).toEqual(['file-1', 'history']);
  });

  test('any damage to any record gives an answer, never a throw', async () => {
    const stores = ['head', 'items', 'steps', 'contents'] as const;
    const rubbish = fc.oneof(fc.anything(), fc.constant(undefined));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...stores), fc.nat(), rubbish, async (drawer, at, value) => {
        const storage = createMemoryStorage();
        await createOverlayStore(storage).save(second);
        const keys = [...storage.drawers[drawer].keys()];
        storage.drawers[drawer].set(keys[at % keys.length] ?? '', value);
        const loaded = await createOverlayStore({ ...storage, read: () => read(storage) }).load();
        expect(loaded.ok || loaded.reason.code === 'newer').toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/** Without the cloning, which refuses functions and the like. */
function read({ drawers }: MemoryStorage): Promise<{ ok: true; value: MemoryStorage['drawers'] }> {
  return Promise.resolve({ ok: true, value: drawers });
}

describe('no store', () => {
  test('keeps nothing and says so', async () => {
    const store = createNoStore();
    expect(await store.load()).toMatchObject({ ok: true });
    expect(await store.save(first)).toMatchObject({ ok: false, reason: { code: 'unavailable' } });
  });
});
