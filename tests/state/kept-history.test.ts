import { describe, expect, test } from 'vitest';
import { acceptReading, renameOverlay } from '../../src/state/overlay-actions.ts';
import { createMemoryStorage } from '../data/workspace/memory-storage.ts';
import { reading } from '../model/small-imports.ts';
import { observation } from '../model/small-world.ts';
import { NOW, countedOn, smallPage } from './small-page.ts';

function file(n: number, count: number): ReturnType<typeof reading> {
  const location = { precision: 'exact', at: [38 + n / 100, 48.5] } as const;
  return reading(n, [observation({ id: 'x', count, location })]);
}

describe('two windows', () => {
  test('a step that meets a change of the other window is taken from what is there now', async () => {
    const storage = createMemoryStorage();
    const [here, there] = [await smallPage(storage), await smallPage(storage)];
    await acceptReading(here.overlays, file(1, 3), NOW);
    expect(await acceptReading(there.overlays, file(2, 5), NOW)).toMatchObject({
      outcome: 'added',
      isStored: true,
    });
    expect(there.overlays.list.value.map(({ name }) => name)).toEqual(['file-1', 'file-2']);
    expect((await acceptReading(here.overlays, file(2, 5), NOW)).outcome).toBe('already-there');
    const again = await smallPage(storage);
    expect(again.overlays.list.value.map(({ name }) => name)).toEqual(['file-1', 'file-2']);
  });

  test('what one window stores is shown in the other', async () => {
    const storage = createMemoryStorage();
    const [here, there] = [await smallPage(storage), await smallPage(storage)];
    await acceptReading(here.overlays, file(1, 3), NOW);
    storage.tellWindows();
    await there.overlays.redo();
    expect([countedOn(there.overlays), there.overlays.list.value.length]).toEqual([13, 1]);
  });

  test('undo takes back only the step that was seen', async () => {
    const storage = createMemoryStorage();
    const [here, there] = [await smallPage(storage), await smallPage(storage)];
    await acceptReading(here.overlays, file(1, 3), NOW);
    storage.tellWindows();
    await there.overlays.redo();
    await acceptReading(here.overlays, file(2, 5), NOW);
    await there.overlays.undo();
    expect(there.overlays.list.value.map(({ name }) => name)).toEqual(['file-1', 'file-2']);
  });

  test('what could not be stored is not given up for what another window stores', async () => {
    const storage = createMemoryStorage();
    const [here, there] = [await smallPage(storage), await smallPage(storage)];
    storage.fault = { code: 'full', detail: '' };
    expect((await acceptReading(there.overlays, file(2, 5), NOW)).isStored).toBe(false);
    storage.fault = null;
    await acceptReading(here.overlays, file(1, 3), NOW);
    storage.tellWindows();
    await renameOverlay(there.overlays, there.overlays.list.value[0]?.id ?? '', 'mine');
    expect(there.overlays.list.value.map(({ name }) => name)).toEqual(['mine']);
    expect(there.overlays.storage.value).toMatchObject({ fault: { code: 'elsewhere' } });
  });
});
