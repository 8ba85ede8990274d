import type { Issue } from './issue.ts';
import { countBySeverity } from './issue-groups.ts';
import { isLocated } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import { qualifyIds } from './qualify-ids.ts';
import type { Report } from './report.ts';
import { restingContent } from './table-source.ts';

/** A row of the input that was not accepted, with its text, so that it can be saved, corrected and read again. */
export interface RejectedText {
  readonly row: number;
  readonly text: string;
  readonly issue: Issue;
}

/** Something that the file left open, with what was assumed and what else it may be. */
export interface OpenQuestion {
  readonly option: string;
  readonly assumed: string;
  readonly others: readonly string[];
  readonly example: string;
}

/** What a reader made of a file. */
export interface RawReading {
  readonly fileName: string;
  readonly bytes: number;
  readonly reader: string;
  /** The decisions with which it was read, as plain JSON. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly reports: readonly Report[];
  readonly table: ObservationTable;
  readonly rows: number;
  readonly rejected: readonly RejectedText[];
  readonly header: string | null;
  readonly issues: readonly Issue[];
  readonly questions: readonly OpenQuestion[];
  readonly text: string | null;
  readonly used: readonly (readonly [from: number, to: number])[];
}

/** The account of an import: `accepted` and `rejected` sum to `rows`. */
export interface OverlayCounts {
  /** Rows, features or sentences of the input. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Warnings about what was accepted, also those of which only the number is kept. */
  readonly warned: number;
  /** Observations that came of the accepted rows; of these `unlocated` have no place. */
  readonly observations: number;
  readonly unlocated: number;
}

/**
 * The part of an overlay that never changes: what was read, with the hash of its file in the ids of the rows. While an
 * overlay is shown its table may be one that is taken from the joined table when it is asked for: see `TableSource`.
 */
export interface OverlayContent extends Omit<RawReading, 'rows'> {
  readonly counts: OverlayCounts;
}

/** One reading of a file, before it has a name and a place in the list. */
export interface Reading {
  /** 16 hexadecimal digits that follow from the bytes of the file alone. */
  readonly hash: string;
  readonly content: OverlayContent;
}

/** A named layer from one import. */
export interface Overlay {
  /** The hash of the file: the same file always is the same overlay. */
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly licence: string;
  /** ISO 8601 instant. */
  readonly importedAt: string;
  readonly isShown: boolean;
  /** Place in the list, from 0. */
  readonly order: number;
  readonly content: OverlayContent;
}

/**
 * Makes a reading of what a reader gave. May cost a second on hundreds of thousands of rows, so it belongs where the file
 * is read, off the page's thread.
 */
export function createReading(hash: string, { rows, ...raw }: RawReading): Reading {
  const table = qualifyIds(raw.table, hash);
  const counts = {
    rows,
    accepted: rows - raw.rejected.length,
    rejected: raw.rejected.length,
    warned: countBySeverity(raw.issues).warning,
    observations: table.length,
    unlocated: countUnlocated(table),
  };
  return { hash, content: { ...raw, table, counts } };
}

/** Makes an overlay of a reading; name, source and licence follow from the file and its reports. Shown at first. */
export function createOverlay(
  { hash, content }: Reading,
  importedAt: string,
  order: number,
): Overlay {
  const sources = content.reports.map(({ source }) => source);
  return {
    id: hash,
    name: content.fileName,
    source: distinct(sources.map(({ publisher }) => publisher)),
    licence: distinct(sources.map(({ licence }) => licence)),
    importedAt,
    isShown: true,
    order,
    content: restingContent(content),
  };
}

function countUnlocated(table: ObservationTable): number {
  let count = 0;
  for (let row = 0; row < table.length; row++) if (!isLocated(table, row)) count++;
  return count;
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('; ');
}
