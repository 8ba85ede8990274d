import { isLngLat } from '../../base/lng-lat.ts';
import { KM_PER_DEGREE } from '../coordinates.ts';
import type { CellBatch } from './cell-batch.ts';
import { DegreeColumn } from './degree-column.ts';
import { isOddPosition } from './position-evidence.ts';

/** Where the rows of a batch were. */
export class PlaceColumn {
  /** By row: 1 where the position is known. */
  isKnown = new Uint8Array();
  lng = new Float64Array();
  lat = new Float64Array();
  /** How far rounding may have moved it, kilometres. */
  roundingKm = new Float64Array();
  private readonly x: DegreeColumn;
  private readonly y: DegreeColumn;
  private readonly isApart: boolean;
  private areDecimal = false;

  /** Of the columns of longitudes and latitudes, where the table has both. */
  constructor(lngAt: number, latAt: number) {
    this.isApart = lngAt >= 0 && latAt >= 0;
    this.x = new DegreeColumn(lngAt);
    this.y = new DegreeColumn(latAt);
  }

  /** Reads the plain positions of a batch; `isPlain` is put to 0 for rows whose position is anything else. */
  take(batch: CellBatch, isPlain: Uint8Array): void {
    const { rows } = batch;
    if (this.lng.length < rows) this.grow(rows);
    this.areDecimal = this.isApart && batch.geometries === undefined;
    if (!this.areDecimal) {
      isPlain.fill(0, 0, rows);
      return;
    }
    this.x.take(batch);
    this.y.take(batch);
    this.settlePlain(rows, isPlain);
  }

  /** Whether the row's position stands in plain decimal numbers, whatever they are worth. */
  isDecimal(row: number): boolean {
    return this.areDecimal && !Number.isNaN((this.lng[row] ?? 0) + (this.lat[row] ?? 0));
  }

  private settlePlain(rows: number, isPlain: Uint8Array): void {
    const { isKnown, lng, lat, roundingKm } = this;
    const x = this.x.found;
    const y = this.y.found;
    isKnown.fill(1, 0, rows);
    for (let row = 0; row < rows; row++) {
      const one = x.degrees[row] ?? Number.NaN;
      const other = y.degrees[row] ?? Number.NaN;
      // Nothing is a position that is not a number, and one at zero is none.
      const isOne = isLngLat(one, other) && (one !== 0 || other !== 0);
      if (!isOne || isOddPosition(one, other)) isPlain[row] = 0;
      lng[row] = one;
      lat[row] = other;
      roundingKm[row] = ROUNDING_KM[Math.max(x.decimals[row] ?? 0, y.decimals[row] ?? 0)] ?? 0;
    }
  }

  private grow(rows: number): void {
    this.isKnown = new Uint8Array(rows);
    this.lng = new Float64Array(rows);
    this.lat = new Float64Array(rows);
    this.roundingKm = new Float64Array(rows);
  }
}

/** Half of the last digit, in kilometres along a meridian, by the number of digits behind the point. */
const ROUNDING_KM = Array.from(
  { length: 17 },
  (_, decimals) => (KM_PER_DEGREE / 2) * 10 ** -decimals,
);
