import { px } from '../box.ts';
import { FONT_FAMILY, FONT_PARTS } from '../fonts.ts';
import type { FontSource } from '../fonts.ts';
import type { Fill, GroupNode, Node, Part, Scene, Stroke, TextNode, Weight } from '../scene.ts';
import { RECIPE_NAMESPACE } from '../recipe.ts';
import { toBase64 } from './base64.ts';

/** What stands in the head of the file. */
export interface SvgHead {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Width and height of the page as a CSS length: "420mm". */
  readonly width: string;
  readonly height: string;
  /** What the file carries to be opened again; '' for nothing. */
  readonly recipe: string;
}

/** For readers that ignore the fonts inside and lack this one: none of them sets wider lines, so that nothing is cut. */
const SUBSTITUTES = 'Noto Sans Regular, Liberation Sans, Arial, Helvetica, sans-serif';

/** The page as SVG 1.1 with real text. `fontStyles` is the style sheet of `svgFontStyles`, or '' where the reader has the fonts. */
export function writeSvg(scene: Scene, head: SvgHead, fontStyles: string): string {
  const clips: string[] = [];
  const body = scene.parts.map((part) => partMarkup(part, clips)).join('\n');
  const { width, height, background } = scene;
  const recipe =
    head.recipe === ''
      ? ''
      : `<metadata><recipe xmlns="${RECIPE_NAMESPACE}">${escapeXml(head.recipe)}</recipe></metadata>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${head.width}" height="${head.height}" viewBox="0 0 ${px(width)} ${px(height)}" xml:lang="${head.language}" font-family="${FONT_FAMILY}, ${SUBSTITUTES}">
<title>${escapeXml(head.title)}</title>
<desc>${escapeXml(head.description)}</desc>
${recipe}<defs>
${fontStyles === '' ? '' : `<style>${fontStyles}</style>\n`}${clips.join('\n')}
</defs>
<rect width="${px(width)}" height="${px(height)}" fill="${background}"/>
${body}
</svg>
`;
}

/** Rows of a picture of the page, counted in its pixels. */
export interface SvgView {
  readonly top: number;
  readonly rows: number;
  /** The whole picture's pixels. */
  readonly width: number;
  readonly height: number;
}

/** A part of the page as bare SVG whose px are the pixels of the picture: for a rasteriser. */
export function writeSvgView(scene: Scene, { top, rows, width, height }: SvgView): string {
  const clips: string[] = [];
  const body = scene.parts.map((part) => partMarkup(part, clips)).join('\n');
  const share = scene.height / height;
  const view = `0 ${top * share} ${scene.width} ${rows * share}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${rows}" viewBox="${view}" preserveAspectRatio="none" font-family="${FONT_FAMILY}">
<defs>${clips.join('\n')}</defs>
<rect width="${scene.width}" height="${scene.height}" fill="${scene.background}"/>
${body}
</svg>`;
}

/** The fonts that the scene's letters need, as a style sheet with the fonts inside. */
export async function svgFontStyles(scene: Scene, fonts: FontSource): Promise<string> {
  const letters: Record<Weight, Set<number>> = { 400: new Set(), 700: new Set() };
  for (const part of scene.parts) part.nodes.forEach((node) => collectLetters(node, letters));
  const rules: string[] = [];
  for (const weight of [400, 700] as const) {
    for (const { id, range, holds } of FONT_PARTS) {
      if (![...letters[weight]].some((code) => holds(code))) continue;
      const data = toBase64(await fonts.webFont(weight, id));
      rules.push(
        `@font-face{font-family:"${FONT_FAMILY}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`,
      );
    }
  }
  return rules.join('\n');
}

function collectLetters(node: Node, letters: Record<Weight, Set<number>>): void {
  if (node.type === 'group') node.children.forEach((child) => collectLetters(child, letters));
  if (node.type !== 'text') return;
  for (const letter of node.text) letters[node.weight].add(letter.codePointAt(0) ?? 0);
}

function partMarkup({ role, alt, nodes }: Part, clips: string[]): string {
  const inside = nodes.map((node) => markup(node, clips)).join('\n');
  if (role === 'figure') return `<g role="img" aria-label="${escapeXml(alt)}">\n${inside}\n</g>`;
  return role === 'decoration' ? `<g aria-hidden="true">\n${inside}\n</g>` : inside;
}

function markup(node: Node, clips: string[]): string {
  switch (node.type) {
    case 'path':
      return `<path d="${node.d}"${fillMarkup(node.fill)}${node.fill === null ? '' : ' fill-rule="evenodd"'}${strokeMarkup(node.stroke)}/>`;
    case 'circle':
      return `<circle cx="${px(node.x)}" cy="${px(node.y)}" r="${px(node.radius)}"${fillMarkup(node.fill)}${strokeMarkup(node.stroke)}/>`;
    case 'text':
      return textMarkup(node);
    case 'group':
      return groupMarkup(node, clips);
  }
}

function textMarkup(node: TextNode): string {
  const { x, y, text, size, weight, fill, halo, anchor, rotateDeg, spacing } = node;
  const turn = rotateDeg === 0 ? '' : ` transform="rotate(${px(rotateDeg)} ${px(x)} ${px(y)})"`;
  const edge =
    halo === null
      ? ''
      : ` stroke="${halo.colour}" stroke-width="${px(2 * halo.width)}" stroke-linejoin="round" paint-order="stroke"`;
  return (
    `<text x="${px(x)}" y="${px(y)}" font-size="${px(size)}"${weight === 400 ? '' : ` font-weight="${weight}"`}` +
    `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${spacing === 0 ? '' : ` letter-spacing="${px(spacing)}"`}` +
    `${fillMarkup(fill)}${edge}${turn}>${escapeXml(text)}</text>`
  );
}

function groupMarkup({ children, clip, moveTo, scale }: GroupNode, clips: string[]): string {
  const [x, y] = moveTo;
  const move = x === 0 && y === 0 ? '' : `translate(${px(x)} ${px(y)})`;
  const grow = scale === 1 ? '' : `scale(${Math.round(scale * 1e5) / 1e5})`;
  const transform = move + grow === '' ? '' : ` transform="${move}${grow}"`;
  let cut = '';
  if (clip !== null) {
    const id = `clip${clips.length}`;
    clips.push(`<clipPath id="${id}"><path clip-rule="evenodd" d="${clip}"/></clipPath>`);
    cut = ` clip-path="url(#${id})"`;
  }
  return `<g${transform}${cut}>\n${children.map((child) => markup(child, clips)).join('\n')}\n</g>`;
}

function fillMarkup(fill: Fill | null): string {
  if (fill === null) return ' fill="none"';
  return ` fill="${fill.colour}"${fill.opacity === 1 ? '' : ` fill-opacity="${fill.opacity}"`}`;
}

function strokeMarkup(stroke: Stroke | null): string {
  if (stroke === null) return '';
  const { colour, opacity, width, dash, isRound } = stroke;
  const parts = [
    ` stroke="${colour}" stroke-width="${px(width)}"`,
    opacity === 1 ? '' : ` stroke-opacity="${opacity}"`,
    dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(px).join(' ')}"`,
    isRound ? ' stroke-linejoin="round" stroke-linecap="round"' : '',
  ];
  return parts.join('');
}

/** Text as it may stand in XML; control characters, which XML cannot hold, are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
