import { mergeTables } from './merge-sorted.ts';
import type { Merged } from './merge-sorted.ts';
import type { ObservationTable } from './observation-table.ts';
import type { TableSource } from './table-source.ts';

/** Merges the tables of sources. */
export interface Merger {
  /** The last table again for the same sources: two million rows need not be merged for a new name. */
  merge(sources: readonly TableSource[]): ObservationTable;
  /** Has the large ones of the sources that were merged last rest in the merged table. To be called when it is shown. */
  settle(): void;
}

/** Fewer rows take so little that they need not be taken again. */
const LEAST_TO_REST = 50_000;

/** A merger that has merged nothing yet; tables with fewer rows than `leastToRest` keep their columns. */
export function createMerger(leastToRest = LEAST_TO_REST): Merger {
  let last: (Merged & { readonly of: readonly TableSource[] }) | null = null;
  return {
    merge(sources) {
      const isKnown =
        last?.of.length === sources.length && sources.every((source, i) => source === last?.of[i]);
      if (last !== null && isKnown) return last.merged;
      const found = mergeTables(
        sources.map((source) => source.read()),
        true,
      );
      // What is no part of the new table must not keep the old one alive.
      for (const source of last?.of ?? []) if (!sources.includes(source)) source.wake();
      last = { ...found, of: sources };
      return found.merged;
    },
    settle() {
      if (last === null) return;
      const { of, take } = last;
      for (const [index, source] of of.entries())
        if (source.length >= leastToRest) source.rest(() => take(index));
    },
  };
}
