import type { Geography } from '../model/geography.ts';
import type { Side } from '../model/region.ts';

/** The side of the hierarchy that lies to the left or right of the line's direction, by where its regions are; or null. */
export function sideBeside(geography: Geography, at: 'left' | 'right'): Side | null {
  const { regions, lineMeasure, hierarchy } = geography;
  if (lineMeasure === null) return null;
  const part = regions.find(
    (region) =>
      region.level === 'side' && lineMeasure.signedKm(...region.labelAt) > 0 === (at === 'left'),
  );
  return hierarchy.sides.find((side) => side.id === part?.side) ?? null;
}
