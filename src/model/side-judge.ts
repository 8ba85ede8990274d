import { contains } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { OUTSIDE } from './division.ts';
import { divisionOf } from './geography.ts';
import type { Geography } from './geography.ts';
import { createLocationShares } from './location-shares.ts';
import type { Discs } from './location-shares.ts';
import type { ExactLocation, Location, PlaceLocation } from './location.ts';
import type { Observation, SideId } from './observation.ts';
import type { Share } from './share-lists.ts';

/** Holds what is said of sides against the contact line in force at the time. */
export interface SideJudge {
  /** Whether the line that is known was in force during the whole of the period. */
  isInForce(period: Period): boolean;
  /** The side on which all of the location surely lies, whichever way the line is off; null where none is sure. */
  sureSide(location: Location, period: Period): SideId | null;
  /** The same of many discs at once, those of 0 km being exact positions, at a time when the line was in force. */
  sureSides(discs: Discs): readonly (SideId | null)[];
}

/** A judge that knows no line, and so contradicts nobody. */
export const NO_JUDGE: SideJudge = {
  isInForce: () => false,
  sureSide: () => null,
  sureSides: ({ lng }) => Array.from(lng, () => null),
};

/** A word on a side that cannot be true, with the side that is sure. */
export interface SideContradiction {
  /** Whether it is the word on the event or weapon itself, or on the observer's position. */
  readonly of: 'side' | 'observerSide';
  readonly said: SideId;
  readonly found: SideId;
}

const MOST_REMEMBERED = 10_000;

/** The judge by a geography's own line, within its 90 % precision; `NO_JUDGE` where it has no sides. */
export function createSideJudge(geography: Geography): SideJudge {
  const { line } = geography;
  const division = divisionOf(geography, 'side');
  if (line === null || division === null) return NO_JUDGE;
  const isInForce = (period: Period): boolean => contains(line.inForce, period);
  const known = new Map<string, SideId | null>();
  const shares = createLocationShares(geography, division);
  const sideOf = (location: Location): SideId | null =>
    division.units[sureUnit(shares.of(location))]?.id ?? null;
  /** Tables name the same places over and over. */
  const rememberedSide = (location: ExactLocation | PlaceLocation): SideId | null => {
    const radius = location.precision === 'place' ? location.radiusKm : 0;
    const key = `${location.at.join()} ${radius}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const side = sideOf(location);
    known.set(key, side);
    return side;
  };
  return {
    isInForce,
    sureSide(location, period) {
      if (location.precision === 'region' || !isInForce(period)) return null;
      return location.precision === 'exact' || location.precision === 'place'
        ? rememberedSide(location)
        : sideOf(location);
    },
    sureSides({ lng, lat, km }) {
      return Array.from(lng, (x, i) => {
        const only = shares.tallyOfDisc(x, lat[i] ?? 0, km[i] ?? 0).only();
        return division.units[only ?? OUTSIDE]?.id ?? null;
      });
    },
  };
}

/** Where the observation's own words contradict the line for sure. */
export function sideContradictions(
  { side, observer, location, period }: Observation,
  judge: SideJudge,
): readonly SideContradiction[] {
  const stand = observer?.at ?? null;
  const words = [
    { of: 'side', said: side, where: location },
    {
      of: 'observerSide',
      said: observer?.side ?? null,
      where: stand === null ? null : ({ precision: 'exact', at: stand } as const),
    },
  ] as const;
  return words.flatMap(({ of, said, where }) => {
    if (said === null || where === null) return [];
    const found = contradictedBy(judge, said, where, period);
    return found === null ? [] : [{ of, said, found }];
  });
}

/**
 * The side on which the location surely lies where that is another than the report says; else null. "Neither side"
 * contradicts no line: such ground lies between the positions that the line divides.
 */
export function contradictedBy(
  judge: SideJudge,
  said: SideId,
  location: Location,
  period: Period,
): SideId | null {
  if (said === NEITHER) return null;
  const found = judge.sureSide(location, period);
  return found === said ? null : found;
}

/** What reports call the side of ground that nobody controls; no line has it. */
export const NEITHER: SideId = 'neither';

/** The unit of the whole location, or OUTSIDE. */
function sureUnit([share, ...others]: readonly Share[]): number {
  return share?.min === 1 && others.length === 0 ? share.unit : OUTSIDE;
}
