import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/snapshot/write/crc32.ts';
import { encodePng } from '../../../src/snapshot/write/png.ts';

/** A picture of 5 x 6 px with repeated rows, as RGBA. */
const pixels = Uint8Array.from({ length: 5 * 6 * 4 }, (_, i) => {
  const [x, y] = [Math.floor(i / 4) % 5, Math.floor(i / 20)];
  return i % 4 === 3 ? 255 : (x * 40 + Math.floor(y / 2) * 13 + (i % 4)) % 256;
});
const head = { width: 5, height: 6, dpi: 300, texts: [['Title', 'Карта']] as const };

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(body));
    chunks.push({ type: String.fromCodePoint(...body.subarray(0, 4)), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** Undoes the filters of PNG that are used: Sub and Up. */
function rowsOf(raw: Uint8Array): readonly number[][] {
  const rows: number[][] = [];
  for (let at = 0; at < raw.length; at += 16) {
    const above = rows.at(-1) ?? [];
    const row: number[] = [];
    for (let i = 0; i < 15; i++) {
      const base = raw[at] === 2 ? (above[i] ?? 0) : (row[i - 3] ?? 0);
      row.push(((raw[at + 1 + i] ?? 0) + base) & 255);
    }
    rows.push(row);
  }
  return rows;
}

describe('the PNG encoder', () => {
  test('keeps every pixel, the density and the texts', async () => {
    const chunks = chunksOf(await encodePng(head, [pixels]));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    const [density, text, data] = ['pHYs', 'iTXt', 'IDAT'].map(
      (type) => chunks.find((each) => each.type === type)?.data ?? new Uint8Array(0),
    );
    expect(new DataView(Uint8Array.from(density ?? []).buffer).getUint32(0)).toBe(11_811);
    expect(new TextDecoder().decode(text?.subarray(10))).toBe('Карта');
    const expected = Array.from({ length: 6 }, (_, y) =>
      [...pixels.subarray(y * 20, y * 20 + 20)].filter((_value, i) => i % 4 !== 3),
    );
    expect(rowsOf(new Uint8Array(inflateSync(data ?? new Uint8Array(0))))).toEqual(expected);
  });

  test('stripes give the same bytes as one piece', async () => {
    const whole = await encodePng(head, [pixels]);
    const parts = await encodePng(head, [
      pixels.subarray(0, 40),
      pixels.subarray(40, 60),
      pixels.subarray(60),
    ]);
    expect(parts).toEqual(whole);
  });

  test('refuses a picture of another height than was promised', async () => {
    await expect(encodePng(head, [pixels.subarray(0, 80)])).rejects.toThrow('Expected 6 rows');
  });
});
