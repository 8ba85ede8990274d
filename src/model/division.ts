import { createClassesAround } from '../geometry/classes-around.ts';
import { createDistanceClasses } from '../geometry/distance-classes.ts';
import type { LineMeasure } from '../geometry/line-measure.ts';
import { createRegionLookup } from '../geometry/region-lookup.ts';
import { createRegionsAround } from '../geometry/regions-around.ts';
import type { SamplePattern } from '../geometry/sample-pattern.ts';
import { SAMPLES } from '../geometry/samples.ts';
import type { Band, ContactLine, Level, Names, Region, Side } from './region.ts';
import type { ShareTally } from './share-tally.ts';

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
   * Counts in the tally what `locate` says of the samples of a pattern around a position (degrees). False where they have to
   * be located one by one; nothing is counted then.
   */
  tallyAround(lng: number, lat: number, pattern: SamplePattern, tally: ShareTally): boolean;
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
  const around = createRegionsAround(lookup);
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
    tallyAround(lng, lat, pattern, tally) {
      const count = around.find(lng, lat, pattern);
      for (let i = 0; i < count; i++) {
        const unit = around.region[i] ?? OUTSIDE;
        tally.add(unit, unit, unit, around.weight[i] ?? 0);
      }
      return count >= 0;
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
  const around = createRegionsAround(lookup);
  const nearOrFarAround = createClassesAround(measure, [line.precisionKm.p90], [0, 0]);
  const nearAndFar = new Int32Array(2);
  const weights = new Int32Array(present.length + 1);
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
    tallyAround(lng, lat, pattern, tally) {
      const count = around.find(lng, lat, pattern);
      if (count < 0) return false;
      weights.fill(0);
      for (let i = 0; i < count; i++) {
        const place = (unitOfPart[around.region[i] ?? OUTSIDE] ?? OUTSIDE) + 1;
        weights[place] = (weights[place] ?? 0) + (around.weight[i] ?? 0);
      }
      const outside = weights[OUTSIDE + 1] ?? 0;
      nearAndFar.fill(0);
      const isInside = outside < SAMPLES;
      if (isInside && !nearOrFarAround.count(lng, lat, pattern, nearAndFar)) return false;
      const isNear = (nearAndFar[0] ?? 0) > 0;
      // Which of the samples are both near and inside is not known.
      if (isNear && (nearAndFar[1] ?? 0) > 0 && outside > 0) return false;
      for (let unit = OUTSIDE; unit < present.length; unit++) {
        const weight = weights[unit + 1] ?? 0;
        const isOpen = unit !== OUTSIDE && isNear;
        if (weight > 0)
          tally.add(unit, isOpen ? 0 : unit, isOpen ? present.length - 1 : unit, weight);
      }
      return true;
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
  const around = createClassesAround(measure, limits, [...units]);
  const counts = new Int32Array(units.length);
  const room = createClassRoom();
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
    tallyAround(lng, lat, pattern, tally) {
      counts.fill(0);
      if (!around.count(lng, lat, pattern, counts)) return false;
      for (let at = 0; at < counts.length; at++) {
        const count = counts[at] ?? 0;
        if (count > 0)
          tally.add(units[at] ?? OUTSIDE, lows[at] ?? OUTSIDE, highs[at] ?? OUTSIDE, count);
      }
      return true;
    },
  };
}
