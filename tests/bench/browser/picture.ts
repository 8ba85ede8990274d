/** As much of a MapLibre map as is needed here: ours and the peers' are of different packages. */
interface AnyMap {
  once(type: 'render' | 'idle', listener: () => void): unknown;
  triggerRepaint(): void;
  getCanvas(): HTMLCanvasElement;
}

/** The same part of the ground in all pages. */
export const CAMERA = { lng: 38.3, lat: 48.05, zoom: 7 } as const;

/** Resolves once the map says that nothing is left to draw. */
export function idle(map: AnyMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => requestAnimationFrame(() => resolve()));
    map.triggerRepaint();
  });
}

/** Milliseconds from the beginning of the change, in a frame of its own, until that frame has been drawn to the end. */
export async function frameOf(map: AnyMap, change: () => void): Promise<number> {
  await new Promise(requestAnimationFrame);
  const begin = performance.now();
  const rendered = new Promise<void>((resolve) => {
    map.once('render', resolve);
  });
  change();
  map.triggerRepaint();
  await rendered;
  // What was asked of the processor that draws is only done when a pixel is wanted back.
  finish(map.getCanvas());
  return performance.now() - begin;
}

/** Has the pixels read back that were drawn last, which waits until they are there. */
export function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (gl === null) throw new Error('Expected a canvas with WebGL 2');
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
