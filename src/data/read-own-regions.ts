import * as v from 'valibot';
import type { OwnRegion } from '../model/region.ts';
import { areaGeometry } from './geography-schema.ts';

/** Above this a file is no list of regions: the largest administrative levels of a country have some 50 MB. */
const MAX_BYTES = 60_000_000;
const HEAD_BYTES = 65_536;
const FIRST_GEOMETRY =
  /"type"\s*:\s*"((?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)"/u;
/** What has any of these is an observation of something, not a region. */
const OBSERVED = /date|time|count|event|kind|fatal|casualt|start|end$/iu;
const NAME_KEYS = ['name', 'name_en', 'shapeName', 'NAME', 'ADM2_EN', 'ADM1_EN', 'title', 'id'];

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
 * The regions in a GeoJSON file that holds nothing but polygons without dates or counts; null for every other file. A
 * region without a name gets its number.
 */
export async function readOwnRegions(file: Blob): Promise<readonly OwnRegion[] | null> {
  if (file.size > MAX_BYTES) return null;
  const head = await file.slice(0, HEAD_BYTES).text();
  const [, geometry] = FIRST_GEOMETRY.exec(head) ?? [];
  if (geometry !== 'Polygon' && geometry !== 'MultiPolygon') return null;
  const read = v.safeParse(collection, parse(await file.text()), { abortEarly: true });
  if (!read.success) return null;
  const { features } = read.output;
  const isObserved = features.some(({ properties }) =>
    Object.keys(properties ?? {}).some((key) => OBSERVED.test(key)),
  );
  if (isObserved) return null;
  return features.map(({ properties, geometry }, index) => ({
    name: { en: nameOf(properties ?? {}) ?? String(index + 1) },
    geometry,
  }));
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
