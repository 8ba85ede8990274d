import { describe, expect, test } from 'vitest';
import { PRESETS, readPageSize } from '../../../src/snapshot/page/page-size.ts';
import type { PageSize } from '../../../src/snapshot/page/page-size.ts';

function known(
  words: string,
  ...more: [('portrait' | 'landscape' | null)?, (number | null)?]
): PageSize {
  const size = readPageSize(words, more[0] ?? null, more[1] ?? null);
  if (!size.ok) throw new Error(size.reason);
  return size.value;
}

describe('page sizes', () => {
  test('A3 at 300 dpi is 4961 x 3508 px', () => {
    const { pixelWidth, pixelHeight, cssWidth, cssHeight } = known('a3', null, 300);
    expect([pixelWidth, pixelHeight, cssWidth, cssHeight]).toEqual([4961, 3508, '420mm', '297mm']);
  });

  test('paper turns, a slide does not', () => {
    expect(known('a4', 'portrait').cssWidth).toBe('210mm');
    expect(known('slide', 'portrait').pixelWidth).toBe(1920);
  });

  test('a size in px is written as it is', () => {
    expect(known('1200x630px')).toMatchObject({ pixelWidth: 1200, pixelHeight: 630, dpi: 96 });
    expect(known('200x100mm', null, 254)).toMatchObject({ pixelWidth: 2000, pixelHeight: 1000 });
  });

  test('every preset keeps the proportions of its picture', () => {
    for (const { id } of PRESETS) {
      const { width, height, pixelWidth, pixelHeight } = known(id);
      expect(pixelWidth / pixelHeight).toBeCloseTo(width / height, 2);
    }
  });

  test.each([
    ['a5', null, 'page-unknown'],
    ['10x10mm', null, 'page-too-small'],
    ['2000x2000mm', 600, 'page-too-large'],
    ['a4', 5, 'dpi-invalid'],
    ['a4', Number.NaN, 'dpi-invalid'],
  ] as const)('%s at %s dpi is refused: %s', (words, dpi, reason) => {
    expect(readPageSize(words, null, dpi)).toEqual({ ok: false, reason });
  });
});
