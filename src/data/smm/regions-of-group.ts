import type { Group } from './clause-groups.ts';
import type { RegionName, SubPeriod } from './reading.ts';

/** What the sentences before have said of, which "in the region" and "over the same period" refer to. */
export interface TotalsContext {
  readonly regions: readonly RegionName[];
  readonly subPeriod: SubPeriod | null;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** How a sentence stands to the ones before it. */
interface Sight {
  readonly context: TotalsContext | null;
  /** Index of the sentence. */
  readonly index: number;
  readonly isLocal: boolean;
  /** The regions that the sentence itself has named so far. */
  readonly named: readonly RegionName[];
}

/** The regions of a group of figures: named, or meant by "in the region" and by going on from the sentence before. */
export function regionsOfGroup(group: Group, sight: Sight): readonly RegionName[] {
  const { context, index, isLocal, named } = sight;
  const isDirect = context?.sentence === index - 1 && context.regions.length === 1;
  const isContinued =
    isDirect &&
    !isLocal &&
    ((group.violations === null && group.explosions !== null) || isNextPeriod(group));
  const isSame =
    group.regions.length === 0
      ? group.mode === 'previous' || isContinued
      : group.regions.includes('same');
  if (isSame) return named.length > 0 ? [...new Set(named)] : (context?.regions ?? []);
  const own = group.regions.filter((region) => region !== 'same' && region !== 'all');
  return own.length === 0 && group.regions.includes('all') && isZero(group)
    ? ['donetsk', 'luhansk']
    : own;
}

/** "Between the evenings of 19 and 20 February, it recorded 20": of the region that was just named. */
function isNextPeriod(group: Group): boolean {
  return group.days !== null && group.days !== 'same' && group.violations !== null;
}

/** Whether the group's figure, if it is of several regions, is their sum: none in both is none in each. */
export function isShared(group: Group): boolean {
  const figure = group.violations ?? group.explosions;
  return figure !== null && figure.value > 0;
}

function isZero({ violations, explosions }: Group): boolean {
  return (violations ?? explosions)?.value === 0;
}
