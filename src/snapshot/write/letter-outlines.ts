import { create } from 'fontkit';

/** Gives the outline of a line of text on its baseline from x = 0, as path data in px. */
export type LetterOutlines = (text: string, size: number, spacing: number) => string;

/** The outlines of the letters of a TrueType font. Throws where the bytes are none. */
export function letterOutlines(trueType: Uint8Array): LetterOutlines {
  const font = create(trueType);
  return (text, size, spacing) => {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    let x = 0;
    const letters = glyphs.map(({ path }, i) => {
      const letter = path.scale(scale, -scale).translate(x, 0).toSVG();
      x += (positions[i]?.xAdvance ?? 0) * scale + spacing;
      return letter;
    });
    return letters.join('');
  };
}
