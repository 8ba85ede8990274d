import type { Formatted } from '@maplibre/maplibre-gl-style-spec';
import type { Box } from '../box.ts';
import { fill, text } from '../scene.ts';
import type { Fill, Node, TextNode, Weight } from '../scene.ts';
import { textWidth, wrapEvenly } from '../text/measure.ts';
import { hexOf } from './style-values.ts';

/** How a label is set, by the properties of its style layer. Lengths in em of `size`, but for px where named so. */
export interface LabelLook {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Fill;
  readonly halo: TextNode['halo'];
  readonly maxWidth: number;
  readonly lineHeight: number;
  readonly spacing: number;
}

interface Run {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Fill;
  readonly width: number;
}

/** A label in lines of runs; its size in px. */
export interface Label {
  readonly lines: readonly {
    readonly runs: readonly Run[];
    readonly width: number;
    readonly height: number;
  }[];
  readonly width: number;
  readonly height: number;
  /** The height by which it is set about its anchor. */
  readonly anchoredHeight: number;
  readonly look: LabelLook;
}

/** Breaks the formatted text into lines and measures them; lines without a letter are left out. */
export function layOutLabel(formatted: Formatted, look: LabelLook): Label {
  const lines = splitLines(formatted, look).map((runs) => ({
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0),
    height: look.lineHeight * Math.max(0, ...runs.map((run) => run.size)),
  }));
  const filled = lines.filter(({ width }) => width > 0);
  const height = filled.reduce((sum, line) => sum + line.height, 0);
  const highest = Math.max(0, ...filled.map((line) => line.height));
  // MapLibre counts every line as a full one where the highest is (symbol/shaping.ts, `align`).
  const isByCount = Math.abs(highest - look.lineHeight * look.size) < 1e-6;
  return {
    lines: filled,
    width: Math.max(0, ...filled.map((line) => line.width)),
    height,
    anchoredHeight: isByCount ? filled.length * highest : height,
    look,
  };
}

function splitLines(formatted: Formatted, look: LabelLook): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const section of formatted.sections) {
    const size = look.size * (section.scale ?? 1);
    const weight = section.fontStack === null ? look.weight : weightOf(section.fontStack);
    const colour = section.textColor;
    const ink = colour === null ? look.fill : fill(hexOf(colour), look.fill.opacity);
    for (const [i, part] of section.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      const wraps = wrapEvenly(part.trim(), look.maxWidth * look.size, size, weight);
      // A space at the edge of a section separates it from the next.
      const pieces = wraps.length > 1 ? wraps : part === '' ? [] : [part];
      for (const [j, piece] of pieces.entries()) {
        if (j > 0) lines.push([]);
        const spacing = look.spacing * size;
        const width = textWidth(piece, size, weight, spacing);
        lines.at(-1)?.push({ text: piece, size, weight, fill: ink, width });
      }
    }
  }
  return lines;
}

/** The weight that a font of the style stands for. */
export function weightOf(fontStack: string): Weight {
  return fontStack.includes('Bold') ? 700 : 400;
}

/** The box of the label where its anchor (such as "top-left": the label lies below and to the right) stands on the point. */
export function labelBox(label: Label, anchor: string, x: number, y: number): Box {
  const across = anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5;
  const down = anchor.includes('top') ? 0 : anchor.includes('bottom') ? 1 : 0.5;
  return {
    x: x - across * label.width,
    y: y - down * label.anchoredHeight,
    width: label.width,
    height: label.height,
  };
}

/** The label's lines in the box, justified towards the anchor, turned about the point `at`. */
export function labelNodes(
  label: Label,
  box: Box,
  justify: 'left' | 'center' | 'right',
  turn: { readonly deg: number; readonly at: readonly [number, number] },
): readonly Node[] {
  const share = { left: 0, center: 0.5, right: 1 }[justify];
  let top = box.y;
  return label.lines.flatMap((line) => {
    let x = box.x + share * (box.width - line.width);
    const tallest = Math.max(...line.runs.map((run) => run.size));
    // Letters stand so that capitals are in the middle of their line.
    const baseline = top + line.height / 2 + tallest * 0.36;
    top += line.height;
    return line.runs.flatMap((run): readonly Node[] => {
      const [turnedX, turnedY] = turned([x, baseline], turn);
      x += run.width;
      const words = run.text.trimEnd();
      if (words === '') return [];
      const { halo } = label.look;
      const spacing = label.look.spacing * run.size;
      const setting = { size: run.size, weight: run.weight, fill: run.fill, halo, spacing };
      return [text(words, turnedX, turnedY, { ...setting, rotateDeg: turn.deg })];
    });
  });
}

/** A point turned clockwise about another. */
export function turned(
  [x, y]: readonly [number, number],
  { deg, at }: { readonly deg: number; readonly at: readonly [number, number] },
): readonly [number, number] {
  if (deg === 0) return [x, y];
  const [sin, cos] = [Math.sin((deg * Math.PI) / 180), Math.cos((deg * Math.PI) / 180)];
  const [dx, dy] = [x - at[0], y - at[1]];
  return [at[0] + dx * cos - dy * sin, at[1] + dx * sin + dy * cos];
}
