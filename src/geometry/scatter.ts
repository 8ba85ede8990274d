import type { LngLat } from '../base/lng-lat.ts';
import type { Box } from './polygon-box.ts';

/** The plastic number, the root of x^3 = x + 1. */
const PLASTIC = 1.324717957244746;
const STEP_X = 1 / PLASTIC;
const STEP_Y = 1 / (PLASTIC * PLASTIC);
const TRIES_PER_POSITION = 200;
const MORE_TRIES = 1000;
const RADIANS = Math.PI / 180;

/**
 * Up to `count` positions in the box (degrees) that are accepted, spread evenly over the accepted ground, and the same
 * ones for the same seed. Fewer where little or nothing is accepted: after 200 tries for each wanted position and 1,000
 * more it stops.
 *
 * The tries are the R2 sequence (M. Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018): steps
 * by powers of the plastic number, whole parts dropped, never leave a large gap and never put two positions together.
 */
export function scatter(
  seed: number,
  count: number,
  [west, south, east, north]: Box,
  isAccepted: (lng: number, lat: number) => boolean,
): LngLat[] {
  const positions: LngLat[] = [];
  const tries = count > 0 ? TRIES_PER_POSITION * count + MORE_TRIES : 0;
  const [fromX, fromY] = [startOf(2 * seed), startOf(2 * seed + 1)];
  // Even steps of the sine of the latitude are even steps of area.
  const [bottom, top] = [Math.sin(south * RADIANS), Math.sin(north * RADIANS)];
  for (let i = 0; i < tries && positions.length < count; i++) {
    const lng = west + ((fromX + i * STEP_X) % 1) * (east - west);
    const lat = Math.asin(bottom + ((fromY + i * STEP_Y) % 1) * (top - bottom)) / RADIANS;
    if (isAccepted(lng, lat)) positions.push([lng, lat]);
  }
  return positions;
}

/** A start between 0 and 1 that differs widely between neighbouring seeds, alike in every browser: a hash of integers. */
function startOf(seed: number): number {
  let mixed = Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
