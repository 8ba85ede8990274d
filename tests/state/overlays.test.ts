import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReportCollection } from '../../src/data/read-geojson.ts';
import {
  showOverlay,
  acceptReading,
  exportOverlay,
  moveOverlay,
  removeOverlay,
  renameOverlay,
} from '../../src/state/overlay-actions.ts';
import { mergeRows } from '../../src/state/duplicate-actions.ts';
import { addObservation, changeObservation, withdrawEdits } from '../../src/state/edit-actions.ts';
import { additionsOf } from '../../src/state/overlay-additions.ts';
import type { Overlays } from '../../src/state/overlays.ts';
import { openWorkspace, saveWorkspace } from '../../src/state/workspace-actions.ts';
import { HAND_REPORT_ID } from '../../src/model/edit.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { RawReading } from '../../src/model/overlay.ts';
import { changeView } from '../../src/state/app-state.ts';
import { createMemoryStorage } from '../data/workspace/memory-storage.ts';
import { keyIn, reading, report, total } from '../model/small-imports.ts';
import { observation } from '../model/small-world.ts';
import { NOW, countedOn, smallPage } from './small-page.ts';

const SEED = 20_220_216;
const REMARK = { note: 'checked', now: NOW };

/** The observations on the page; columns may differ in their width. */
function rowsOn({ state }: Overlays): readonly Observation[] {
  const { table } = state.data.value;
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

function file(
  n: number,
  count: number,
  change: Partial<RawReading> = {},
): ReturnType<typeof reading> {
  const location = { precision: 'exact', at: [38 + n / 100, 48.5] } as const;
  return reading(n, [observation({ id: 'x', count, location })], change);
}

describe('imports', () => {
  test('are counted beside what is shipped, and gone again after one undo', async () => {
    const { overlays } = await smallPage();
    expect(await acceptReading(overlays, file(1, 3), NOW)).toEqual({
      overlayId: '0000000000000001',
      outcome: 'added',
      isStored: true,
    });
    expect(countedOn(overlays)).toBe(13);
    expect(overlays.undoLabel.value).toEqual({ code: 'overlay-added', detail: 'file-1' });
    await overlays.undo();
    expect([countedOn(overlays), overlays.list.value]).toEqual([10, []]);
    await overlays.redo();
    expect(countedOn(overlays)).toBe(13);
  });

  test('the same file twice adds nothing and says so; read with other decisions it replaces itself', async () => {
    const { overlays } = await smallPage();
    await acceptReading(overlays, file(1, 3), NOW);
    expect((await acceptReading(overlays, file(1, 3), NOW)).outcome).toBe('already-there');
    expect([countedOn(overlays), overlays.list.value.length]).toEqual([13, 1]);
    const other = file(1, 4, { options: { dateOrder: 'month-first' } });
    expect((await acceptReading(overlays, other, NOW)).outcome).toBe('read-again');
    expect([countedOn(overlays), overlays.list.value.length]).toEqual([14, 1]);
  });

  test('can be renamed, hidden, moved and removed, each undone on its own', async () => {
    const { overlays } = await smallPage();
    await acceptReading(overlays, file(1, 3), NOW);
    await acceptReading(overlays, file(2, 5), NOW);
    const [one = '', two = ''] = overlays.list.value.map(({ id }) => id);
    await renameOverlay(overlays, one, 'first');
    await showOverlay(overlays, one, false);
    expect(countedOn(overlays)).toBe(15);
    await moveOverlay(overlays, two, 0);
    expect(overlays.list.value.map(({ name }) => name)).toEqual(['file-2', 'first']);
    await removeOverlay(overlays, two);
    expect(countedOn(overlays)).toBe(10);
    for (let n = 0; n < 4; n++) await overlays.undo();
    expect(overlays.list.value.map(({ name, isShown }) => [name, isShown])).toEqual([
      ['file-1', true],
      ['file-2', true],
    ]);
    expect(countedOn(overlays)).toBe(18);
  });

  test('are exported as our GeoJSON, with changes by hand and their own ids', async () => {
    const { overlays } = await smallPage();
    const own = report({ id: '38/2022', totals: [total({ violations: 4 })] });
    const read = reading(1, [observation({ id: 'x', count: 3, reportId: '38/2022' })], {
      reports: [own],
    });
    const { overlayId } = await acceptReading(overlays, read, NOW);
    await changeObservation(overlays, keyIn(1, 'x', '38/2022'), { count: 4 }, REMARK);
    const [exported] = exportOverlay(overlays, overlayId);
    expect(exported?.fileName).toBe('38-2022.geojson');
    const again = readReportCollection(exported?.text ?? '', 'x');
    expect(again.issues).toEqual([]);
    expect(again.report).toEqual(own);
    expect(again.observations).toMatchObject([{ id: 'x', count: 4 }]);
  });

  test('say what they add: figures before and after, new places and contradictions', async () => {
    const { overlays } = await smallPage();
    const copy = report({ totals: [total({ violations: 21 })] });
    const { overlayId } = await acceptReading(overlays, file(1, 3, { reports: [copy] }), NOW);
    for (const isShown of [true, false]) {
      await showOverlay(overlays, overlayId, isShown);
      const additions = await additionsOf(overlays, overlayId, 'oblast');
      expect(additions?.before.total.reconciliation.located).toBe(10);
      expect(additions?.after.total.reconciliation).toMatchObject({ located: 13, declared: 20 });
      expect(additions?.newPlaces).toBe(1);
      expect(additions?.contradictions).toMatchObject([{ rule: 'copy', value: 21 }]);
    }
    expect(await additionsOf(overlays, overlayId, 'no such level')).toBeNull();
    const stopped = AbortSignal.abort();
    expect(await additionsOf(overlays, overlayId, 'oblast', stopped)).toBeNull();
  });

  test('stand in the ledger, red where their total contradicts', async () => {
    const { overlays } = await smallPage();
    const copy = report({ totals: [total({ violations: 21 })] });
    await acceptReading(overlays, file(1, 3, { reports: [copy] }), NOW);
    expect(overlays.ledger.value).toMatchObject([
      { reportId: '37/2022', regionId: 'north', notItemised: 7, flags: ['contradicted'] },
    ]);
    expect(overlays.state.data.value.issues).toMatchObject([{ code: 'total-contradiction' }]);
  });
});

describe('storage', () => {
  test('a reload finds everything, and can still undo it', async () => {
    const first = await smallPage();
    await acceptReading(first.overlays, file(1, 3), NOW);
    await acceptReading(first.overlays, file(2, 5), NOW);
    await first.overlays.undo();
    const { overlays } = await smallPage(first.storage);
    expect(countedOn(overlays)).toBe(13);
    await overlays.redo();
    expect(countedOn(overlays)).toBe(18);
    await overlays.undo();
    await overlays.undo();
    expect([countedOn(overlays), overlays.canUndo.value]).toEqual([10, false]);
  });

  test('a full disk is told, the import stays in memory, and the next change stores it', async () => {
    const { overlays, storage } = await smallPage();
    storage.fault = { code: 'full', detail: '' };
    expect((await acceptReading(overlays, file(1, 3), NOW)).isStored).toBe(false);
    expect(overlays.storage.value).toEqual({ kind: 'not-stored', fault: storage.fault });
    expect(countedOn(overlays)).toBe(13);
    storage.fault = null;
    await renameOverlay(overlays, '0000000000000001', 'kept');
    expect(overlays.storage.value).toEqual({ kind: 'stored' });
    const again = await smallPage(storage);
    expect(again.overlays.list.value.map(({ name }) => name)).toEqual(['kept']);
  });

  test('a page without a database works, and says that nothing is stored', async () => {
    const storage = createMemoryStorage();
    storage.fault = { code: 'unavailable', detail: '' };
    const { overlays } = await smallPage(storage);
    expect(overlays.storage.value).toMatchObject({ kind: 'not-stored' });
    await acceptReading(overlays, file(1, 3), NOW);
    expect([countedOn(overlays), overlays.storage.value.kind]).toEqual([13, 'not-stored']);
  });
});

describe('changes by hand', () => {
  test('show the changed observation and keep the original beside it', async () => {
    const { overlays } = await smallPage();
    await changeObservation(overlays, '37/2022#s1', { count: 12 }, REMARK);
    await changeObservation(
      overlays,
      '37/2022#s1',
      { location: { precision: 'exact', at: [37.5, 47.5] } },
      REMARK,
    );
    expect(countedOn(overlays)).toBe(12);
    expect(overlays.edits.value).toMatchObject([
      { original: { count: 10 }, changed: { count: 12, location: { at: [37.5, 47.5] } } },
    ]);
    await withdrawEdits(overlays, '37/2022#s1');
    expect([countedOn(overlays), overlays.edits.value]).toEqual([10, []]);
    await changeObservation(overlays, 'no#such', { count: 1 }, REMARK);
    expect(overlays.undoLabel.value?.code).toBe('edit-withdrawn');
  });

  test('an added observation is counted, picked by its key, and gone when withdrawn', async () => {
    const { overlays } = await smallPage();
    const key = await addObservation(
      overlays,
      observation({ reportId: HAND_REPORT_ID, count: 2 }),
      REMARK,
    );
    expect([key, countedOn(overlays)]).toEqual(['hand#hand-1', 12]);
    changeView(overlays.state, { picked: [key] });
    expect(overlays.state.pickedRows.value.length).toBe(1);
    await withdrawEdits(overlays, key);
    expect(countedOn(overlays)).toBe(10);
  });
});

describe('a saved workspace', () => {
  test('opened on another page is identical, and one undo gives that page its own back', async () => {
    const { overlays } = await smallPage();
    await acceptReading(overlays, file(1, 3), NOW);
    await acceptReading(overlays, reading(2, [observation({ id: 'y', count: 10 })]), NOW);
    await mergeRows(overlays, ['37/2022#s1', keyIn(2, 'y')], ['same-count']);
    await changeObservation(overlays, keyIn(1, 'x'), { count: 4 }, REMARK);
    changeView(overlays.state, { measure: 'explosions' });
    const saved = await saveWorkspace(overlays);
    const other = (await smallPage()).overlays;
    await acceptReading(other, file(3, 7), NOW);
    const opened = await openWorkspace(other, saved, 'saved.gz');
    expect(opened).toEqual({ ok: true, value: { isStored: true, unknownView: [] } });
    expect(other.workspace.value).toEqual(overlays.workspace.value);
    expect(rowsOn(other)).toEqual(rowsOn(overlays));
    expect(other.state.view.value).toEqual(overlays.state.view.value);
    await other.undo();
    expect(countedOn(other)).toBe(17);
  });

  test('a file that is none leaves everything as it was', async () => {
    const { overlays } = await smallPage();
    await acceptReading(overlays, file(1, 3), NOW);
    const before = overlays.workspace.value;
    const opened = await openWorkspace(overlays, new Blob(['{}']), 'x');
    expect(opened).toMatchObject({ ok: false, reason: { code: 'workspace-foreign' } });
    expect(overlays.workspace.value).toBe(before);
  });
});

describe('any actions', () => {
  const actions: fc.Arbitrary<(overlays: Overlays) => Promise<unknown>> = fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((n) => (o: Overlays) => acceptReading(o, file(n, n), NOW)),
    fc.integer({ min: 1, max: 3 }).map((n) => (o: Overlays) => removeOverlay(o, file(n, n).hash)),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).map(
      ([n, is]) =>
        (o: Overlays) =>
          showOverlay(o, file(n, n).hash, is),
    ),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })).map(
      ([n, to]) =>
        (o: Overlays) =>
          moveOverlay(o, file(n, n).hash, to),
    ),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(
      ([a, b]) =>
        (o: Overlays) =>
          mergeRows(o, [keyIn(a, 'x'), keyIn(b, 'x')], []),
    ),
    fc
      .integer({ min: 1, max: 3 })
      .map((n) => (o: Overlays) => changeObservation(o, keyIn(n, 'x'), { count: 9 }, REMARK)),
    fc.constant((o: Overlays) => o.undo()),
    fc.constant((o: Overlays) => o.redo()),
  );

  test('undo all gives the shipped data, redo all what was there, a reload the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(actions, { maxLength: 12 }), async (chosen) => {
        const { overlays, storage } = await smallPage();
        for (const act of chosen) await act(overlays);
        while (overlays.canRedo.value) await overlays.redo();
        const last = overlays.workspace.value;
        const rows = rowsOn(overlays);
        while (overlays.canUndo.value) await overlays.undo();
        expect(overlays.state.data.value.table).toBe(overlays.shipped.table);
        while (overlays.canRedo.value) await overlays.redo();
        expect(overlays.workspace.value).toEqual(last);
        expect(rowsOn(overlays)).toEqual(rows);
        const reloaded = (await smallPage(storage)).overlays;
        expect(reloaded.workspace.value).toEqual(last);
        expect(rowsOn(reloaded)).toEqual(rows);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
