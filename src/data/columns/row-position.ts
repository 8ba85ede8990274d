import { isLngLat } from '../../base/lng-lat.ts';
import type { LngLat } from '../../base/lng-lat.ts';
import { readAngle, readPair, roundingOfNumber } from '../coordinates.ts';
import type { Angle } from '../coordinates.ts';
import type { RowFault } from './preset.ts';
import type { CoordinateOrder, PositionEvidence } from './position-evidence.ts';

/** A position with how far rounding may have moved it. */
export interface PrintedPosition {
  readonly at: LngLat;
  readonly roundingKm: number;
  /** Whether it only makes sense with its numbers exchanged. */
  readonly isOdd: boolean;
}

/** The cells that hold a position, with the names of their columns. */
export interface PositionCells {
  readonly lng: string;
  readonly lat: string;
  readonly both: string;
  readonly column: string;
}

/** What the reading of positions depends on. */
export interface PositionRules {
  readonly evidence: PositionEvidence;
  /** The order of pairs in one cell. */
  readonly openOrder: CoordinateOrder;
  /** Whether the user says that longitudes and latitudes are exchanged. */
  readonly isExchanged: boolean;
}

/** The position that the cells state, null where they are empty, or why they state none. */
export function readPosition(
  cells: PositionCells,
  rules: PositionRules,
): PrintedPosition | RowFault | null {
  if (cells.lng.trim() !== '' || cells.lat.trim() !== '') {
    return readApart(cells, rules);
  }
  return cells.both.trim() === '' ? null : readTogether(cells, rules);
}

function readApart(cells: PositionCells, rules: PositionRules): PrintedPosition | RowFault {
  const fault: RowFault = {
    code: 'position-invalid',
    column: cells.column,
    value: `${cells.lng}, ${cells.lat}`,
    expected: 'lng, lat',
  };
  const lng = readAngle(cells.lng);
  const lat = readAngle(cells.lat);
  if (lng === null || lat === null) return fault;
  if (lng.axis === 'lat' || lat.axis === 'lng') {
    return lng.axis === 'lng' || lat.axis === 'lat' ? fault : positioned(lat, lng, fault, rules);
  }
  const isLettered = lng.axis !== null || lat.axis !== null;
  const [x, y] = rules.isExchanged && !isLettered ? [lat, lng] : [lng, lat];
  return positioned(x, y, fault, rules);
}

function readTogether(cells: PositionCells, rules: PositionRules): PrintedPosition | RowFault {
  const fault: RowFault = {
    code: 'position-invalid',
    column: cells.column,
    value: cells.both,
    expected: 'lat, lng',
  };
  const pair = readPair(cells.both);
  if (pair === null) return fault;
  const { first, second } = pair;
  if (pair.order === null) rules.evidence.seeOpen(first.degrees, second.degrees);
  const [lng, lat] =
    (pair.order ?? rules.openOrder) === 'lng-lat' ? [first, second] : [second, first];
  return positioned(lng, lat, fault, rules);
}

function positioned(
  lng: Angle,
  lat: Angle,
  fault: RowFault,
  { evidence }: PositionRules,
): PrintedPosition | RowFault {
  const at: LngLat = [lng.degrees, lat.degrees];
  const isOdd = evidence.see(...at);
  if (!isLngLat(...at)) return fault;
  return { at, roundingKm: Math.min(lng.roundingKm, lat.roundingKm), isOdd };
}

/** The position of a geometry, or why it is none. */
export function positionOfGeometry(
  coordinates: LngLat,
  { evidence, isExchanged }: PositionRules,
): PrintedPosition | RowFault {
  const at: LngLat = isExchanged ? [coordinates[1], coordinates[0]] : coordinates;
  const isOdd = evidence.see(...at);
  if (isLngLat(...at)) return { at, roundingKm: roundingOf(coordinates), isOdd };
  return {
    code: 'position-invalid',
    column: 'geometry',
    value: at.join(', '),
    expected: 'lng, lat',
  };
}

/** A number keeps no zeros at its end, so the longer of the two says how finely both were given. */
function roundingOf(coordinates: LngLat): number {
  return Math.min(roundingOfNumber(coordinates[0]), roundingOfNumber(coordinates[1]));
}
