import type { FeatureCollection, Position } from 'geojson';
import type { LngLat } from '../base/lng-lat.ts';
import { NOTHING, collection, feature } from './features.ts';

interface TownProperties {
  readonly name_en?: string;
  readonly name_uk?: string | null;
  readonly rank?: number;
}

/** Of two towns of the first rank that are nearer to each other than this, in degrees, only the first is always named. */
const OWN_ROOM_DEG = 0.5;

/**
 * The towns of the base map with names by language; in order of rank, then as the file has them, by importance. `isChief`
 * holds for those that are named whatever lies around them.
 */
export function townFeatures(towns: FeatureCollection): FeatureCollection {
  const chiefs: Position[] = [];
  return collection(
    towns.features.map((town, i) => {
      const { name_en: en = '', name_uk: uk, rank = 4 }: TownProperties = town.properties ?? {};
      const at = town.geometry.type === 'Point' ? town.geometry.coordinates : null;
      const isChief = rank === 1 && at !== null && chiefs.every((chief) => isApart(chief, at));
      if (isChief) chiefs.push(at);
      return feature(town.geometry, { en, uk: uk ?? en, rank, isChief, order: rank * 1000 + i });
    }),
  );
}

function isApart([lng = 0, lat = 0]: Position, [otherLng = 0, otherLat = 0]: Position): boolean {
  return Math.hypot(otherLng - lng, otherLat - lat) >= OWN_ROOM_DEG;
}

/** The Ukrainian names of towns by their English ones, which reports print. */
export function ukrainianNames(towns: FeatureCollection): ReadonlyMap<string, string> {
  const names = towns.features.flatMap(({ properties }): [string, string][] => {
    const { name_en: en, name_uk: uk }: TownProperties = properties ?? {};
    return en === undefined || uk == null ? [] : [[en, uk]];
  });
  return new Map(names);
}

/** Positions of the towns that are named whatever lies around them. */
export function chiefTowns(towns: FeatureCollection | undefined): readonly LngLat[] {
  return townFeatures(towns ?? NOTHING).features.flatMap(({ geometry, properties }): LngLat[] => {
    if (properties?.['isChief'] !== true || geometry.type !== 'Point') return [];
    const [lng = 0, lat = 0] = geometry.coordinates;
    return [[lng, lat]];
  });
}

/** Positions of the towns that are named at every zoom. */
export function mainTowns(towns: FeatureCollection | undefined): readonly LngLat[] {
  return (towns ?? NOTHING).features.flatMap((town): LngLat[] => {
    const { rank = 4 }: TownProperties = town.properties ?? {};
    if (rank > 2 || town.geometry.type !== 'Point') return [];
    const [lng = 0, lat = 0] = town.geometry.coordinates;
    return [[lng, lat]];
  });
}
