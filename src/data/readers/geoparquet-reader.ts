import type { AsyncBuffer, ColumnData, FileMetaData } from 'hyparquet';
import { rowsOfBatch } from '../columns/cell-batch.ts';
import type { CellBatch } from '../columns/cell-batch.ts';
import { MAX_COLUMNS, readTable } from '../columns/read-table.ts';
import type { RowSource, SourceRow } from '../columns/source-row.ts';
import { refuseLarge } from '../encoding.ts';
import type { InputHead, ReadContext, Reader, ReaderInput } from '../reader.ts';
import { batchOfColumns } from './column-batch.ts';
import type { ValueAt } from './column-batch.ts';
import { orDamaged, refusal } from './refusal.ts';

const MAX_BYTES = 1_000_000_000;
/** Row groups are unpacked whole. */
const MAX_GROUP_BYTES = 512_000_000;
const MAX_ROWS = 5_000_000;
const SAMPLE_ROWS = 200;

/** Parquet and GeoParquet, one row group at a time, column by column. */
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
      sample: await sampleOf(open),
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

async function* groups(open: OpenParquet): AsyncGenerator<CellBatch> {
  const { metadata, context } = open;
  const total = Number(metadata.num_rows);
  let at = 0;
  for (const group of metadata.row_groups) {
    context.signal.throwIfAborted();
    const end = at + Number(group.num_rows);
    if (end > at) yield await readGroup(open, at, end);
    at = end;
    context.onProgress(total === 0 ? 1 : at / total);
  }
}

/** The first rows as texts. */
async function sampleOf(open: OpenParquet): Promise<readonly SourceRow[]> {
  const rows = Math.min(SAMPLE_ROWS, Number(open.metadata.num_rows));
  if (rows === 0) return [];
  return rowsOfBatch(await readGroup(open, 0, rows));
}

/** The rows of a group, column by column. */
async function readGroup(
  { file, metadata, header, geometry, input, context }: OpenParquet,
  rowStart: number,
  rowEnd: number,
): Promise<CellBatch> {
  return orDamaged(input.name, context.signal, async () => {
    const { parquetRead } = await import('hyparquet');
    const { compressors } = await import('hyparquet-compressors');
    const chunks = new Map<string, ColumnData[]>();
    const onChunk = (chunk: ColumnData): void => {
      const known = chunks.get(chunk.columnName);
      if (known === undefined) chunks.set(chunk.columnName, [chunk]);
      else known.push(chunk);
    };
    await parquetRead({ file, metadata, compressors, rowStart, rowEnd, onChunk });
    const valuesOf = (name: string): ValueAt => valuesIn(chunks.get(name) ?? [], rowStart);
    const shape = geometry === null ? null : valuesOf(geometry);
    return batchOfColumns(header.map(valuesOf), shape, rowEnd - rowStart, input.name);
  });
}

/** The values of a column, which may come in several chunks; they are asked for in the order of rows. */
function valuesIn(chunks: readonly ColumnData[], first: number): ValueAt {
  const sorted = chunks.toSorted((a, b) => a.rowStart - b.rowStart);
  let [chunk] = sorted;
  return (row) => {
    const at = row + first;
    if (chunk === undefined || at < chunk.rowStart || at >= chunk.rowEnd)
      chunk = sorted.find(({ rowStart, rowEnd }) => at >= rowStart && at < rowEnd);
    return chunk?.columnData[at - chunk.rowStart];
  };
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
