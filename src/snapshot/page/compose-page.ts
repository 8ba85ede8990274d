import { createProjection, cameraFor } from '../map/web-mercator.ts';
import type { Projection } from '../map/web-mercator.ts';
import { drawMap } from '../map/draw-map.ts';
import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import { fill, path, stroke } from '../scene.ts';
import type { Node, Part, Scene } from '../scene.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Camera } from '../../state/view.ts';
import { typeScale } from './block.ts';
import { surveyGround } from './empty-ground.ts';
import { legendBlock, legendWidth } from './legend-block.ts';
import { locatorMap } from './locator.ts';
import type { MapPicture, PageRequest } from './page.ts';
import { pageContent } from './page-content.ts';
import type { PageContent } from './page-content.ts';
import { planPage } from './plan-page.ts';
import type { PagePlan } from './plan-page.ts';
import { scaleBar } from './scale-bar.ts';

/** A page ready to be written, with the words that go into its metadata. */
export interface ComposedPage {
  readonly scene: Scene;
  readonly content: PageContent;
  readonly projection: Projection;
}

/** A camera of the view is meant for a map of about this size in px, as on a screen. */
const SCREEN_MAP = { width: 1000, height: 750 };
const EXTENT_PADDING = 18;
const CLOSEST_ZOOM = 12;

/** Composes a page of the state: the one path to every format. The same state and request give the same scene. */
export function composePage(
  state: AppState,
  picture: MapPicture,
  request: PageRequest,
): ComposedPage {
  const content = pageContent(state, request.title);
  const { width, height } = request.size;
  const type = typeScale(width, height);
  const settle = (hasLegendInside: boolean): { plan: PagePlan; projection: Projection } => {
    const plan = planPage(state, picture, request, content, type, hasLegendInside);
    return { plan, projection: createProjection(cameraOf(state, request, plan.frame), plan.frame) };
  };
  const legend = legendPanel(picture, request, type);
  let { plan, projection } = settle(true);
  let legendBox =
    legend === null ? null : surveyGround(picture.drawing, projection).find(legend.width, legend.height, []);
  if (legend !== null && legendBox === null) {
    ({ plan, projection } = settle(false));
    legendBox = null;
  }
  const panels = panelNodes(state, picture, content, { plan, projection, legendBox, request });
  const map = drawMap(picture.drawing, projection, picture.palette, panels.boxes);
  const frameEdge = path(boxPath(plan.frame), { stroke: stroke(picture.palette.rule, 0.75) });
  const inLegend =
    legend === null || legendBox === null ? [] : legend.draw(legendBox);
  const parts: readonly Part[] = [
    { role: 'title', alt: '', nodes: plan.title },
    { role: 'text', alt: '', nodes: plan.subtitle },
    { role: 'figure', alt: content.alt, nodes: [map, frameEdge, ...panels.nodes] },
    { role: 'text', alt: '', nodes: [...inLegend, ...plan.body] },
    { role: 'text', alt: '', nodes: plan.foot },
  ];
  return {
    scene: { width, height, background: picture.palette.page, parts: parts.filter(({ nodes }) => nodes.length > 0) },
    content,
    projection,
  };
}

function cameraOf(state: AppState, { extent }: PageRequest, frame: Box): Camera {
  if (extent !== null) return cameraFor(extent, frame, EXTENT_PADDING, CLOSEST_ZOOM);
  const { camera } = state.view.value;
  const share = Math.min(frame.width / SCREEN_MAP.width, frame.height / SCREEN_MAP.height);
  return { ...camera, zoom: Math.max(0, camera.zoom + Math.log2(share)) };
}

interface LegendPanel {
  readonly width: number;
  readonly height: number;
  draw(box: Box): readonly Node[];
}

const PANEL_PADDING = 9;
const WIDEST_LEGEND = 230;

/** The legend as a panel on the map; null where the page has none. */
function legendPanel(
  { legend, palette }: MapPicture,
  { parts, size }: PageRequest,
  type: ReturnType<typeof typeScale>,
): LegendPanel | null {
  if (!parts.legend || legend.length === 0) return null;
  const inner = legendWidth(legend, type, Math.min(WIDEST_LEGEND, size.width * 0.42));
  const block = legendBlock(legend, type, palette.text, 1);
  return {
    width: inner + 2 * PANEL_PADDING,
    height: block.height(inner) + 2 * PANEL_PADDING - 3,
    draw: (box) => [
      path(boxPath(box), { fill: fill(palette.panel, 0.94), stroke: stroke(palette.rule, 0.75) }),
      ...block.draw(box.x + PANEL_PADDING, box.y + PANEL_PADDING, inner),
    ],
  };
}

interface PanelSetting {
  readonly plan: PagePlan;
  readonly projection: Projection;
  readonly legendBox: Box | null;
  readonly request: PageRequest;
}

/** The scale bar, and the small map where it stands on the large one. */
function panelNodes(
  state: AppState,
  { drawing, palette }: MapPicture,
  { words, formats }: PageContent,
  { plan, projection, legendBox, request }: PanelSetting,
): { readonly nodes: readonly Node[]; readonly boxes: readonly Box[] } {
  const ground = surveyGround(drawing, projection);
  const boxes = legendBox === null ? [] : [legendBox];
  const bar = scaleBar(projection, plan.type, palette, words, formats);
  const barBox =
    ground.find(bar.width, bar.height, boxes, ['bottom-right', 'bottom-left', 'top-right', 'top-left']) ??
    anyCorner(bar, plan.frame, boxes);
  boxes.push(barBox);
  const nodes = [...bar.draw(barBox)];
  const side = plan.locatorInside;
  const locatorBox =
    side === null || !request.parts.locator ? null : ground.find(side.width, side.height, boxes);
  if (locatorBox !== null) {
    boxes.push(locatorBox);
    nodes.push(...locatorMap(state, palette, projection, locatorBox));
  }
  if (plan.locatorBox !== null && request.parts.locator)
    nodes.push(...locatorMap(state, palette, projection, plan.locatorBox));
  return { nodes, boxes };
}

/** The scale stands even where it covers something. */
function anyCorner(bar: { width: number; height: number }, frame: Box, taken: readonly Box[]): Box {
  const bottom = frame.y + frame.height - 8 - bar.height;
  const right = { ...bar, x: frame.x + frame.width - 10 - bar.width, y: bottom };
  const left = { ...bar, x: frame.x + 10, y: bottom };
  const isTaken = taken.some((box) => box.x + box.width > right.x && box.y + box.height > right.y);
  const { x, y } = isTaken ? left : right;
  return { x, y, width: bar.width, height: bar.height };
}
