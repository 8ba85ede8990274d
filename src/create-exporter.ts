import type { ReadText } from './data/load-shipped.ts';
import type { AppState } from './state/app-state.ts';
import type { ExportChoice, Exporter } from './panels/export/exporter.ts';
import { FIRST_CHOICE } from './panels/export/exporter.ts';
import { pageSeries, seriesPage } from './export/series-page.ts';
import type { PageSeries } from './export/series-page.ts';
import { singlePage } from './export/single-page.ts';
import { mapPicture } from './map/map-picture.ts';
import { pageContent } from './snapshot/page/page-content.ts';
import { readPageSize } from './snapshot/page/page-size.ts';
import type { PageSize } from './snapshot/page/page-size.ts';
import { ALL_PARTS } from './snapshot/page/page.ts';
import { pageHtml } from './snapshot/write-page.ts';
import { shownExtent } from './snapshot/page/shown-extent.ts';

/** How long a frame of an animation stands. */
const HOLD_MS = 1000;
/** An animation is seen on screens. */
const FRAME_DPI = 96;

/** Composes pages of the state for the dialog of the page: what the command line does, with the browser's canvas and fonts. */
export function createExporter(state: AppState, readText: ReadText): Exporter {
  return {
    async webPage(signal) {
      const response = await fetch(new URL('viewer.html', document.baseURI), { signal });
      if (!response.ok) throw new Error(`HTTP ${response.status} for viewer.html`);
      const home = new URL(document.baseURI);
      home.search = '';
      home.hash = '';
      const request = { size: sizeOf(FIRST_CHOICE), title: null, extent: null, parts: ALL_PARTS };
      const source = { readText, home: home.href, hasCamera: true };
      const html = await pageHtml(state, await response.text(), request, source);
      signal.throwIfAborted();
      const { hash, dataDate } = pageContent(state, null);
      const name = `contact-line-${dataDate}-${hash.slice(0, 8)}.html`;
      return new File([html], name, { type: 'text/html' });
    },
    compose(choice) {
      const title = choice.title.trim() === '' ? null : choice.title.trim();
      const size = sizeOf(choice);
      const basic = { size, title, parts: ALL_PARTS };
      const { series: form, by, frame } = choice;
      if (form === 'single') {
        const picture = mapPicture(state);
        const extent = frame === 'shown' ? shownExtent(state, picture.drawing) : null;
        return singlePage(state, picture, { ...basic, extent });
      }
      const pages = pageSeries(state, by, title);
      const extent = frame === 'shown' ? extentOf(pages, form) : null;
      const holdMs = form === 'animation' ? HOLD_MS : 0;
      return seriesPage(pages, { ...basic, extent, series: { form, by, holdMs } });
    },
  };
}

function extentOf(
  { series }: PageSeries,
  form: ExportChoice['series'],
): PageSeries['series']['extent'] {
  return form === 'multiples' ? series.bareExtent : series.extent;
}

function sizeOf({ size: id, orientation, dpi, series }: ExportChoice): PageSize {
  const isPaper = id === 'a4' || id === 'a3' || id === 'letter' || id === 'column';
  const density = series === 'animation' ? FRAME_DPI : dpi;
  const size = readPageSize(id, orientation, isPaper ? density : null);
  if (!size.ok) throw new Error(`Expected a page that can be drawn, got ${size.reason}`);
  return size.value;
}
