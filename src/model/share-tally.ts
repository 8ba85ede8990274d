import { OUTSIDE } from './division.ts';
import type { Found } from './division.ts';
import type { Share } from './share-lists.ts';

/** Counts in which units the samples of a location are, and which units are possible for any of them. */
export interface ShareTally {
  clear(): void;
  /** Counts samples in a unit or OUTSIDE; the units from `low` up to and including `high` are possible for them. */
  add(unit: number, low: number, high: number, samples: number): void;
  /** Counts all samples that were located. */
  addFound(found: Found): void;
  /** The unit, or OUTSIDE, that alone is possible; null where several are. */
  only(): number | null;
  /** The same text for the same shares, and only for them. */
  key(): string;
  /** What was counted, by unit; a location whose shape is open is in none for certain. */
  shares(isClosed: boolean): readonly Share[];
}

/** A tally of so many units, of nothing yet. */
export function createShareTally(units: number): ShareTally {
  // At OUTSIDE + 1 stands what is in no unit.
  const weights = new Int32Array(units + 1);
  const isPossible = new Uint8Array(units + 1);
  /** Places of what is possible, ascending once it is asked for: of very many units few are ever touched. */
  const places: number[] = [];

  function touch(place: number): void {
    if (isPossible[place] === 1) return;
    isPossible[place] = 1;
    places.push(place);
  }

  /** Mostly there are two or three, nearly in order. */
  function inOrder(): readonly number[] {
    for (let i = 1; i < places.length; i++) {
      const place = places[i] ?? 0;
      let at = i;
      for (; at > 0 && (places[at - 1] ?? 0) > place; at--) places[at] = places[at - 1] ?? 0;
      places[at] = place;
    }
    return places;
  }

  return {
    clear() {
      for (const place of places) weights[place] = isPossible[place] = 0;
      places.length = 0;
    },
    add(unit, low, high, samples) {
      touch(unit + 1);
      weights[unit + 1] = (weights[unit + 1] ?? 0) + samples;
      for (let each = low; each <= high; each++) touch(each + 1);
    },
    addFound({ unit, low, high }) {
      for (let i = 0; i < unit.length; i++)
        this.add(unit[i] ?? OUTSIDE, low[i] ?? OUTSIDE, high[i] ?? OUTSIDE, 1);
    },
    only() {
      return places.length === 1 ? (places[0] ?? 0) - 1 : null;
    },
    key() {
      let key = '';
      for (const place of inOrder()) key += String.fromCharCode(place, weights[place] ?? 0);
      return key;
    },
    shares(isClosed) {
      const order = inOrder();
      const count = order.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
      const isCertain = isClosed && order.length === 1;
      return order.map((place) => ({
        unit: place - 1,
        min: isCertain ? 1 : 0,
        expected: (weights[place] ?? 0) / count,
        max: 1,
      }));
    },
  };
}
