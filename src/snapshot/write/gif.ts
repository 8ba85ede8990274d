import { GIFEncoder, nearestColorIndex, quantize } from 'gifenc/dist/gifenc.esm.js';
import type { Colour } from 'gifenc/dist/gifenc.esm.js';
import { gifComment } from './gif-recipe.ts';

/** An animation to be encoded. */
export interface GifHead {
  readonly width: number;
  readonly height: number;
  /** How long each frame stands, in ms; the last one stands twice as long, so that the end can be told. */
  readonly holdMs: number;
  readonly recipe: string;
  readonly count: number;
}

/** RGBA pixels of a frame by its number; opaque. */
export type FramePixels = (frame: number) => Promise<Uint8Array>;

/** One of the 256 colours is none: a pixel that stays as it was on the frame before. */
const COLOURS = 255;
const SAME = 255;
/** The colours are chosen from this many frames over the span. */
const SAMPLES = 5;
/** Flat colours kept exactly as they are, before the blends at edges share the rest. */
const EXACT = 128;

/**
 * Encodes the frames as a GIF89a that loops for ever, all in one palette, each drawn over the one before: nothing blinks.
 * The same pixels give the same bytes. Rejects when `onFrame`, called after each, throws.
 */
export async function encodeGif(
  { width, height, holdMs, recipe, count }: GifHead,
  pixelsOf: FramePixels,
  onFrame: (done: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const palette = await choosePalette(count, pixelsOf);
  const indexOf = createLookup(palette);
  const encoder = GIFEncoder();
  let before: Uint8Array | null = null;
  for (let frame = 0; frame < count; frame++) {
    const index: Uint8Array = indexOf(await pixelsOf(frame));
    if (index.length !== width * height)
      throw new Error(`Expected ${width * height} pixels, got ${index.length}`);
    encoder.writeFrame(before === null ? index : changes(before, index), width, height, {
      delay: frame === count - 1 ? 2 * holdMs : holdMs,
      dispose: 1,
      ...(before === null ? { palette, repeat: 0 } : { transparent: true, transparentIndex: SAME }),
    });
    if (before === null) encoder.stream.writeBytes(gifComment(recipe));
    before = index;
    onFrame(frame + 1);
  }
  encoder.finish();
  return encoder.bytes();
}

/** The commonest colours as they are, and for the many blends along edges the best of what remains. */
async function choosePalette(count: number, pixelsOf: FramePixels): Promise<readonly Colour[]> {
  const used = new Map<number, number>();
  const frames = new Set(
    Array.from({ length: SAMPLES }, (_, i) => Math.round((i * (count - 1)) / (SAMPLES - 1))),
  );
  for (const frame of frames) {
    const pixels = await pixelsOf(frame);
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = packed(pixels, at);
      used.set(colour, (used.get(colour) ?? 0) + 1);
    }
  }
  const byUse = [...used].toSorted(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
  const exact = byUse.slice(0, EXACT).map(unpacked);
  const blends = Uint8Array.from(byUse.slice(EXACT).flatMap((each) => [...unpacked(each), 255]));
  const rest = blends.length === 0 ? [] : quantize(blends, COLOURS - exact.length);
  const colours = [...exact, ...rest];
  // The table is filled up, so that the number of "as before" is none of its colours.
  return Array.from({ length: COLOURS + 1 }, (_, i) => colours[i] ?? [0, 0, 0]);
}

/** Each colour has one number for the whole animation, whatever the frame. */
function createLookup(palette: readonly Colour[]): (pixels: Uint8Array) => Uint8Array {
  const known = new Map<number, number>();
  const colours = palette.slice(0, COLOURS);
  return (pixels) => {
    const index = new Uint8Array(pixels.length / 4);
    for (let i = 0; i < index.length; i++) {
      const colour = packed(pixels, 4 * i);
      let nearest = known.get(colour);
      if (nearest === undefined) {
        nearest = nearestColorIndex(colours, unpacked(colour));
        known.set(colour, nearest);
      }
      index[i] = nearest;
    }
    return index;
  };
}

function changes(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((colour, i) => (colour === before[i] ? SAME : colour));
}

function packed(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function unpacked(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
