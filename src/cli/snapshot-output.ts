import type { PageRequest } from '../snapshot/page/page.ts';
import type { TextPage } from '../snapshot/page/text-page.ts';
import { RECIPE_KEYWORD } from '../snapshot/recipe.ts';
import { shownCollections, shownCsv } from '../snapshot/shown-data.ts';
import { NODE_FONTS } from '../snapshot/node/node-fonts.ts';
import { pageHtml, pagePdf, pageSvg, recipeOf } from '../snapshot/write-page.ts';
import { readShipped } from './read-files.ts';
import type { AppState } from '../state/app-state.ts';
import type { SnapshotFormat } from './snapshot-arguments.ts';
import { counted } from './counted.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** The forms in which one page is written. */
export type PageFormat = Exclude<SnapshotFormat, 'gif'>;

/** Writes one page in the format. */
export async function writePage(
  file: string,
  format: PageFormat,
  state: AppState,
  page: TextPage,
  request: PageRequest,
): Promise<void> {
  await writeWholeFile(file, await encoded(format, state, page, request));
}

async function encoded(
  format: PageFormat,
  state: AppState,
  page: TextPage,
  request: PageRequest,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'svg':
      return pageSvg(state, page, request, NODE_FONTS);
    case 'pdf':
      return pagePdf(state, [page], request, NODE_FONTS);
    case 'html': {
      const { buildViewer } = await import('./build-viewer.ts');
      // Without a frame of its own the request shows the camera that was named.
      const hasCamera = request.extent === null;
      const source = { readText: readShipped, home: null, hasCamera };
      return pageHtml(state, await buildViewer(), request, source);
    }
    case 'png': {
      const { rasterPng } = await import('../snapshot/node/resvg-png.ts');
      return rasterPng(page.scene, request.size, [
        ['Title', page.content.title],
        ['Description', page.content.alt],
        ['Source', page.content.credits.join(' ')],
        [RECIPE_KEYWORD, recipeOf(state, page, request)],
      ]);
    }
  }
}

/** Writes what is shown beside the picture: a GeoJSON file for each report, and a CSV of all. */
export async function writeDataBeside(file: string, state: AppState): Promise<void> {
  const base = file.replace(/\.[^.]+$/u, '');
  const collections = shownCollections(state);
  for (const { report, text } of collections) {
    const name =
      collections.length === 1 ? base : `${base}.${report.id.replaceAll(/[^\w-]+/gu, '-')}`;
    await writeWholeFile(`${name}.geojson`, text);
  }
  await writeWholeFile(`${base}.csv`, shownCsv(state));
}

/** Says that so many pages of those written stand without their legend. */
export function warnOfLegend(pages: number): void {
  const where = pages === 1 ? 'the page' : counted(pages, 'page');
  process.stderr.write(
    `warning: the legend does not fit on ${where}, which says so in its place; choose a larger --page\n`,
  );
}
