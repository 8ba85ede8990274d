import { readTable } from '../columns/read-table.ts';
import type { InputHead, Reader } from '../reader.ts';
import { readJson } from './json-text.ts';
import { isRecord, objectSource } from './object-source.ts';
import type { SourceObject } from './object-source.ts';
import { refusal } from './refusal.ts';

/** Somebody's GeoJSON (RFC 7946): the properties of its features are the columns. */
export const geojsonReader: Reader = {
  id: 'geojson',
  recognise,
  async read(input, context) {
    const { value, ...decoding } = await readJson(input, context);
    const features = featuresOf(value);
    if (features === null) throw refusal('file-not-geojson', input.name);
    const source = objectSource(input.name, features.map(toObject), true, decoding);
    return readTable(input.name, 'geojson', source, context);
  },
};

function recognise({ text, name }: InputHead): number {
  if (text === null || !/^\s*\{/u.test(text)) return 0;
  if (/"type"\s*:\s*"(?:FeatureCollection|Feature)"/u.test(text)) return 0.85;
  return /\.geojson$/iu.test(name) ? 0.6 : 0;
}

function featuresOf(value: unknown): readonly unknown[] | null {
  if (!isRecord(value)) return null;
  if (Array.isArray(value['features'])) return value['features'];
  return value['type'] === 'Feature' ? [value] : null;
}

/** What is no feature keeps its value, so that it is rejected with its text. */
function toObject(feature: unknown): SourceObject {
  if (!isRecord(feature) || feature['type'] !== 'Feature')
    return { properties: isRecord(feature) ? JSON.stringify(feature) : feature };
  return { properties: withId(feature), geometry: feature['geometry'] };
}

/** The id of a feature stands beside its properties. */
function withId({ id, properties }: Readonly<Record<string, unknown>>): unknown {
  const known = isRecord(properties) ? properties : {};
  return id === undefined || Object.hasOwn(known, 'id') ? known : { ...known, id };
}
