import { polygonSamples } from '../../src/geometry/polygon-samples.ts';
import { samplesOf } from '../../src/geometry/samples.ts';
import type { Division } from '../../src/model/division.ts';
import { regionById } from '../../src/model/geography.ts';
import type { Geography } from '../../src/model/geography.ts';
import { shapeOf } from '../../src/model/location-shape.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Share } from '../../src/model/share-lists.ts';

/** Where one observation counts: the unit that its word names, or its shares of each unit. */
export type Placed = { readonly word: string | null } | { readonly shares: readonly Share[] };

/** Tags one observation in the plainest way, position by position: what the bulk tagging must say. */
export function placeByHand(
  { location, regionId, side }: Observation,
  geography: Geography,
  division: Division,
): Placed {
  const indexOf = (id: string | null): number => division.units.findIndex((unit) => unit.id === id);
  const levelId = division.level.id;
  const named = levelId === 'band' ? -1 : indexOf(levelId === 'side' ? side : regionId);
  if (location.precision === 'region') return { word: division.units[named]?.id ?? null };
  if (levelId === 'side' && named !== -1) return whole(named);
  const samples = samplesByHand(location, geography);
  if (samples.length === 0) return whole(-1);
  const weights = new Map<number, number>();
  const possible = new Set<number>();
  for (const [lng, lat] of samples) {
    const unit = division.indexAt(lng, lat);
    weights.set(unit, (weights.get(unit) ?? 0) + 1);
    for (const each of possibleByHand(unit, lng, lat, geography, division)) possible.add(each);
  }
  const isCertain = possible.size === 1 && location.precision !== 'ray';
  const units = [...new Set([...weights.keys(), ...possible])].toSorted((a, b) => a - b);
  return {
    shares: units.map((unit) => ({
      unit,
      min: isCertain ? 1 : 0,
      expected: (weights.get(unit) ?? 0) / samples.length,
      max: 1,
    })),
  };
}

function whole(unit: number): Placed {
  return { shares: [{ unit, min: 1, expected: 1, max: 1 }] };
}

function samplesByHand(
  location: Exclude<Observation['location'], { precision: 'region' }>,
  geography: Geography,
): readonly (readonly [number, number])[] {
  const region = location.precision === 'area' ? regionById(geography, location.regionId) : null;
  const flat =
    location.precision !== 'area'
      ? samplesOf(shapeOf(location))
      : region === null
        ? new Float64Array(0)
        : polygonSamples(region.geometry);
  return Array.from(
    { length: flat.length / 2 },
    (_, i) => [flat[2 * i] ?? Number.NaN, flat[2 * i + 1] ?? Number.NaN] as const,
  );
}

function possibleByHand(
  unit: number,
  lng: number,
  lat: number,
  { line, lineMeasure, hierarchy }: Geography,
  { level, units }: Division,
): readonly number[] {
  if ((level.id !== 'side' && level.id !== 'band') || line === null || lineMeasure === null)
    return [unit];
  const km = Math.abs(lineMeasure.signedKm(lng, lat));
  const reach = line.precisionKm.p90;
  if (level.id === 'side') return km < reach && unit !== -1 ? [...units.keys()] : [unit];
  const bandAt = (at: number): number =>
    hierarchy.bands.findIndex((band) => at >= band.fromKm && at < (band.toKm ?? Infinity));
  const [nearest, farthest] = [bandAt(Math.max(0, km - reach)), bandAt(km + reach)];
  return [...units.keys()].filter((index) => index >= nearest && index <= farthest);
}
