import { polygonSamples } from '../geometry/polygon-samples.ts';
import { divideByRegion } from './division.ts';
import type { Geography } from './geography.ts';
import type { Level, Names, OwnRegion, Region } from './region.ts';

/** The geography with a level of somebody's own regions behind the others; where they overlap, the first wins. */
export function withOwnLevel(
  geography: Geography,
  name: Names,
  source: string,
  own: readonly OwnRegion[],
): { readonly geography: Geography; readonly level: Level } {
  const { hierarchy, regions, divisions } = geography;
  const before = hierarchy.levels.filter(({ id }) => id.startsWith('own-')).length;
  const level: Level = { id: `own-${before + 1}`, name };
  const added = own.map((each, index) => regionOf(each, `${level.id}/${index + 1}`, level, source));
  return {
    level,
    geography: {
      ...geography,
      hierarchy: { ...hierarchy, levels: [...hierarchy.levels, level] },
      regions: [...regions, ...added],
      divisions: [...divisions, divideByRegion(level, added)],
    },
  };
}

function regionOf({ name, geometry }: OwnRegion, id: string, level: Level, source: string): Region {
  const inside = polygonSamples(geometry);
  const middle = 2 * Math.floor(inside.length / 4);
  return {
    id,
    level: level.id,
    parent: null,
    side: null,
    name,
    isApproximate: false,
    note: null,
    labelAt: [inside[middle] ?? 0, inside[middle + 1] ?? 0],
    source,
    geometry,
  };
}
