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
  readonly isCamera: boolean;
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
      const choice = choosePlace(candidatesFor(query, index), offset);
      if (choice.entry === null) {
        notes.add(`${query.name} is not known to the gazetteer: what was seen there is shown without a place.`);
      } else if (choice.contradiction !== null && query.ref !== undefined) {
        notes.add(contradictionNote(query.name, query.ref, choice.contradiction));
      }
      return choice.entry;
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
  const ofKind = found.filter((entry) => (entry.kind === 'camera') === query.isCamera);
  const fitting = ofKind.length > 0 ? ofKind : found;
  const inRegion = fitting.filter((entry) => entry.region === query.regionId);
  return query.regionId !== null && inRegion.length > 0 ? inRegion : fitting;
}

function readOffset(ref: string | undefined, index: GazetteerIndex): Offset | null {
  const words = ref === undefined ? null : parseOffset(ref);
  if (words === null || words.of === null) return null;
  const [city] = index.findPlaces(words.of);
  if (city === undefined) throw new Error(`Expected the gazetteer to know ${words.of}`);
  const from: LngLat = [city.lng, city.lat];
  return { km: words.km, bearing: words.bearing, from };
}

function contradictionNote(name: string, ref: string, { km, bearingDeg }: Contradiction): string {
  const wind = WINDS[Math.round(bearingDeg / 22.5) % 16] ?? 'N';
  const city = ref.split(' of ')[1] ?? 'there';
  return `${name} is printed as ${ref}; it lies ${Math.round(km)} km ${wind} of ${city}.`;
}
