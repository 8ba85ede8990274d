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

/** Milliseconds of one step after the other. */
export interface DragTimes {
  /**
   * Script of the change, of the panels that follow it at once, and of the map's frame. Of the frame this is the time that
   * passes until it has been handed over, so the waits of its calls for a processor that still draws are in it.
   */
  readonly script: readonly number[];
  /** Of that the change and the panels by themselves: nothing is drawn meanwhile, and there is nothing to wait for. */
  readonly change: readonly number[];
  /** From the change until its frame has been drawn to the end. */
  readonly frame: readonly number[];
}

/** Makes one change after the other as fast as frames are drawn, so that nothing rests in between. */
export async function dragOf(map: AnyMap, changes: readonly (() => void)[]): Promise<DragTimes> {
  const times: Record<keyof DragTimes, number[]> = {
    script: [],
    change: [],
    frame: [],
  };
  let isOver = false;
  let frameBegin = 0;
  // Asked for anew at the beginning of each frame, and so ahead of the map's own work in the next one.
  const beat = (): void => {
    frameBegin = performance.now();
    if (!isOver) requestAnimationFrame(beat);
  };
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      beat();
      resolve();
    });
  });
  for (const change of changes) {
    const begin = performance.now();
    const rendered = new Promise<number>((resolve) => {
      map.once('render', () => resolve(performance.now()));
    });
    change();
    map.triggerRepaint();
    await Promise.resolve();
    const changed = performance.now();
    const drawn = await rendered;
    // What was asked of the processor that draws is only done when a pixel is wanted back.
    finish(map.getCanvas());
    times.script.push(changed - begin + drawn - frameBegin);
    times.change.push(changed - begin);
    times.frame.push(performance.now() - begin);
  }
  isOver = true;
  return times;
}

/** Has the pixels read back that were drawn last, which waits until they are there. */
export function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (gl === null) throw new Error('Expected a canvas with WebGL 2');
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
