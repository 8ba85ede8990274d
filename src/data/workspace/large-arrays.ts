import * as v from 'valibot';

/** Chromium refuses a stored value of more than 133 MB, and a smaller one is written without a pause for the page. */
const CHUNK_BYTES = 16_000_000;
/** What is smaller stays where it is. */
const LARGE_BYTES = 4_000_000;
const MARK = 'contactline-chunks';

type LargeArray = Int32Array | Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

const MAKERS = {
  Int32Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;

const KINDS = [
  'Int32Array',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const satisfies readonly (keyof typeof MAKERS)[];

/** What stands in the value for an array that was taken out: its kind, and the chunks that hold it, up to `end`. */
const markSchema = v.object({
  [MARK]: v.object({ kind: v.picklist(KINDS), first: v.number(), end: v.number() }),
});

/**
 * Takes the large typed arrays out of plain data, in chunks of bytes that follow each other, and leaves marks for them. The
 * value itself is not changed. A chunk is copied when it is asked for, so that only one is there at a time.
 */
export function takeOutArrays(
  value: unknown,
  largeBytes: number = LARGE_BYTES,
  chunkBytes: number = CHUNK_BYTES,
): {
  readonly value: unknown;
  readonly chunks: readonly (() => Uint8Array)[];
} {
  const chunks: (() => Uint8Array)[] = [];
  const takeOut = (array: LargeArray, kind: (typeof KINDS)[number]): object => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const first = chunks.length;
    for (let from = 0; from < bytes.length; from += chunkBytes)
      chunks.push(() => bytes.slice(from, from + chunkBytes));
    return { [MARK]: { kind, first, end: chunks.length } };
  };
  const marked = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const kind = KINDS.find((each) => part instanceof MAKERS[each]);
    if (kind !== undefined && part instanceof MAKERS[kind])
      return part.byteLength > largeBytes ? takeOut(part, kind) : part;
    return ArrayBuffer.isView(part) ? part : mapPlain(part, marked);
  };
  return { value: marked(value), chunks };
}

/** The value with its arrays in place again; undefined stands for one of which a chunk is missing. */
export function putBackArrays(value: unknown, chunkAt: (index: number) => unknown): unknown {
  const restored = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part;
    const mark = MARK in part ? v.safeParse(markSchema, part) : null;
    return mark?.success ? joined(mark.output[MARK]) : mapPlain(part, restored);
  };
  const joined = ({ kind, first, end }: v.InferOutput<typeof markSchema>[typeof MARK]): unknown => {
    const chunks = Array.from({ length: end - first }, (_, i) => chunkAt(first + i));
    if (!chunks.every((chunk) => chunk instanceof Uint8Array)) return undefined;
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const Maker = MAKERS[kind];
    return at % Maker.BYTES_PER_ELEMENT === 0 ? new Maker(bytes.buffer) : undefined;
  };
  return restored(value);
}

/** A list of words is given back as it is: there may be a hundred thousand. */
function mapPlain(part: object, change: (each: unknown) => unknown): unknown {
  if (Array.isArray(part)) {
    const list: readonly unknown[] = part;
    return list.some((each) => typeof each === 'object' && each !== null) ? list.map(change) : part;
  }
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, change(each)]));
}
