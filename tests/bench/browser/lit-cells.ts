import type { Page } from 'playwright-core';
import { mercatorX, mercatorY } from '../../../src/geometry/mercator.ts';
import { CAMERA } from './picture.ts';

/** CSS px of the browser's window. */
export const SCREEN = { width: 1440, height: 900 };
const CELL = 64;
/** The panels of our page cover these parts of the screen. */
const LEFT = 448;
const BOTTOM = 704;
/** A cell with so many rows of a million cannot be without a mark. */
const CROWDED = 500;

/** Whether the picture has changed in every cell of the screen that is free of panels and in which many rows lie. */
export async function litCells(
  page: Page,
  before: Buffer,
  { lng, lat }: Positions,
  points: number,
): Promise<{ cells: number; isDrawn: boolean }> {
  const box = await page.locator('canvas').first().boundingBox();
  if (box === null) throw new Error('Expected a map');
  const world = 512 * 2 ** CAMERA.zoom;
  const columns = Math.ceil(SCREEN.width / CELL);
  const counts = new Map<number, number>();
  for (let row = 0; row < points; row++) {
    const x = (mercatorX(lng[row] ?? 0) - mercatorX(CAMERA.lng)) * world + box.x + box.width / 2;
    const y = (mercatorY(lat[row] ?? 0) - mercatorY(CAMERA.lat)) * world + box.y + box.height / 2;
    if (!(x > LEFT && x < SCREEN.width - CELL && y > CELL && y < BOTTOM)) continue;
    const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const least = (CROWDED * points) / 1_000_000;
  const crowded = [...counts].filter(([, count]) => count > least).map(([cell]) => cell);
  const after = await page.screenshot();
  const changed = await page.evaluate(changedCells, {
    pictures: [before, after].map((each) => each.toString('base64')),
    cell: CELL,
    columns,
  });
  const lit = new Set(changed);
  const isDrawn = crowded.every((cell) => lit.has(cell));
  if (!isDrawn) {
    const unlit = crowded.filter((cell) => !lit.has(cell)).length;
    process.stderr.write(
      `${page.url()}: ${unlit} of ${crowded.length} crowded cells have no mark\n`,
    );
  }
  return { cells: crowded.length, isDrawn };
}

/** Runs in the page: the cells in which two pictures differ. */
async function changedCells(of: {
  pictures: readonly string[];
  cell: number;
  columns: number;
}): Promise<number[]> {
  const pixels: Uint8ClampedArray[] = [];
  let width = 0;
  for (const base64 of of.pictures) {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    ({ width } = image);
    const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
    brush?.drawImage(image, 0, 0);
    pixels.push(
      brush?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray(),
    );
  }
  const [one = new Uint8ClampedArray(), other = new Uint8ClampedArray()] = pixels;
  const cells = new Set<number>();
  for (let at = 0; at < one.length; at += 4) {
    if (one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2])
      continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    cells.add(Math.floor(y / of.cell) * of.columns + Math.floor(x / of.cell));
  }
  return [...cells];
}

/** Where the rows are, degrees. */
export interface Positions {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}
