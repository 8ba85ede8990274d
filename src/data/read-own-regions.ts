import * as v from 'valibot';
import type { OwnRegion } from '../model/region.ts';
import { areaGeometry } from './geography-schema.ts';

/** Above this a file is no list of regions: the largest administrative levels of a country have some 50 MB. */
const MAX_BYTES = 60_000_000;
const HEAD_BYTES = 65_536;
const FIRST_GEOMETRY =
  /"type"\s*:\s*"((?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)"/u;
/** Words in a column's name that say that something was observed. */
const OBSERVED = new Set(
  'event events kind kinds count counts casualty casualties fatality fatalities killed wounded'.split(
    ' ',
  ),
);
/** Words in a column's name that say when: one date that all regions of a file have is that of the file. */
const DATED = new Set('date datetime day month time timestamp start end'.split(' '));
/** The narrowest level comes first, as in the files of OCHA, GADM and geoBoundaries. */
const NAME_KEYS = [
  'name',
  'name_en',
  'shapeName',
  'NAME',
  'ADM4_EN',
  'ADM3_EN',
  'ADM2_EN',
  'ADM1_EN',
].concat(['ADM0_EN', 'NAME_5', 'NAME_4', 'NAME_3', 'NAME_2', 'NAME_1', 'COUNTRY', 'title', 'id']);
/** Levels of administration that the files of OCHA and GADM number: no one's list of events has a name for each. */
const ADMINISTRATIVE = /^(?:ADM\d_[A-Z]{2}|ADM\d_PCODE|NAME_\d|GID_\d|shapeName|COUNTRY)$/u;

const collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.pipe(
    v.array(
      v.object({
        type: v.literal('Feature'),
        properties: v.nullable(v.record(v.string(), v.unknown())),
        geometry: areaGeometry,
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * The regions in a GeoJSON file that holds nothing but polygons without dates or counts of their own; null for every other
 * file. A region without a name gets its number.
 */
export async function readOwnRegions(file: Blob): Promise<readonly OwnRegion[] | null> {
  if (file.size > MAX_BYTES) return null;
  const head = await file.slice(0, HEAD_BYTES).text();
  const [, geometry] = FIRST_GEOMETRY.exec(head) ?? [];
  if (geometry !== 'Polygon' && geometry !== 'MultiPolygon') return null;
  const read = v.safeParse(collection, parse(await file.text()), { abortEarly: true });
  if (!read.success) return null;
  const { features } = read.output;
  if (areObserved(features.map(({ properties }) => properties ?? {}))) return null;
  return features.map(({ properties, geometry }, index) => ({
    name: { en: nameOf(properties ?? {}) ?? String(index + 1) },
    geometry,
  }));
}

/** Whether they tell what happened, or when, each for itself. */
function areObserved(all: readonly Readonly<Record<string, unknown>>[]): boolean {
  const keys = [...new Set(all.flatMap((each) => Object.keys(each)))];
  const has = (words: ReadonlySet<string>) => (key: string) =>
    wordsOf(key).some((word) => words.has(word));
  if (keys.some(has(OBSERVED))) return true;
  // One region alone has no other to share its date with: only the columns of its level tell it from one event.
  if (all.length === 1)
    return keys.some(has(DATED)) && !keys.some((key) => ADMINISTRATIVE.test(key));
  const differs = (key: string): boolean =>
    new Set(all.map((each) => JSON.stringify(each[key]))).size > 1;
  return keys.filter(has(DATED)).some(differs);
}

/** The words of a column's name, in lower case: those of `eventDate`, `event_date` and `Event date` are alike. */
function wordsOf(key: string): readonly string[] {
  return key
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
}

function nameOf(properties: Readonly<Record<string, unknown>>): string | null {
  const values = NAME_KEYS.map((key) => properties[key]);
  const found = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.trim() : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
