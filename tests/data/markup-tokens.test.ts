import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, markupTokens } from '../../src/data/markup-tokens.ts';

function textOf(markup: string): string {
  return [...markupTokens(markup)]
    .map((token) => (token.type === 'text' || token.type === 'raw' ? token.text : '|'))
    .join('');
}

describe('markupTokens', () => {
  it('leaves out comments, declarations, scripts and styles', () => {
    expect(
      textOf('<!doctype html><!-- <b> --><script>"</p>" < 1</script>a<style>b</style><?x y?>c'),
    ).toBe('||a||c');
  });

  it('takes what is no tag for text', () => {
    expect(textOf('1 < 2 <3 a<b>c')).toBe('1 < 2 <3 a|c');
  });

  it('does not end a tag within a quoted attribute', () => {
    expect(textOf('<a title="x > y">z</a>')).toBe('|z|');
    expect(textOf("<a title='x>z</a>")).toBe('|z|');
  });

  it('ends what is never closed with the input', () => {
    expect(textOf('a<script>b')).toBe('a|');
    expect(textOf('a<!-- b')).toBe('a');
    expect(textOf('a<b c="')).toBe('a|');
    expect(textOf('<![CDATA[a')).toBe('a');
  });

  it('reads attributes with any quotation marks', () => {
    expect(attributeOf(' role=main', 'role')).toBe('main');
    expect(attributeOf(' a="b" ROLE = "main"', 'role')).toBe('main');
    expect(attributeOf(" data-role='x'", 'role')).toBeNull();
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<p',
      '</',
      '<!--',
      '-->',
      '<![CDATA[',
      'a',
      ' ',
      '=',
      '<script>',
      '&#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(textOf(pieces.join(''))).toBeTypeOf('string');
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('does not take longer than in step with the length', () => {
    for (const piece of ['<a b="', "<a b='", '<!--', '<', '<script', '<x ', '</x', '&']) {
      expect(textOf(piece.repeat(200_000)).length).toBeLessThanOrEqual(2_000_000);
    }
  });
});
