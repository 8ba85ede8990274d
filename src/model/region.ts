import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../base/lng-lat.ts';
import type { Period } from '../base/period.ts';
import type { SideId } from './observation.ts';

/** A name in the languages in which it is known; English is always there. */
export interface Names {
  readonly en: string;
  readonly uk?: string;
  readonly ru?: string;
}

/** A region of the hierarchy. Polygons are EPSG:4326, lng lat; regions of one level never overlap. */
export interface Region {
  readonly id: string;
  readonly level: string;
  readonly parent: string | null;
  readonly side: SideId | null;
  readonly name: Names;
  /** The agreed outline is not published: drawn dashed and said so. */
  readonly isApproximate: boolean;
  readonly note: string | null;
  readonly labelAt: LngLat;
  readonly source: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** A region of somebody's own file. Positions are EPSG:4326, lng lat. */
export type OwnRegion = Pick<Region, 'name' | 'geometry'>;

/** A version of the contact line: government-controlled areas lie to the left of its direction. */
export interface ContactLine {
  readonly id: string;
  readonly name: Names;
  readonly date: string;
  /** When it held; without end (infinite) where none is stated. */
  readonly inForce: Period;
  readonly method: Names;
  readonly precisionKm: { readonly median: number; readonly p90: number; readonly max: number };
  readonly source: string;
  readonly licence: string;
  readonly positions: readonly LngLat[];
}

/** A band of distance from the contact line, from `fromKm` (inclusive) to `toKm` (exclusive; null: without end). */
export interface Band {
  readonly id: string;
  readonly fromKm: number;
  readonly toKm: number | null;
}

/** One way to divide the map, in the order in which levels are offered. */
export interface Level {
  readonly id: string;
  readonly name: Names;
}

export interface Side {
  readonly id: SideId;
  readonly name: Names;
  readonly short: Names;
}

/** The levels, sides and bands: data, so that another line or another war needs no code. */
export interface Hierarchy {
  readonly levels: readonly Level[];
  readonly sides: readonly Side[];
  readonly bands: readonly Band[];
}
