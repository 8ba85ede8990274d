import * as v from 'valibot';
import type { OwnRegion } from '../model/region.ts';
import { areaGeometry } from './geography-schema.ts';

/** Above this a file is no list of regions: the largest administrative levels of a country have some 50 MB. */
const MAX_BYTES = 60_000_000;
const HEAD_BYTES = 65_536;
const FIRST_GEOMETRY =
  /"type"\s*:\s*"((?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)"/u;
/** A column of what was observed, which a country and a county are not. */
const OBSERVED = /event|kind|fatal|casualt|count(?!r|y)/iu;
/** A column of when: a date that all regions of a file have is that of the file. */
const DATED = /(?<!up)date|time(?!_?zone)|start|end$/iu;
/** The narrowest level comes first, as in the files of OCHA, GADM and geoBoundaries. */
const NAME_KEYS = [
  ...['name', 'name_en', 'shapeName', 'NAME'],
  ...['ADM3_EN', 'ADM2_EN', 'ADM1_EN', 'ADM0_EN', 'NAME_3', 'NAME_2', 'NAME_1', 'COUNTRY'],
  ...['title', 'id'],
];

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
  const differs = (key: string): boolean =>
    all.length === 1 || new Set(all.map((each) => JSON.stringify(each[key]))).size > 1;
  return keys.some((key) => OBSERVED.test(key) || (DATED.test(key) && differs(key)));
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
