import { describe, expect, test, vi } from 'vitest';
import {
  findDuplicates,
  keepRowsApart,
  mergeRows,
  mergedPairs,
  observationsOf,
  withdrawDecision,
} from '../../src/state/duplicate-actions.ts';
import { acceptReading, showOverlay } from '../../src/state/overlay-actions.ts';
import { reading } from '../model/small-imports.ts';
import { observation } from '../model/small-world.ts';
import { NOW, countedOn, smallPage } from './small-page.ts';

describe('duplicates', () => {
  test('are proposed, merged keeping both originals, and two again after undo', async () => {
    const { overlays } = await smallPage();
    await acceptReading(overlays, reading(1, [observation({ id: 'x', count: 10 })]), NOW);
    const [proposal] = findDuplicates(overlays).proposals;
    if (proposal === undefined) throw new Error('Expected a proposal');
    expect(countedOn(overlays)).toBe(20);
    await mergeRows(overlays, proposal.rows, proposal.reasons);
    expect(countedOn(overlays)).toBe(10);
    expect(findDuplicates(overlays).proposals).toEqual([]);
    expect(mergedPairs(overlays)).toMatchObject([
      {
        kept: { id: 's1', count: 10 },
        absorbed: { count: 10 },
        decision: { reasons: proposal.reasons },
      },
    ]);
    await overlays.undo();
    expect(countedOn(overlays)).toBe(20);
    await overlays.redo();
    await withdrawDecision(overlays, overlays.decisions.value[0]?.id ?? '');
    expect(countedOn(overlays)).toBe(20);
    await keepRowsApart(overlays, proposal.rows, proposal.reasons);
    expect([countedOn(overlays), findDuplicates(overlays).proposals.length]).toEqual([20, 0]);
  });

  test('are read where they are shown, and in an overlay of their own only when it is hidden', async () => {
    const { overlays } = await smallPage();
    await acceptReading(overlays, reading(1, [observation({ id: 'x', count: 10 })]), NOW);
    const [overlay] = overlays.list.value;
    const [proposal] = findDuplicates(overlays).proposals;
    if (overlay === undefined || proposal === undefined) throw new Error('Expected a proposal');
    const read = vi.spyOn(overlay.content, 'table', 'get');
    expect(observationsOf(overlays, proposal.rows).size).toBe(2);
    expect(mergedPairs(overlays)).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    await showOverlay(overlays, overlay.id, false);
    expect(observationsOf(overlays, proposal.rows).size).toBe(2);
  });
});
