/** The part of a TrueType font that tells how wide its letters are. */
interface Advances {
  readonly unitsPerEm: number;
  /** In font units; null where the font has no such letter. */
  advanceOf(codePoint: number): number | null;
}

/** Reads `cmap` (format 4) and `hmtx` of a TrueType font; see the OpenType specification. */
export function readAdvances(bytes: Uint8Array): Advances {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(String.fromCodePoint(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`Expected a table ${tag} in the font, got none`);
    return at;
  };
  const longMetrics = view.getUint16(table('hhea') + 34);
  const glyphOf = readCmap(view, table('cmap'));
  return {
    unitsPerEm: view.getUint16(table('head') + 18),
    advanceOf(codePoint) {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return null;
      return view.getUint16(table('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
    },
  };
}

function readCmap(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const at = offsets.find((offset) => view.getUint16(offset) === 4);
  if (at === undefined) throw new Error('Expected a cmap of format 4, got none');
  const segments = view.getUint16(at + 6) / 2;
  const word = (column: number, i: number): number =>
    view.getUint16(at + 14 + column * segments * 2 + i * 2 + (column > 0 ? 2 : 0));
  return (codePoint) => {
    for (let i = 0; i < segments; i++) {
      if (codePoint > word(0, i)) continue;
      const start = word(1, i);
      if (codePoint < start) return 0;
      const offset = word(3, i);
      const delta = word(2, i);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const place = at + 16 + 3 * segments * 2 + i * 2;
      const glyph = view.getUint16(place + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
