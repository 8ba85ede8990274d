import type { LegendEntry } from '../../cartography/legend-entry.ts';
import { PALETTES } from '../../cartography/palette.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { Report } from '../../model/report.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Camera, View } from '../../state/view.ts';
import type { Extent } from '../map/web-mercator.ts';
import { filteredTable } from '../page/figure-table.ts';
import type { FigureTable } from '../page/figure-table.ts';
import type { MapPicture } from '../page/page.ts';
import { pageContent } from '../page/page-content.ts';
import type { PageContent } from '../page/page-content.ts';
import { joinExtents, shownExtent } from '../page/shown-extent.ts';
import type { Period } from '../../base/period.ts';
import { seriesSteps } from './steps.ts';
import type { Step, StepBy } from './steps.ts';

/** Maps of the state under changes of its view on common scales, and the legend of all; given by who knows the map. */
export type DrawMaps = (
  state: AppState,
  changes: readonly Partial<View>[],
) => { readonly pictures: readonly MapPicture[]; readonly legend: readonly LegendEntry[] };

/** One map of a series with its words and figures. */
export interface SeriesPage {
  readonly step: Step;
  readonly picture: MapPicture;
  readonly content: PageContent;
  readonly table: FigureTable;
  readonly period: Period;
}

/** Maps that can be compared: one frame, one legend, one scale for each sign. */
export interface Series {
  readonly by: StepBy;
  /** The words of the whole span. */
  readonly content: PageContent;
  readonly span: Period;
  readonly reports: readonly Report[];
  readonly pages: readonly SeriesPage[];
  readonly legend: readonly LegendEntry[];
  readonly palette: Palette;
  /** What has to be in the frame of every map; null of nothing. */
  readonly extent: Extent | null;
  /** The same for maps without figures written on them. */
  readonly bareExtent: Extent | null;
  /** The view's own, for where no extent is asked for. */
  readonly camera: Camera;
}

/** The series of the state's period, cut by what is asked; without a page where there is nothing to show. The view is given back as it was. */
export function createSeries(
  state: AppState,
  by: StepBy,
  drawMaps: DrawMaps,
  ownTitle: string | null,
): Series {
  const view = state.view.value;
  const steps = seriesSteps(state, by);
  const { pictures, legend } = drawMaps(
    state,
    steps.map(({ change }) => change),
  );
  const drawn = steps.flatMap((step, i) => {
    const picture = pictures[i];
    return picture === undefined ? [] : [{ step, picture }];
  });
  try {
    const extents: (Extent | null)[] = [];
    const bareExtents: (Extent | null)[] = [];
    const pages = drawn.map(({ step, picture }): SeriesPage => {
      state.view.value = { ...view, ...step.change };
      extents.push(step.extent ?? shownExtent(state, picture.drawing));
      bareExtents.push(step.extent ?? shownExtent(state, []));
      const content = titled(pageContent(state, ownTitle), step);
      const { words, formats } = content;
      const table = step.kind === 'filter' ? filteredTable(state, words, formats) : content.table;
      return { step, picture, content, table, period: state.view.value.period };
    });
    state.view.value = view;
    return {
      by,
      content: pageContent(state, ownTitle),
      span: view.period,
      reports: state.data.value.reports,
      pages,
      legend,
      palette: PALETTES.print,
      extent: joinExtents(extents.filter((each) => each !== null)),
      bareExtent: joinExtents(bareExtents.filter((each) => each !== null)),
      camera: view.camera,
    };
  } finally {
    state.view.value = view;
  }
}

/** The page of a region or of a filter's value says so; that of a time has it in its title. */
function titled(content: PageContent, { kind, label }: Step): PageContent {
  return kind === 'time' ? content : { ...content, title: `${label}: ${content.title}` };
}
