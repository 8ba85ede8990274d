import { UNDECIDED } from '../geometry/region-lookup.ts';
import { SAMPLES, createDiscSampler } from '../geometry/samples.ts';
import { OUTSIDE, createFound, partOf } from './division.ts';
import type { Discs, Division, Found } from './division.ts';
import type { ShareLists } from './share-lists.ts';
import { createShareTally } from './share-tally.ts';

/** Finds the tags of discs, many at once. */
export interface DiscTagger {
  /**
   * Writes the tag of each disc whose index is in `wanted` to the same place of `tags`: by its samples, and given what
   * `Division.locateDiscs` says of the discs.
   */
  tag(discs: Discs, known: Found, wanted: readonly number[], tags: Int32Array): void;
}

/** So many samples are located at once: their columns stay in the processor's cache. */
const ROOM = 4096;
/** So many mostly show all that is possible in a disc that is known to be in one unit. */
const FEW = 16;

/** A tagger of discs by the division, which keeps their lists of shares in `lists`. */
export function createDiscTagger(division: Division, lists: ShareLists): DiscTagger {
  const sampler = createDiscSampler();
  const tally = createShareTally(division);
  const samples = { lng: new Float64Array(ROOM), lat: new Float64Array(ROOM) };
  const found = createFound(ROOM);

  /** Counts the last `count` samples of each disc, and gives the tally to `take` after each of them. */
  function look(
    { lng, lat, km }: Discs,
    wanted: readonly number[],
    count: number,
    take: (disc: number) => void,
  ): void {
    const atOnce = ROOM / count;
    for (let from = 0; from < wanted.length; from += atOnce) {
      const some = wanted.slice(from, from + atOnce);
      for (const [k, i] of some.entries())
        sampler.write(lng[i] ?? 0, lat[i] ?? 0, km[i] ?? 0, count, samples, k * count);
      const size = some.length * count;
      division.locate(
        samples.lng.subarray(0, size),
        samples.lat.subarray(0, size),
        partOf(found, size),
      );
      for (const [k, i] of some.entries()) {
        tally.clear();
        tally.add(found, k * count, (k + 1) * count);
        take(i);
      }
    }
  }

  return {
    tag(discs, known, wanted, tags) {
      const isOneUnit = (i: number): boolean => (known.unit[i] ?? UNDECIDED) !== UNDECIDED;
      const unknown = wanted.filter((i) => !isOneUnit(i));
      look(discs, wanted.filter(isOneUnit), FEW, (i) => {
        if (tally.hasAll(known.low[i] ?? OUTSIDE, known.high[i] ?? OUTSIDE))
          tags[i] = lists.tagOfFound(known, i);
        else unknown.push(i);
      });
      look(discs, unknown, SAMPLES, (i) => {
        tags[i] = lists.tagOf(tally.shares(true));
      });
    },
  };
}
