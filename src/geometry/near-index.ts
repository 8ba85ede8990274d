import { distanceKm } from './geodesic.ts';
import { cellsAround } from './ground-cells.ts';

/** Positions among which is asked whether any is near another one. */
export interface NearIndex {
  /** Whether any of the positions is within the distance (km, on the ellipsoid) of this one; never of NaN. */
  hasNear(lng: number, lat: number): boolean;
}

/** Odd, with well mixed bits (of xxHash, by Yann Collet). */
const SPREAD = 0x9e3779b1;
const RADIANS = Math.PI / 180;
const RADIUS_KM = 6371.0088;
/** Sphere and ellipsoid differ by less: only between the two the geodesic has to decide. */
const [SURE, POSSIBLE] = [0.99, 1.01] as const;

/**
 * An index over the columns of positions for one distance: what `distanceKm(...) <= nearKm` says of any of them. Positions
 * are sorted into slots by their cell of the ground, two distances wide, so that a question looks at eight cells or so.
 * Two cells may share a slot, which costs time only. NaN is no position.
 */
export function createNearIndex(lngs: Float64Array, lats: Float64Array, nearKm: number): NearIndex {
  const cellKm = 2 * nearKm;
  const mask = 2 ** Math.ceil(Math.log2(lngs.length + 2)) - 1;
  const slotOf = (cell: number): number => (Math.imul(cell, SPREAD) >>> 7) & mask;
  const slots = Int32Array.from(lngs, (lng, i) => {
    const [cell] = Number.isNaN(lng) ? [] : cellsAround([lng, lats[i] ?? 0], 0, cellKm);
    return cell === undefined ? -1 : slotOf(cell);
  });
  // A counting sort; while positions are sorted in, a slot's place holds where the slot before it ends.
  const starts = new Uint32Array(mask + 3);
  for (const slot of slots) if (slot >= 0) starts[slot + 2] = (starts[slot + 2] ?? 0) + 1;
  for (let slot = 1; slot < starts.length; slot++)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const order = new Uint32Array(starts.at(-1) ?? 0);
  for (const [i, slot] of slots.entries()) {
    if (slot < 0) continue;
    const at = starts[slot + 1] ?? 0;
    order[at] = i;
    starts[slot + 1] = at + 1;
  }
  const isNear = (lng: number, lat: number, i: number): boolean => {
    const [x, y] = [lngs[i] ?? 0, lats[i] ?? 0];
    const km = chordKm(lng, lat, x, y);
    if (km > POSSIBLE * nearKm) return false;
    return km < SURE * nearKm || distanceKm([lng, lat], [x, y]) <= nearKm;
  };
  return {
    hasNear(lng, lat) {
      if (Number.isNaN(lng)) return false;
      for (const cell of cellsAround([lng, lat], nearKm, cellKm)) {
        const slot = slotOf(cell);
        for (let k = starts[slot] ?? 0; k < (starts[slot + 1] ?? 0); k++) {
          if (isNear(lng, lat, order[k] ?? 0)) return true;
        }
      }
      return false;
    },
  };
}

/** Straight through the sphere: of some kilometres as good as on it. */
function chordKm(lng: number, lat: number, otherLng: number, otherLat: number): number {
  const rise = Math.sin(((otherLat - lat) * RADIANS) / 2);
  const turn = Math.sin(((otherLng - lng) * RADIANS) / 2);
  const across = Math.cos(lat * RADIANS) * Math.cos(otherLat * RADIANS);
  return 2 * RADIUS_KM * Math.sqrt(rise * rise + across * turn * turn);
}
