import { isRecord } from '../../base/is-record.ts';
import { readTable } from '../columns/read-table.ts';
import type { RowSource } from '../columns/source-row.ts';
import { decideEncoding, refuseLarge } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import type { InputHead, ReadContext, Reader, ReaderInput } from '../reader.ts';
import { featureLists } from './feature-stream.ts';
import { createObjectTable, objectSource } from './object-source.ts';
import type { SourceObject } from './object-source.ts';
import { refusal } from './refusal.ts';

/** The text is read in pieces; what is made of it has to be in memory. */
const MAX_BYTES = 2_000_000_000;

/** Somebody's GeoJSON (RFC 7946): the properties of its features are the columns. Read as a stream. */
export const geojsonReader: Reader = {
  id: 'geojson',
  recognise,
  async read(input, context) {
    refuseLarge(input, MAX_BYTES);
    const decoding = await decideEncoding(input, context);
    const source = await openFeatures(input, decoding, context);
    return readTable(input.name, 'geojson', source, context);
  },
};

function recognise({ text, name }: InputHead): number {
  if (text === null || !/^\s*\{/u.test(text)) return 0;
  if (/"type"\s*:\s*"(?:FeatureCollection|Feature)"/u.test(text)) return 0.85;
  return /\.geojson$/iu.test(name) ? 0.6 : 0;
}

/** The features are read once for the names of their properties, since any may have more, and then as rows. */
async function openFeatures(
  input: ReaderInput,
  decoding: Decoding,
  { signal, onProgress }: ReadContext,
): Promise<RowSource> {
  const { name } = input;
  const follow = (done: number) => (part: number) => onProgress((done + part) / 2);
  const table = createObjectTable(name, true);
  const lists = featureLists(input, decoding.encoding, { signal, onProgress: follow(0) });
  for (;;) {
    const { done, value } = await lists.next();
    if (done !== true) for (const feature of value) table.note(toObject(feature));
    else if (value.hasFeatures) break;
    else return objectSource(name, [singleFeature(value.value, name)], true, decoding);
  }
  return table.source(decoding, async function* () {
    const again = { signal, onProgress: follow(1) };
    for await (const features of featureLists(input, decoding.encoding, again))
      yield features.map(toObject);
  });
}

function singleFeature(value: unknown, file: string): SourceObject {
  if (!isRecord(value) || value['type'] !== 'Feature') throw refusal('file-not-geojson', file);
  return toObject(value);
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
