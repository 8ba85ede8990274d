/** Radius in CSS px of a circle that stands for one; all others follow from it, at every zoom and in every legend. */
const UNIT_RADIUS = 2.2;

/** Radius in CSS px of the circle for a count: its area is in proportion to the count. Zero for zero. */
export function circleRadius(count: number): number {
  return UNIT_RADIUS * Math.sqrt(count);
}

/** Radius in CSS px that the circle for the largest of many gathered counts may have, and that the least has. */
const GATHERED_RADIUS = { largest: 27, least: 1.6 } as const;

/**
 * Part of their radius that circles for gathered counts have, so that the largest fits: areas stay in proportion, and
 * as it goes by round numbers it seldom changes while a period is dragged. At most 1.
 */
export function gatheredScale(largest: number): number {
  return Math.min(1, GATHERED_RADIUS.largest / circleRadius(niceAtLeast(Math.max(1, largest))));
}

/** Radius in CSS px of the circle for a count that is drawn at the scale; never too small to be seen. */
export function scaledRadius(count: number, scale: number): number {
  const radius = circleRadius(count) * scale;
  return scale === 1 || count === 0 ? radius : Math.max(GATHERED_RADIUS.least, radius);
}

/** The ring that stands for an observation without a printed number. */
export const NO_FIGURE_RADIUS = 6;

/** Share of a circle's colour that shows, and widths in CSS px of the stroke around it; open: without outer edge. */
export const CIRCLE_OPACITY = { solid: 0.93, open: 0.3 } as const;
export const CIRCLE_STROKE = { solid: 0.8, open: 1.4 } as const;

/** A hollow dot for counts without a place, and its thin stroke, in CSS px. */
export const HOLLOW_DOT = { radius: 2.1, stroke: 0.9 } as const;

/** Side of a weapon's plate in CSS px. */
export const PLATE_SIZE = 22;

/** Circles at least this wide carry their count inside; the smaller ones beside them at close zoom. */
export const LABELLED_RADIUS = 10;

/** The shapes of uncertain locations: translucent, with a crisp edge. A ray has no outer edge: dashed and fainter. */
export const SHAPE_FILL_OPACITY = 0.13;
export const RAY_FILL_OPACITY = 0.06;

/** So many shapes may overlap and still be told apart. */
const TELLABLE_SHAPES = 120;

/** Part of their strength that shapes have when so many are drawn: very many are only a tint, and the dots come first. */
export function shapeStrength(shapes: number): number {
  return Math.min(1, Math.sqrt(TELLABLE_SHAPES / Math.max(1, shapes)));
}

/** Share of a class colour that shows: the regions stay below the events. */
export const CHOROPLETH_OPACITY = 0.36;

/** Widths in CSS px of the contact line and its casing at the first zoom. */
export const LINE_WIDTH = { core: 2.4, casing: 5.2 } as const;
/** The band of its uncertainty: soft, but to be made out on land and in the legend. */
export const LINE_BAND_OPACITY = 0.11;

/** At most this many hollow dots are drawn for one region. */
const MAX_DOTS = 600;

/** How many violations one hollow dot stands for: 1, or the least of 2, 5, 10, 20, 50 ... that keeps to MAX_DOTS. */
export function dotUnit(largestCount: number): number {
  return largestCount <= MAX_DOTS ? 1 : niceAtLeast(largestCount / MAX_DOTS);
}

/** The least number of the form 1, 2 or 5 times a power of ten that is not below the value. */
export function niceAtLeast(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5].find((each) => each * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** Radius in CSS px up to which a legend shows a circle: larger ones it leaves to the eye, none it shows smaller than it is. */
const LEGEND_RADIUS = 27;

/**
 * Example counts for a legend of circles up to the largest on screen, at the scale of the circles: at most three, nice
 * numbers, smallest first, none whose circle would not fit at its true size, and but one if all are drawn at the least
 * size: circles that look the same must not say different numbers.
 */
export function legendCounts(largest: number, scale: number): readonly number[] {
  const most = Math.min(largest, (LEGEND_RADIUS / circleRadius(1) / scale) ** 2);
  if (most < 1) return [];
  const top = niceAtMost(most);
  const smaller = [niceAtMost(top / 20), niceAtMost(top / 4)].filter(
    (count) => count >= 1 && count < top && (scale === 1 || isToScale(count, scale)),
  );
  return [...new Set([...smaller, top])];
}

/** Whether the circle of a gathered count is large enough to be seen at its true size. */
function isToScale(count: number, scale: number): boolean {
  return circleRadius(count) * scale >= GATHERED_RADIUS.least;
}

function niceAtMost(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2, 1].find((each) => each * power <= value * (1 + 1e-12)) ?? 1);
}
