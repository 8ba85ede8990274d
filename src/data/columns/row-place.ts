import { isLngLat } from '../../base/lng-lat.ts';
import type { CellBatch } from './cell-batch.ts';
import type { IssueLog } from './issue-log.ts';
import { PlaceColumn } from './place-column.ts';
import type { ColumnMapping, RowFault } from './preset.ts';
import type { RowCursor } from './row-cursor.ts';
import { positionOfGeometry, readPosition } from './row-position.ts';
import type { PositionRules, PrintedPosition } from './row-position.ts';

/** Reads where the rows of batches were. */
export interface PlaceReader {
  readonly places: PlaceColumn;
  /** Reads the place of a row that is not plain, at which the cursor stands; or says why the row states none that can be. */
  read(batch: CellBatch, row: number, number: number): RowFault | null;
}

/**
 * The reader of positions of one reading: decimal degrees straight from the bytes, everything else as text. A position
 * that is missing, or at zero and zero, or seems exchanged, is noted in the log.
 */
export function createPlaceReader(
  cursor: RowCursor,
  columns: ColumnMapping,
  rules: PositionRules,
  log: IssueLog,
): PlaceReader {
  const positionOf = (name: string | undefined): number =>
    name === undefined ? -1 : cursor.positionOf(name);
  const lngAt = positionOf(columns.lng);
  const latAt = positionOf(columns.lat);
  const bothAt = positionOf(columns.coordinates);
  const column = columns.lng ?? columns.coordinates ?? 'geometry';
  const places = rules.isExchanged ? new PlaceColumn(latAt, lngAt) : new PlaceColumn(lngAt, latAt);
  const text = (at: number): string => (at < 0 ? '' : cursor.text(at).trim());
  const settle = (row: number, number: number, isOdd: boolean): null => {
    const [lng = 0, lat = 0] = [places.lng[row], places.lat[row]];
    const isKnown = lng !== 0 || lat !== 0;
    places.isKnown[row] = isKnown ? 1 : 0;
    if (!isKnown) log.add('note', number, { code: 'position-missing', column });
    else if (isOdd)
      log.add('warning', number, {
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
  return {
    places,
    read(batch, row, number) {
      if (places.isDecimal(row)) {
        const [lng = 0, lat = 0] = [places.lng[row], places.lat[row]];
        const isOdd = rules.evidence.see(lng, lat);
        if (isLngLat(lng, lat)) return settle(row, number, isOdd);
        const value = `${text(lngAt)}, ${text(latAt)}`;
        return { code: 'position-invalid', column, value, expected: 'lng, lat' };
      }
      const found = readText(batch, row);
      if (found !== null && 'code' in found) return found;
      const [lng, lat] = found?.at ?? [0, 0];
      places.lng[row] = lng;
      places.lat[row] = lat;
      places.roundingKm[row] = found?.roundingKm ?? 0;
      return settle(row, number, found?.isOdd ?? false);
    },
  };
}
