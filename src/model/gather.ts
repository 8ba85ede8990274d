type Column =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * The values of a column at the places, as a column of the same type. There is a loop for each type, which engines compile
 * to a plain copy; one loop for all of them is ten times slower.
 */
export function gather(column: Int32Array, places: Uint32Array): Int32Array;
export function gather(column: Column, places: Uint32Array): Column;
export function gather(column: Column, places: Uint32Array): Column {
  if (column instanceof Uint8Array) return gatherUint8(column, places);
  if (column instanceof Int8Array) return gatherInt8(column, places);
  if (column instanceof Uint16Array) return gatherUint16(column, places);
  if (column instanceof Int16Array) return gatherInt16(column, places);
  if (column instanceof Uint32Array) return gatherUint32(column, places);
  if (column instanceof Int32Array) return gatherInt32(column, places);
  if (column instanceof Float32Array) return gatherFloat32(column, places);
  return gatherFloat64(column, places);
}

/** As many zeros in a column of the same type. */
export function blankLike(column: Column): Column {
  const { length } = column;
  if (column instanceof Uint8Array) return new Uint8Array(length);
  if (column instanceof Int8Array) return new Int8Array(length);
  if (column instanceof Uint16Array) return new Uint16Array(length);
  if (column instanceof Int16Array) return new Int16Array(length);
  if (column instanceof Uint32Array) return new Uint32Array(length);
  if (column instanceof Int32Array) return new Int32Array(length);
  if (column instanceof Float32Array) return new Float32Array(length);
  return new Float64Array(length);
}

function gatherUint8(from: Uint8Array, places: Uint32Array): Uint8Array {
  const to = new Uint8Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherInt8(from: Int8Array, places: Uint32Array): Int8Array {
  const to = new Int8Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherUint16(from: Uint16Array, places: Uint32Array): Uint16Array {
  const to = new Uint16Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherInt16(from: Int16Array, places: Uint32Array): Int16Array {
  const to = new Int16Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherUint32(from: Uint32Array, places: Uint32Array): Uint32Array {
  const to = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherInt32(from: Int32Array, places: Uint32Array): Int32Array {
  const to = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherFloat32(from: Float32Array, places: Uint32Array): Float32Array {
  const to = new Float32Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}

function gatherFloat64(from: Float64Array, places: Uint32Array): Float64Array {
  const to = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) to[at] = from[places[at] ?? 0] ?? 0;
  return to;
}
