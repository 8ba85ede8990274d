import type { AppState } from '../../state/app-state.ts';
import type { Box } from '../box.ts';
import { px } from '../box.ts';
import { path, stroke } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { Block, Paragraph, TypeScale } from './block.ts';
import { beside, paragraphs, stacked } from './block.ts';
import { footBlock } from './foot-block.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { PageRequest } from './page.ts';
import type { PageContent } from './page-content.ts';
import { tableBlock } from './table-block.ts';
import { aroundPeriod, timelineBlock } from './timeline-block.ts';

/** Where everything on the page stands, but for what stands on the map. */
export interface PagePlan {
  readonly type: TypeScale;
  readonly frame: Box;
  readonly title: readonly Node[];
  readonly subtitle: readonly Node[];
  readonly body: readonly Node[];
  readonly foot: readonly Node[];
  /** Where the small map stands beside the large one; null where it does not. */
  readonly locatorBox: Box | null;
  /** Its size where it may stand on the large one. */
  readonly locatorInside: { readonly width: number; readonly height: number } | null;
}

/** In a frame smaller than this, symbols and names are drawn smaller, so that the map keeps its detail. */
const FULL_FRAME = { width: 600, height: 520 };
const SMALLEST_SCALE = 0.72;

/** How large the map's symbols and names are drawn in the frame: 1, or less where it is small. */
export function mapScale({ width, height }: Pick<Box, 'width' | 'height'>): number {
  const share = Math.min(width / FULL_FRAME.width, height / FULL_FRAME.height);
  return Math.min(1, Math.max(SMALLEST_SCALE, share));
}

/** Wider than high by this much, a page has its figures beside the map. */
const SIDE_ASPECT = 1.2;
/** Narrower than this in px a page has one column and figures in sentences. */
const COMPACT_WIDTH = 620;
const LEAST_MAP_SHARE = 0.4;
/** Narrower than this, a table takes the height that the map needs. */
const SENTENCES_WIDTH = 420;

/** Plans the page: head, map, figures beside or below it, foot. What finds no room of the optional parts is left out. */
export function planPage(
  state: AppState,
  palette: Palette,
  request: PageRequest,
  content: PageContent,
  type: TypeScale,
): PagePlan {
  const { width, height } = request.size;
  const inner = width - 2 * type.margin;
  const titleBlock = paragraphs([
    { text: content.title, size: type.title, weight: 700, colour: palette.text, isEven: true },
  ]);
  const subtitle = paragraphs(
    content.subtitle.map((line, i) => ({
      text: line,
      size: type.body,
      weight: 400,
      colour: i === 0 ? palette.text : palette.textQuiet,
    })),
  );
  const foot = footBlock(content, type, palette, width < COMPACT_WIDTH);
  const top = type.margin + titleBlock.height(inner) + subtitle.height(inner) + type.gap;
  const footTop = height - type.margin - foot.height(inner);
  const room = { x: type.margin, y: top, width: inner, height: footTop - type.gap - top };
  const setting = { state, palette, request, content, type };
  const isBeside = width / height >= SIDE_ASPECT && width >= COMPACT_WIDTH;
  const middle = isBeside ? planBeside(room, setting) : planBelow(room, setting);
  const titleTop = type.margin - type.title * 0.2;
  return {
    type,
    ...middle,
    title: titleBlock.draw(type.margin, titleTop, inner),
    subtitle: subtitle.draw(
      type.margin,
      titleTop + titleBlock.height(inner) + type.title * 0.1,
      inner,
    ),
    foot: [
      path(`M${px(type.margin)} ${px(footTop - type.gap / 2)}h${px(inner)}`, {
        stroke: stroke(palette.rule, 0.75),
      }),
      ...foot.draw(type.margin, footTop, inner),
    ],
  };
}

interface Setting {
  readonly state: AppState;
  readonly palette: Palette;
  readonly request: PageRequest;
  readonly content: PageContent;
  readonly type: TypeScale;
}

type Middle = Pick<PagePlan, 'frame' | 'body' | 'locatorBox' | 'locatorInside'>;

const SIDE_GAP = 18;
const LEAST_LOCATOR = 70;
const MOST_LOCATOR = 260;

function planBeside(room: Box, setting: Setting): Middle {
  const { type } = setting;
  const side = Math.min(310, Math.max(188, room.width * 0.25));
  const x = room.x + room.width - side;
  const gap = type.gap * 2;
  const fit = (plotHeight: number): ReturnType<typeof fitting> =>
    fitting(sideBlocks(setting, plotHeight), side, room.height, gap);
  // What is left beside the small map makes the timeline taller, which tells more than white paper.
  const least = type.small * 5.2;
  const spare = room.height - fit(least).height - gap - Math.min(MOST_LOCATOR, side * 0.7);
  const { blocks, height } = fit(Math.max(least, Math.min(type.small * 15, least + spare)));
  const left = room.height - height - gap;
  const locatorHeight = Math.min(MOST_LOCATOR, left, side * 0.95);
  const hasLocator = setting.request.parts.locator && locatorHeight >= LEAST_LOCATOR;
  if (blocks.length === 0 && !hasLocator)
    return { frame: room, body: [], locatorBox: null, locatorInside: null };
  return {
    frame: { ...room, width: room.width - side - SIDE_GAP },
    body: stacked(blocks, gap).draw(x, room.y, side),
    locatorBox: hasLocator
      ? { x, y: room.y + room.height - locatorHeight, width: side, height: locatorHeight }
      : null,
    locatorInside: null,
  };
}

/** The table first, then the timeline. */
function sideBlocks(
  { state, palette, request: { parts }, content, type }: Setting,
  plotHeight: number,
): readonly Block[] {
  const { words, formats } = content;
  const timeline = timelineBlock(aroundPeriod(state), type, palette, words, formats, plotHeight);
  return [
    ...(parts.table && content.table.rows.length > 0
      ? [tableBlock(content.table, type, palette)]
      : []),
    ...(parts.timeline && timeline !== null ? [timeline] : []),
  ];
}

/** As many of the blocks as fit, in their order. */
function fitting(
  blocks: readonly Block[],
  width: number,
  room: number,
  gap: number,
): { readonly blocks: readonly Block[]; readonly height: number } {
  const taken: Block[] = [];
  let height = 0;
  for (const block of blocks) {
    const more = height + (taken.length > 0 ? gap : 0) + block.height(width);
    if (more > room) continue;
    taken.push(block);
    height = more;
  }
  return { blocks: taken, height };
}

function planBelow(room: Box, setting: Setting): Middle {
  const { type, request } = setting;
  const isCompact = room.width + 2 * type.margin < COMPACT_WIDTH;
  const most = room.height * (1 - LEAST_MAP_SHARE);
  const figures = isCompact
    ? compactBlocks(setting)
    : [beside(wideBlocks(setting), SIDE_GAP * 1.5)];
  const { blocks, height } = fitting(figures, room.width, most, type.gap);
  const frame = { ...room, height: room.height - height - (blocks.length > 0 ? type.gap : 0) };
  const small = Math.min(150, room.width * 0.24);
  return {
    frame,
    body: stacked(blocks, type.gap).draw(room.x, frame.y + frame.height + type.gap, room.width),
    locatorBox: null,
    locatorInside: request.parts.locator ? { width: small, height: small * 0.78 } : null,
  };
}

function compactBlocks({ content, type, palette, request, state }: Setting): readonly Block[] {
  const { words, formats } = content;
  const { width, height } = request.size;
  const isShort = height < width * 1.4 || width < SENTENCES_WIDTH;
  const isDeclared = state.view.value.level === 'oblast' && isShort && content.sentences.length > 0;
  const sentences: readonly Paragraph[] = content.sentences.map((text) => ({
    text,
    size: type.body,
    weight: 700,
    colour: palette.text,
  }));
  const timeline =
    height > width * 1.6 && width >= SENTENCES_WIDTH
      ? timelineBlock(aroundPeriod(state), type, palette, words, formats)
      : null;
  const figures = isDeclared ? paragraphs(sentences) : tableBlock(content.table, type, palette);
  const hasRows = isDeclared ? sentences.length > 0 : content.table.rows.length > 0;
  return [
    ...(request.parts.table && hasRows ? [figures] : []),
    ...(request.parts.timeline && timeline !== null ? [timeline] : []),
  ];
}

function wideBlocks({
  state,
  content,
  type,
  palette,
  request,
}: Setting): readonly { block: Block; share: number }[] {
  const { words, formats } = content;
  const timeline = request.parts.timeline
    ? timelineBlock(aroundPeriod(state), type, palette, words, formats)
    : null;
  const table =
    request.parts.table && content.table.rows.length > 0
      ? [tableBlock(content.table, type, palette)]
      : [];
  const blocks = [...table, ...(timeline === null ? [] : [timeline])];
  return blocks.map((block) => ({ block, share: 1 / blocks.length }));
}
