import { distanceKm } from '../geometry/geodesic.ts';
import { outlineSamplesOf } from '../geometry/samples.ts';
import { kindAt } from './kind.ts';
import { shapeOf } from './location-shape.ts';
import { PRECISIONS } from './location.ts';
import { createLocationIndex } from './location-index.ts';
import { locationAt } from './observation-at.ts';
import { numberAt } from './number-column.ts';
import { isLocated } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';

/** A row whose place is less certain than this says too little about where to be compared by place. */
export const MAX_UNCERTAINTY_KM = 10;
/** A row that spans more says too little about when. */
export const MAX_SPAN_MINUTES = 7 * 24 * 60;
/** Weapons of consecutive reports: up to the longest gap between two reports, four days. */
export const WEAPON_GAP_MINUTES = 4 * 24 * 60;

/** How far from its position each row may be. */
export interface Placings {
  /** Kilometres around the table's lng and lat; -1 without a place, Infinity where nothing can be compared. */
  readonly radiusKm: Float64Array;
  /** Rows that have a place or time too vague to be compared. */
  readonly vague: number;
}

/** The radius of the disc around each row's position that holds all its location allows. */
export function placingsOf(table: ObservationTable): Placings {
  const radiusAt = createRadii(table);
  const radiusKm = new Float64Array(table.length);
  let vague = 0;
  for (let row = 0; row < radiusKm.length; row++) {
    const span = numberAt(table.end, row) - numberAt(table.start, row);
    const radius = span > MAX_SPAN_MINUTES ? Infinity : radiusAt(row);
    if (radius > MAX_UNCERTAINTY_KM) vague++;
    radiusKm[row] = radius;
  }
  return { radiusKm, vague };
}

/** Whether the row is a weapon, whose sightings are compared beyond their own span. */
export function isWeapon(table: ObservationTable, row: number): boolean {
  return kindAt(table.kind[row] ?? 0).group === 'weapon';
}

const EXACT = PRECISIONS.indexOf('exact');
const PLACE = PRECISIONS.indexOf('place');

/** The radius of a row's location, worked out once for each different one. */
function createRadii(table: ObservationTable): (row: number) => number {
  const locations = createLocationIndex(table);
  const known: number[] = [];
  return (row) => {
    if (!isLocated(table, row)) return -1;
    if (table.precision[row] === EXACT) return 0;
    if (table.precision[row] === PLACE) return numberAt(table.rangeMax, row);
    return (known[locations.numberOf(row)] ??= radiusOf(table, row));
  };
}

function radiusOf(table: ObservationTable, row: number): number {
  const location = locationAt(table, row);
  if (!('from' in location)) return -1;
  const centre = [numberAt(table.lng, row), numberAt(table.lat, row)] as const;
  const outline = outlineSamplesOf(shapeOf(location));
  let radius = 0;
  for (let i = 0; i < outline.length; i += 2) {
    radius = Math.max(radius, distanceKm(centre, [outline[i] ?? 0, outline[i + 1] ?? 0]));
  }
  return radius;
}
