import { COLUMN_FIELDS } from '../../data/reader.ts';
import type { ReadOptions } from '../../data/reader.ts';

type Columns = NonNullable<ReadOptions['columns']>;

/** As much of the browser's storage as is needed here. */
export type KeyStore = Pick<Storage, 'getItem' | 'setItem'>;

const PREFIX = 'contactline-columns:';

/** The columns that were last chosen for a table with these headers, in any order; null where none were. */
export function recallColumns(store: KeyStore | null, header: readonly string[]): Columns | null {
  try {
    const text = store?.getItem(keyOf(header)) ?? null;
    return text === null ? null : columnsOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Remembers the choice for this set of headers; a full or forbidden storage is no obstacle. */
export function rememberColumns(
  store: KeyStore | null,
  header: readonly string[],
  columns: Columns,
): void {
  try {
    store?.setItem(keyOf(header), JSON.stringify(columns));
  } catch {
    // The choice holds for this reading; only the next file is asked about again.
  }
}

/** The browser's storage, or null where it is forbidden. */
export function localStore(): KeyStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The columns in a stranger's JSON: known fields with text; everything else is left aside. */
export function columnsOf(json: unknown): Columns | null {
  if (typeof json !== 'object' || json === null) return null;
  const known = new Map<string, unknown>(Object.entries(json));
  return Object.fromEntries(
    COLUMN_FIELDS.flatMap((field) => {
      const column = known.get(field);
      return typeof column === 'string' ? [[field, column]] : [];
    }),
  );
}

function keyOf(header: readonly string[]): string {
  return PREFIX + JSON.stringify(header.toSorted());
}
