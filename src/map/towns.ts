import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../base/lng-lat.ts';
import { NOTHING, collection, feature } from './features.ts';

interface TownProperties {
  readonly name_en?: string;
  readonly name_uk?: string | null;
  readonly rank?: number;
}

/** The towns of the base map with names by language; in order of rank, then as the file has them, by importance. */
export function townFeatures(towns: FeatureCollection): FeatureCollection {
  return collection(
    towns.features.map((town, i) => {
      const { name_en: en = '', name_uk: uk, rank = 4 }: TownProperties = town.properties ?? {};
      return feature(town.geometry, { en, uk: uk ?? en, rank, order: rank * 1000 + i });
    }),
  );
}

/** The Ukrainian names of towns by their English ones, which reports print. */
export function ukrainianNames(towns: FeatureCollection): ReadonlyMap<string, string> {
  const names = towns.features.flatMap(({ properties }): [string, string][] => {
    const { name_en: en, name_uk: uk }: TownProperties = properties ?? {};
    return en === undefined || uk == null ? [] : [[en, uk]];
  });
  return new Map(names);
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
