import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/data/html-entities.ts';

describe('decodeEntities', () => {
  it('resolves names and numbers once', () => {
    expect(decodeEntities('2&ndash;4&nbsp;km &amp;amp; &#8217;&#x2019; &lt;p&gt;')).toBe(
      '2–4\u00A0km &amp; ’’ <p>',
    );
  });

  it('reads 128 to 159 as pages mean them, and no impossible numbers', () => {
    expect(decodeEntities('&#150;&#146;')).toBe('–’');
    expect(decodeEntities('&#0;&#xD800;&#9999999;')).toBe('\uFFFD\uFFFD\uFFFD');
  });

  it('leaves what it does not know', () => {
    expect(decodeEntities('AT&T; R&D &constructor; & &;')).toBe('AT&T; R&D &constructor; & &;');
  });
});
