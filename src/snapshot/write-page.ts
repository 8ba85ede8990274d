import { encodeView } from '../state/address.ts';
import type { AppState } from '../state/app-state.ts';
import type { FontSource } from './fonts.ts';
import type { TextPage } from './page/text-page.ts';
import { pageContent } from './page/page-content.ts';
import type { PageRequest } from './page/page.ts';
import { sourcesOf, writeRecipe } from './recipe.ts';
import { webPageData, writeWebPage } from './web-page.ts';
import type { WebPageSource } from './web-page.ts';
import { svgFontStyles, writeSvg } from './write/svg.ts';
import type { SvgHead } from './write/svg.ts';

/** The recipe's text for a page of the state. */
export function recipeOf(
  state: AppState,
  { content }: Pick<TextPage, 'content'>,
  request: PageRequest,
): string {
  const { size, title, extent, series } = request;
  return writeRecipe({
    format: 'contactline-snapshot',
    version: 1,
    view: encodeView(state.view.value),
    page: {
      size: size.id,
      orientation: size.orientation,
      dpi: size.dpi,
      title,
      extent,
      ...(series === undefined ? {} : { series }),
    },
    sources: sourcesOf(content.reports),
    dataHash: content.hash,
    dataDate: content.dataDate,
  });
}

/** The page as the text of an SVG file, with its fonts and recipe inside. */
export async function pageSvg(
  state: AppState,
  page: TextPage,
  request: PageRequest,
  fonts: FontSource,
): Promise<string> {
  const head = svgHead(page, request, recipeOf(state, page, request));
  return writeSvg(page.scene, head, await svgFontStyles(page.scene, fonts));
}

/** The view as one HTML file that needs nothing beside it; `viewer` is the page that its data are put into. */
export async function pageHtml(
  state: AppState,
  viewer: string,
  request: PageRequest,
  source: WebPageSource,
): Promise<string> {
  const content = pageContent(state, request.title);
  return writeWebPage(viewer, await webPageData(state, source), {
    title: content.title,
    language: state.view.value.language,
    recipe: recipeOf(state, { content }, request),
  });
}

/** The page as SVG text without fonts and recipe, for a document that has the fonts. */
export function pageMarkup(page: TextPage, request: PageRequest): string {
  return writeSvg(page.scene, svgHead(page, request, ''), '');
}

function svgHead({ content }: TextPage, { size }: PageRequest, recipe: string): SvgHead {
  return {
    title: content.title,
    description: content.alt,
    language: content.words.language,
    width: size.cssWidth,
    height: size.cssHeight,
    recipe,
  };
}

/** The pages as the bytes of a PDF file; the first one's words stand for the whole. The writer is loaded when first used. */
export async function pagePdf(
  state: AppState,
  pages: readonly TextPage[],
  request: PageRequest,
  fonts: FontSource,
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = pages;
  if (first === undefined) throw new Error('Expected at least one page, got none');
  const { writePdf } = await import('./write/pdf.ts');
  const { content } = first;
  const dates = pages.map((page) => page.content.dataDate).toSorted();
  const head = {
    title: content.title,
    subject: content.alt,
    language: state.view.value.language,
    date: dates.at(-1) ?? content.dataDate,
    recipe: recipeOf(state, first, request),
  };
  const bookmark = (page: TextPage): string => (pages.length > 1 ? page.content.title : '');
  return writePdf(
    pages.map((page) => ({
      scene: page.scene,
      points: request.size.points,
      bookmark: bookmark(page),
    })),
    head,
    fonts,
  );
}
