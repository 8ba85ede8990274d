import { bearingDeg, parseBearing } from '../base/compass.ts';
import type { Bearing } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { distanceKm, initialBearingDeg } from '../geometry/geodesic.ts';
import type { SideId } from '../model/observation.ts';
import type { Names } from '../model/region.ts';

/** A named place; `lng` and `lat` in degrees are its centre, `radiusKm` reaches to its edge. */
export interface GazetteerEntry {
  readonly id: string;
  readonly name: Names;
  /** Former names and other spellings. */
  readonly other: readonly string[];
  readonly lng: number;
  readonly lat: number;
  readonly radiusKm: number;
  readonly region: string | null;
  /** As of the date of the gazetteer. */
  readonly side: SideId | null;
  /** Whether the side is the mission's own usage, and not read off a line. */
  readonly isSideStated: boolean;
  readonly kind: string;
}

/** The bracket of a report, such as "57km north-east of Donetsk", with the position of the city it counts from. */
export interface Offset {
  readonly km: number;
  readonly bearing: Bearing;
  readonly from: LngLat;
}

/** The bracket as words: `of` is null where the text names no city. */
export interface OffsetWords {
  readonly km: number;
  readonly bearing: Bearing;
  readonly of: string | null;
}

/** Where the chosen place really lies, seen from the city of the bracket. */
export interface Contradiction {
  readonly km: number;
  readonly bearingDeg: number;
}

export interface PlaceChoice<Entry> {
  /** Null where there is no candidate, or several and no bracket to choose by. */
  readonly entry: Entry | null;
  readonly contradiction: Contradiction | null;
}

export interface GazetteerIndex {
  /**
   * Every entry with the name in any language, former names included, ignoring case, apostrophes and hyphens. Entries
   * that bear the name today hide those that once did. "New (formerly Old)" gives what both names have in common.
   */
  findPlaces(name: string): readonly GazetteerEntry[];
}

/** How good the distance and the bearing of a bracket usually are, measured on places of the reports. */
const KM_TOLERANCE = 3;
const BEARING_TOLERANCE_DEG = 30;
/** From here on a miss is more than rounding to whole kilometres, eight winds and somebody's idea of the centre. */
const CONTRADICTING_MISS = 2;

const FORMERLY = /^(.*?)\s*\((?:formerly|колишн\S*|раніше|бывш\S*|ранее)\s+([^)]+)\)\s*$/iu;
const OFFSET = /^\s*(\d+(?:[.,]\d+)?)\s*km\s+([a-z-]+?)(?:\s+of\s+(.+?))?\s*$/iu;

/** An index over the entries by every spelling. */
export function createGazetteerIndex(entries: readonly GazetteerEntry[]): GazetteerIndex {
  const current = indexBy(entries, ({ name }) => Object.values(name));
  const former = indexBy(entries, ({ other }) => other);
  const findOne = (name: string): readonly GazetteerEntry[] =>
    current.get(normalise(name)) ?? former.get(normalise(name)) ?? [];
  return {
    findPlaces(name) {
      const [, today, before] = FORMERLY.exec(name) ?? [];
      if (today === undefined || before === undefined) return findOne(name);
      const found = findOne(today);
      const both = found.filter((entry) => everyName(entry).includes(normalise(before)));
      if (both.length > 0) return both;
      return found.length > 0 ? found : findOne(before);
    },
  };
}

/**
 * Chooses among homonyms by the bracket, whose distance is good to about 3 km and whose bearing to about 30 degrees: the
 * candidate that misses it least, with a contradiction where even that one misses it by twice as much. The bracket never
 * positions.
 */
export function choosePlace<Entry extends { readonly lng: number; readonly lat: number }>(
  candidates: readonly Entry[],
  offset: Offset | null,
): PlaceChoice<Entry> {
  const [only, ...more] = candidates;
  if (only === undefined || (offset === null && more.length > 0)) {
    return { entry: null, contradiction: null };
  }
  if (offset === null) return { entry: only, contradiction: null };
  const ranked = candidates
    .map((entry) => ({ entry, ...missOf(entry, offset) }))
    .toSorted((a, b) => a.miss - b.miss);
  const best = ranked[0] ?? { entry: only, ...missOf(only, offset) };
  const { miss, km, deg } = best;
  return {
    entry: best.entry,
    contradiction: miss > CONTRADICTING_MISS ? { km, bearingDeg: deg } : null,
  };
}

/** Reads "57km north-east of Donetsk" or "8km NW"; null for anything else. */
export function parseOffset(text: string): OffsetWords | null {
  const [, km, words, of] = OFFSET.exec(text) ?? [];
  const bearing = words === undefined ? null : parseBearing(words);
  if (km === undefined || bearing === null) return null;
  return { km: Number(km.replace(',', '.')), bearing, of: of ?? null };
}

interface Miss {
  /** 1 is what a bracket is good to. */
  readonly miss: number;
  readonly km: number;
  readonly deg: number;
}

function missOf(
  { lng, lat }: { readonly lng: number; readonly lat: number },
  offset: Offset,
): Miss {
  const km = distanceKm(offset.from, [lng, lat]);
  const deg = initialBearingDeg(offset.from, [lng, lat]);
  const turn = Math.abs(((deg - bearingDeg(offset.bearing) + 540) % 360) - 180);
  const miss = Math.max(Math.abs(km - offset.km) / KM_TOLERANCE, turn / BEARING_TOLERANCE_DEG);
  return { miss, km, deg };
}

function indexBy(
  entries: readonly GazetteerEntry[],
  namesOf: (entry: GazetteerEntry) => readonly string[],
): Map<string, GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>();
  for (const entry of entries) {
    for (const key of new Set(namesOf(entry).map(normalise))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [entry]);
      else known.push(entry);
    }
  }
  return index;
}

function everyName({ name, other }: GazetteerEntry): readonly string[] {
  return [...Object.values(name), ...other].map(normalise);
}

function normalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’‘ʼʹ`´"“”«»]/gu, '')
    .replace(/ё/gu, 'е')
    .replace(/[\s\-‐‑–—]+/gu, ' ')
    .trim();
}
