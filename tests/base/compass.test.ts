import { describe, expect, test } from 'vitest';
import {
  WINDS,
  bearingDeg,
  formatBearing,
  halfWidthDeg,
  parseBearing,
} from '../../src/base/compass.ts';

describe('parseBearing', () => {
  test('reads abbreviations, hyphenated words and the vague "-erly" form', () => {
    expect(parseBearing('NNW')).toEqual({ wind: 'NNW', isErly: false });
    expect(parseBearing('north-north-west')).toEqual({ wind: 'NNW', isErly: false });
    expect(parseBearing('West south-west')).toEqual({ wind: 'WSW', isErly: false });
    expect(parseBearing('south-easterly')).toEqual({ wind: 'SE', isErly: true });
  });

  test('refuses what is no wind', () => {
    for (const text of ['', 'up', 'N-S', 'northish', 'NEN']) expect(parseBearing(text)).toBeNull();
  });

  test('reads back every wind it writes', () => {
    for (const wind of WINDS) {
      for (const isErly of [false, true]) {
        expect(parseBearing(formatBearing({ wind, isErly }).replace('-erly', 'erly'))).toEqual({
          wind,
          isErly,
        });
      }
    }
  });
});

test('the sixteen winds tile the circle, and an "-erly" one covers twice as much', () => {
  const widths = WINDS.map((wind) => 2 * halfWidthDeg({ wind, isErly: false }));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(360);
  expect(bearingDeg({ wind: 'WSW', isErly: false })).toBe(247.5);
  expect(halfWidthDeg({ wind: 'N', isErly: true })).toBe(22.5);
});
