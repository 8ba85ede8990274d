import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { anchorFinder } from '../../src/map/line-anchors.ts';
import { turnedPx } from '../../src/map/px-plane.ts';

const STRAIGHT = Array.from({ length: 101 }, (_, i): LngLat => [37 + i / 50, 48]);
const ROOM = { lengthPx: 100, apartPx: 100, names: [], apartFromNamesPx: 0, towns: [], events: [] };

describe('anchors for names along a line', () => {
  test('on a straight line from west to east a name is level, with the left of the line above it', () => {
    const [anchor] = anchorFinder(STRAIGHT)(8, ROOM);
    expect(anchor?.rotateDeg).toBeCloseTo(0);
    expect(anchor?.isTurned).toBe(false);
    expect(anchor?.leftPx).toBeCloseTo(0);
  });

  test('on a line from east to west a name still reads from left to right', () => {
    const [anchor] = anchorFinder(STRAIGHT.toReversed())(8, ROOM);
    expect(Math.abs(anchor?.rotateDeg ?? 99)).toBeCloseTo(0);
    expect(anchor?.isTurned).toBe(true);
  });

  test('names keep apart from one another', () => {
    const anchors = anchorFinder(STRAIGHT)(8, ROOM);
    expect(anchors.length).toBeGreaterThan(1);
    const degreesPerPx = 360 / (512 * 2 ** 8);
    const lngs = anchors.map(({ at }) => at[0]).toSorted((a, b) => a - b);
    lngs.slice(1).forEach((lng, i) => {
      expect((lng - (lngs[i] ?? 0)) / degreesPerPx).toBeGreaterThanOrEqual(100 - 1e-6);
    });
  });

  test('no name is set over an event', () => {
    const event: LngLat = [38, 48];
    const covers = anchorFinder(STRAIGHT)(8, { ...ROOM, events: [event] }).some(
      ({ at }) => (Math.abs(at[0] - 38) * (512 * 2 ** 8)) / 360 < 50,
    );
    expect(covers).toBe(false);
  });

  test('a name passes a town where it must, but never another text', () => {
    const places = STRAIGHT.filter((_, i) => i % 5 === 0);
    expect(anchorFinder(STRAIGHT)(8, { ...ROOM, towns: places }).length).toBeGreaterThan(0);
    expect(anchorFinder(STRAIGHT)(8, { ...ROOM, texts: places })).toEqual([]);
  });

  test('a name never runs over that of a chief town', () => {
    // Fourteen px north of the line, where names beside it stand.
    const towns = STRAIGHT.filter((_, i) => i % 5 === 0).map(([lng]): LngLat => [lng, 48.0257]);
    expect(anchorFinder(STRAIGHT)(8, { ...ROOM, towns, chiefs: towns })).toEqual([]);
    expect(anchorFinder(STRAIGHT)(8, { ...ROOM, towns }).length).toBeGreaterThan(0);
  });

  test('where events are everywhere a name that must stand does so once, over the fewest', () => {
    const events = STRAIGHT.flatMap((at, i): LngLat[] =>
      i > 60 && i < 90 && i % 4 > 0 ? [] : [at],
    );
    expect(anchorFinder(STRAIGHT)(8, { ...ROOM, events })).toEqual([]);
    const anchors = anchorFinder(STRAIGHT)(8, { ...ROOM, events, mustStand: true });
    expect(anchors).toHaveLength(1);
    expect(anchors[0]?.at[0]).toBeGreaterThan(38.2);
    expect(anchors[0]?.at[0]).toBeLessThan(38.8);
  });

  test('where the line is shorter than the name or strays too far there is none', () => {
    expect(anchorFinder(STRAIGHT.slice(0, 3))(8, ROOM)).toEqual([]);
    const zigzag = STRAIGHT.map(([lng], i): LngLat => [lng, i % 2 === 0 ? 48 : 48.3]);
    expect(anchorFinder(zigzag)(8, { ...ROOM, lengthPx: 300 })).toEqual([]);
  });

  test('moving along and below a turned text follows the text', () => {
    const [right, down] = turnedPx(90, 10, 2);
    expect(right).toBeCloseTo(-2);
    expect(down).toBeCloseTo(10);
  });
});
