import type { LegendEntry } from '../../cartography/legend-entry.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { Drawing } from '../map/drawing.ts';
import type { Extent } from '../map/web-mercator.ts';
import type { PageSize } from './page-size.ts';

/** What the map shows, and what explains it. */
export interface MapPicture {
  readonly drawing: Drawing;
  readonly legend: readonly LegendEntry[];
  readonly palette: Palette;
}

/** Parts that a page may do without. Title, scale, caveat, credits and sources always stand. */
export interface PageParts {
  readonly legend: boolean;
  readonly locator: boolean;
  readonly table: boolean;
  readonly timeline: boolean;
}

export const ALL_PARTS: PageParts = { legend: true, locator: true, table: true, timeline: true };

/** What a page is asked to be; everything else follows from the state. */
export interface PageRequest {
  readonly size: PageSize;
  /** In place of the title that says what and when; null for that one. */
  readonly title: string | null;
  /** What must be in the frame, in degrees; null for the camera of the view. */
  readonly extent: Extent | null;
  readonly parts: PageParts;
  /** The form of the series of which it is a page or the whole; absent of a single map. */
  readonly series?: SeriesForm;
}

/** How several maps are put together, so that they can be made again. */
export interface SeriesForm {
  readonly form: 'atlas' | 'multiples' | 'animation';
  /** What tells the maps apart: a `StepBy`. */
  readonly by: string;
  /** How long a frame of an animation stands. */
  readonly holdMs: number;
}
