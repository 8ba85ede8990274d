import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry/polygon-box.ts';
import { scatter } from '../../src/geometry/scatter.ts';

const BOX: Box = [36, 46, 40, 50];

describe('scatter', () => {
  test('gives as many positions as asked, all accepted and in the box', () => {
    const isAccepted = (lng: number, lat: number): boolean => lng + lat > 86;
    const positions = scatter(1, 500, BOX, isAccepted);
    expect(positions).toHaveLength(500);
    for (const [lng, lat] of positions) {
      expect(isAccepted(lng, lat)).toBe(true);
      expect(lng >= 36 && lng <= 40 && lat >= 46 && lat <= 50).toBe(true);
    }
  });

  test('gives the same positions for the same seed and others for another', () => {
    const always = (): boolean => true;
    expect(scatter(1, 20, BOX, always)).toEqual(scatter(1, 20, BOX, always));
    expect(scatter(1, 20, BOX, always)).not.toEqual(scatter(2, 20, BOX, always));
  });

  test('adds to what fewer positions would be, so that a growing count moves none', () => {
    const always = (): boolean => true;
    expect(scatter(1, 50, BOX, always).slice(0, 20)).toEqual(scatter(1, 20, BOX, always));
  });

  test('spreads evenly over equal areas and puts no two positions together', () => {
    const positions = scatter(3, 400, BOX, () => true);
    const sine = (lat: number): number => Math.sin((lat * Math.PI) / 180);
    const cells = Array.from({ length: 16 }, () => 0);
    for (const [lng, lat] of positions) {
      const column = Math.floor(lng - 36);
      const row = Math.floor((4 * (sine(lat) - sine(46))) / (sine(50) - sine(46)));
      cells[row * 4 + column] = (cells[row * 4 + column] ?? 0) + 1;
    }
    for (const count of cells) expect(Math.abs(count - 25)).toBeLessThanOrEqual(4);
    const nearest = positions.map(([x, y], i) =>
      Math.min(...positions.slice(i + 1).map(([lng, lat]) => Math.hypot(lng - x, lat - y))),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(0.05);
  });

  test('stops with fewer where little is accepted, and with none where nothing is', () => {
    let tries = 0;
    const never = (): boolean => {
      tries++;
      return false;
    };
    expect(scatter(1, 10, BOX, never)).toEqual([]);
    expect(tries).toBe(3000);
    expect(scatter(1, 0, BOX, () => true)).toEqual([]);
  });
});
