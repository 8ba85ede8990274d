import { describe, expect, test } from 'vitest';
import { EMPTY_HISTORY, EMPTY_WORKSPACE, advance, stepBack } from '../../src/model/workspace.ts';
import { createHistoryState } from '../../src/state/history.ts';
import { overlay } from '../model/small-imports.ts';

describe('createHistoryState', () => {
  test('says what undo and redo would do', () => {
    const { history, canUndo, canRedo, undoLabel, redoLabel } = createHistoryState();
    expect([canUndo.value, canRedo.value, undoLabel.value]).toEqual([false, false, null]);
    const label = { code: 'overlay-added', detail: 'a.csv' } as const;
    const next = advance(EMPTY_HISTORY, label, { ...EMPTY_WORKSPACE, overlays: [overlay(1, [])] });
    history.value = next;
    expect([canUndo.value, canRedo.value, undoLabel.value]).toEqual([true, false, label]);
    history.value = stepBack(next);
    expect([canUndo.value, canRedo.value, redoLabel.value]).toEqual([false, true, label]);
  });
});
