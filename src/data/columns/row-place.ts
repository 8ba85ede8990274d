import { isLngLat } from '../../base/lng-lat.ts';
import { KM_PER_DEGREE } from '../coordinates.ts';
import type { CellBatch } from './cell-batch.ts';
import type { IssueLog } from './issue-log.ts';
import { readPlainNumber } from './plain-number.ts';
import type { PlainNumber } from './plain-number.ts';
import type { ColumnMapping, RowFault } from './preset.ts';
import type { RowCursor } from './row-cursor.ts';
import { positionOfGeometry, readPosition } from './row-position.ts';
import type { PositionRules, PrintedPosition } from './row-position.ts';

/** Where a row's event was; one of these is written over again and again, so that rows cost no objects. */
export interface RowPlace {
  isKnown: boolean;
  lng: number;
  lat: number;
  /** How far rounding may have moved it, kilometres. */
  roundingKm: number;
}

/** Reads the position of a row into the place, or says why the row states none that can be. */
export type PlaceReader = (batch: CellBatch, row: number, number: number) => RowFault | null;

/** More than three digits are no degrees. */
const MAX_DEGREES = 180;

/**
 * The reader of positions of one reading: decimal degrees straight from the bytes, everything else as text. A position
 * that is missing, or at zero and zero, or seems exchanged, is noted in the log.
 */
export function createPlaceReader(
  cursor: RowCursor,
  columns: ColumnMapping,
  rules: PositionRules,
  log: IssueLog,
  place: RowPlace,
): PlaceReader {
  const positionOf = (name: string | undefined): number =>
    name === undefined ? -1 : cursor.positionOf(name);
  const [lngAt, latAt, bothAt] = [columns.lng, columns.lat, columns.coordinates].map(positionOf);
  const column = columns.lng ?? columns.coordinates ?? 'geometry';
  const x: PlainNumber = { value: 0, decimals: 0 };
  const y: PlainNumber = { value: 0, decimals: 0 };
  const text = (at = -1): string => (at < 0 ? '' : cursor.text(at).trim());
  const isPlain = (at: number, number: PlainNumber): boolean => {
    const from = cursor.from(at);
    const to = cursor.to(at, from);
    return readPlainNumber(cursor.bytes, from, to, number) && Math.abs(number.value) <= MAX_DEGREES;
  };
  const settle = (
    lng: number,
    lat: number,
    roundingKm: number,
    isOdd: boolean,
    row: number,
  ): null => {
    place.isKnown = lng !== 0 || lat !== 0;
    place.lng = lng;
    place.lat = lat;
    place.roundingKm = roundingKm;
    if (!place.isKnown) log.add('note', row, { code: 'position-missing', column });
    else if (isOdd)
      log.add('warning', row, {
        code: 'position-swapped',
        column,
        value: `${lng}, ${lat}`,
        expected: 'lng, lat',
      });
    return null;
  };
  const readText = (batch: CellBatch, row: number): PrintedPosition | RowFault | null => {
    const geometry = batch.geometries?.[row] ?? null;
    return geometry !== null && typeof geometry !== 'string'
      ? positionOfGeometry(geometry, rules)
      : readPosition({ lng: text(lngAt), lat: text(latAt), both: text(bothAt), column }, rules);
  };
  return (batch, row, number) => {
    const isApart = lngAt !== undefined && latAt !== undefined && lngAt >= 0 && latAt >= 0;
    if (isApart && batch.geometries === undefined && isPlain(lngAt, x) && isPlain(latAt, y)) {
      const lng = rules.isExchanged ? y.value : x.value;
      const lat = rules.isExchanged ? x.value : y.value;
      const isOdd = rules.evidence.see(lng, lat);
      if (isLngLat(lng, lat))
        return settle(lng, lat, ROUNDING_KM[Math.max(x.decimals, y.decimals)] ?? 0, isOdd, number);
      const value = `${text(lngAt)}, ${text(latAt)}`;
      return { code: 'position-invalid', column, value, expected: 'lng, lat' };
    }
    const read = readText(batch, row);
    if (read === null) return settle(0, 0, 0, false, number);
    return 'code' in read
      ? read
      : settle(read.at[0], read.at[1], read.roundingKm, read.isOdd, number);
  };
}

/** Half of the last digit, in kilometres along a meridian, by the number of digits behind the point. */
const ROUNDING_KM = Array.from(
  { length: 17 },
  (_, decimals) => (KM_PER_DEGREE / 2) * 10 ** -decimals,
);
