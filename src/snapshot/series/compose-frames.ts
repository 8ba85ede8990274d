import { drawMap } from '../map/draw-map.ts';
import { createProjection } from '../map/web-mercator.ts';
import type { Projection } from '../map/web-mercator.ts';
import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import { entriesInSight } from '../page/legend-in-sight.ts';
import { surveyGround } from '../page/empty-ground.ts';
import type { PageRequest } from '../page/page.ts';
import { anyCorner, findPlace, legendPanel, scaled } from '../page/map-panels.ts';
import { mapScale } from '../page/plan-page.ts';
import { scaleBar } from '../page/scale-bar.ts';
import { group, path, stroke } from '../scene.ts';
import type { Node, Scene } from '../scene.ts';
import { planFrames } from './plan-frames.ts';
import type { FramesPlan } from './plan-frames.ts';
import type { Series } from './series.ts';
import { seriesCameras } from './series-cameras.ts';

/** The frames of an animation. */
export interface Frames {
  readonly scenes: readonly (() => Scene)[];
  /** Where the map stands on each. */
  readonly frame: Box;
  /** Of the first map, in its own px. */
  readonly projection: Projection;
}

/**
 * The scenes of an animation, each made when it is asked for. Everything that does not change stands where it stood, so
 * that nothing jumps: map, legend, scale, heads and feet have the same place on every frame. Null where the frame is too
 * small for all that belongs on it.
 */
export function composeFrames(series: Series, request: PageRequest): Frames | null {
  const drawings = series.pages.map(({ picture }) => picture.drawing);
  const [first] = settle(series, request, 'anywhere').projections;
  const legend =
    first === undefined ? series.legend : entriesInSight(series.legend, drawings, first);
  const settled = settleBest({ ...series, legend }, request);
  if (settled === null) return null;
  const { plan, panels, projections, scale, boxes } = settled;
  const { width, height } = request.size;
  const reserved = boxes.map((box) => scaled(box, 1 / scale));
  const scenes = series.pages.map((page, i) => (): Scene => {
    const projection = projections[i];
    const { drawing, palette } = page.picture;
    const map: readonly Node[] =
      projection === undefined
        ? []
        : [group([drawMap(drawing, projection, palette, reserved, drawings)], { scale })];
    const edge = path(boxPath(plan.frame), { stroke: stroke(palette.rule, 0.75) });
    return {
      width,
      height,
      background: palette.page,
      parts: [
        { role: 'title', alt: '', nodes: plan.title },
        { role: 'figure', alt: page.content.alt, nodes: [...map, edge, ...panels] },
        { role: 'text', alt: '', nodes: plan.beside(page) },
        { role: 'text', alt: '', nodes: plan.foot(page) },
      ],
    };
  });
  const [projection = createProjection(series.camera, plan.frame)] = projections;
  return { scenes, frame: plan.frame, projection };
}

interface Settled {
  readonly plan: FramesPlan;
  readonly scale: number;
  readonly zoom: number;
  readonly projections: readonly Projection[];
  /** Legend and scale bar, and where they stand. */
  readonly panels: readonly Node[];
  readonly boxes: readonly Box[];
  readonly legendBox: Box | null;
  /** The legend is meant to stand on the map. */
  readonly hasPanel: boolean;
}

/**
 * The legend stands on empty ground of the map, which may move aside for it; else beside or below the map, there even in
 * place of the timeline; else on the map where it covers least. Null where it finds no place at all.
 */
function settleBest(series: Series, request: PageRequest): Settled | null {
  const inside = settle(series, request, 'free');
  if (isWhole(inside, series)) return inside;
  const moved = settle(series, request, 'kept-free');
  if (isWhole(moved, series) && moved.zoom > inside.zoom - ZOOM_TO_LOSE) return moved;
  for (const place of ['outside', 'instead', 'anywhere'] as const) {
    const settled = settle(series, request, place);
    if (isWhole(settled, series)) return settled;
  }
  return null;
}

function isWhole({ plan, legendBox, hasPanel }: Settled, { legend }: Series): boolean {
  return plan.hasRoom && (legendBox !== null || !hasPanel || legend.length === 0);
}

/** Not worth a place for the legend. */
const ZOOM_TO_LOSE = 0.2;

type LegendPlace = 'free' | 'kept-free' | 'outside' | 'instead' | 'anywhere';

const CORNERS = ['top-left', 'bottom-left', 'bottom-right', 'top-right'] as const;
const RIGHT = ['top-right', 'bottom-right'] as const;

function settle(series: Series, request: PageRequest, place: LegendPlace): Settled {
  const { palette, content, pages } = series;
  const legendAt = place === 'outside' || place === 'instead' ? place : 'map';
  const plan = planFrames(series, request, legendAt);
  const scale = mapScale(plan.frame);
  const frame = scaled(plan.frame, 1 / scale);
  const legend = legendAt === 'map' ? legendPanel(series, request, plan.type, scale) : null;
  const keepRight = place === 'kept-free' ? (legend?.width ?? 0) / scale : 0;
  const cameras = seriesCameras(series, request.extent, frame, keepRight);
  const projections = cameras.map((camera) => createProjection(camera, frame));
  const [projection = createProjection(series.camera, frame)] = projections;
  const drawings = pages.map(({ picture }) => picture.drawing);
  const ground = { ground: surveyGround(drawings, projection), scale };
  const corners = place === 'kept-free' ? RIGHT : CORNERS;
  const most = place === 'anywhere' ? Infinity : undefined;
  const legendBox = legend === null ? null : findPlace(ground, legend, [], corners, most);
  const boxes = legendBox === null ? [] : [legendBox];
  const bar = scaleBar(projection, scale, plan, palette, content.words, content.formats);
  const barBox =
    findPlace(ground, bar, boxes, CORNERS.toReversed()) ?? anyCorner(bar, plan.frame, boxes);
  const panels = [
    ...bar.draw(barBox),
    ...(legend === null || legendBox === null ? [] : legend.draw(legendBox)),
  ];
  const { zoom } = projection.camera;
  return {
    plan,
    scale,
    zoom,
    projections,
    panels,
    boxes: [...boxes, barBox],
    legendBox,
    hasPanel: legend !== null,
  };
}
