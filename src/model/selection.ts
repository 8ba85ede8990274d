import type { Period } from '../base/period.ts';
import type { Choices, Filter, FilterId, Filterable } from './filter.ts';
import { FILTERS } from './filter.ts';
import type { Codes } from './row-groups.ts';

/** A filter in force: which of its codes pass (1). */
export interface Mask {
  readonly filter: FilterId;
  readonly codes: Codes['codes'];
  readonly passes: Uint8Array;
}

/**
 * The rows of a period that pass the filters: a range of the sorted table and a mask for each filter in force. Making one
 * costs nothing that grows with the rows.
 */
export interface Selection {
  readonly filterable: Filterable;
  /** The rows that end within the period are those from `from` up to, but without, `to`. */
  readonly from: number;
  readonly to: number;
  readonly masks: readonly Mask[];
  /** How many rows are in the period. */
  readonly of: number;
  /** How many of them pass the filters. */
  readonly length: number;
}

/** Selects the rows that end within the period and pass every filter. */
export function select(filterable: Filterable, period: Period, choices: Choices): Selection {
  return selectPassing(filterable, period, masksOf(filterable, choices));
}

/** The rows that end within the period and pass the masks: for one period after the other through the same filters. */
export function selectPassing(
  filterable: Filterable,
  period: Period,
  masks: readonly Mask[],
): Selection {
  const from = filterable.firstAfter(period.start);
  const to = Math.max(from, filterable.firstAfter(period.end));
  return new RowSelection(filterable, from, to, masks);
}

/** Of the selected rows those of the kinds (a mask over kind codes). */
export function selectKinds(selection: Selection, kinds: Uint8Array): Selection {
  const { filterable, from, to, masks } = selection;
  const mask: Mask = { filter: 'kind', codes: filterable.table.kind, passes: kinds };
  return new RowSelection(filterable, from, to, [...masks, mask]);
}

class RowSelection implements Selection {
  readonly filterable: Filterable;
  readonly from: number;
  readonly to: number;
  readonly masks: readonly Mask[];
  #length = -1;

  constructor(filterable: Filterable, from: number, to: number, masks: readonly Mask[]) {
    this.filterable = filterable;
    this.from = from;
    this.to = to;
    this.masks = masks;
  }

  get of(): number {
    return this.to - this.from;
  }

  get length(): number {
    if (this.#length < 0)
      this.#length = countPassing(this.filterable, this.from, this.to, this.masks);
    return this.#length;
  }
}

/** The selected rows in the order of the table; with a limit only the first of them, which costs only as much. */
export function rowsOf(selection: Selection, limit: number = Infinity): Uint32Array {
  const { from, to, masks } = selection;
  const rows = new Uint32Array(Math.min(limit, selection.length));
  let next = 0;
  for (let start = from; next < rows.length; start += BLOCK) {
    const pass = passing(start, Math.min(start + BLOCK, to), masks);
    for (let i = 0; i < pass.length && next < rows.length; i++) {
      if (pass[i] === 1) rows[next++] = start + i;
    }
  }
  return rows;
}

/** Rows that are looked at together: what is noted of them stays in the processor's cache. */
const BLOCK = 8192;

/** The values of a filter among the rows of the period, whatever the filters, with how many rows have each; '' is "none". */
export function valuesOf(
  { filterable, from, to }: Selection,
  filter: Filter & { readonly id: FilterId },
): ReadonlyMap<string, number> {
  const { codes, words } = filterable.codesOf(filter.id);
  const counts = new Float64Array(words.length);
  if (filterable.isGrouped(filter.id)) {
    const rows = groupRowsBetween(filterable, from, to);
    for (const [group, code] of filterable.groupCodesOf(filter.id).entries())
      counts[code] = (counts[code] ?? 0) + (rows[group] ?? 0);
  } else {
    for (let row = from; row < to; row++) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return new Map(
    words.flatMap((word, code) => {
      const count = counts[code] ?? 0;
      return count === 0 ? [] : [[word, count] as const];
    }),
  );
}

/** A mask for each filter that is in force. */
export function masksOf(filterable: Filterable, choices: Choices): readonly Mask[] {
  return FILTERS.flatMap(({ id }): readonly Mask[] => {
    const chosen = choices[id];
    if (chosen === undefined) return [];
    const wanted = new Set(chosen);
    const { codes, words } = filterable.codesOf(id);
    const passes = Uint8Array.from(words, (word) => (wanted.has(word) ? 1 : 0));
    return [{ filter: id, codes, passes }];
  });
}

/** 1 for each group of rows that passes the masks on grouped filters. */
export function passingGroups(filterable: Filterable, masks: readonly Mask[]): Uint8Array {
  const pass = new Uint8Array(filterable.groups.size).fill(1);
  for (const { filter, passes } of masks) {
    if (!filterable.isGrouped(filter)) continue;
    const codes = filterable.groupCodesOf(filter);
    for (let group = 0; group < pass.length; group++)
      pass[group] = (pass[group] ?? 0) & (passes[codes[group] ?? 0] ?? 0);
  }
  return pass;
}

/** 1 for each row from `from` up to `to` that passes all masks. Column by column, which is several times faster. */
export function passing(
  from: number,
  to: number,
  masks: readonly Pick<Mask, 'codes' | 'passes'>[],
): Uint8Array {
  const pass = new Uint8Array(to - from).fill(1);
  for (const { codes, passes } of masks) {
    for (let i = 0; i < pass.length; i++)
      pass[i] = (pass[i] ?? 0) & (passes[codes[from + i] ?? 0] ?? 0);
  }
  return pass;
}

function countPassing(
  filterable: Filterable,
  from: number,
  to: number,
  masks: readonly Mask[],
): number {
  if (masks.length === 0) return to - from;
  let count = 0;
  if (masks.every(({ filter }) => filterable.isGrouped(filter))) {
    const rows = groupRowsBetween(filterable, from, to);
    const pass = passingGroups(filterable, masks);
    for (let group = 0; group < pass.length; group++)
      count += (pass[group] ?? 0) * (rows[group] ?? 0);
    return count;
  }
  for (let start = from; start < to; start += BLOCK) {
    const pass = passing(start, Math.min(start + BLOCK, to), masks);
    for (let i = 0; i < pass.length; i++) count += pass[i] ?? 0;
  }
  return count;
}

function groupRowsBetween(
  { groups, groupSums }: Filterable,
  from: number,
  to: number,
): Float64Array {
  const rows = new Float64Array(groups.size);
  groupSums.sum(from, to, rows);
  return rows;
}
