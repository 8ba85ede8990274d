import { zipSync } from 'fflate';

/** A point with its record; null is the null shape. */
export interface ShapeRow {
  readonly at: readonly [x: number, y: number] | null;
  readonly record: Readonly<Record<string, string>>;
}

/** A zipped shapefile of points with text fields (ESRI Shapefile Technical Description, July 1998). */
export function makeShapefile(
  rows: readonly ShapeRow[],
  encode: (text: string) => Uint8Array = (text) => new TextEncoder().encode(text),
  others: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    zipSync({
      'layer/events.shp': makeShp(rows),
      'layer/events.dbf': makeDbf(rows, encode),
      ...others,
    }),
  );
}

function makeShp(rows: readonly ShapeRow[]): Uint8Array {
  const sizes = rows.map(({ at }) => (at === null ? 12 : 28));
  const bytes = new Uint8Array(100 + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  let offset = 100;
  rows.forEach(({ at }, index) => {
    view.setInt32(offset, index + 1);
    view.setInt32(offset + 4, at === null ? 2 : 10);
    if (at !== null) {
      view.setInt32(offset + 8, 1, true);
      view.setFloat64(offset + 12, at[0], true);
      view.setFloat64(offset + 20, at[1], true);
    }
    offset += at === null ? 12 : 28;
  });
  return bytes;
}

const FIELD_BYTES = 40;

/** A dBASE III table with text fields of 40 bytes. */
function makeDbf(rows: readonly ShapeRow[], encode: (text: string) => Uint8Array): Uint8Array {
  const names = [...new Set(rows.flatMap(({ record }) => Object.keys(record)))];
  const headerBytes = 32 + names.length * 32 + 1;
  const recordBytes = 1 + names.length * FIELD_BYTES;
  const bytes = new Uint8Array(headerBytes + rows.length * recordBytes + 1).fill(0x20, headerBytes);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, recordBytes, true);
  names.forEach((name, at) => {
    bytes.set(new TextEncoder().encode(name), 32 + at * 32);
    view.setUint8(32 + at * 32 + 11, 'C'.charCodeAt(0));
    view.setUint8(32 + at * 32 + 16, FIELD_BYTES);
  });
  view.setUint8(headerBytes - 1, 0x0d);
  rows.forEach(({ record }, row) => {
    names.forEach((name, at) => {
      const value = encode(record[name] ?? '').slice(0, FIELD_BYTES);
      bytes.set(value, headerBytes + row * recordBytes + 1 + at * FIELD_BYTES);
    });
  });
  view.setUint8(bytes.length - 1, 0x1a);
  return bytes;
}
