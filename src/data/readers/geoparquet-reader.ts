import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { MAX_COLUMNS, readTable } from '../columns/read-table.ts';
import type { RowSource, SourceRow } from '../columns/source-row.ts';
import { refuseLarge } from '../encoding.ts';
import type { InputHead, ReadContext, Reader, ReaderInput } from '../reader.ts';
import { MAX_CELL_CHARS } from './csv-rows.ts';
import { readGeometry } from './geometry.ts';
import { cellText } from './object-source.ts';
import { orDamaged, refusal } from './refusal.ts';

const MAX_BYTES = 1_000_000_000;
/** Row groups are unpacked whole. */
const MAX_GROUP_BYTES = 512_000_000;
const MAX_ROWS = 5_000_000;
const SAMPLE_ROWS = 200;

/** Parquet and GeoParquet, one row group at a time. */
export const geoparquetReader: Reader = {
  id: 'geoparquet',
  recognise: ({ bytes }: InputHead) =>
    new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === 'PAR1' ? 0.95 : 0,
  async read(input, context) {
    refuseLarge(input, MAX_BYTES);
    return readTable(input.name, 'geoparquet', await openParquet(input, context), context);
  },
};

async function openParquet(input: ReaderInput, context: ReadContext): Promise<RowSource> {
  const { name, blob } = input;
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
  return orDamaged(name, context.signal, async () => {
    const { parquetMetadataAsync, parquetSchema } = await import('hyparquet');
    const metadata = await parquetMetadataAsync(file);
    refuseHuge(metadata, name);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    if (columns.length > MAX_COLUMNS)
      throw refusal('columns-too-many', name, String(columns.length), String(MAX_COLUMNS));
    const geometry = geometryColumn(metadata, columns);
    const header = columns.filter((column) => column !== geometry);
    const open = { file, metadata, header, geometry, input, context };
    return {
      header,
      sample: await readRows(open, 0, Math.min(SAMPLE_ROWS, Number(metadata.num_rows))),
      delimiter: ',',
      hasGeometry: geometry !== null,
      questions: [],
      issues: [],
      rows: () => groups(open),
    };
  });
}

interface OpenParquet {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly header: readonly string[];
  readonly geometry: string | null;
  readonly input: ReaderInput;
  readonly context: ReadContext;
}

async function* groups(open: OpenParquet): AsyncGenerator<readonly SourceRow[]> {
  const { metadata, context } = open;
  const total = Number(metadata.num_rows);
  let at = 0;
  for (const group of metadata.row_groups) {
    context.signal.throwIfAborted();
    const end = at + Number(group.num_rows);
    yield await readRows(open, at, end);
    at = end;
    context.onProgress(total === 0 ? 1 : at / total);
  }
}

async function readRows(
  { file, metadata, header, geometry, input, context }: OpenParquet,
  rowStart: number,
  rowEnd: number,
): Promise<SourceRow[]> {
  if (rowEnd <= rowStart) return [];
  return orDamaged(input.name, context.signal, async () => {
    const { parquetReadObjects } = await import('hyparquet');
    const { compressors } = await import('hyparquet-compressors');
    const objects = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
    return objects.map((object) => toRow(object, header, geometry, input.name));
  });
}

function toRow(
  object: Readonly<Record<string, unknown>>,
  header: readonly string[],
  geometry: string | null,
  file: string,
): SourceRow {
  const cells = header.map((name) => cellText(object[name]));
  if (cells.some((cell) => cell.length > MAX_CELL_CHARS))
    throw refusal('cell-too-long', file, undefined, String(MAX_CELL_CHARS));
  if (geometry === null) return { cells };
  const read = readGeometry(object[geometry]);
  return read !== null && typeof read === 'object' && 'code' in read
    ? { cells, fault: read }
    : { cells, geometry: read };
}

/** The primary column of the `geo` metadata (GeoParquet 1.1), or a column of a geometry type. */
function geometryColumn(metadata: FileMetaData, columns: readonly string[]): string | null {
  const typed = metadata.schema.find(
    ({ logical_type: type }) => type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY',
  )?.name;
  const geo = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value ?? '';
  const primary = /"primary_column"\s*:\s*"([^"]+)"/u.exec(geo)?.[1];
  const column = primary ?? typed;
  return column !== undefined && columns.includes(column) ? column : null;
}

function refuseHuge(metadata: FileMetaData, file: string): void {
  const rows = Number(metadata.num_rows);
  const groupRows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows !== groupRows || rows < 0) throw refusal('file-damaged', file);
  if (rows > MAX_ROWS) throw refusal('file-too-large', file, `${rows} rows`, `${MAX_ROWS} rows`);
  for (const group of metadata.row_groups) {
    const bytes = group.columns.reduce(
      (sum, { meta_data: data }) => sum + Number(data?.total_uncompressed_size ?? 0),
      0,
    );
    if (bytes > MAX_GROUP_BYTES)
      throw refusal('file-too-large', file, `${bytes / 1e6} MB`, `${MAX_GROUP_BYTES / 1e6} MB`);
  }
}
