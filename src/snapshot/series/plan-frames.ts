import { px } from '../box.ts';
import type { Box } from '../box.ts';
import { beside, paragraphs, stacked, typeScale } from '../page/block.ts';
import type { Block, Paragraph, TypeScale } from '../page/block.ts';
import { footBlock } from '../page/foot-block.ts';
import type { PageRequest } from '../page/page.ts';
import { tableBlock } from '../page/table-block.ts';
import { timelineBlock } from '../page/timeline-block.ts';
import { path, stroke } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { Series, SeriesPage } from './series.ts';

/** Where everything stands on all frames of an animation, and what changes from one to the next. */
export interface FramesPlan {
  readonly type: TypeScale;
  readonly frame: Box;
  readonly title: readonly Node[];
  /** The date, the figures and the timeline of a frame, beside or below its map. */
  beside(page: SeriesPage): readonly Node[];
  foot(page: SeriesPage): readonly Node[];
}

/** Wider than high by this much, a frame has its figures beside the map. */
const SIDE_ASPECT = 1.2;
const COMPACT_WIDTH = 620;
const SIDE_GAP = 18;
/** A timeline lower than this, in em of small type, tells nothing. */
const LEAST_PLOT = 3;

/** Plans the frames so that the longest words and the tallest table of any of them have room; with a timeline where it is wanted and has room. */
export function planFrames(
  series: Series,
  { size: { width, height } }: PageRequest,
  wantsTimeline: boolean,
): FramesPlan {
  const { content, palette, pages } = series;
  const type = typeScale(width, height);
  const inner = width - 2 * type.margin;
  const x = type.margin;
  const isBeside = width / height >= SIDE_ASPECT && width >= COMPACT_WIDTH;
  const title = paragraphs([
    { text: content.title, size: type.title, weight: 700, colour: palette.text, isEven: true },
    ...content.subtitle.slice(1).map((text): Paragraph => ({
      text,
      size: type.body,
      weight: 400,
      colour: palette.textQuiet,
    })),
  ]);
  const footOf = ({ content: { shown } }: SeriesPage): Block =>
    footBlock({ ...content, shown }, type, palette, width < COMPACT_WIDTH);
  const footHeight = Math.max(0, ...pages.map((page) => footOf(page).height(inner)));
  const top = type.margin - type.title * 0.2;
  const roomTop = top + title.height(inner) + type.gap;
  const footTop = height - type.margin - footHeight;
  const room = { x, y: roomTop, width: inner, height: footTop - type.gap - roomTop };
  const setting = { series, type, room, wantsTimeline };
  const middle = isBeside ? planSide(setting) : planBelow(setting);
  return {
    type,
    ...middle,
    title: title.draw(x, top, inner),
    foot: (page) => [
      path(`M${px(x)} ${px(footTop - type.gap / 2)}h${px(inner)}`, {
        stroke: stroke(palette.rule, 0.75),
      }),
      ...footOf(page).draw(x, footTop, inner),
    ],
  };
}

type Middle = Pick<FramesPlan, 'frame' | 'beside'>;

interface Setting {
  readonly series: Series;
  readonly type: TypeScale;
  readonly room: Box;
  readonly wantsTimeline: boolean;
}

function planSide({ series, type, room, wantsTimeline }: Setting): Middle {
  const side = Math.min(310, Math.max(188, room.width * 0.26));
  const x = room.x + room.width - side;
  const gap = type.gap * 1.6;
  const figures = (page: SeriesPage): Block => figuresBlock(page, series, type);
  const figuresHeight = Math.max(0, ...series.pages.map((page) => figures(page).height(side)));
  const plot = room.height - figuresHeight - gap - type.small * 4;
  const hasTimeline = wantsTimeline && plot >= LEAST_PLOT * type.small;
  return {
    frame: { ...room, width: room.width - side - SIDE_GAP },
    beside(page) {
      const below = room.y + figuresHeight + gap;
      const timeline = hasTimeline ? timelineOf(page, series, type, plot) : null;
      return [...figures(page).draw(x, room.y, side), ...(timeline?.draw(x, below, side) ?? [])];
    },
  };
}

function planBelow({ series, type, room, wantsTimeline }: Setting): Middle {
  const rowOf = (page: SeriesPage): Block => {
    const figures = figuresBlock(page, series, type);
    const timeline = wantsTimeline ? timelineOf(page, series, type, type.small * 5.2) : null;
    if (timeline === null) return figures;
    const blocks = [
      { block: figures, share: 0.54 },
      { block: timeline, share: 0.46 },
    ];
    return beside(blocks, SIDE_GAP);
  };
  const rowHeight = Math.max(0, ...series.pages.map((page) => rowOf(page).height(room.width)));
  const frame = { ...room, height: room.height - rowHeight - type.gap };
  const rowTop = frame.y + frame.height + type.gap;
  return { frame, beside: (page) => rowOf(page).draw(room.x, rowTop, room.width) };
}

/** The date of the frame, large, its period, and its figures; where no report speaks of it, the words for that. */
function figuresBlock(
  { step, content, table }: SeriesPage,
  { palette }: Series,
  type: TypeScale,
): Block {
  const date = paragraphs([
    { text: step.label, size: type.lead * 1.5, weight: 700, colour: palette.text },
    { text: content.subtitle[0] ?? '', size: type.small, weight: 400, colour: palette.textQuiet },
  ]);
  const note = paragraphs([
    { text: content.subtitle[1] ?? '', size: type.body, weight: 400, colour: palette.text },
  ]);
  return stacked(
    [date, table.rows.length === 0 ? note : tableBlock(table, type, palette)],
    type.gap,
  );
}

function timelineOf(
  { period }: SeriesPage,
  { reports, span, content, palette }: Series,
  type: TypeScale,
  plotHeight: number,
): Block | null {
  const setting = { reports, period, strip: span };
  const most = Math.min(plotHeight, type.small * 15);
  return timelineBlock(setting, type, palette, content.words, content.formats, most);
}
