import type { Box } from '../box.ts';
import { grown, isInside, overlap } from '../box.ts';
import type { Drawing } from '../map/drawing.ts';
import { lineRuns } from '../map/outlines.ts';
import type { Projection } from '../map/web-mercator.ts';
import type { Sight } from './legend-in-sight.ts';

/** How much is lost where a panel covers a feature of the layer. */
const WEIGHTS: Readonly<Partial<Record<string, number>>> = {
  explosions: 12,
  violations: 12,
  weapons: 12,
  areas: 6,
  observers: 3,
  density: 4,
  labels: 1,
  marks: 40,
};
const MAIN_TOWN_WEIGHT = 5;
const FIGURE_WEIGHT = 60;
/** How far a figure by region reaches from its point, in px. */
const FIGURE_REACH = { across: 78, along: 49 };
/** A panel that stands nearer than this to something touches it. */
const CLEAR_PX = 5;
/** More than this and a panel stands better outside the map. */
const MOST = 9;
/** As much as several names cost, and less than a figure. */
export const MOST_NAMES = 40;

interface Busy {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  /** How far it reaches from its middle. */
  readonly across: number;
  readonly along: number;
}

/** Finds places in the frame where a panel covers next to nothing. */
export interface EmptyGround {
  /** The corner that costs least for a panel of the size, clear of the boxes given; null where every corner costs more than `most`. */
  find(
    width: number,
    height: number,
    taken: readonly Box[],
    corners: readonly Corner[],
    most?: number,
  ): Box | null;
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** A panel on a map keeps this many px from the edge of its frame. */
export const PANEL_INSET = 10;

/** What is drawn on the maps, on one or on several one after the other, as the ground around any of them is searched. */
export interface Survey {
  /** The ground as other cameras show it in frames of one size, each map its own; the worst of the maps counts. */
  at(projections: readonly Projection[]): EmptyGround;
}

/** Surveys the ground in and around the frames of the maps once. */
export function surveyGround(sights: readonly Sight[]): Survey {
  const busy = sights.map(({ drawing, projection }) =>
    drawing.flatMap((layer) => busyOf(layer, projection)),
  );
  return {
    at(projections) {
      const shifts = sights.map(({ projection }, i) => shiftOf(projection, projections[i]));
      const costOf = (box: Box, most: number): number =>
        Math.max(0, ...busy.map((each, i) => costIn(each, shifts[i] ?? UNMOVED, box, most)));
      const [first] = projections;
      return {
        find(width, height, taken, corners, most = MOST) {
          const frame = first?.frame;
          if (frame === undefined) return null;
          const costs = corners
            .map((corner) => cornerBox(corner, width, height, frame))
            .filter(
              (box) =>
                isInside(box, grown(frame, -2)) &&
                taken.every((other) => !overlap(grown(box, 8), other)),
            )
            .map((box) => ({ box, cost: costOf(box, most) }))
            .toSorted((a, b) => a.cost - b.cost);
          const [best] = costs;
          return best === undefined || best.cost > most ? null : best.box;
        },
      };
    },
  };
}

/** From the px of one map to those of another: times `by`, then moved. */
interface Shift {
  readonly by: number;
  readonly x: number;
  readonly y: number;
}

const UNMOVED: Shift = { by: 1, x: 0, y: 0 };

function shiftOf(from: Projection, to: Projection = from): Shift {
  const [x, y] = to.project(...from.unproject(0, 0));
  return { by: 2 ** (to.camera.zoom - from.camera.zoom), x, y };
}

/** What the box would cover there; not counted further than to more than `most`. */
function costIn(busy: readonly Busy[], shift: Shift, box: Box, most: number): number {
  const near = grown(box, CLEAR_PX);
  const [right, bottom] = [near.x + near.width, near.y + near.height];
  let sum = 0;
  for (const { x, y, weight, across, along } of busy) {
    const [atX, atY] = [x * shift.by + shift.x, y * shift.by + shift.y];
    if (atX - across >= right || atX + across <= near.x) continue;
    if (atY - along >= bottom || atY + along <= near.y) continue;
    sum += weight;
    if (sum > most) break;
  }
  return sum;
}

function cornerBox(corner: Corner, width: number, height: number, frame: Box): Box {
  const x = corner.endsWith('left')
    ? frame.x + PANEL_INSET
    : frame.x + frame.width - PANEL_INSET - width;
  const y = corner.startsWith('top')
    ? frame.y + PANEL_INSET
    : frame.y + frame.height - PANEL_INSET - height;
  return { x, y, width, height };
}

function busyOf(
  { layer, style, features }: Drawing[number],
  projection: Projection,
): readonly Busy[] {
  const { frame } = projection;
  const isFigure = style.type === 'symbol' && (layer === 'density' || layer === 'regions');
  const weight = isFigure ? FIGURE_WEIGHT : (WEIGHTS[layer] ?? 0);
  return features.features.flatMap(({ geometry, properties }): readonly Busy[] => {
    if (geometry.type === 'Point') {
      if (weight === 0) return [];
      const [x, y] = projection.project(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0);
      const radius: unknown = properties?.['radius'];
      const reach = typeof radius === 'number' ? radius : 4;
      const size = isFigure ? FIGURE_REACH : { across: reach, along: reach };
      const rank: unknown = properties?.['rank'];
      if (layer !== 'labels' || typeof rank !== 'number') return [{ x, y, weight, ...size }];
      return rank > 2 ? [] : [{ x, y, weight: rank === 1 ? MAIN_TOWN_WEIGHT : weight, ...size }];
    }
    if (layer === 'shapes' || (layer === 'line' && style.type === 'line')) {
      const step = layer === 'line' ? 4 : 2;
      return lineRuns(
        geometry,
        projection,
        grown(frame, Math.max(frame.width, frame.height)),
      ).flatMap((run) => run.map(([x, y]) => ({ x, y, weight: step, across: 2, along: 2 })));
    }
    return [];
  });
}
