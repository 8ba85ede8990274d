import { createDistanceClasses } from '../geometry/distance-classes.ts';
import { discWholeIn, reachOfDisc } from '../geometry/disc.ts';
import type { LineMeasure } from '../geometry/line-measure.ts';
import { createRegionLookup, UNDECIDED } from '../geometry/region-lookup.ts';
import type { Band, ContactLine, Level, Names, Region, Side } from './region.ts';

/** One part of a division: a region, a side or a band of distance. */
export interface Unit {
  readonly id: string;
  readonly name: Names;
  /** Ids of the regions of which the unit is made; a band has none. */
  readonly regionIds: readonly string[];
}

/** Index of "in none of the units". */
export const OUTSIDE = -1;

/**
 * Where each of some positions is: its unit or OUTSIDE, and the units that are possible there, given how well the contact
 * line is known: from `low` up to and including `high`; none where `low` is above.
 */
export interface Found {
  readonly unit: Int16Array;
  readonly low: Int16Array;
  readonly high: Int16Array;
}

/** Room for what is found of so many positions. */
export function createFound(size: number): Found {
  return { unit: new Int16Array(size), low: new Int16Array(size), high: new Int16Array(size) };
}

/** The same room for the first `size` of them. */
export function partOf({ unit, low, high }: Found, size: number): Found {
  return {
    unit: unit.subarray(0, size),
    low: low.subarray(0, size),
    high: high.subarray(0, size),
  };
}

/** Room for a class of each position, used again and again. */
function createClassRoom(): (size: number) => Uint8Array {
  let room = new Uint8Array(0);
  return (size) => {
    if (size > room.length) room = new Uint8Array(size);
    return room.subarray(0, size);
  };
}

/** A partition of the map: every position is in one unit or outside all. */
export interface Division {
  readonly level: Level;
  readonly units: readonly Unit[];
  /** Which column of a report's own words names units: regions, sides, or none. */
  readonly namedBy: 'region' | 'side' | null;
  /** Whether such a word wins over the position, since the drawn line is less certain than the report. */
  readonly isWordFinal: boolean;
  /** The unit of a position (degrees), or OUTSIDE. */
  indexAt(lng: number, lat: number): number;
  /** Writes where the positions are (degrees), one for each entry of `found`. */
  locate(lng: Float64Array, lat: Float64Array, found: Found): void;
  /**
   * Writes what is sure of discs without a look at their parts: the unit, or OUTSIDE, that `locate` says of all positions
   * of a disc, and from `low` to `high` at least all that it calls possible anywhere in it. The unit is UNDECIDED where
   * they may differ, and where a number is NaN; `low` and `high` then mean nothing.
   */
  locateDiscs(discs: Discs, found: Found): void;
}

/** Discs around positions: degrees, and kilometres. */
export interface Discs {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly km: Float64Array;
}

/** A contact line with its index. */
export interface MeasuredLine {
  readonly line: ContactLine;
  readonly measure: LineMeasure;
}

/** Divides by the regions of the level, such as oblasts or disengagement areas. */
export function divideByRegion(level: Level, regions: readonly Region[]): Division {
  const members = regions.filter((region) => region.level === level.id);
  const lookup = createRegionLookup(members.map((region) => region.geometry));
  return {
    level,
    units: members.map((region) => ({ id: region.id, name: region.name, regionIds: [region.id] })),
    namedBy: 'region',
    isWordFinal: false,
    indexAt: (lng, lat) => lookup.indexAt(lng, lat),
    locate(lng, lat, { unit, low, high }) {
      lookup.tag(lng, lat, unit);
      low.set(unit);
      high.set(unit);
    },
    locateDiscs({ lng, lat, km }, { unit, low, high }) {
      for (let i = 0; i < unit.length; i++)
        unit[i] = discWholeIn(lookup, lng[i] ?? 0, lat[i] ?? 0, km[i] ?? 0);
      low.set(unit);
      high.set(unit);
    },
  };
}

/**
 * Divides by side: the regions of the level `side` that belong to each. Within the line's 90 % precision both sides are
 * possible, since the line of the time was never published.
 */
export function divideBySide(
  level: Level,
  sides: readonly Side[],
  regions: readonly Region[],
  { line, measure }: MeasuredLine,
): Division {
  const parts = regions.filter((region) => region.level === level.id);
  const lookup = createRegionLookup(parts.map((region) => region.geometry));
  const present = sides.filter((side) => parts.some((region) => region.side === side.id));
  const nearOrFar = createDistanceClasses(measure, [line.precisionKm.p90]);
  const room = createClassRoom();
  const unitOfPart = Int16Array.from(parts, (part) =>
    present.findIndex((side) => side.id === part.side),
  );
  const indexAt = (lng: number, lat: number): number =>
    unitOfPart[lookup.indexAt(lng, lat)] ?? OUTSIDE;
  return {
    level,
    units: present.map((side) => ({
      id: side.id,
      name: side.name,
      regionIds: parts.filter((region) => region.side === side.id).map((region) => region.id),
    })),
    namedBy: 'side',
    isWordFinal: true,
    indexAt,
    locate(lng, lat, { unit, low, high }) {
      const isFar = room(unit.length);
      nearOrFar.classify(lng, lat, isFar);
      lookup.tag(lng, lat, unit);
      for (let i = 0; i < unit.length; i++) {
        const index = unitOfPart[unit[i] ?? OUTSIDE] ?? OUTSIDE;
        const isOpen = index !== OUTSIDE && isFar[i] === 0;
        unit[i] = index;
        low[i] = isOpen ? 0 : index;
        high[i] = isOpen ? present.length - 1 : index;
      }
    },
    locateDiscs({ lng, lat, km }, { unit, low, high }) {
      for (let i = 0; i < unit.length; i++) {
        const [x, y, radius] = [lng[i] ?? 0, lat[i] ?? 0, km[i] ?? 0];
        const part = discWholeIn(lookup, x, y, radius);
        const index = part === UNDECIDED ? UNDECIDED : (unitOfPart[part] ?? OUTSIDE);
        const isNear = (): boolean =>
          Math.abs(measure.signedKm(x, y)) < line.precisionKm.p90 + reachOfDisc(radius);
        const isOpen = index >= 0 && isNear();
        unit[i] = index;
        low[i] = isOpen ? 0 : index;
        high[i] = isOpen ? present.length - 1 : index;
      }
    },
  };
}

/** Divides by distance from the contact line, on both sides together; decided by distance, never by a drawn buffer. */
export function divideByBand(
  level: Level,
  bands: readonly Band[],
  { line, measure }: MeasuredLine,
): Division {
  const { p90 } = line.precisionKm;
  const bandAt = (km: number): number =>
    bands.findIndex((band) => km >= band.fromKm && (band.toKm === null || km < band.toKm));
  const ends = bands.flatMap(({ fromKm, toKm }) => [fromKm, toKm ?? fromKm]);
  const limits = [...new Set(ends.flatMap((km) => [km - p90, km, km + p90]))]
    .filter((km) => km > 0)
    .toSorted((a, b) => a - b);
  // Between two limits nothing changes, so one distance speaks for all.
  const found = [0, ...limits].map((reached, i) => {
    const km = (reached + (limits[i] ?? reached + 1)) / 2;
    const low = Math.max(0, bandAt(Math.max(0, km - p90)));
    return { unit: bandAt(km), low, high: bandAt(km + p90) };
  });
  const [units, lows, highs] = [
    Int16Array.from(found, (each) => each.unit),
    Int16Array.from(found, (each) => each.low),
    Int16Array.from(found, (each) => each.high),
  ];
  const classes = createDistanceClasses(measure, limits);
  const room = createClassRoom();
  /** How many of the limits the distance reaches; for NaN, a place beyond all. */
  const classOf = (km: number): number => {
    let reached = 0;
    while (reached < limits.length && !(km < (limits[reached] ?? 0))) reached++;
    return Number.isNaN(km) ? found.length : reached;
  };
  return {
    level,
    units: bands.map((band) => ({
      id: band.id,
      name: { en: `${band.id} km`, uk: `${band.id} км` },
      regionIds: [],
    })),
    namedBy: null,
    isWordFinal: false,
    indexAt: (lng, lat) => bandAt(Math.abs(measure.signedKm(lng, lat))),
    locate(lng, lat, { unit, low, high }) {
      const reached = room(unit.length);
      classes.classify(lng, lat, reached);
      for (let i = 0; i < unit.length; i++) {
        const at = reached[i] ?? 0;
        unit[i] = units[at] ?? OUTSIDE;
        low[i] = lows[at] ?? OUTSIDE;
        high[i] = highs[at] ?? OUTSIDE;
      }
    },
    locateDiscs({ lng, lat, km }, { unit, low, high }) {
      for (let i = 0; i < unit.length; i++) {
        const far = Math.abs(measure.signedKm(lng[i] ?? 0, lat[i] ?? 0));
        const reach = reachOfDisc(km[i] ?? 0);
        const last = classOf(far + reach);
        let at = found[classOf(far - reach)];
        const own = at?.unit ?? UNDECIDED;
        [unit[i], low[i], high[i]] = [own, at?.low ?? OUTSIDE, at?.high ?? OUTSIDE];
        for (let reached = classOf(far - reach) + 1; reached <= last; reached++) {
          at = found[reached];
          if (at?.unit !== own) unit[i] = UNDECIDED;
          low[i] = Math.min(low[i] ?? 0, at?.low ?? 0);
          high[i] = Math.max(high[i] ?? 0, at?.high ?? 0);
        }
      }
    },
  };
}
