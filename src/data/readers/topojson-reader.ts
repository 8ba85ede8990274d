import { isRecord } from '../../base/is-record.ts';
import type { GeometryObject, Topology } from 'topojson-specification';
import { readTable } from '../columns/read-table.ts';
import type { InputHead, ReadContext, Reader } from '../reader.ts';
import { readJson } from './json-text.ts';
import { objectSource } from './object-source.ts';
import type { SourceObject } from './object-source.ts';
import { orDamaged, refusal } from './refusal.ts';

/** TopoJSON: all its objects together; only points become positions, so arcs are never unfolded. */
export const topojsonReader: Reader = {
  id: 'topojson',
  recognise: ({ text }: InputHead) =>
    text !== null && /^\s*\{/u.test(text) && /"type"\s*:\s*"Topology"/u.test(text) ? 0.9 : 0,
  async read(input, context) {
    const { value, ...decoding } = await readJson(input, context);
    if (!isRecord(value) || value['type'] !== 'Topology' || !isRecord(value['objects'])) {
      throw refusal('file-damaged', input.name, undefined, 'Topology');
    }
    const objects = await unfold(value, value['objects'], input.name, context);
    return readTable(
      input.name,
      'topojson',
      objectSource(input.name, objects, true, decoding),
      context,
    );
  },
};

async function unfold(
  value: Readonly<Record<string, unknown>>,
  objects: Readonly<Record<string, unknown>>,
  file: string,
  { signal }: ReadContext,
): Promise<SourceObject[]> {
  const { feature } = await import('topojson-client');
  return orDamaged(file, signal, () => {
    const topology: Topology = { type: 'Topology', objects: {}, arcs: [], ...transformOf(value) };
    const read = (geometry: unknown): SourceObject => {
      if (!isRecord(geometry)) return { properties: geometry };
      const isPoint = geometry['type'] === 'Point' || geometry['type'] === 'MultiPoint';
      const known = isRecord(geometry['properties']) ? geometry['properties'] : {};
      const properties = geometry['id'] === undefined ? known : { id: geometry['id'], ...known };
      if (!isPoint)
        return {
          properties,
          geometry: geometry['type'] == null ? null : { type: geometry['type'] },
        };
      return {
        properties,
        geometry: feature(topology, geometry as unknown as GeometryObject & { type: 'Point' })
          .geometry,
      };
    };
    return Object.values(objects).flatMap(flatten).map(read);
  });
}

/** A collection's members are the rows. */
function flatten(object: unknown): unknown[] {
  const members =
    isRecord(object) && object['type'] === 'GeometryCollection' ? object['geometries'] : null;
  return Array.isArray(members) ? members.flatMap(flatten) : [object];
}

function transformOf({
  transform,
}: Readonly<Record<string, unknown>>): Pick<Topology, 'transform'> {
  if (!isRecord(transform)) return {};
  const scale = pairOf(transform['scale']);
  const translate = pairOf(transform['translate']);
  return scale === null || translate === null ? {} : { transform: { scale, translate } };
}

function pairOf(value: unknown): [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}
