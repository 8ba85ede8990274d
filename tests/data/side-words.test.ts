import { describe, expect, it } from 'vitest';
import { sideOfWords } from '../../src/data/side-words.ts';

describe('sideOfWords', () => {
  it('knows the words of all years and languages', () => {
    const words = {
      'government-controlled': 'GCA',
      'non-government-controlled': 'NGCA',
      'DPR-controlled': 'NGCA',
      '"LPR"-controlled': 'NGCA',
      'outside government control': 'NGCA',
      'neither side': 'neither',
      'подконтрольный правительству': 'GCA',
      'неподконтрольный правительству': 'NGCA',
      'підконтрольне уряду': 'GCA',
      'непідконтрольне уряду': 'NGCA',
      'не контролируемый правительством': 'NGCA',
    };
    for (const [text, side] of Object.entries(words)) expect(sideOfWords(text), text).toBe(side);
  });

  it('reads no side where none is said', () => {
    expect(sideOfWords(null)).toBeNull();
    expect(sideOfWords('residential')).toBeNull();
  });
});
