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
/** Sphere and ellipsoid differ by less (0.6 %): only between the two the geodesic has to decide. */
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
  const vectors = vectorsOf(lngs, lats);
  const [sure2, possible2] = [SURE, POSSIBLE].map((part) => ((part * nearKm) / RADIUS_KM) ** 2);
  const here = new Float64Array(3);
  const isNear = (lng: number, lat: number, i: number): boolean => {
    const dx = (vectors[3 * i] ?? 0) - (here[0] ?? 0);
    const dy = (vectors[3 * i + 1] ?? 0) - (here[1] ?? 0);
    const dz = (vectors[3 * i + 2] ?? 0) - (here[2] ?? 0);
    // Straight through the sphere, which of some kilometres is as good as on it.
    const chord2 = dx * dx + dy * dy + dz * dz;
    if (chord2 > (possible2 ?? 0)) return false;
    return chord2 < (sure2 ?? 0) || distanceKm([lng, lat], [lngs[i] ?? 0, lats[i] ?? 0]) <= nearKm;
  };
  return {
    hasNear(lng, lat) {
      if (Number.isNaN(lng)) return false;
      writeVector(lng, lat, here, 0);
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

function vectorsOf(lngs: Float64Array, lats: Float64Array): Float64Array {
  const vectors = new Float64Array(3 * lngs.length);
  for (let i = 0; i < lngs.length; i++) writeVector(lngs[i] ?? 0, lats[i] ?? 0, vectors, 3 * i);
  return vectors;
}

function writeVector(lng: number, lat: number, out: Float64Array, at: number): void {
  const across = Math.cos(lat * RADIANS);
  out[at] = across * Math.cos(lng * RADIANS);
  out[at + 1] = across * Math.sin(lng * RADIANS);
  out[at + 2] = Math.sin(lat * RADIANS);
}
