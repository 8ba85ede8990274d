/** The part of fontkit that draws letters; it ships no types, and those at hand ask for Node's Buffer. */
declare module 'fontkit' {
  interface Path {
    scale(x: number, y: number): Path;
    translate(x: number, y: number): Path;
    toSVG(): string;
  }

  interface Font {
    readonly unitsPerEm: number;
    layout(text: string): {
      readonly glyphs: readonly { readonly path: Path }[];
      readonly positions: readonly { readonly xAdvance: number }[];
    };
  }

  export function create(bytes: Uint8Array): Font;
}
