import { OUTSIDE } from './division.ts';
import type { Division, Found } from './division.ts';
import type { Share } from './share-lists.ts';

/** Counts in which units the samples of a location are, and which units are possible for any of them. */
export interface ShareTally {
  clear(): void;
  /** Counts the samples that were located, from one up to, but without, another. */
  add(found: Found, from: number, to: number): void;
  /** Whether every unit from `low` up to and including `high` is possible. */
  hasAll(low: number, high: number): boolean;
  /** What was counted, by unit; a location whose shape is open is in none for certain. */
  shares(isClosed: boolean): readonly Share[];
}

/** A tally of the units of a division, of nothing yet. */
export function createShareTally({ units }: Division): ShareTally {
  // At OUTSIDE + 1 stands what is in no unit.
  const weights = new Int32Array(units.length + 1);
  const isPossible = new Uint8Array(units.length + 1);
  return {
    clear() {
      weights.fill(0);
      isPossible.fill(0);
    },
    add({ unit, low, high }, from, to) {
      let [knownLow, knownHigh] = [0, -1];
      for (let i = from; i < to; i++) {
        const own = (unit[i] ?? OUTSIDE) + 1;
        weights[own] = (weights[own] ?? 0) + 1;
        const [first, last] = [low[i] ?? OUTSIDE, high[i] ?? OUTSIDE];
        // Most samples are alike, and have marked it already.
        if (first >= knownLow && last <= knownHigh) continue;
        for (let each = first + 1; each <= last + 1; each++) isPossible[each] = 1;
        [knownLow, knownHigh] = [first, last];
      }
    },
    hasAll(low, high) {
      for (let unit = low; unit <= high; unit++)
        if (isPossible[unit + 1] === 0 && weights[unit + 1] === 0) return false;
      return true;
    },
    shares(isClosed) {
      const count = weights.reduce((sum, weight) => sum + weight, 0);
      const shares: Share[] = [];
      for (let unit = OUTSIDE; unit < units.length; unit++) {
        const weight = weights[unit + 1] ?? 0;
        if (weight === 0 && isPossible[unit + 1] === 0) continue;
        shares.push({ unit, min: 0, expected: weight / count, max: 1 });
      }
      const [only, ...others] = shares;
      const isCertain = isClosed && only !== undefined && others.length === 0;
      return isCertain ? [{ ...only, min: 1 }] : shares;
    },
  };
}
