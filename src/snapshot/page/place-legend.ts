import type { LegendEntry } from '../../cartography/legend-entry.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { Box } from '../box.ts';
import { MOST_NAMES } from './empty-ground.ts';
import type { Corner, EmptyGround } from './empty-ground.ts';
import { legendPanels } from './legend-panel.ts';
import type { LegendPanel, MapPlan } from './legend-panel.ts';
import { findPlace } from './map-panels.ts';

/** Px at the edges of a map that what must be shown keeps out of. */
export interface Kept {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const NOTHING_KEPT: Kept = { left: 0, right: 0, top: 0, bottom: 0 };

/** The part of the frame that what must be shown stands in, at least a px wide and high. */
export function roomIn({ x, y, width, height }: Box, { left, right, top, bottom }: Kept): Box {
  return {
    x: x + left,
    y: y + top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  };
}

/** A map in its frame before anything stands on it, or several one after the other. */
export interface SetMap {
  readonly scale: number;
  readonly ground: EmptyGround;
  /** Of the legend, what can be made out. */
  inSight(): readonly LegendEntry[];
  /** The scale bar, which stands on every map. */
  bar(): { readonly width: number; readonly height: number };
}

/** What a legend is placed by. */
export interface LegendTask<Plan extends MapPlan, Setting extends SetMap> {
  readonly legend: readonly LegendEntry[];
  readonly palette: Palette;
  /** The page with all that is asked for, then with less and less of what can be done without. */
  readonly plans: readonly [Plan, ...(readonly Plan[])];
  /** The zoom of what is printed: a map that is drawn smaller shows less at the same zoom. */
  zoomOf(plan: Plan, kept: Kept): number;
  settle(plan: Plan, kept: Kept): Setting;
}

/** A map with its legend; without a panel and a box where there is nothing to explain. */
export interface Explained<Plan, Setting> {
  readonly plan: Plan;
  readonly setting: Setting;
  readonly panel: LegendPanel | null;
  readonly box: Box | null;
}

/**
 * The legend whole, in a corner of the map, in as many columns as suit it: where it covers next to nothing, with the map
 * moved aside for it as far as it must, and as large as can be. What the page can do without gives way before the map
 * becomes too small. Null only where not even that leaves room for a map.
 */
export function placeLegend<Plan extends MapPlan, Setting extends SetMap>(
  task: LegendTask<Plan, Setting>,
): Explained<Plan, Setting> | null {
  const [plan] = task.plans;
  const setting = task.settle(plan, NOTHING_KEPT);
  const entries = setting.inSight();
  if (entries.length === 0) return { plan, setting, panel: null, box: null };
  return placeEntries(task, entries, true);
}

/** Another ground has other things on it. From the second look on entries are only added, so that it comes to an end. */
function placeEntries<Plan extends MapPlan, Setting extends SetMap>(
  task: LegendTask<Plan, Setting>,
  entries: readonly LegendEntry[],
  isFirst: boolean,
): Explained<Plan, Setting> | null {
  const placed = bestPlace(task, entries);
  if (placed === null) return null;
  const seen = placed.setting.inSight();
  const isWhole = seen.every((entry) => entries.includes(entry));
  if (isWhole && (seen.length === entries.length || !isFirst)) return placed;
  const next = task.legend.filter(
    (entry) => seen.includes(entry) || (!isFirst && entries.includes(entry)),
  );
  return placeEntries(task, next, false);
}

/** Around a legend on the map. */
const ROOM = 14;
/** A map that is left less than this in px is none. */
const LEAST_MAP = 90;
/** How far the map may move aside, as shares of the legend's width and height: all the way, it is clear of what is asked for. */
const STEPS = Array.from({ length: 10 }, (_, i) => (i + 1) / 10);
const MOVES = [
  { across: 0, along: 0 },
  ...STEPS.flatMap((share) => [
    { across: share, along: 0 },
    { across: 0, along: share },
  ]),
];
/** What is better than a map at a larger scale, as so much zoom: everything in its middle, */
const MOVE_WORTH = 0.06;
/** a legend that covers no name beyond the ground asked for, and above all no figure, */
const NAME_WORTH = 0.2;
const FIGURE_WORTH = 0.6;
/** and what the page could do without: the first that goes, then the next. */
const PARTS_WORTH = [0, 0.4, 0.45];
/** In a smaller room less is kept free around what must be shown, which gains at most this much zoom. */
const PADDING_ZOOM = 0.26;

/** A place for a legend that may do. */
interface Candidate {
  readonly panel: LegendPanel;
  readonly corner: Corner;
  readonly kept: Kept;
  /** How much the legend may cover there. */
  readonly most: number | undefined;
  readonly score: number;
}

function bestPlace<Plan extends MapPlan, Setting extends SetMap>(
  task: LegendTask<Plan, Setting>,
  entries: readonly LegendEntry[],
): Explained<Plan, Setting> | null {
  return bestAmong(task, entries, true) ?? bestAmong(task, entries, false);
}

/** Of equal places the first; a plan is not looked at where it could not be better. */
function bestAmong<Plan extends MapPlan, Setting extends SetMap>(
  task: LegendTask<Plan, Setting>,
  entries: readonly LegendEntry[],
  hasBar: boolean,
): Explained<Plan, Setting> | null {
  let best: Explained<Plan, Setting> | null = null;
  let least = -Infinity;
  for (const [missing, plan] of task.plans.entries()) {
    if (!isLarger(plan, task.plans[missing - 1])) continue;
    const worth = PARTS_WORTH[missing] ?? Infinity;
    if (task.zoomOf(plan, NOTHING_KEPT) + PADDING_ZOOM - worth <= least) continue;
    const candidates = legendPanels(entries, plan, task.palette)
      .flatMap((panel) => candidatesFor(task, plan, panel, worth))
      .toSorted((a, b) => b.score - a.score);
    for (const candidate of candidates) {
      if (candidate.score <= least) break;
      const found = tryPlace(task, plan, candidate, hasBar);
      if (found === null) continue;
      [best, least] = [found, candidate.score];
      break;
    }
  }
  return best;
}

function tryPlace<Plan extends MapPlan, Setting extends SetMap>(
  { settle }: LegendTask<Plan, Setting>,
  plan: Plan,
  { panel, corner, kept, most }: Candidate,
  hasBar: boolean,
): Explained<Plan, Setting> | null {
  const setting = settle(plan, kept);
  const box = findPlace(setting, panel, [], [corner], most);
  if (box === null) return null;
  // The scale bar has its own corner, if only one is left.
  const hasRoom = !hasBar || findPlace(setting, setting.bar(), [box], CORNERS) !== null;
  return hasRoom ? { plan, setting, panel, box } : null;
}

/** What gives no room is kept. */
function isLarger({ frame }: MapPlan, before: MapPlan | undefined): boolean {
  return (
    before === undefined || frame.width > before.frame.width || frame.height > before.frame.height
  );
}

function candidatesFor<Plan extends MapPlan, Setting extends SetMap>(
  { zoomOf }: LegendTask<Plan, Setting>,
  plan: Plan,
  panel: LegendPanel,
  worth: number,
): readonly Candidate[] {
  const unmoved = zoomOf(plan, NOTHING_KEPT);
  return CORNERS.flatMap((corner) =>
    MOVES.flatMap(({ across, along }): readonly Candidate[] => {
      const kept = keptAt(corner, across * (panel.width + ROOM), along * (panel.height + ROOM));
      const room = roomIn(plan.frame, kept);
      if (Math.min(room.width, room.height) < LEAST_MAP) return [];
      const move = across + along;
      const lost = worth + move * MOVE_WORTH + panel.strain;
      const score = (move === 0 ? unmoved : zoomOf(plan, kept)) - lost;
      const candidate = { panel, corner, kept, most: undefined, score };
      if (move < 1) return [candidate];
      return [
        candidate,
        { ...candidate, most: MOST_NAMES, score: score - NAME_WORTH },
        { ...candidate, most: Infinity, score: score - FIGURE_WORTH },
      ];
    }),
  );
}

const CORNERS = ['top-left', 'bottom-left', 'bottom-right', 'top-right'] as const;

function keptAt(corner: Corner, across: number, along: number): Kept {
  return {
    ...NOTHING_KEPT,
    [corner.endsWith('left') ? 'left' : 'right']: across,
    [corner.startsWith('top') ? 'top' : 'bottom']: along,
  };
}
