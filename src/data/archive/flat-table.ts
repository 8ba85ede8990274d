/** A table of a FlatBuffer: where it stands in the bytes. Reading beyond the bytes throws a RangeError. */
export interface FlatTable {
  readonly view: DataView;
  readonly at: number;
}

/** The table that the offset at a position points to. */
export function tableAt(view: DataView, position: number): FlatTable {
  return { view, at: position + view.getUint32(position, true) };
}

/** Where the field with the number lies, null where the table leaves it out. */
export function fieldOf({ view, at }: FlatTable, field: number): number | null {
  const names = at - view.getInt32(at, true);
  const slot = 4 + 2 * field;
  if (slot + 2 > view.getUint16(names, true)) return null;
  const offset = view.getUint16(names + slot, true);
  return offset === 0 ? null : at + offset;
}

/** An integer field of 8, 16 or 32 bits, or what it is by default. */
export function intField(
  table: FlatTable,
  field: number,
  bits: 8 | 16 | 32,
  otherwise: number,
): number {
  const at = fieldOf(table, field);
  if (at === null) return otherwise;
  const { view } = table;
  if (bits === 8) return view.getUint8(at);
  return bits === 16 ? view.getInt16(at, true) : view.getInt32(at, true);
}

/** A 64-bit integer at a position. Throws where it is negative or no exact number. */
export function lengthAt(view: DataView, position: number): number {
  const value = Number(view.getBigInt64(position, true));
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`Expected a length, got ${value}`);
  return value;
}

/** The table in a field, null where it is left out. */
export function tableField(table: FlatTable, field: number): FlatTable | null {
  const at = fieldOf(table, field);
  return at === null ? null : tableAt(table.view, at);
}

/** The text in a field, '' where it is left out. */
export function textField(table: FlatTable, field: number): string {
  const at = fieldOf(table, field);
  if (at === null) return '';
  const { view } = table;
  const start = at + view.getUint32(at, true);
  const bytes = new Uint8Array(
    view.buffer,
    view.byteOffset + start + 4,
    view.getUint32(start, true),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The positions of the items of a vector of items of so many bytes. Throws where it is longer than the bytes that hold it. */
export function vectorField(table: FlatTable, field: number, itemBytes: number): readonly number[] {
  const at = fieldOf(table, field);
  if (at === null) return [];
  const { view } = table;
  const start = at + view.getUint32(at, true);
  const count = view.getUint32(start, true);
  if (count * itemBytes > view.byteLength - start - 4)
    throw new RangeError(`Expected at most ${view.byteLength} bytes, got ${count} items`);
  return Array.from({ length: count }, (_, index) => start + 4 + index * itemBytes);
}

/** Key-value pairs as Arrow keeps them, by key. */
export function pairsField(table: FlatTable, field: number): ReadonlyMap<string, string> {
  return new Map(
    vectorField(table, field, 4).map((position) => {
      const pair = tableAt(table.view, position);
      return [textField(pair, 0), textField(pair, 1)];
    }),
  );
}
