/** Diagonal hatching: distance between strokes and their width, in CSS px, measured along the edge of the tile. */
export interface Hatch {
  readonly spacing: number;
  readonly width: number;
  /** 1: rising to the right; -1: falling. */
  readonly slope: 1 | -1;
}

export const HATCHES = {
  /** On one of the two sides, so faint that it is felt rather than seen. */
  side: { spacing: 7, width: 1, slope: 1 },
  /** "No figure": unlike any class. */
  'no-figure': { spacing: 6, width: 1.3, slope: -1 },
} as const satisfies Readonly<Record<string, Hatch>>;

/** A tile of pixels, RGBA, that repeats without a seam. */
export interface HatchTile {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Draws one tile of the hatch in a colour "#rrggbb" on nothing, at `ratio` device pixels per CSS px. */
export function hatchTile(hatch: Hatch, colour: string, ratio: number): HatchTile {
  const size = Math.round(hatch.spacing * ratio);
  const data = new Uint8ClampedArray(size * size * 4);
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const along = (((x + hatch.slope * y) % size) + size) % size;
      const fromStroke = Math.min(along, size - along);
      const cover = Math.min(1, Math.max(0, (hatch.width * ratio) / 2 + 0.5 - fromStroke));
      data.set([...rgb, cover * 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
