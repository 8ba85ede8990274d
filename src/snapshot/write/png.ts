import { joined } from './bytes.ts';
import { crc32 } from './crc32.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES_PER_METRE = 39.370_079;

/** A picture to be encoded, and the text that it carries. */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** International text chunks (iTXt), in their order: keyword and text. */
  readonly texts: readonly (readonly [keyword: string, text: string])[];
}

/**
 * Encodes rows of RGBA pixels, which come in stripes from the top, as an opaque PNG (W3C PNG, third edition). The same
 * pixels give the same bytes. Throws where the stripes do not add up to the height that was promised.
 */
export async function encodePng(
  head: PngHead,
  stripes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, dpi, texts } = head;
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, width);
  size.setUint32(4, height);
  size.setUint8(8, 8);
  size.setUint8(9, 2);
  const density = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  density.setUint32(0, perMetre);
  density.setUint32(4, perMetre);
  density.setUint8(8, 1);
  const chunks = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(size.buffer)),
    chunk('pHYs', new Uint8Array(density.buffer)),
    ...texts.map(([keyword, text]) => chunk('iTXt', textData(keyword, text))),
  ];
  for await (const data of deflated(filteredRows(head, stripes))) chunks.push(chunk('IDAT', data));
  return joined([...chunks, chunk('IEND', new Uint8Array(0))]);
}

/** Keyword, no compression, no language, then the text in UTF-8. */
function textData(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  return joined([encoder.encode(keyword), new Uint8Array(5), encoder.encode(text)]);
}

/** Rows of RGB with their filter: "Up" where a row repeats the one above, which most do, else "Sub". */
async function* filteredRows(
  { width, height }: PngHead,
  stripes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let done = 0;
  let above: Uint8Array = new Uint8Array(0);
  for await (const stripe of stripes) {
    const rows = stripe.length / (4 * width);
    const out = new Uint8Array(rows * (3 * width + 1));
    for (let row = 0; row < rows; row++) {
      const pixels = stripe.subarray(row * 4 * width, (row + 1) * 4 * width);
      const isSame = pixels.length === above.length && equal(pixels, above);
      filterRow(pixels, isSame, out.subarray(row * (3 * width + 1)));
      above = pixels;
    }
    above = above.slice();
    done += rows;
    yield out;
  }
  if (done !== height) throw new Error(`Expected ${height} rows of pixels, got ${done}`);
}

function filterRow(pixels: Uint8Array, isSame: boolean, out: Uint8Array): void {
  out[0] = isSame ? 2 : 1;
  if (isSame) return;
  let [red, green, blue] = [0, 0, 0];
  for (let from = 0, to = 1; from < pixels.length; from += 4, to += 3) {
    const [r, g, b] = [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0];
    out[to] = r - red;
    out[to + 1] = g - green;
    out[to + 2] = b - blue;
    [red, green, blue] = [r, g, b];
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

async function* deflated(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  const stream = new CompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    try {
      for await (const part of parts) await writer.write(part);
      await writer.close();
    } catch (error) {
      await writer.abort(error);
      throw error;
    }
  })();
  writing.catch(() => {});
  const reader = stream.readable.getReader();
  const waiting: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    waiting.push(value);
    length += value.length;
  }
  await writing;
  if (length > 0) yield joined(waiting);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.codePointAt(i) ?? 0;
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
