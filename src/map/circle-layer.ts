import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '../cartography/palette.ts';
import { createCirclePainter } from './circle-painter.ts';
import type { CirclePainter } from './circle-painter.ts';

/** A layer of the map that paints circles straight from numbers. */
export interface CircleLayer {
  readonly layer: CustomLayerInterface;
  /** Paints these from now on; the origin is that of their plane. */
  show(circles: Float32Array, origin: readonly [x: number, y: number]): void;
}

/** A layer with nothing on it. */
export function createCircleLayer(id: string, palette: () => Palette): CircleLayer {
  let map: MapLibreMap | null = null;
  let painter: CirclePainter | null = null;
  let shown: Float32Array = new Float32Array(0);
  let origin: readonly [x: number, y: number] = [0, 0];
  let isUploaded = true;
  return {
    layer: {
      id,
      type: 'custom',
      renderingMode: '2d',
      onAdd(to, gl) {
        map = to;
        painter = createCirclePainter(gl);
        isUploaded = false;
      },
      onRemove() {
        painter?.destroy();
        [map, painter] = [null, null];
      },
      render(_, { defaultProjectionData }) {
        if (painter === null) return;
        if (!isUploaded) painter.setCircles(shown);
        isUploaded = true;
        const matrix = movedTo(defaultProjectionData.mainMatrix, origin);
        painter.draw(matrix, map?.getPixelRatio() ?? 1, palette());
      },
    },
    show(circles, from) {
      if (circles.length === 0 && shown.length === 0) return;
      shown = circles;
      origin = from;
      isUploaded = false;
      map?.triggerRepaint();
    },
  };
}

/** The matrix for positions relative to the origin, worked out in 64 bits: at close zoom 32 would miss by a pixel. */
function movedTo(matrix: ArrayLike<number>, [x, y]: readonly [x: number, y: number]): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let i = 0; i < 4; i++)
    moved[12 + i] = (matrix[i] ?? 0) * x + (matrix[4 + i] ?? 0) * y + (matrix[12 + i] ?? 0);
  return moved;
}
