import { readTable } from '../columns/read-table.ts';
import type { InputHead, ReadContext, Reader, ReaderInput } from '../reader.ts';
import { decideEncoding, refuseLarge } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import { objectSource } from './object-source.ts';
import type { SourceObject } from './object-source.ts';
import { orDamaged, refusal } from './refusal.ts';
import { readZip, zipNames } from './zip.ts';

const MAX_BYTES = 256_000_000;

/** Shapefiles in a zip archive, all layers together; the encoding of names is that of the .cpg file or the user's choice. */
export const shapefileReader: Reader = {
  id: 'shapefile',
  recognise: ({ bytes }: InputHead) =>
    zipNames(bytes).some((name) => /\.(?:shp|dbf|shx)$/iu.test(name)) ? 0.9 : 0,
  async read(input, context) {
    refuseLarge(input, MAX_BYTES);
    const entries = await readZip(
      input,
      context,
      (entry) => /\.(?:shp|dbf|prj|cpg)$/iu.test(entry) && !entry.includes('__MACOSX'),
    );
    const texts = new Blob(
      [...entries].filter(([entry]) => /\.dbf$/iu.test(entry)).map(([, dbf]) => dbf.subarray(32)),
    );
    const isStated = [...entries.keys()].some((entry) => /\.cpg$/iu.test(entry));
    const decoding = isStated
      ? STATED
      : await decideEncoding({ name: input.name, blob: texts }, context);
    const objects = await readLayers(entries, input, context, decoding.encoding);
    const source = objectSource(input.name, objects, true, decoding);
    return readTable(input.name, 'shapefile', source, context);
  },
};

/** The archive says its encoding itself. */
const STATED: Decoding = { encoding: 'utf-8', isSound: true, questions: [], issues: [] };

type Entries = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

async function readLayers(
  entries: Entries,
  { name }: ReaderInput,
  { options, signal }: ReadContext,
  assumed: string,
): Promise<SourceObject[]> {
  const layers = [...entries.keys()].filter((entry) => /\.shp$/iu.test(entry));
  if (layers.length === 0) throw refusal('file-damaged', name, undefined, '.shp');
  const { parseShp, parseDbf } = await import('shpjs');
  return orDamaged(name, signal, () =>
    layers.flatMap((layer) => {
      const part = (extension: string): Uint8Array<ArrayBuffer> | undefined =>
        [...entries].find(
          ([entry]) => entry.toLowerCase() === layer.toLowerCase().replace(/shp$/u, extension),
        )?.[1];
      const shp = part('shp') ?? new Uint8Array();
      const dbf = part('dbf');
      const shapes = parseShp(shp, textOf(part('prj')));
      if (dbf !== undefined) refuseLies(dbf, name);
      const encoding = options.encoding ?? textOf(part('cpg'))?.trim() ?? assumed;
      const records = dbf === undefined ? [] : parseDbf(dbf, encoding);
      const rows = Math.max(shapes.length, records.length);
      return Array.from({ length: rows }, (_, at) => ({
        properties: datesAsDays(records[at] ?? {}),
        geometry: shapes[at] ?? null,
      }));
    }),
  );
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** A header that promises more records than the file has bytes would be believed for billions of rows. */
function refuseLies(dbf: Uint8Array, file: string): void {
  if (dbf.length < 32) throw refusal('file-damaged', file, undefined, '.dbf');
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const records = view.getUint32(4, true);
  const recordBytes = view.getUint16(10, true);
  const isTooShort = view.getUint16(8, true) + records * recordBytes > dbf.length + 1;
  if (records > 0 && (recordBytes === 0 || isTooShort))
    throw refusal('file-damaged', file, undefined, '.dbf');
}

/** The library reads a day as midnight of the machine's own zone. */
function datesAsDays(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      value instanceof Date ? localDay(value) : value,
    ]),
  );
}

function localDay(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
