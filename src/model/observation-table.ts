import { PRECISIONS } from './location.ts';
import type { Location } from './location.ts';
import type { NumberColumn } from './number-column.ts';
import type { Observer } from './observation.ts';
import type { Texts } from './texts.ts';

/**
 * All observations as columns: the one representation behind map, counts, tables and exports.
 * Rows are sorted by end, then start, then report and id. Codes are indices into the vocabularies of the model
 * (KINDS, PRECISIONS, MEANS, ...) or into the table's own dictionaries; index 0 of a dictionary means "none".
 */
export interface ObservationTable {
  readonly length: number;
  /** Minutes since 1970. */
  readonly start: NumberColumn<Int32Array>;
  readonly end: NumberColumn<Int32Array>;
  readonly kind: Uint8Array;
  /** NO_FIGURE where the report prints no number. */
  readonly count: Int8Array | Int16Array | Int32Array;
  readonly qualifier: Uint8Array;
  readonly precision: Uint8Array;
  /** Degrees. Of `exact` and `place` the position; of ranged locations the centre of the shape; else NaN. */
  readonly lng: NumberColumn<Float64Array>;
  readonly lat: NumberColumn<Float64Array>;
  /** Kilometres: the range of a ranged location; `rangeMax` is the radius of a `place`; NaN where there is none. */
  readonly rangeMin: NumberColumn<Float32Array>;
  readonly rangeMax: NumberColumn<Float32Array>;
  /** One bit per wind (bit 0 is north): plain bearings, and the vaguer "-erly" ones. */
  readonly winds: Uint16Array;
  readonly erlyWinds: Uint16Array;
  readonly means: Uint8Array;
  readonly weaponState: Uint8Array;
  readonly status: Uint8Array;
  /** Two winds plus one each (from * 32 + to), 0 where no direction of flight is given. */
  readonly flight: Uint16Array;
  readonly report: WordCodes;
  readonly region: Uint8Array | Uint16Array;
  readonly side: Uint8Array;
  readonly observer: WordCodes;
  readonly place: WordCodes;
  readonly id: NumberColumn<Uint32Array>;
  readonly timeText: WordCodes;
  readonly description: WordCodes;
  readonly dictionaries: Dictionaries;
}

/** Codes of words as wide as they need be: the joined table's are narrow, as they stay as long as the page. */
export type WordCodes = Uint8Array | Uint16Array | Uint32Array;

/** The words behind the codes; entry 0 is the absence of a value. */
export interface Dictionaries {
  readonly report: readonly string[];
  readonly region: readonly string[];
  readonly side: readonly string[];
  readonly observer: readonly (Observer | null)[];
  readonly text: Texts;
}

/** In the count column: the report prints no number. */
export const NO_FIGURE = -1;

/** Whether the row has a location that can be drawn as a position or shape (an `area` is drawn as the region). */
export function isLocated(table: ObservationTable, row: number): boolean {
  return table.precision[row] !== UNLOCATED;
}

const UNLOCATED = PRECISIONS.indexOf('region');

/** The location's named region or place, for the dictionaries. */
export function placeNameOf(location: Location): string {
  switch (location.precision) {
    case 'place':
      return location.name;
    case 'area':
      return location.regionId;
    case 'region':
      return location.regionId ?? '';
    default:
      return '';
  }
}
