import { describe, expect, test } from 'vitest';
import { observationNear } from '../../../src/panels/overlay/text-observations.ts';
import { report } from '../../model/small-imports.ts';
import { observation } from '../../model/small-world.ts';
import { smallReading } from './small-content.ts';

const TEXT = 'The head.\nThe SMM heard 5 shots and 3 bursts.\nThe end.';
const { content } = smallReading(
  [
    observation({ id: `o${TEXT.indexOf('5')}`, count: 5 }),
    observation({ id: `o${TEXT.indexOf('3')}`, count: 3 }),
  ],
  { text: TEXT, reports: [report({})] },
);

describe('observationNear', () => {
  test('finds the observation that begins in the span, or before it in the paragraph', () => {
    const at = (word: string): number | null | undefined =>
      observationNear(content, TEXT.indexOf(word), TEXT.indexOf(word) + word.length)?.count;
    expect(at('5 shots')).toBe(5);
    expect(at('shots')).toBe(5);
    expect(at('bursts')).toBe(3);
    expect(at('head')).toBeUndefined();
    expect(at('end')).toBeUndefined();
  });

  test('finds none where the text holds several reports', () => {
    const two = { ...content, reports: [report({}), report({ id: 'other' })] };
    expect(observationNear(two, TEXT.indexOf('5'), TEXT.indexOf('5') + 1)).toBeNull();
  });
});
