import { describe, expect, test } from 'vitest';
import { inSlices } from '../../src/state/slices.ts';

describe('inSlices', () => {
  test('goes over every row once, in order', async () => {
    let next = 0;
    await inSlices(1300, (from, to) => {
      expect(from).toBe(next);
      next = to;
    });
    expect(next).toBe(1300);
  });

  test('does nothing without rows, and stops where the signal is aborted', async () => {
    const stop = new AbortController();
    const pieces: number[] = [];
    const work = (from: number): void => {
      pieces.push(from);
      stop.abort();
    };
    await inSlices(0, work, undefined, stop.signal);
    expect(pieces).toEqual([]);
    await inSlices(5000, work, undefined, stop.signal);
    expect(pieces).toEqual([0]);
  });
});
