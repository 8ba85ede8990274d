import { signal } from '@preact/signals-core';
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
  /**
   * The tagging of a table by a division; worked out at once where nobody prepares it. Null while somebody does: what is
   * computed of it then follows when it is there.
   */
  taggingOf(table: ObservationTable, geography: Geography, division: Division): Tagging | null;
  cubeOf(filterable: Filterable, tagging: Tagging): CountCube;
  /**
   * Works out taggings in slices of some milliseconds, so that the page stays fluid meanwhile, and says how far it is with
   * each, from 0 to 1. They are there all at once. A small table is left to be tagged when it is asked for.
   */
  prepare(
    table: ObservationTable,
    geography: Geography,
    divisions: readonly Division[],
    onPart?: (part: number) => void,
  ): Promise<void>;
}

/** Whether tagging the rows takes less than a frame or two. */
export function isSmall({ length }: ObservationTable): boolean {
  return length <= 50_000;
}

/** What is being worked out. */
interface Pending {
  readonly table: ObservationTable;
  readonly division: Division;
}

/** A store that holds nothing yet. */
export function createLevelStore(): LevelStore {
  const taggings = new WeakMap<ObservationTable, Map<Division, Tagging>>();
  const cubes = new WeakMap<Tagging, { filterable: Filterable; cube: CountCube }>();
  const pending = signal<readonly Pending[]>([]);
  const keptFor = (table: ObservationTable): Map<Division, Tagging> => {
    const kept = taggings.get(table) ?? new Map<Division, Tagging>();
    taggings.set(table, kept);
    return kept;
  };
  return {
    taggingOf(table, geography, division) {
      const kept = keptFor(table);
      const known = kept.get(division);
      if (known !== undefined) return known;
      if (pending.value.some((each) => each.table === table && each.division === division))
        return null;
      const tagging = tagTable(table, geography, division);
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
    async prepare(table, geography, divisions, onPart) {
      const kept = keptFor(table);
      const missing = isSmall(table) ? [] : divisions.filter((division) => !kept.has(division));
      if (missing.length === 0) return;
      const mine = missing.map((division): Pending => ({ table, division }));
      pending.value = [...pending.value, ...mine];
      onPart?.(0);
      try {
        const taggers = missing.map((division) => createTagger(table, geography, division));
        for (const { tag } of taggers) await inSlices(table.length, tag, onPart);
        for (const { tagging } of taggers)
          if (!kept.has(tagging.division)) kept.set(tagging.division, tagging);
      } finally {
        pending.value = pending.value.filter((each) => !mine.includes(each));
      }
    },
  };
}
