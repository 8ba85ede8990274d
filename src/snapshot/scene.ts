/** A flat colour with its opacity, 0 to 1. */
export interface Fill {
  readonly colour: string;
  readonly opacity: number;
}

/** A stroke; width and dashes in px of the page (96 to the inch). */
export interface Stroke {
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash: readonly number[];
  readonly isRound: boolean;
}

export type Weight = 400 | 700;

/** Where the text's x stands on its line. */
export type Anchor = 'start' | 'middle' | 'end';

/** A shape by SVG path data, filled by the even-odd rule. */
export interface PathNode {
  readonly type: 'path';
  readonly d: string;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

export interface CircleNode {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

/** One line of text on its baseline, in one weight and size; turned clockwise about its x and y. */
export interface TextNode {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Fill;
  readonly halo: { readonly colour: string; readonly width: number } | null;
  readonly anchor: Anchor;
  readonly rotateDeg: number;
  /** Extra room after each letter. */
  readonly spacing: number;
}

/** Nodes drawn together: moved and scaled, then cut to the clip (path data in the coordinates of the group). */
export interface GroupNode {
  readonly type: 'group';
  readonly children: readonly Node[];
  readonly clip: string | null;
  readonly moveTo: readonly [x: number, y: number];
  readonly scale: number;
}

export type Node = PathNode | CircleNode | TextNode | GroupNode;

/** What a part of the page is to somebody who cannot see it. */
export type Role = 'title' | 'text' | 'figure' | 'decoration';

/** A part of the page in reading order. */
export interface Part {
  readonly role: Role;
  /** What a figure shows; empty for the rest, whose text speaks for itself. */
  readonly alt: string;
  readonly nodes: readonly Node[];
}

/** A whole page ready to be written: px at 96 to the inch, origin top left, y down. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly parts: readonly Part[];
}

/** A group that only gathers its children. */
export function group(
  children: readonly Node[],
  setting: Partial<Pick<GroupNode, 'clip' | 'moveTo' | 'scale'>> = {},
): GroupNode {
  return { type: 'group', children, clip: null, moveTo: [0, 0], scale: 1, ...setting };
}

/** A stroke of full strength without dashes. */
export function stroke(colour: string, width: number, setting: Partial<Stroke> = {}): Stroke {
  return { colour, width, opacity: 1, dash: [], isRound: false, ...setting };
}

/** A fill of full strength. */
export function fill(colour: string, opacity = 1): Fill {
  return { colour, opacity };
}

/** A shape, filled or stroked or both. */
export function path(d: string, paint: Partial<Pick<PathNode, 'fill' | 'stroke'>>): PathNode {
  return { type: 'path', d, fill: null, stroke: null, ...paint };
}

/** A line of text that starts at x, upright, without a halo. */
export function text(
  words: string,
  x: number,
  y: number,
  setting: Pick<TextNode, 'size' | 'fill'> & Partial<TextNode>,
): TextNode {
  return {
    weight: 400,
    halo: null,
    anchor: 'start',
    rotateDeg: 0,
    spacing: 0,
    ...setting,
    type: 'text',
    text: words,
    x,
    y,
  };
}
