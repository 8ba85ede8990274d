import type { PageSize } from '../page/page-size.ts';
import type { Scene } from '../scene.ts';
import { drawScene } from '../write/canvas.ts';
import { jpegWithRecipe } from '../write/jpeg-recipe.ts';
import { encodePng } from '../write/png.ts';
import type { PngHead } from '../write/png.ts';
import { webpWithRecipe } from '../write/webp-recipe.ts';
import { loadCanvasFonts } from './browser-fonts.ts';

/** A stripe has at most this many px: browsers refuse far larger canvases, and the page must hear a press on "Stop" soon. */
const STRIPE_PIXELS = 3_000_000;
/** The longest side of a canvas that all current browsers draw. */
const LONGEST_SIDE = 16_384;

/** Follows the work, from 0 to 1, and may stop it. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
}

/** The page as PNG of exactly the size's pixels, drawn on a canvas in stripes. Rejects when stopped, or where the canvas comes out smaller. */
export async function canvasPng(
  scene: Scene,
  size: PageSize,
  texts: PngHead['texts'],
  progress: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  await loadCanvasFonts();
  const { pixelWidth: width, pixelHeight: height, dpi } = size;
  return encodePng({ width, height, dpi, texts }, stripes(scene, size, progress));
}

async function* stripes(
  scene: Scene,
  { pixelWidth, pixelHeight }: PageSize,
  { signal, onShare }: Progress,
): AsyncGenerator<Uint8Array> {
  const rows = Math.min(pixelHeight, Math.max(1, Math.floor(STRIPE_PIXELS / pixelWidth)));
  for (let top = 0; top < pixelHeight; top += rows) {
    signal.throwIfAborted();
    const count = Math.min(rows, pixelHeight - top);
    const brush = brushOf(pixelWidth, count);
    drawScene(brush, scene, pixelWidth / scene.width, pixelHeight / scene.height, top);
    yield new Uint8Array(brush.getImageData(0, 0, pixelWidth, count).data.buffer);
    onShare((top + count) / pixelHeight);
    // Lets the page breathe between stripes, and a press on "Stop" arrive.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The page as RGBA pixels, drawn at once. */
export async function canvasPixels(
  scene: Scene,
  { pixelWidth, pixelHeight }: PageSize,
): Promise<Uint8Array> {
  await loadCanvasFonts();
  const brush = brushOf(pixelWidth, pixelHeight);
  drawScene(brush, scene, pixelWidth / scene.width, pixelHeight / scene.height, 0);
  return new Uint8Array(brush.getImageData(0, 0, pixelWidth, pixelHeight).data.buffer);
}

/** The page as a lossy picture with its recipe inside. Rejects where the browser cannot write the type or the size. */
export async function canvasPicture(
  scene: Scene,
  { pixelWidth, pixelHeight }: PageSize,
  type: 'image/jpeg' | 'image/webp',
  recipe: string,
): Promise<Uint8Array<ArrayBuffer>> {
  await loadCanvasFonts();
  if (Math.max(pixelWidth, pixelHeight) > LONGEST_SIDE)
    throw new Error(
      `Expected at most ${LONGEST_SIDE} px a side, got ${pixelWidth} x ${pixelHeight}`,
    );
  const brush = brushOf(pixelWidth, pixelHeight);
  drawScene(brush, scene, pixelWidth / scene.width, pixelHeight / scene.height, 0);
  const blob = await brush.canvas.convertToBlob({ type, quality: 0.92 });
  if (blob.type !== type) throw new Error(`Expected ${type}, got ${blob.type}`);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return type === 'image/jpeg'
    ? jpegWithRecipe(bytes, recipe)
    : webpWithRecipe(bytes, recipe, pixelWidth, pixelHeight);
}

function brushOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush === null || canvas.width !== width || canvas.height !== height)
    throw new Error(`Expected a canvas of ${width} x ${height} px, got none`);
  return brush;
}
