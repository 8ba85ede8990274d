import type { Wind } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import type { Period } from '../base/period.ts';
import type { KindId } from './kind.ts';
import type { Location } from './location.ts';

/** Id of a side in the shipped hierarchy: 'GCA', 'NGCA' or 'neither'. Sides are data, not code. */
export type SideId = string;

/** How the mission learned of it. */
export const MEANS = ['heard', 'saw', 'recorded', 'camera', 'uav', 'imagery', 'unknown'] as const;
export type Means = (typeof MEANS)[number];

/** What a report says of a weapon; see the withdrawal rules for what follows from it. */
export const WEAPON_STATES = [
  'violation',
  'beyond-lines-outside-storage',
  'at-storage',
  'missing-from-storage',
  'no-access',
  'security-zone',
  'withdrawing',
  'unstated',
] as const;
export type WeaponState = (typeof WEAPON_STATES)[number];

/** How a count is printed: 48, about 600, at least 8. */
export const COUNT_QUALIFIERS = ['exact', 'about', 'at-least'] as const;
export type CountQualifier = (typeof COUNT_QUALIFIERS)[number];

/** Whether the figure was seen in a published report or is known only from a secondary account. */
export const STATUSES = ['confirmed', 'supplied', 'synthetic'] as const;
export type Status = (typeof STATUSES)[number];

/** Who observed, from where, and which side the report says controls that position. */
export interface Observer {
  readonly name: string;
  readonly at: LngLat | null;
  readonly side: SideId | null;
}

/**
 * One line of a report: a count of one kind at one location. A count is never broken up into positions.
 * There is no field for who fired; `flight` is the direction in which projectiles were seen to pass.
 */
export interface Observation {
  /** Unique within the report. */
  readonly id: string;
  readonly reportId: string;
  readonly kind: KindId;
  /** Null where the report prints no number: no figure is not zero. */
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  /** The observation's own span where it is printed, else the report's. */
  readonly period: Period;
  /** The time as the report words it. */
  readonly timeText: string | null;
  readonly location: Location;
  /** Region of the report's own heading or wording, an id of the hierarchy. */
  readonly regionId: string | null;
  /** The report's own word on the side of the event or weapon. */
  readonly side: SideId | null;
  readonly observer: Observer | null;
  readonly means: Means;
  /** The assessed cause, the model or what else the report says, in its own terms. */
  readonly description: string | null;
  readonly flight: { readonly from: Wind; readonly to: Wind } | null;
  /** Only for kinds of the group `weapon`. */
  readonly weaponState: WeaponState | null;
  readonly status: Status;
}
