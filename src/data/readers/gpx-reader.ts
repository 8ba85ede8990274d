import { isRecord } from '../../base/is-record.ts';
import { readTable } from '../columns/read-table.ts';
import type { InputHead, Reader } from '../reader.ts';
import { objectSource } from './object-source.ts';
import type { SourceObject } from './object-source.ts';
import { orDamaged } from './refusal.ts';
import { readXml } from './xml.ts';

/** GPX: waypoints are rows with a position and a time; tracks and routes are rows that are rejected as lines. */
export const gpxReader: Reader = {
  id: 'gpx',
  recognise: ({ text }: InputHead) =>
    text !== null && /^\s*<(?:[\s\S]*<)?(?:\w+:)?gpx[\s>]/u.test(text) ? 0.95 : 0,
  async read(input, context) {
    const { tree, ...decoding } = await readXml(input, context);
    const objects = await orDamaged(input.name, context.signal, async () => {
      const { gpx } = await import('@tmcw/togeojson');
      return gpx(tree).features.map(toObject);
    });
    return readTable(input.name, 'gpx', objectSource(input.name, objects, true, decoding), context);
  },
};

/** What GPX calls the time is a date with a time. */
function toObject({
  properties,
  geometry,
}: {
  properties: unknown;
  geometry: unknown;
}): SourceObject {
  const {
    time,
    coordinateProperties: _,
    ...others
  } = isRecord(properties) ? { ...properties } : {};
  return { properties: { ...others, date: time }, geometry };
}
