import { createCountCube } from '../model/count-cube.ts';
import type { CountCube } from '../model/count-cube.ts';
import type { Division } from '../model/division.ts';
import type { Filterable } from '../model/filter.ts';
import type { Geography } from '../model/geography.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { createTagger, tagTable } from '../model/tagging.ts';
import type { Tagging } from '../model/tagging.ts';
import { inSlices } from './slices.ts';

/** Taggings and cubes that are kept as long as the table they belong to is in use. */
export interface LevelStore {
  /** The tagging of a table by a division; worked out at once where nobody prepared it. */
  taggingOf(table: ObservationTable, geography: Geography, division: Division): Tagging;
  cubeOf(filterable: Filterable, tagging: Tagging): CountCube;
  /**
   * Works out a tagging in slices of some milliseconds, so that the page stays fluid meanwhile, and says how far it is,
   * from 0 to 1. A small table is left to be tagged when it is asked for.
   */
  prepare(
    table: ObservationTable,
    geography: Geography,
    division: Division,
    onPart: (part: number) => void,
  ): Promise<void>;
}

/** Tagging so many rows takes less than a frame or two. */
const SMALL = 50_000;

/** A store that holds nothing yet. */
export function createLevelStore(): LevelStore {
  const taggings = new WeakMap<ObservationTable, Map<Division, Tagging>>();
  const cubes = new WeakMap<Tagging, { filterable: Filterable; cube: CountCube }>();
  const keptFor = (table: ObservationTable): Map<Division, Tagging> => {
    const kept = taggings.get(table) ?? new Map<Division, Tagging>();
    taggings.set(table, kept);
    return kept;
  };
  return {
    taggingOf(table, geography, division) {
      const kept = keptFor(table);
      const tagging = kept.get(division) ?? tagTable(table, geography, division);
      kept.set(division, tagging);
      return tagging;
    },
    cubeOf(filterable, tagging) {
      const kept = cubes.get(tagging);
      if (kept?.filterable === filterable) return kept.cube;
      const cube = createCountCube(filterable, tagging);
      cubes.set(tagging, { filterable, cube });
      return cube;
    },
    async prepare(table, geography, division, onPart) {
      const kept = keptFor(table);
      if (table.length <= SMALL || kept.has(division)) return;
      const tagger = createTagger(table, geography, division);
      await inSlices(table.length, (from, to) => tagger.tag(from, to), onPart);
      kept.set(division, tagger.tagging);
    },
  };
}
