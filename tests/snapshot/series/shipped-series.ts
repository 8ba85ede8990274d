import { mapPictures } from '../../../src/map/map-pictures.ts';
import type { PageRequest } from '../../../src/snapshot/page/page.ts';
import { ALL_PARTS } from '../../../src/snapshot/page/page.ts';
import { readPageSize } from '../../../src/snapshot/page/page-size.ts';
import { createSeries } from '../../../src/snapshot/series/series.ts';
import type { Series } from '../../../src/snapshot/series/series.ts';
import type { StepBy } from '../../../src/snapshot/series/steps.ts';
import type { AppState } from '../../../src/state/app-state.ts';

/** From the evening before the first day of February 2022 to the evening of the second. */
export function february(first: number, last: number): { start: number; end: number } {
  const evening = (day: number): number => Date.UTC(2022, 1, day, 17, 30) / 60_000;
  return { start: evening(first - 1), end: evening(last) };
}

/** A series of the state's period, and what asks for it on a page of the size. */
export function seriesOf(
  state: AppState,
  by: StepBy,
  size: string,
): { readonly series: Series; readonly request: PageRequest } {
  const known = readPageSize(size, null, null);
  if (!known.ok) throw new Error(known.reason);
  const series = createSeries(state, by, mapPictures, null);
  const request = { size: known.value, title: null, extent: series.extent, parts: ALL_PARTS };
  return { series, request };
}
