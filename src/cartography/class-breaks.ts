import { niceAtLeast } from './sizes.ts';

/** Five classes of counts: class i holds values above bound i up to and including bound i + 1. */
export interface ClassBreaks {
  readonly method: 'even' | 'quantile';
  /** Six bounds, ascending; the first is 0. */
  readonly bounds: readonly number[];
  /** How many units have a figure, and the smallest and largest of their figures. */
  readonly n: number;
  readonly smallest: number;
  readonly largest: number;
}

export const CLASSES = 5;

/** With fewer units than classes a quantile is a pretence. */
const FEWEST_FOR_QUANTILES = 5;

/**
 * The class bounds for the figures of the units. Fewer than five: five even steps of a nice number. Else quantiles,
 * rounded to two figures. Null where no unit has a figure above zero.
 */
export function classBreaks(figures: readonly number[]): ClassBreaks | null {
  const sorted = figures.toSorted((a, b) => a - b);
  const smallest = sorted[0] ?? 0;
  const largest = sorted.at(-1) ?? 0;
  if (largest <= 0) return null;
  const quantiles = sorted.length < FEWEST_FOR_QUANTILES ? null : quantileBounds(sorted, largest);
  const step = niceAtLeast(Math.max(1, largest / CLASSES));
  return {
    method: quantiles === null ? 'even' : 'quantile',
    bounds: quantiles ?? Array.from({ length: CLASSES + 1 }, (_, i) => i * step),
    n: sorted.length,
    smallest,
    largest,
  };
}

/** The class of a figure, 0 to 4; zero and less are in class 0, more than the last bound in class 4. */
export function classOf(breaks: ClassBreaks, figure: number): number {
  const above = breaks.bounds.slice(1).findIndex((bound) => figure <= bound);
  return above === -1 ? CLASSES - 1 : above;
}

/** Null where rounding would merge two bounds: then even steps say more. */
function quantileBounds(sorted: readonly number[], largest: number): readonly number[] | null {
  const inner = Array.from({ length: CLASSES - 1 }, (_, i) =>
    roundTo2(sorted[Math.ceil((sorted.length * (i + 1)) / CLASSES) - 1] ?? 0),
  );
  const bounds = [0, ...inner, Math.max(largest, inner.at(-1) ?? 0)];
  return bounds.every((bound, i) => i === 0 || bound > (bounds[i - 1] ?? 0)) ? bounds : null;
}

function roundTo2(value: number): number {
  return value < 10 ? Math.round(value) : Number(value.toPrecision(2));
}
