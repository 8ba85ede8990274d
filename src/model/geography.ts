import { createLineMeasure } from '../geometry/line-measure.ts';
import type { LineMeasure } from '../geometry/line-measure.ts';
import type { Division } from './division.ts';
import { divideByBand, divideByRegion, divideBySide } from './division.ts';
import type { ContactLine, Hierarchy, Region } from './region.ts';

/** Everything about the ground: the regions, the line, and the ways to divide the map by them. */
export interface Geography {
  readonly hierarchy: Hierarchy;
  readonly regions: readonly Region[];
  /** Null where no line could be read: then there are no sides by location, no distances and no bands. */
  readonly line: ContactLine | null;
  readonly lineMeasure: LineMeasure | null;
  readonly divisions: readonly Division[];
}

/** Builds the lookups for the regions and the line. Levels that need the line are left out without it. */
export function createGeography(
  hierarchy: Hierarchy,
  regions: readonly Region[],
  line: ContactLine | null,
): Geography {
  const lineMeasure = line === null ? null : createLineMeasure(line.positions);
  const known = line === null || lineMeasure === null ? null : { line, measure: lineMeasure };
  const divisions = hierarchy.levels.flatMap((level): Division[] => {
    if (level.id !== 'band' && level.id !== 'side') return [divideByRegion(level, regions)];
    if (known === null) return [];
    return level.id === 'band'
      ? [divideByBand(level, hierarchy.bands, known)]
      : [divideBySide(level, hierarchy.sides, regions, known)];
  });
  return { hierarchy, regions, line, lineMeasure, divisions };
}

/** The division of a level, or null where the level is unknown or its data are missing. */
export function divisionOf(geography: Geography, levelId: string): Division | null {
  return geography.divisions.find((each) => each.level.id === levelId) ?? null;
}

/** The region with the id, or null. */
export function regionById(geography: Geography, id: string | null): Region | null {
  return geography.regions.find((region) => region.id === id) ?? null;
}
