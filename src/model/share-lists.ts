import type { Found } from './division.ts';
import { OUTSIDE } from './division.ts';
import type { ShareTally } from './share-tally.ts';

/** The part of a count that belongs to a unit (OUTSIDE: to none): at least, as expected by area, at most; 0 to 1. */
export interface Share {
  readonly unit: number;
  readonly min: number;
  readonly expected: number;
  readonly max: number;
}

/** From here down a unit stands for a list of shares: `shareLists[SHARED - unit]`. */
export const SHARED = -2;

/** Lists of shares, each kept once, with the tag that stands for each: the unit where there is but one, and surely. */
export interface ShareLists {
  readonly lists: readonly (readonly Share[])[];
  tagOf(shares: readonly Share[]): number;
  /** The tag of the closed shape that was counted. */
  tagOfTally(tally: ShareTally): number;
  /** The tag of what lies in the unit found, and possibly in all from `low` to `high`. */
  tagOfFound(found: Found, i: number): number;
}

/** No lists yet. */
export function createShareLists(): ShareLists {
  const lists: (readonly Share[])[] = [];
  const tags = new Map<string, number>();
  const tagsOfFound = new Map<number, number>();
  const tagsOfTallies = new Map<string, number>();
  const tagOf = (shares: readonly Share[]): number => {
    const [only, ...others] = shares;
    if (only?.min === 1 && others.length === 0) return only.unit;
    const key = shares.map(({ unit, min, expected }) => `${unit} ${min} ${expected}`).join();
    const tag = tags.get(key) ?? SHARED - (lists.push(shares) - 1);
    tags.set(key, tag);
    return tag;
  };
  const tagOfFound = ({ unit, low, high }: Found, i: number): number => {
    const [own, first, last] = [unit[i] ?? OUTSIDE, low[i] ?? OUTSIDE, high[i] ?? OUTSIDE];
    if (own === first && own === last) return own;
    const key = ((own + 1) * 2 ** 16 + first + 1) * 2 ** 16 + last + 1;
    const known = tagsOfFound.get(key);
    if (known !== undefined) return known;
    const possible = new Set([
      own,
      ...Array.from({ length: last - first + 1 }, (_, k) => first + k),
    ]);
    const isCertain = possible.size === 1;
    const tag = tagOf(
      [...possible]
        .toSorted((a, b) => a - b)
        .map((each) => ({
          unit: each,
          min: isCertain ? 1 : 0,
          expected: each === own ? 1 : 0,
          max: 1,
        })),
    );
    tagsOfFound.set(key, tag);
    return tag;
  };
  const tagOfTally = (tally: ShareTally): number => {
    const only = tally.only();
    if (only !== null) return only;
    const key = tally.key();
    const tag = tagsOfTallies.get(key) ?? tagOf(tally.shares(true));
    tagsOfTallies.set(key, tag);
    return tag;
  };
  return { lists, tagOf, tagOfTally, tagOfFound };
}
