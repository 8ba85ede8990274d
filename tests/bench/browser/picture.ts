/** As much of a MapLibre map as is needed here: ours and the peers' are of different packages. */
interface AnyMap {
  once(type: 'render' | 'idle', listener: () => void): unknown;
  triggerRepaint(): void;
  getCanvas(): HTMLCanvasElement;
}

/** The same part of the ground in all pages. */
export const CAMERA = { lng: 38.3, lat: 48.05, zoom: 7 } as const;

/** Resolves once the map says that nothing is left to draw, and what it asked for last is drawn to the end. */
export async function idle(map: AnyMap): Promise<void> {
  await new Promise<void>((resolve) => {
    map.once('idle', resolve);
    map.triggerRepaint();
  });
  finish(map.getCanvas());
}

/** What is marked in the page's timeline (`performance.mark`) at each step, in this order. */
export const STEP_MARKS = {
  begin: 'step-begin',
  /** The change is made, and the panels that follow it at once have done so. */
  changed: 'step-changed',
  /** A frame begins, ahead of the map's own work in it. */
  mapFrame: 'step-map-frame',
  /** The map has handed its frame over. */
  drawn: 'step-drawn',
  /** The frame is drawn to the end. */
  end: 'step-end',
} as const;

export type StepMark = keyof typeof STEP_MARKS;

/**
 * Makes one change after the other as fast as frames are drawn, so that nothing rests in between, and marks the steps;
 * what is done `between` them is in none.
 */
export async function dragOf(
  map: AnyMap,
  changes: readonly (() => void)[],
  between: () => void = () => undefined,
): Promise<void> {
  let isOver = false;
  // Asked for anew at the beginning of each frame, and so ahead of the map's own work in the next one.
  const beat = (): void => {
    performance.mark(STEP_MARKS.mapFrame);
    if (!isOver) requestAnimationFrame(beat);
  };
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      beat();
      resolve();
    });
  });
  for (const change of changes) {
    performance.mark(STEP_MARKS.begin);
    const drawn = new Promise<void>((resolve) => {
      map.once('render', () => {
        performance.mark(STEP_MARKS.drawn);
        resolve();
      });
    });
    change();
    map.triggerRepaint();
    await Promise.resolve();
    performance.mark(STEP_MARKS.changed);
    await drawn;
    // What was asked of the processor that draws is only done when a pixel is wanted back.
    finish(map.getCanvas());
    performance.mark(STEP_MARKS.end);
    between();
  }
  isOver = true;
}

/** Has the pixels read back that were drawn last, which waits until they are there. */
export function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (gl === null) throw new Error('Expected a canvas with WebGL 2');
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
