import { kindAt, kindCode } from '../../model/kind.ts';
import type { Observation } from '../../model/observation.ts';
import { verdictFor, withdrawalKm } from '../../model/withdrawal.ts';
import type { Verdict } from '../../model/withdrawal.ts';
import type { LineDistance } from './line-distance.ts';

/** Our estimate for a weapon, to stand beside the mission's own word. */
export interface WeaponEstimate {
  readonly verdict: Verdict;
  /** Null where the agreements name no distance for the class. */
  readonly requiredKm: number | null;
  /** The middle of the location's distances, and what it and the line may be off. */
  readonly distanceKm: number | null;
  readonly marginKm: number;
}

/** The estimate by distance alone; null of what is not a weapon. */
export function weaponEstimate(
  observation: Observation,
  distance: LineDistance | null,
): WeaponEstimate | null {
  if (kindAt(kindCode(observation.kind)).group !== 'weapon') return null;
  const requiredKm = withdrawalKm(observation.kind, observation.description);
  const distanceKm = distance === null ? null : (distance.minKm + distance.maxKm) / 2;
  const marginKm = distance === null ? 0 : (distance.maxKm - distance.minKm) / 2 + distance.lineKm;
  return {
    verdict: verdictFor(requiredKm, distanceKm, marginKm),
    requiredKm,
    distanceKm,
    marginKm,
  };
}

/** Whether the mission's word and the estimate say opposite things. */
export function disagrees(observation: Observation, { verdict }: WeaponEstimate): boolean {
  if (observation.weaponState === 'violation') return verdict === 'compliant';
  return observation.weaponState === 'beyond-lines-outside-storage' && verdict === 'violation';
}
