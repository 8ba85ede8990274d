import { KINDS } from '../../model/kind.ts';
import { PRECISIONS } from '../../model/location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from '../../model/observation.ts';
import type { Columns } from '../../model/table-columns.ts';

/** The version of the layout that is written; `docs/archive.md` describes it. */
export const ARCHIVE_VERSION = 1;

/** Key of the schema's metadata whose value is the JSON of `ArchiveHead`. */
export const HEAD_KEY = 'contactline';

/** Key of the schema's metadata whose value is the mark with the checksum of the file. */
export const CHECKSUM_KEY = 'contactline:checksum';

/** Columns of the table whose codes are words of the model; in the file the words stand beside them. */
export const VOCABULARIES = {
  kind: KINDS.map(({ id }) => id),
  qualifier: COUNT_QUALIFIERS,
  precision: PRECISIONS,
  means: MEANS,
  weaponState: ['', ...WEAPON_STATES],
  status: STATUSES,
} as const satisfies Partial<Record<keyof Columns, readonly string[]>>;

/** Columns whose codes are words of the table's own dictionaries; '' is no word. */
export const OWN_WORDS = ['report', 'region', 'side'] as const satisfies readonly (keyof Columns)[];

/** Columns of words of which the table keeps one dictionary together. */
export const TEXTS = [
  'place',
  'timeText',
  'description',
] as const satisfies readonly (keyof Columns)[];

/** Columns that are in the file as they are in the table; `float32` without a value is NaN. */
export const PLAIN = {
  rangeMin: 'rangeMinKm',
  rangeMax: 'rangeMaxKm',
  winds: 'winds',
  erlyWinds: 'erlyWinds',
  flight: 'flight',
} as const satisfies Partial<Record<keyof Columns, string>>;

/** Positions to so many decimals at most are kept as whole numbers: 180 degrees of 1e-7 still are 32 bits. */
export const MAX_DECIMALS = 7;

/** What of a table fills most of the memory: the bytes of a row, and about as many for the id and its key. */
export const BYTES_PER_ROW = 160;

/** More than this is not opened: a page may have some gigabytes, and needs room for what follows from the table. */
export const MAX_MEMORY_BYTES = 1_200_000_000;
