import { expect, test } from 'vitest';
import { grown, overlap } from '../../../src/snapshot/box.ts';
import type { Box } from '../../../src/snapshot/box.ts';
import { movedOff } from '../../../src/snapshot/map/moved-off.ts';

const frame = { x: 0, y: 0, width: 400, height: 300 };
const figure = { x: 180, y: 140, width: 60, height: 40 };
const dot = (x: number, y: number): Box => ({ x: x - 3, y: y - 3, width: 6, height: 6 });

test('a figure stays where nothing is near, and steps aside from dots by no more than it must', () => {
  expect(movedOff(figure, [dot(50, 50)], frame)).toEqual(figure);
  const moved = movedOff(figure, [dot(239, 160)], frame);
  expect(overlap(grown(moved, 2), dot(239, 160))).toBe(false);
  expect(Math.hypot(moved.x - figure.x, moved.y - figure.y)).toBeLessThanOrEqual(12);
});

test('a figure that finds no free ground near by stays where it is', () => {
  const everywhere = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 30 }, (__, j) => dot(i * 10, j * 10)),
  ).flat();
  expect(movedOff(figure, everywhere, frame)).toEqual(figure);
});

test('a figure in a crowd still keeps clear of a panel that would hide it', () => {
  const everywhere = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 30 }, (__, j) => dot(i * 10, j * 10)),
  ).flat();
  const panel = { x: 0, y: 0, width: 190, height: 300 };
  const moved = movedOff(figure, everywhere, frame, [panel]);
  expect(moved.x).toBeGreaterThanOrEqual(190);
});
