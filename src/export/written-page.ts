import type { ExportFormat, ExportPage } from '../panels/export/exporter.ts';
import { BROWSER_FONTS, loadCanvasFonts } from '../snapshot/browser/browser-fonts.ts';
import { canvasPicture, canvasPng } from '../snapshot/browser/canvas-picture.ts';
import type { Progress } from '../snapshot/browser/canvas-picture.ts';
import type { Box } from '../snapshot/box.ts';
import type { PageRequest } from '../snapshot/page/page.ts';
import type { PageContent } from '../snapshot/page/page-content.ts';
import type { TextPage } from '../snapshot/page/text-page.ts';
import { RECIPE_KEYWORD } from '../snapshot/recipe.ts';
import type { Scene } from '../snapshot/scene.ts';
import { drawScene } from '../snapshot/write/canvas.ts';
import { pageMarkup, pagePdf, pageSvg, recipeOf } from '../snapshot/write-page.ts';
import type { AppState } from '../state/app-state.ts';

const MIME: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** The content of a page in a form of a single picture. */
export async function pictureOf(
  state: AppState,
  page: TextPage,
  request: PageRequest,
  format: Exclude<ExportFormat, 'gif'>,
  progress: Progress,
): Promise<BlobPart> {
  const { scene, content } = page;
  const recipe = recipeOf(state, page, request);
  switch (format) {
    case 'svg':
      return pageSvg(state, page, request, BROWSER_FONTS);
    case 'pdf':
      return pagePdf(state, [page], request, BROWSER_FONTS);
    case 'png': {
      const texts = [
        ['Title', content.title],
        ['Description', content.alt],
        ['Source', content.credits.join(' ')],
        [RECIPE_KEYWORD, recipe],
      ] as const;
      return canvasPng(scene, request.size, texts, progress);
    }
    case 'jpeg':
    case 'webp':
      return canvasPicture(scene, request.size, `image/${format}`, recipe);
  }
}

/** Writes the content in a form. */
export type WriteContent = (format: ExportFormat, progress: Progress) => Promise<BlobPart>;

/** What every page has that can be looked at and saved; the map stands in the `frame` of the scene. */
export function basicPage(
  scene: Scene,
  frame: Box,
  content: PageContent,
  request: PageRequest,
  write: WriteContent,
): Omit<ExportPage, 'formats' | 'maps' | 'moved'> {
  const { pixelWidth, pixelHeight, cssWidth, cssHeight } = request.size;
  const { dataDate, hash } = content;
  return {
    pixelWidth,
    pixelHeight,
    cssWidth,
    cssHeight,
    markup: () => pageMarkup({ scene, content }, request),
    mapBox: {
      x: frame.x / scene.width,
      y: frame.y / scene.height,
      width: frame.width / scene.width,
      height: frame.height / scene.height,
    },
    async draw(canvas) {
      await loadCanvasFonts();
      const brush = canvas.getContext('2d');
      if (brush === null) throw new Error('Expected a drawing context in two dimensions, got none');
      drawScene(brush, scene, canvas.width / scene.width, canvas.height / scene.height, 0);
    },
    async write(format, signal, onShare) {
      const part = await write(format, { signal, onShare });
      signal.throwIfAborted();
      onShare(1);
      const name = `contact-line-${dataDate}-${hash.slice(0, 8)}.${format}`;
      return new File([part], name, { type: MIME[format] });
    },
  };
}
