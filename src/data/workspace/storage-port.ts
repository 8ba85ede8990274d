import type { Result } from '../../base/result.ts';

/** The four drawers of the database. */
export const STORES = ['head', 'items', 'steps', 'contents'] as const;
export type StoreName = (typeof STORES)[number];

/** One record to put, or to take away where there is no value. */
export interface RecordWrite {
  readonly store: StoreName;
  readonly key: string;
  readonly value: unknown;
}

/** All records by drawer and key. */
export type Records = Readonly<Record<StoreName, ReadonlyMap<string, unknown>>>;

/**
 * Why something is not stored. `unavailable`: the browser gives no database (a private window, a forbidden one); `full`: no
 * room; `elsewhere`: another window has changed what is stored since it was read; `newer`: a later version of the product
 * wrote it; `failed`: anything else.
 */
export interface StorageFault {
  readonly code: 'unavailable' | 'full' | 'elsewhere' | 'newer' | 'failed';
  readonly detail: string;
}

/** The only things that are asked of a database. Nothing rejects. */
export interface RecordStorage {
  read(): Promise<Result<Records, StorageFault>>;
  /**
   * Writes all or nothing, and only if the head's `revision` is still the one expected (0 where there is no head): fails
   * with `elsewhere` otherwise.
   */
  write(
    writes: readonly RecordWrite[],
    expectedRevision: number,
  ): Promise<Result<null, StorageFault>>;
  /** The listener hears of every write of another window. */
  onElsewhere(listener: () => void): void;
}

/** The one key in the drawer `head`. */
export const HEAD_KEY = 'workspace';

/** The revision in a head record, 0 for anything that has none. */
export function revisionOf(head: unknown): number {
  const isHead = typeof head === 'object' && head !== null && 'revision' in head;
  return isHead && typeof head.revision === 'number' ? head.revision : 0;
}
