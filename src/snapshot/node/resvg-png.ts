import { Resvg } from '@resvg/resvg-js';
import type { PageSize } from '../page/page-size.ts';
import type { Scene } from '../scene.ts';
import { encodePng } from '../write/png.ts';
import type { PngHead } from '../write/png.ts';
import { writeSvgView } from '../write/svg.ts';
import type { SvgView } from '../write/svg.ts';
import { trueTypePath } from './node-fonts.ts';

/** A stripe has at most this many pixels, so that a large page needs no more memory than a middling one. */
const STRIPE_PIXELS = 24_000_000;

/** The page as PNG of exactly the size's pixels, drawn from its SVG in stripes that meet on whole pixels, without a seam. */
export function rasterPng(
  scene: Scene,
  size: PageSize,
  texts: PngHead['texts'],
): Promise<Uint8Array<ArrayBuffer>> {
  const { pixelWidth: width, pixelHeight: height, dpi } = size;
  return encodePng({ width, height, dpi, texts }, stripes(scene, width, height));
}

/** The page as RGBA pixels. */
export function rasterPixels(scene: Scene, { pixelWidth, pixelHeight }: PageSize): Uint8Array {
  return raster(scene, { top: 0, rows: pixelHeight, width: pixelWidth, height: pixelHeight });
}

function* stripes(scene: Scene, width: number, height: number): Generator<Uint8Array> {
  const rows = Math.min(height, Math.max(1, Math.floor(STRIPE_PIXELS / width)));
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    yield raster(scene, { top, rows: count, width, height });
  }
}

function raster(scene: Scene, view: SvgView): Uint8Array {
  const image = new Resvg(writeSvgView(scene, view), {
    font: {
      loadSystemFonts: false,
      fontFiles: [trueTypePath(400), trueTypePath(700)],
      defaultFontFamily: 'Noto Sans',
    },
  }).render();
  if (image.width !== view.width || image.height !== view.rows)
    throw new Error(
      `Expected ${view.width} x ${view.rows} px, got ${image.width} x ${image.height}`,
    );
  return image.pixels;
}
