import { isRecord } from '../../base/is-record.ts';
import type { Document } from '@xmldom/xmldom';
import { readTable } from '../columns/read-table.ts';
import type { InputHead, ReadContext, ReadResult, Reader, ReaderInput } from '../reader.ts';
import { cellText, objectSource } from './object-source.ts';
import type { SourceObject } from './object-source.ts';
import { orDamaged, refusal } from './refusal.ts';
import { readXml } from './xml.ts';
import { readZip, zipNames } from './zip.ts';

/** KML, or the KML in a KMZ archive. Folders, styles and the colour of icons are columns of their own. */
export const kmlReader: Reader = {
  id: 'kml',
  recognise({ text, bytes }: InputHead) {
    if (text !== null) return /^\s*<(?:[\s\S]*<)?(?:\w+:)?kml[\s>]/u.test(text) ? 0.95 : 0;
    return zipNames(bytes).some((name) => /\.kml$/iu.test(name)) ? 0.9 : 0;
  },
  async read(input, context) {
    const isZip = (await input.blob.slice(0, 4).text()).startsWith('PK');
    return readKml(isZip ? await unpacked(input, context) : input, context);
  },
};

async function unpacked(input: ReaderInput, context: ReadContext): Promise<ReaderInput> {
  const entries = await readZip(input, context, (entry) => /\.kml$/iu.test(entry));
  const kml = entries.get('doc.kml') ?? [...entries.values()][0];
  if (kml === undefined) throw refusal('file-damaged', input.name, undefined, 'doc.kml');
  return { name: input.name, blob: new Blob([kml]) };
}

async function readKml(input: ReaderInput, context: ReadContext): Promise<ReadResult> {
  const { tree, ...decoding } = await readXml(input, context);
  const objects = await orDamaged(input.name, context.signal, () => placemarksOf(tree));
  return readTable(input.name, 'kml', objectSource(input.name, objects, true, decoding), context);
}

async function placemarksOf(tree: Document): Promise<SourceObject[]> {
  const { kmlWithFolders } = await import('@tmcw/togeojson');
  return collect(kmlWithFolders(tree), '');
}

/** The placemarks of a folder and of the folders in it; a path of folders is written with slashes. */
function collect(node: unknown, path: string): SourceObject[] {
  if (!isRecord(node)) return [];
  if (node['type'] === 'Feature') {
    const properties = isRecord(node['properties']) ? node['properties'] : {};
    return [
      {
        properties: { ...flattened(properties), ...(path === '' ? {} : { folder: path }) },
        geometry: node['geometry'],
      },
    ];
  }
  const meta = isRecord(node['meta']) ? node['meta'] : {};
  const name = typeof meta['name'] === 'string' ? meta['name'] : '';
  const inner =
    node['type'] === 'folder' ? [path, name].filter((part) => part !== '').join(' / ') : path;
  return Array.isArray(node['children'])
    ? node['children'].flatMap((child) => collect(child, inner))
    : [];
}

const ICON_COLOUR = /(?:^|[/#])([\dA-F]{6})(?=[/.]|$)/iu;

/** A span of time is two columns; a colour in the address of an icon is one of its own. */
function flattened(
  properties: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { timespan, ...others } = properties;
  const colour = ICON_COLOUR.exec(cellText(properties['styleUrl'] ?? properties['icon']))?.[1];
  return {
    ...others,
    ...(isRecord(timespan) ? { begin: timespan['begin'], end: timespan['end'] } : {}),
    ...(colour === undefined ? {} : { 'icon colour': colour }),
  };
}
