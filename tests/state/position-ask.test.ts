import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { askPosition, givePosition } from '../../src/state/position-ask.ts';
import { smallPage } from './small-page.ts';

describe('asking for a position', () => {
  test('gives the next position once, and then a position means something else again', async () => {
    const { state } = (await smallPage()).overlays;
    const got: (LngLat | null)[] = [];
    askPosition(state, (at) => got.push(at));
    expect(givePosition(state, [37.5, 48.1])).toBe(true);
    expect(givePosition(state, [37.6, 48.2])).toBe(false);
    expect(got).toEqual([[37.5, 48.1]]);
  });

  test('who is put off by another gets nothing', async () => {
    const { state } = (await smallPage()).overlays;
    const got: string[] = [];
    askPosition(state, (at) => got.push(`first ${String(at)}`));
    askPosition(state, (at) => got.push(`second ${String(at)}`));
    givePosition(state, null);
    expect(got).toEqual(['first null', 'second null']);
  });
});
