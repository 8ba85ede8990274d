import type { Box } from '../box.ts';
import { grown, isInside, overlap } from '../box.ts';
import type { Drawing } from '../map/drawing.ts';
import { lineRuns } from '../map/outlines.ts';
import type { Projection } from '../map/web-mercator.ts';

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
/** A figure by region is this much higher and wider than its point, in px. */
const FIGURE_REACH = 78;
/** More than this and a panel stands better outside the map. */
const MOST = 9;

interface Busy {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly reach: number;
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

const INSET = 10;

/** Surveys what is drawn in the frame, in one drawing or in several one after the other: then the worst of them counts. */
export function surveyGround(drawings: readonly Drawing[], projection: Projection): EmptyGround {
  const { frame } = projection;
  const busy = drawings.map((drawing) => drawing.flatMap((layer) => busyOf(layer, projection)));
  const costOf = (box: Box): number => Math.max(...busy.map((each) => costIn(each, box)));
  return {
    find(width, height, taken, corners, most = MOST) {
      const boxes = corners
        .map((corner) => cornerBox(corner, width, height, frame))
        .filter(
          (box) =>
            isInside(box, grown(frame, -2)) &&
            taken.every((other) => !overlap(grown(box, 8), other)),
        );
      const costs = boxes
        .map((box) => ({ box, cost: costOf(box) }))
        .toSorted((a, b) => a.cost - b.cost);
      const [best] = costs;
      return best === undefined || best.cost > most ? null : best.box;
    },
  };
}

function costIn(busy: readonly Busy[], box: Box): number {
  return busy.reduce((sum, { x, y, weight, reach }) => {
    const at = { x: x - reach, y: y - reach / 1.6, width: 2 * reach, height: (2 * reach) / 1.6 };
    return overlap(at, box) ? sum + weight : sum;
  }, 0);
}

function cornerBox(corner: Corner, width: number, height: number, frame: Box): Box {
  const x = corner.endsWith('left') ? frame.x + INSET : frame.x + frame.width - INSET - width;
  const y = corner.startsWith('top') ? frame.y + INSET : frame.y + frame.height - INSET - height;
  return { x, y, width, height };
}

function busyOf(
  { layer, style, features }: Drawing[number],
  projection: Projection,
): readonly Busy[] {
  const isFigure = style.type === 'symbol' && (layer === 'density' || layer === 'regions');
  const weight = isFigure ? FIGURE_WEIGHT : (WEIGHTS[layer] ?? 0);
  return features.features.flatMap(({ geometry, properties }): readonly Busy[] => {
    if (geometry.type === 'Point') {
      if (weight === 0) return [];
      const [x, y] = projection.project(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0);
      const radius: unknown = properties?.['radius'];
      const reach = isFigure ? FIGURE_REACH : typeof radius === 'number' ? radius : 4;
      const rank: unknown = properties?.['rank'];
      if (layer !== 'labels' || typeof rank !== 'number') return [{ x, y, weight, reach }];
      return rank > 2 ? [] : [{ x, y, weight: rank === 1 ? MAIN_TOWN_WEIGHT : weight, reach }];
    }
    if (layer === 'shapes' || (layer === 'line' && style.type === 'line')) {
      const step = layer === 'line' ? 4 : 0.5;
      return lineRuns(geometry, projection, projection.frame).flatMap((run) =>
        run.map(([x, y]) => ({ x, y, weight: step, reach: 2 })),
      );
    }
    return [];
  });
}
