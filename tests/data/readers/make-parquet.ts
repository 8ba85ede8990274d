/** A column of text, or of points as well-known binary. */
export type ParquetColumn = readonly string[] | readonly (readonly [lng: number, lat: number])[];

/**
 * A GeoParquet file: one row group, one uncompressed page of plain values for each column, all of them byte arrays
 * (Apache Parquet format 2.10; GeoParquet 1.1). The column named `geometry` holds the points.
 */
export function makeParquet(
  columns: Readonly<Record<string, ParquetColumn>>,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(columns);
  const rows = columns[names[0] ?? '']?.length ?? 0;
  const file: number[] = [...ascii('PAR1')];
  const chunks = names.map((name) => {
    const values = (columns[name] ?? []).flatMap((value) =>
      lengthPrefixed(typeof value === 'string' ? utf8(value) : wkb(value)),
    );
    const at = file.length;
    const page = [...pageHeader(values.length, rows), ...values];
    file.push(...page);
    return { name, at, size: page.length };
  });
  const footer = fileMetadata(names, rows, chunks);
  file.push(...footer, ...int32(footer.length), ...ascii('PAR1'));
  return Uint8Array.from(file);
}

interface Chunk {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
const BYTE_ARRAY = 6;
const UTF8 = 0;

function pageHeader(size: number, rows: number): number[] {
  const dataPage = struct([
    [1, I32, zigzag(rows)],
    [2, I32, zigzag(0)],
    [3, I32, zigzag(3)],
    [4, I32, zigzag(3)],
  ]);
  return struct([
    [1, I32, zigzag(0)],
    [2, I32, zigzag(size)],
    [3, I32, zigzag(size)],
    [5, STRUCT, dataPage],
  ]);
}

function fileMetadata(names: readonly string[], rows: number, chunks: readonly Chunk[]): number[] {
  const root = struct([
    [4, BINARY, text('schema')],
    [5, I32, zigzag(names.length)],
  ]);
  const leaves = names.map((name) =>
    struct([
      [1, I32, zigzag(BYTE_ARRAY)],
      [3, I32, zigzag(0)],
      [4, BINARY, text(name)],
      ...(name === 'geometry' ? [] : [[6, I32, zigzag(UTF8)] as const]),
    ]),
  );
  const group = struct([
    [
      1,
      LIST,
      list(
        STRUCT,
        chunks.map((chunk) => columnChunk(chunk, rows)),
      ),
    ],
    [2, I64, zigzag(chunks.reduce((sum, { size }) => sum + size, 0))],
    [3, I64, zigzag(rows)],
  ]);
  const geo = JSON.stringify({
    version: '1.1.0',
    primary_column: 'geometry',
    columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'] } },
  });
  return struct([
    [1, I32, zigzag(2)],
    [2, LIST, list(STRUCT, [root, ...leaves])],
    [3, I64, zigzag(rows)],
    [4, LIST, list(STRUCT, [group])],
    [
      5,
      LIST,
      list(STRUCT, [
        struct([
          [1, BINARY, text('geo')],
          [2, BINARY, text(geo)],
        ]),
      ]),
    ],
  ]);
}

function columnChunk({ name, at, size }: Chunk, rows: number): number[] {
  const metadata = struct([
    [1, I32, zigzag(BYTE_ARRAY)],
    [2, LIST, list(I32, [zigzag(0)])],
    [3, LIST, list(BINARY, [text(name)])],
    [4, I32, zigzag(0)],
    [5, I64, zigzag(rows)],
    [6, I64, zigzag(size)],
    [7, I64, zigzag(size)],
    [9, I64, zigzag(at)],
  ]);
  return struct([
    [2, I64, zigzag(at)],
    [3, STRUCT, metadata],
  ]);
}

/** A struct of the Thrift compact protocol; the ids of its fields rise by less than 16. */
function struct(
  fields: readonly (readonly [id: number, type: number, value: readonly number[]])[],
): number[] {
  let before = 0;
  const bytes = fields.flatMap(([id, type, value]) => {
    const head = ((id - before) << 4) | type;
    before = id;
    return [head, ...value];
  });
  return [...bytes, 0];
}

function list(type: number, items: readonly (readonly number[])[]): number[] {
  const head =
    items.length < 15 ? [(items.length << 4) | type] : [0xf0 | type, ...varint(items.length)];
  return [...head, ...items.flat()];
}

function text(value: string): number[] {
  const bytes = utf8(value);
  return [...varint(bytes.length), ...bytes];
}

function zigzag(value: number): number[] {
  return varint(value * 2);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}

function lengthPrefixed(bytes: readonly number[]): number[] {
  return [...int32(bytes.length), ...bytes];
}

function wkb([lng, lat]: readonly [number, number]): number[] {
  return [1, ...int32(1), ...new Uint8Array(Float64Array.of(lng, lat).buffer)];
}

function int32(value: number): number[] {
  return [...new Uint8Array(Int32Array.of(value).buffer)];
}

function utf8(value: string): number[] {
  return [...new TextEncoder().encode(value)];
}

function ascii(value: string): number[] {
  return utf8(value);
}
