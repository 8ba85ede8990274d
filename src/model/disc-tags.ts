import type { LocationShares } from './location-shares.ts';
import type { ShareLists } from './share-lists.ts';

/** Gives the tag of discs (degrees, km). */
export type DiscTags = (lng: number, lat: number, radiusKm: number) => number;

/** Slots for discs that were asked for: places of a gazetteer are named over and over. */
const SLOTS = 1 << 14;
const STRIDE = 3;
/** Odd numbers with well mixed bits (of xxHash, by Yann Collet). */
const [SPREAD, MIX] = [0x9e3779b1, 0x85ebca77];

/**
 * Tags of discs, which keep their lists of shares in `lists`. Each slot remembers the last disc that fell into it: of few
 * places all are remembered, and of very many different ones none is looked for for long.
 */
export function createDiscTags(shares: LocationShares, lists: ShareLists): DiscTags {
  const discs = new Float64Array(SLOTS * STRIDE).fill(Number.NaN);
  const tags = new Int32Array(SLOTS);
  return (lng, lat, radiusKm) => {
    const slot = slotOf(lng, lat, radiusKm);
    const at = slot * STRIDE;
    if (discs[at] === lng && discs[at + 1] === lat && discs[at + 2] === radiusKm)
      return tags[slot] ?? 0;
    discs[at] = lng;
    discs[at + 1] = lat;
    discs[at + 2] = radiusKm;
    return (tags[slot] = lists.tagOfTally(shares.tallyOfDisc(lng, lat, radiusKm)));
  };
}

/** The slot by millionths of a degree and metres: equal discs have the same one. */
function slotOf(lng: number, lat: number, radiusKm: number): number {
  let hash = Math.imul((lng * 1e6) | 0, SPREAD) ^ Math.imul((lat * 1e6) | 0, MIX);
  hash = Math.imul(hash ^ (hash >>> 15) ^ ((radiusKm * 1000) | 0), SPREAD);
  return (hash ^ (hash >>> 13)) & (SLOTS - 1);
}
