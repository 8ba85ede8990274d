import type { Period } from '../base/period.ts';
import type { Location } from '../model/location.ts';
import type { SideId } from '../model/observation.ts';
import { NEITHER } from '../model/side-judge.ts';
import type { SideJudge } from '../model/side-judge.ts';
import type { Remark } from './place-finder.ts';

/** The sides at the time of one report. */
export interface SidesThen {
  /** Whether the line of that time is known. */
  readonly isKnown: boolean;
  /** See `SideJudge`. */
  sureSide(location: Location): SideId | null;
}

/** The sides as they were in the period; of a report without a date nothing is known. */
export function sidesThen(judge: SideJudge, period: Period | null): SidesThen {
  return {
    isKnown: period !== null && judge.isInForce(period),
    sureSide: (location) => (period === null ? null : judge.sureSide(location, period)),
  };
}

/** What is known of the side of a place at the time of a report. */
export interface KnownSide {
  /** Beyond doubt. */
  readonly sure: SideId | null;
  /** By what is known of another time, or not well enough. */
  readonly likely: SideId | null;
}

/**
 * Compares a report's word with what is known: the other side beyond doubt is a contradiction; another that is only likely,
 * and ground of neither side, are worth a note.
 */
export function compareSide(
  name: string,
  said: SideId | null,
  { sure, likely }: KnownSide,
): readonly Remark[] {
  const known = sure ?? likely;
  if (said === null || known === null || said === known) return [];
  const isSure = sure !== null && said !== NEITHER && known !== NEITHER;
  return [
    {
      code: isSure ? 'side-contradiction' : 'side-unsure',
      severity: isSure ? 'warning' : 'note',
      value: `${name}: ${said}`,
      expected: known,
    },
  ];
}
