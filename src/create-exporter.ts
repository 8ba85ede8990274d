import type { AppState } from './state/app-state.ts';
import type { ExportChoice, ExportFormat, ExportPage, Exporter } from './panels/export/exporter.ts';
import { mapPicture } from './map/map-picture.ts';
import { BROWSER_FONTS, loadCanvasFonts } from './snapshot/browser/browser-fonts.ts';
import { canvasPicture, canvasPng } from './snapshot/browser/canvas-picture.ts';
import { cameraFor, createProjection, extentOf } from './snapshot/map/web-mercator.ts';
import type { Extent } from './snapshot/map/web-mercator.ts';
import { composePage } from './snapshot/page/compose-page.ts';
import { readPageSize } from './snapshot/page/page-size.ts';
import { ALL_PARTS } from './snapshot/page/page.ts';
import type { MapPicture, PageRequest } from './snapshot/page/page.ts';
import { shownExtent } from './snapshot/page/shown-extent.ts';
import { RECIPE_KEYWORD } from './snapshot/recipe.ts';
import { pagePdf, pageSvg, recipeOf } from './snapshot/write-page.ts';
import { drawScene } from './snapshot/write/canvas.ts';

/** Composes pages of the state for the dialog of the page: what the command line does, with the browser's canvas and fonts. */
export function createExporter(state: AppState): Exporter {
  return {
    compose(choice) {
      const picture = mapPicture(state);
      return pageFor(state, picture, requestOf(state, picture, choice));
    },
  };
}

function requestOf(state: AppState, picture: MapPicture, choice: ExportChoice): PageRequest {
  const { size: id, orientation, dpi, title, frame } = choice;
  const isPaper = id === 'a4' || id === 'a3' || id === 'letter' || id === 'column';
  const size = readPageSize(id, orientation, isPaper ? dpi : null);
  if (!size.ok) throw new Error(`Expected a page that can be drawn, got ${size.reason}`);
  const extent = frame === 'shown' ? shownExtent(state, picture.drawing) : null;
  return {
    size: size.value,
    title: title.trim() === '' ? null : title.trim(),
    extent,
    parts: ALL_PARTS,
  };
}

function pageFor(state: AppState, picture: MapPicture, request: PageRequest): ExportPage {
  const page = composePage(state, picture, request);
  const { scene, content, frame, projection } = page;
  const { size } = request;
  const name = `contact-line-${content.dataDate}-${content.hash.slice(0, 8)}`;
  const write = async (
    format: ExportFormat,
    signal: AbortSignal,
    onShare: (share: number) => void,
  ): Promise<BlobPart> => {
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
          [RECIPE_KEYWORD, recipeOf(state, page, request)],
        ] as const;
        return canvasPng(scene, size, texts, { signal, onShare });
      }
      case 'jpeg':
      case 'webp':
        return canvasPicture(scene, size, `image/${format}`, recipeOf(state, page, request));
    }
  };
  return {
    pixelWidth: size.pixelWidth,
    pixelHeight: size.pixelHeight,
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
      const part = await write(format, signal, onShare);
      signal.throwIfAborted();
      onShare(1);
      return new File([part], `${name}.${format}`, { type: MIME[format] });
    },
    moved(x, y, nearer) {
      const extent = movedExtent(extentOf(projection), x, y, nearer);
      return pageFor(state, picture, { ...request, extent });
    },
  };

  /** In the plane of the map, so that a drag keeps the ground under the pointer. */
  function movedExtent(now: Extent, x: number, y: number, nearer: number): Extent {
    const box = projection.frame;
    const camera = cameraFor(now, box, 0, 22);
    const [lng, lat] = createProjection(camera, box).unproject(
      box.x + box.width * (0.5 - x),
      box.y + box.height * (0.5 - y),
    );
    const inner = createProjection({ lng, lat, zoom: camera.zoom + Math.log2(nearer) }, box);
    // The page keeps some room around an extent, which must not add up from move to move.
    const [west, north] = inner.unproject(box.x + 30, box.y + 30);
    const [east, south] = inner.unproject(box.x + box.width - 30, box.y + box.height - 30);
    return { west, south, east, north };
  }
}

const MIME: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};
