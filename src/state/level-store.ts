import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { createCountCube } from '../model/count-cube.ts';
import type { CountCube } from '../model/count-cube.ts';
import type { Division } from '../model/division.ts';
import type { Filterable } from '../model/filter.ts';
import type { Geography } from '../model/geography.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { createTagger, tagTable } from '../model/tagging.ts';
import type { Tagging } from '../model/tagging.ts';
import { inSlices, pause } from './slices.ts';

/** Taggings and cubes that are kept as long as the table they belong to is in use. */
export interface LevelStore {
  /**
   * The tagging of a table by a division; worked out at once where nobody prepares it. Null while somebody does: what is
   * computed of it then follows when it is there.
   */
  taggingOf(table: ObservationTable, geography: Geography, division: Division): Tagging | null;
  cubeOf(filterable: Filterable, tagging: Tagging): CountCube;
  /**
   * Works out taggings in slices of some milliseconds, so that the page stays fluid meanwhile. They are there all at once;
   * what is being worked out already is waited for. A small table is left to be tagged when it is asked for. Where the
   * signal is aborted, what this call began is given up and is not there.
   */
  prepare(
    table: ObservationTable,
    geography: Geography,
    divisions: readonly Division[],
    signal?: AbortSignal,
  ): Promise<void>;
  /** The tagging of a table by a division as soon as it is worked out, in slices as above. */
  tagged(table: ObservationTable, geography: Geography, division: Division): Promise<Tagging>;
  /** How far the work is that is furthest from its end, from 0 to 1; null while there is none. */
  readonly progress: ReadonlySignal<number | null>;
}

/** Whether tagging the rows takes less than a frame or two. */
export function isSmall({ length }: ObservationTable): boolean {
  return length <= 50_000;
}

/** What is being worked out. */
interface Job {
  readonly table: ObservationTable;
  readonly divisions: readonly Division[];
  readonly part: ReadonlySignal<number>;
  readonly isDone: Promise<void>;
  /** Gives it up. */
  readonly stop: AbortSignal | undefined;
}

/** A store that holds nothing yet. */
export function createLevelStore(): LevelStore {
  const taggings = new WeakMap<ObservationTable, Map<Division, Tagging>>();
  const cubes = new WeakMap<Tagging, { filterable: Filterable; cube: CountCube }>();
  const jobs = signal<readonly Job[]>([]);
  const keptFor = (table: ObservationTable): Map<Division, Tagging> => {
    const kept = taggings.get(table) ?? new Map<Division, Tagging>();
    taggings.set(table, kept);
    return kept;
  };
  const jobOf = (table: ObservationTable, division: Division): Job | undefined =>
    jobs.value.find(
      (job) =>
        job.table === table && job.divisions.includes(division) && job.stop?.aborted !== true,
    );
  const tagNow = (table: ObservationTable, geography: Geography, division: Division): Tagging => {
    const known = keptFor(table).get(division);
    const tagging = known ?? tagTable(table, geography, division);
    keptFor(table).set(division, tagging);
    return tagging;
  };
  const begin = (
    table: ObservationTable,
    geography: Geography,
    divisions: readonly Division[],
    stop?: AbortSignal,
  ): Promise<void> => {
    const part = signal(0);
    const isDone = tagInSlices(table, geography, divisions, part, stop)
      .then((found) => {
        if (stop?.aborted === true) return;
        for (const tagging of found) keptFor(table).set(tagging.division, tagging);
      })
      .finally(() => {
        jobs.value = jobs.value.filter((job) => job.part !== part);
      });
    jobs.value = [...jobs.value, { table, divisions, part, isDone, stop }];
    return isDone;
  };
  const prepare: LevelStore['prepare'] = async (table, geography, divisions, stop) => {
    if (isSmall(table)) return;
    const missing = divisions.filter((division) => !keptFor(table).has(division));
    const begun = new Set(missing.flatMap((division) => jobOf(table, division) ?? []));
    const fresh = missing.filter((division) => jobOf(table, division) === undefined);
    const own = fresh.length === 0 ? [] : [begin(table, geography, fresh, stop)];
    await Promise.all([...own, ...[...begun].map(({ isDone }) => isDone)]);
    // What somebody else began and gave up is begun anew.
    const isWhole = divisions.every((division) => keptFor(table).has(division));
    if (!isWhole && stop?.aborted !== true) await prepare(table, geography, divisions, stop);
  };
  return {
    taggingOf: (table, geography, division) =>
      !keptFor(table).has(division) && jobOf(table, division) !== undefined
        ? null
        : tagNow(table, geography, division),
    cubeOf(filterable, tagging) {
      const kept = cubes.get(tagging);
      if (kept?.filterable === filterable) return kept.cube;
      const cube = createCountCube(filterable, tagging);
      cubes.set(tagging, { filterable, cube });
      return cube;
    },
    prepare,
    async tagged(table, geography, division) {
      await prepare(table, geography, [division]);
      return tagNow(table, geography, division);
    },
    progress: computed(() =>
      jobs.value.length === 0 ? null : Math.min(...jobs.value.map(({ part }) => part.value)),
    ),
  };
}

/** The taggings by some divisions, worked out one after another; `part` says how much of it all is done. */
async function tagInSlices(
  table: ObservationTable,
  geography: Geography,
  divisions: readonly Division[],
  part: Signal<number>,
  stop: AbortSignal | undefined,
): Promise<readonly Tagging[]> {
  await pause();
  const taggers = divisions.map((division) => createTagger(table, geography, division));
  for (const [index, { tag }] of taggers.entries())
    await inSlices(
      table.length,
      tag,
      (share) => {
        part.value = (index + share) / taggers.length;
      },
      stop,
    );
  return taggers.map(({ tagging }) => tagging);
}
