import { WINDS } from '../../src/base/compass.ts';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { choosePlace, createGazetteerIndex, parseOffset } from '../../src/data/gazetteer-names.ts';
import type {
  Contradiction,
  GazetteerEntry,
  GazetteerIndex,
  Offset,
} from '../../src/data/gazetteer-names.ts';

/** What is asked for: a name as a report prints it, with the bracket after it. */
export interface PlaceQuery {
  readonly name: string;
  readonly ref: string | undefined;
  readonly regionId: string | null;
}

/** Finds the places of one report and collects, as sentences, what went wrong. */
export interface PlaceFinder {
  find(query: PlaceQuery): GazetteerEntry | null;
  readonly notes: readonly string[];
}

const AREA = /^disengagement area near (.+)$/u;

/** A finder over the gazetteer for one report. */
export function createPlaceFinder(entries: readonly GazetteerEntry[]): PlaceFinder {
  const index = createGazetteerIndex(entries);
  const notes = new Set<string>();
  return {
    find(query) {
      const offset = readOffset(query.ref, index);
      const candidates = candidatesFor(query, index);
      const { entry, contradiction } = choosePlace(candidates, offset);
      if (entry === null) {
        notes.add(
          `${query.name} is not in the gazetteer: what was seen from or at it has no place.`,
        );
      }
      if (contradiction === null || query.ref === undefined) return entry;
      notes.add(contradictionNote(query.name, query.ref, contradiction, candidates.length));
      return candidates.length === 1 ? entry : null;
    },
    get notes() {
      return [...notes];
    },
  };
}

function candidatesFor(query: PlaceQuery, index: GazetteerIndex): readonly GazetteerEntry[] {
  const exact = index.findPlaces(query.name);
  const [, near] = AREA.exec(query.name) ?? [];
  const found = exact.length > 0 || near === undefined ? exact : index.findPlaces(near);
  const inRegion = found.filter((entry) => entry.region === query.regionId);
  return query.regionId !== null && inRegion.length > 0 ? inRegion : found;
}

function readOffset(ref: string | undefined, index: GazetteerIndex): Offset | null {
  const words = ref === undefined ? null : parseOffset(ref);
  if (words === null || words.of === null) return null;
  const [city] = index.findPlaces(words.of);
  if (city === undefined) throw new Error(`Expected the gazetteer to know ${words.of}`);
  const from: LngLat = [city.lng, city.lat];
  return { km: words.km, bearing: words.bearing, from };
}

/** A name that only one place bears outweighs the bracket; among several bearers the right one may be missing. */
function contradictionNote(
  name: string,
  ref: string,
  { km, bearingDeg }: Contradiction,
  bearers: number,
): string {
  const wind = WINDS[Math.round(bearingDeg / 22.5) % 16] ?? 'N';
  const city = ref.split(' of ')[1] ?? 'there';
  const where = `lies ${Math.round(km)} km ${wind} of ${city}`;
  return bearers === 1
    ? `${name} is printed as ${ref}; it ${where}.`
    : `${name} is printed as ${ref}; of ${bearers} places with that name the nearest to it ${where}, so none is shown.`;
}
