import type { Page } from 'playwright-core';

/** Pixels of a picture, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A part of a picture or of a page, in px. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page shows in the part (CSS px), one pixel for each px of the device. */
export async function pixelsOfPage(page: Page, clip: Part): Promise<Pixels> {
  const png = await page.screenshot({ clip, animations: 'disabled' });
  const { width, height, base64 } = await page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
    brush?.drawImage(image, 0, 0);
    const pixels = brush?.getImageData(0, 0, image.width, image.height).data ?? [];
    let text = '';
    for (let at = 0; at < pixels.length; at += 8192)
      text += String.fromCharCode(...pixels.slice(at, at + 8192));
    return { width: image.width, height: image.height, base64: btoa(text) };
  }, png.toString('base64'));
  return { width, height, data: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** The part of the picture; its corner is taken to the nearest pixel. */
export function cropped({ width: wide, data }: Pixels, { x, y, width, height }: Part): Pixels {
  const [left, top] = [Math.round(x), Math.round(y)];
  const part = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * wide + left) * 4;
    part.set(data.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, data: part };
}

type Colour = readonly [red: number, green: number, blue: number];

const CHANNELS = [0, 1, 2] as const;

/** The furthest that two colours lie apart in a channel, of 255. */
export function colourDistance(one: Colour, other: Colour): number {
  return Math.max(...CHANNELS.map((channel) => Math.abs(one[channel] - other[channel])));
}

/** The mean colour of the square of `reach` px around a pixel, and the standard deviation of its liveliest channel. */
export function colourAround(
  { width, data }: Pixels,
  x: number,
  y: number,
  reach: number,
): { readonly mean: Colour; readonly spread: number } {
  const n = (2 * reach + 1) ** 2;
  const [sums, squares] = [
    [0, 0, 0],
    [0, 0, 0],
  ] as [[number, number, number], [number, number, number]];
  for (let row = y - reach; row <= y + reach; row++)
    for (let column = x - reach; column <= x + reach; column++)
      for (const channel of CHANNELS) {
        const value = data[(row * width + column) * 4 + channel] ?? 0;
        sums[channel] += value;
        squares[channel] += value * value;
      }
  const [red, green, blue] = sums;
  return {
    mean: [red / n, green / n, blue / n],
    spread: Math.sqrt(
      Math.max(0, ...CHANNELS.map((each) => squares[each] / n - (sums[each] / n) ** 2)),
    ),
  };
}

/** Pixels of a picture, row by row: 1 where one is meant, 0 where not. */
export type Mask = Uint8Array;

/** The pixels that differ between two pictures of one size by more than `least` in a channel. */
export function changedPixels(before: Pixels, after: Pixels, least: number): Mask {
  const mask = new Uint8Array(before.width * before.height);
  for (let pixel = 0, at = 0; pixel < mask.length; pixel++, at += 4) {
    for (const channel of CHANNELS) {
      const difference = (before.data[at + channel] ?? 0) - (after.data[at + channel] ?? 0);
      if (Math.abs(difference) > least) mask[pixel] = 1;
    }
  }
  return mask;
}

/** The share of the pixels that have one of the others within `reach` px; 1 of none. */
export function shareNear(mask: Mask, others: Mask, width: number, reach: number): number {
  let [all, near] = [0, 0];
  for (let pixel = 0; pixel < mask.length; pixel++) {
    if (mask[pixel] !== 1) continue;
    all++;
    if (others[pixel] === 1 || isNear(pixel, others, width, reach)) near++;
  }
  return all === 0 ? 1 : near / all;
}

function isNear(pixel: number, others: Mask, width: number, reach: number): boolean {
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++)
      if (others[pixel + down * width + right] === 1) return true;
  return false;
}

/** The mean colour of the pixels that both masks mean; null of none. */
export function meanColour({ data }: Pixels, one: Mask, other: Mask): Colour | null {
  const sum: [number, number, number] = [0, 0, 0];
  let n = 0;
  for (let pixel = 0; pixel < one.length; pixel++) {
    if (one[pixel] !== 1 || other[pixel] !== 1) continue;
    n++;
    for (const channel of CHANNELS) sum[channel] += data[pixel * 4 + channel] ?? 0;
  }
  return n === 0 ? null : [sum[0] / n, sum[1] / n, sum[2] / n];
}
