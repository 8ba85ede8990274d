import { drawMap } from '../map/draw-map.ts';
import type { Drawing } from '../map/drawing.ts';
import { cameraFor, createProjection } from '../map/web-mercator.ts';
import type { Extent, Projection } from '../map/web-mercator.ts';
import { boxPath, px } from '../box.ts';
import type { Box } from '../box.ts';
import type { ShownGround } from '../page/compose-page.ts';
import type { TextPage } from '../page/text-page.ts';
import { heading, paragraphs, typeScale } from '../page/block.ts';
import type { Paragraph, TypeScale } from '../page/block.ts';
import { footBlock } from '../page/foot-block.ts';
import { lowestLegend } from '../page/legend-columns.ts';
import { entriesInSight } from '../page/legend-in-sight.ts';
import type { Sight } from '../page/legend-in-sight.ts';
import { scaled } from '../page/map-panels.ts';
import type { PageRequest } from '../page/page.ts';
import { scaleBar } from '../page/scale-bar.ts';
import { group, path, stroke } from '../scene.ts';
import type { Node, Part } from '../scene.ts';
import { cellHead } from './cell-head.ts';
import { chooseGrid } from './choose-grid.ts';
import type { Grid } from './choose-grid.ts';
import type { Series, SeriesPage } from './series.ts';
import { seriesCameras } from './series-cameras.ts';

/** Symbols and names of a small map are drawn this large. */
const SMALL_SCALE = 0.6;
const GAP = 14;
/** Beside the legend, for the scale bar. */
const SCALE_ROOM = 190;

/** A page of several maps; the ground and the place on the page are those of the first. */
export interface MapsPage extends TextPage {
  readonly ground: ShownGround;
  readonly frame: Box;
}

/**
 * A page of small maps, one for each step of the series, each with its date and figures, all in one frame and on one
 * scale with one legend. Null where they would be too small to be read.
 */
export function composeMultiples(series: Series, request: PageRequest): MapsPage | null {
  const { width, height } = request.size;
  const { content, palette } = series;
  const type = typeScale(width, height);
  const x = type.margin;
  const inner = width - 2 * x;
  const title = paragraphs([
    { text: content.title, size: type.title, weight: 700, colour: palette.text, isEven: true },
    ...content.subtitle.map((text, i): Paragraph => ({
      text,
      size: type.body,
      weight: 400,
      colour: i === 0 ? palette.text : palette.textQuiet,
    })),
  ]);
  const foot = footBlock(content, type, palette, inner < 620);
  const titleTop = x - type.title * 0.2;
  const top = titleTop + title.height(inner) + type.gap;
  const footTop = height - x - foot.height(inner);
  /** What comes in sight on smaller maps is added, and nothing taken away again, so that it comes to an end. */
  const settle = (legend: Series['legend']): Settled | null => {
    const band = legendBand({ ...series, legend }, type, inner);
    const bandTop = footTop - type.gap * 1.5 - band.height;
    const room = { x, y: top, width: inner, height: bandTop - type.gap - top };
    const grid = chooseGrid(series, type, room, GAP, aspectOf(request.extent));
    if (grid === null) return null;
    const placed = placeCells(series, request.extent, grid);
    const seen = request.parts.legend
      ? entriesInSight(series.legend, sightsOf(series, placed))
      : [];
    return seen.every((entry) => legend.includes(entry))
      ? { band, bandTop, ...placed }
      : settle(series.legend.filter((entry) => legend.includes(entry) || seen.includes(entry)));
  };
  const settled = settle([]);
  if (settled === null) return null;
  const { band, bandTop } = settled;
  const cells = drawCells(series, type, settled);
  const rule = path(`M${px(x)} ${px(footTop - type.gap / 2)}h${px(inner)}`, {
    stroke: stroke(palette.rule, 0.75),
  });
  const parts: readonly Part[] = [
    { role: 'title', alt: '', nodes: title.draw(x, titleTop, inner) },
    ...cells.parts,
    { role: 'text', alt: '', nodes: band.draw(x, bandTop, cells.projection, cells.scale) },
    { role: 'text', alt: '', nodes: [rule, ...foot.draw(x, footTop, inner)] },
  ];
  const scene = { width, height, background: palette.page, parts };
  const { projection, frame } = cells;
  return { content, scene, ground: { projection, room: projection.frame }, frame };
}

/** How wide what is shown is, by its height on the map; of the view's own camera as on a screen. */
function aspectOf(extent: Extent | null): number {
  if (extent === null) return 4 / 3;
  const box = { x: 0, y: 0, width: 1000, height: 1000 };
  const { project } = createProjection(cameraFor(extent, box, 0, 22), box);
  const [left, top] = project(extent.west, extent.north);
  const [right, bottom] = project(extent.east, extent.south);
  return (right - left) / (bottom - top);
}

interface Cells {
  readonly parts: readonly Part[];
  /** Of the first map, whose place on the page is the frame. */
  readonly projection: Projection;
  readonly frame: Box;
  readonly scale: number;
}

/** Where the small maps stand, with the ground that each shows. */
interface PlacedCells {
  readonly cells: readonly Box[];
  readonly frames: readonly Box[];
  readonly projections: readonly Projection[];
}

interface Settled extends PlacedCells {
  readonly band: Band;
  readonly bandTop: number;
}

function placeCells(
  series: Series,
  extent: Extent | null,
  { cells, headHeight }: Grid,
): PlacedCells {
  const frames = cells.map((cell) => ({
    ...cell,
    y: cell.y + headHeight,
    height: cell.height - headHeight,
  }));
  const [size = NOWHERE] = frames;
  const cameras = seriesCameras(series, extent, scaled(size, 1 / SMALL_SCALE));
  const projections = frames.map((frame, i) =>
    createProjection(cameras[i] ?? series.camera, scaled(frame, 1 / SMALL_SCALE)),
  );
  return { cells, frames, projections };
}

function sightsOf({ pages }: Series, { projections }: PlacedCells): readonly Sight[] {
  return pages.flatMap(({ picture }, i) => {
    const projection = projections[i];
    return projection === undefined
      ? []
      : [{ drawing: withoutFigures(picture.drawing), projection }];
  });
}

const NOWHERE: Box = { x: 0, y: 0, width: 1, height: 1 };

function drawCells(
  series: Series,
  type: TypeScale,
  { cells, frames, projections }: PlacedCells,
): Cells {
  const { pages, palette } = series;
  const company = pages.map(({ picture }) => withoutFigures(picture.drawing));
  const parts = pages.flatMap((page, i): readonly Part[] => {
    const [cell, frame, projection] = [cells[i], frames[i], projections[i]];
    if (cell === undefined || frame === undefined || projection === undefined) return [];
    const head = cellHead(page, type, palette).draw(cell.x, cell.y, cell.width);
    return [
      { role: 'text', alt: '', nodes: head },
      {
        role: 'figure',
        alt: page.content.alt,
        nodes: smallMap(page, projection, frame, company),
      },
    ];
  });
  const [size = NOWHERE] = frames;
  const [projection = createProjection(series.camera, size)] = projections;
  return { parts, projection, frame: size, scale: SMALL_SCALE };
}

function smallMap(
  { picture }: SeriesPage,
  projection: Projection,
  frame: Box,
  company: readonly Drawing[],
): readonly Node[] {
  const { drawing, palette } = picture;
  const map = drawMap(withoutFigures(drawing), projection, palette, [], company);
  return [
    group([map], { scale: SMALL_SCALE }),
    path(boxPath(frame), { stroke: stroke(palette.rule, 0.75) }),
  ];
}

/** Of the writing on the map only the names of the main towns: the figures stand above it. */
function withoutFigures(drawing: Drawing): Drawing {
  return drawing.filter(
    ({ layer, style }) =>
      style.type !== 'symbol' || style.id === 'main-towns' || layer === 'weapons',
  );
}

interface Band {
  readonly height: number;
  draw(x: number, y: number, projection: Projection, scale: number): readonly Node[];
}

/** The legend of all maps in columns, and at its end the scale of all maps. */
function legendBand({ legend, content, palette }: Series, type: TypeScale, width: number): Band {
  const room = width - SCALE_ROOM;
  const head = heading(content.words('snapshot.common-legend'), type, palette);
  const headHeight = head.height(room) + 2;
  const signs = lowestLegend(legend, { type, ink: palette.text, scale: SMALL_SCALE }, room);
  return {
    height: Math.max(headHeight + (signs?.height ?? 0), type.small * 4),
    draw(x, y, projection, scale) {
      const frame = { x, y, width: SCALE_ROOM, height: 0 };
      const { words, formats } = content;
      const bar = scaleBar(projection, scale, { type, frame }, palette, words, formats);
      const box = { x: x + width - bar.width, y, width: bar.width, height: bar.height };
      return [
        ...head.draw(x, y, room),
        ...(signs?.draw(x, y + headHeight) ?? []),
        ...bar.draw(box),
      ];
    },
  };
}
