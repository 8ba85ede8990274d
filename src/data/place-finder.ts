import { WINDS } from '../base/compass.ts';
import type { IssueCode, Severity } from '../model/issue.ts';
import { choosePlace } from './gazetteer-names.ts';
import type { Contradiction, GazetteerEntry, GazetteerIndex, Offset } from './gazetteer-names.ts';
import { matchName } from './place-name.ts';
import type { NameMatch, WrittenName } from './place-name.ts';
import { sideOfWords } from './side-words.ts';
import { compareSide } from './side-remark.ts';
import type { SidesThen } from './side-remark.ts';
import type { PlaceOffset } from './smm/reading.ts';

/** A place as a report mentions it. */
export interface Mention extends WrittenName {
  /** The bracket, such as "57km north-east of Donetsk". */
  readonly offset: PlaceOffset | null;
  /** The report's word on who controls it. */
  readonly control: string | null;
  /** Id of the region that the sentence itself names. */
  readonly regionId: string | null;
}

/** What has to be said of the placing of a mention; becomes an issue with its place in the text. */
export interface Remark {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly value: string;
  readonly expected?: string;
}

export interface Finding {
  /** Null where the gazetteer has no such place, or no ground to choose one. */
  readonly entry: GazetteerEntry | null;
  readonly remarks: readonly Remark[];
}

/** Finds the places of one report, whose brackets stand only behind the first mention of a name. */
export interface PlaceFinder {
  find(mention: Mention): Finding;
}

/**
 * A finder that has learnt from the mentions with a bracket which of several homonyms the report means. A name without
 * bracket that is still open is narrowed by the region of its sentence; after that it is ambiguous, and nothing is chosen.
 */
export function createPlaceFinder(
  gazetteer: GazetteerIndex,
  mentions: readonly Mention[],
  sides: SidesThen,
): PlaceFinder {
  const cache = new Map<string, NameMatch>();
  const match = (mention: Mention): NameMatch => {
    const key = JSON.stringify([mention.name, mention.formerly, mention.isCamera]);
    const known = cache.get(key) ?? matchName(gazetteer, mention);
    cache.set(key, known);
    return known;
  };
  const learnt = learn(mentions, match, gazetteer);
  return {
    find(mention) {
      const found = match(mention);
      const { entry, remarks } = choose(mention, found, gazetteer, learnt);
      const side = entry === null ? [] : compareSides(mention, entry, sides);
      return { entry, remarks: [...remarks, ...side] };
    },
  };
}

type Learnt = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of the places that brackets chose, by name. */
function learn(
  mentions: readonly Mention[],
  match: (mention: Mention) => NameMatch,
  gazetteer: GazetteerIndex,
): Learnt {
  const learnt = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const { entries } = match(mention);
    const offset = resolveOffset(mention.offset, gazetteer);
    if (offset === null || entries.length < 2) continue;
    const { entry, contradiction } = choosePlace(entries, offset);
    if (entry === null || contradiction !== null) continue;
    const key = keyOf(mention);
    learnt.set(key, (learnt.get(key) ?? new Set()).add(entry.id));
  }
  return learnt;
}

function choose(
  mention: Mention,
  { entries, isAsWritten }: NameMatch,
  gazetteer: GazetteerIndex,
  learnt: Learnt,
): Finding {
  const offset = resolveOffset(mention.offset, gazetteer);
  const candidates = offset === null ? narrowed(mention, entries, learnt) : entries;
  const { entry, contradiction } = choosePlace(candidates, offset);
  if (candidates.length === 0) return lost(mention, 'place-unknown');
  if (entry === null) return lost(mention, 'place-ambiguous', candidates);
  if (contradiction === null) return { entry, remarks: [] };
  // A spelling that had to be changed and a bracket that does not fit are no ground for a place.
  if (!isAsWritten) return lost(mention, 'place-unknown');
  const remark: Remark = {
    code: 'place-contradiction',
    severity: 'warning',
    value: wordsOf(mention),
    expected: whereItLies(contradiction, mention.offset?.of ?? ''),
  };
  // A name that only one place bears outweighs the bracket; among several bearers the right one may be missing.
  return { entry: candidates.length === 1 ? entry : null, remarks: [remark] };
}

function narrowed(
  mention: Mention,
  entries: readonly GazetteerEntry[],
  learnt: Learnt,
): readonly GazetteerEntry[] {
  if (entries.length < 2) return entries;
  const known = learnt.get(keyOf(mention));
  if (known !== undefined) return entries.filter((entry) => known.has(entry.id));
  const inRegion = entries.filter((entry) => entry.region === mention.regionId);
  return inRegion.length > 0 ? inRegion : entries;
}

function lost(
  mention: Mention,
  code: 'place-unknown' | 'place-ambiguous',
  candidates: readonly GazetteerEntry[] = [],
): Finding {
  const expected = candidates.map((entry) => entry.id).join(', ');
  const remark: Remark = { code, severity: 'warning', value: wordsOf(mention) };
  return { entry: null, remarks: [expected === '' ? remark : { ...remark, expected }] };
}

/** A settlement's side is sure where the line of the time leaves no doubt, or where it is stated and not read off a line. */
function compareSides(
  { name, control }: Mention,
  entry: GazetteerEntry,
  sides: SidesThen,
): readonly Remark[] {
  const { lng, lat, radiusKm, side, isSideStated } = entry;
  const at = { precision: 'place', at: [lng, lat], radiusKm, name } as const;
  const stated = isSideStated && sides.isKnown ? side : null;
  return compareSide(name, sideOfWords(control), {
    sure: sides.sureSide(at) ?? stated,
    likely: side,
  });
}

/** The bracket with the position of its city; null where there is none or the city is not known. */
function resolveOffset(offset: PlaceOffset | null, gazetteer: GazetteerIndex): Offset | null {
  if (offset === null) return null;
  const name = offset.of.replace(/^the /iu, '').trim();
  const names = [name, name.replace(/ (?:city )?cent(?:re|er)$| city$/iu, '')];
  for (const each of names) {
    const [city, ...more] = gazetteer.findPlaces(each);
    if (city === undefined || more.length > 0) continue;
    return { km: offset.km, bearing: offset.bearing, from: [city.lng, city.lat] };
  }
  return null;
}

function wordsOf({ name, formerly, offset }: Mention): string {
  const old = formerly === null ? '' : ` (formerly ${formerly})`;
  const where = offset === null ? '' : `, ${offset.km} km ${offset.bearing.wind} of ${offset.of}`;
  return name + old + where;
}

function whereItLies({ km, bearingDeg }: Contradiction, city: string): string {
  return `${Math.round(km)} km ${WINDS[Math.round(bearingDeg / 22.5) % 16] ?? 'N'} of ${city}`;
}

function keyOf({ name }: Mention): string {
  return name.toLowerCase();
}
