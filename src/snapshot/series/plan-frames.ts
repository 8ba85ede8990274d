import { px } from '../box.ts';
import type { Box } from '../box.ts';
import { beside, heading, paragraphs, stacked, typeScale } from '../page/block.ts';
import type { Block, Paragraph, TypeScale } from '../page/block.ts';
import { footBlock } from '../page/foot-block.ts';
import { legendBlock } from '../page/legend-block.ts';
import type { PageRequest } from '../page/page.ts';
import { mapScale } from '../page/plan-page.ts';
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
  /** Whether what stands beside the map leaves it its room. */
  readonly hasRoom: boolean;
}

/** Wider than high by this much, a frame has its figures beside the map. */
const SIDE_ASPECT = 1.2;
const COMPACT_WIDTH = 620;
const SIDE_GAP = 18;
/** A timeline lower than this, in em of small type, tells nothing. */
const LEAST_PLOT = 3;
/** Less of the room than this is too little for a map, or less than this in px. */
const LEAST_MAP_SHARE: Readonly<Record<LegendAt, number>> = { map: 0, outside: 0.42, instead: 0 };
const LEAST_MAP = 100;

/** Where the legend stands: on the map, beside or below it, or there in place of the timeline. */
export type LegendAt = 'map' | 'outside' | 'instead';

/** Plans the frames so that the longest words and the tallest table of any of them have room. */
export function planFrames(
  series: Series,
  { size: { width, height } }: PageRequest,
  legendAt: LegendAt,
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
  const setting = { series, type, room, legendAt };
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

type Middle = Pick<FramesPlan, 'frame' | 'beside' | 'hasRoom'>;

interface Setting {
  readonly series: Series;
  readonly type: TypeScale;
  readonly room: Box;
  readonly legendAt: LegendAt;
}

function planSide({ series, type, room, legendAt }: Setting): Middle {
  const side = Math.min(310, Math.max(188, room.width * 0.26));
  const x = room.x + room.width - side;
  const gap = type.gap * 1.6;
  const legend = legendAt === 'map' ? null : legendOf(series, type, 1, 1);
  const figures = (page: SeriesPage): Block => figuresBlock(page, series, type);
  const figuresHeight = Math.max(0, ...series.pages.map((page) => figures(page).height(side)));
  const legendHeight = legend === null ? 0 : legend.height(side) + gap;
  const left = room.height - figuresHeight - legendHeight;
  const plot = left - gap - type.small * 4;
  const hasTimeline = legendAt !== 'instead' && plot >= LEAST_PLOT * type.small;
  return {
    frame: { ...room, width: room.width - side - SIDE_GAP },
    hasRoom: legendAt === 'instead' ? left >= 0 : hasTimeline,
    beside(page) {
      const below = room.y + figuresHeight + gap;
      const timeline = hasTimeline ? timelineOf(page, series, type, plot) : null;
      return [
        ...figures(page).draw(x, room.y, side),
        ...(timeline?.draw(x, below, side) ?? []),
        ...(legend?.draw(x, room.y + room.height - legend.height(side), side) ?? []),
      ];
    },
  };
}

function planBelow({ series, type, room, legendAt }: Setting): Middle {
  const signs = legendAt === 'map' ? null : legendOf(series, type, 2, mapScale(room));
  const legend = legendAt === 'outside' ? signs : null;
  const rowOf = (page: SeriesPage): Block => {
    const figures = figuresBlock(page, series, type);
    const other = legendAt === 'instead' ? signs : timelineOf(page, series, type, type.small * 5.2);
    const share = legendAt === 'instead' ? 0.4 : 0.54;
    if (other === null) return figures;
    const blocks = [
      { block: figures, share },
      { block: other, share: 1 - share },
    ];
    return beside(blocks, SIDE_GAP);
  };
  const rowHeight = Math.max(0, ...series.pages.map((page) => rowOf(page).height(room.width)));
  const legendHeight = legend === null ? 0 : legend.height(room.width) + type.gap;
  const frame = { ...room, height: room.height - rowHeight - legendHeight - type.gap };
  const legendTop = frame.y + frame.height + type.gap;
  return {
    frame,
    hasRoom: frame.height >= Math.max(LEAST_MAP, LEAST_MAP_SHARE[legendAt] * room.height),
    beside: (page) => [
      ...(legend?.draw(room.x, legendTop, room.width) ?? []),
      ...rowOf(page).draw(room.x, legendTop + legendHeight, room.width),
    ],
  };
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

function legendOf(
  { legend, content, palette }: Series,
  type: TypeScale,
  columns: number,
  scale: number,
): Block | null {
  if (legend.length === 0) return null;
  const entries = legendBlock(legend, type, palette.text, columns, scale);
  return stacked([heading(content.words('snapshot.legend'), type, palette), entries], 2);
}
