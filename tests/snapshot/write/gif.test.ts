import { decodeFrames, decode } from 'modern-gif';
import { describe, expect, test } from 'vitest';
import { recipeInGif } from '../../../src/snapshot/write/gif-recipe.ts';
import { encodeGif } from '../../../src/snapshot/write/gif.ts';

const [WIDTH, HEIGHT] = [20, 10];
const COLOURS = [
  [245, 243, 238],
  [201, 64, 27],
  [79, 130, 150],
] as const;

/** A ground with a square that moves one px a frame and a column of its own. */
function pixels(frame: number): Uint8Array {
  return Uint8Array.from({ length: 4 * WIDTH * HEIGHT }, (_, i) => {
    const [x, y] = [(i >> 2) % WIDTH, Math.floor((i >> 2) / WIDTH)];
    const isSquare = x >= frame && x < frame + 4 && y > 2 && y < 6;
    const colour = isSquare ? 1 : x === WIDTH - 1 - frame ? 2 : 0;
    return i % 4 === 3 ? 255 : (COLOURS[colour][i % 4] ?? 0);
  });
}

const head = { width: WIDTH, height: HEIGHT, holdMs: 700, recipe: 'x'.repeat(700), count: 3 };
const encode = (): Promise<Uint8Array<ArrayBuffer>> => encodeGif(head, async (i) => pixels(i));

describe('an animation', () => {
  test('shows another decoder every frame pixel by pixel, each over the one before, for its time, for ever', async () => {
    const gif = await encode();
    const frames = decodeFrames(gif.buffer);
    expect(frames.map(({ delay }) => delay)).toEqual([700, 700, 1400]);
    for (const [i, frame] of frames.entries())
      expect(Buffer.from(frame.data).equals(Buffer.from(pixels(i)))).toBe(true);
    const { looped, loopCount, width, height, frames: raw } = decode(gif.buffer);
    expect({ looped, loopCount, width, height }).toEqual({
      looped: true,
      loopCount: 0,
      width: WIDTH,
      height: HEIGHT,
    });
    expect(raw.map(({ localColorTable }) => localColorTable)).toEqual([false, false, false]);
  });

  test('is the same, byte for byte, when it is made again, and carries its recipe', async () => {
    const [one, two] = [await encode(), await encode()];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(recipeInGif(one)).toEqual({ ok: true, value: head.recipe });
  });

  test('stops where it is told to after a frame', async () => {
    const stopped = encodeGif(
      head,
      async (i) => pixels(i),
      (done) => {
        if (done === 2) throw new Error('stopped');
      },
    );
    await expect(stopped).rejects.toThrow('stopped');
  });

  test('refuses pixels of another size', async () => {
    await expect(encodeGif(head, async () => new Uint8Array(40))).rejects.toThrow('got 10');
  });
});
