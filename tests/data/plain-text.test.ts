import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/data/plain-text.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/smm/${name}`, import.meta.url), 'utf8');
}

describe('htmlToText', () => {
  it('takes the article of a page, without navigation, scripts and related articles', () => {
    const text = htmlToText(fixture('reliefweb-page.html'));
    expect(text).toMatch(/^Ukraine\n\nOSCE Special Monitoring Mission/u);
    expect(text).toContain('including 135\u00A0explosions.');
    for (const other of ['999', 'Updates', 'Related content', '37/2022', 'Contact', 'var a']) {
      expect(text, other).not.toContain(other);
    }
  });

  it('takes a main part that is marked by its role, inside a form', () => {
    const text = htmlToText(fixture('osce-page.html'));
    expect(text).toMatch(
      /^OSCE Special Monitoring Mission to Ukraine \(SMM\) Daily Report 12\/2021/u,
    );
    expect(text).not.toContain('Stay informed');
    expect(text.split('\n\n')).toHaveLength(5);
  });

  it('puts breaks between blocks, bullets before items, tabs between cells, and no space into words', () => {
    expect(htmlToText('<p>a <b>b</b>c<p>d')).toBe('a bc\n\nd');
    expect(htmlToText('<ul><li>a<li>b</ul>c')).toBe('• a\n• b\n\nc');
    expect(htmlToText('<table><tr><td>a<td>b</tr><tr><td>c</td></tr></table>')).toBe('a\tb\nc');
    expect(htmlToText('a<br>b<br><br>c')).toBe('a\nb\n\nc');
    expect(htmlToText('<p>a\n  b </p> <p> c</p>')).toBe('a b\n\nc');
  });

  it('keeps a row of a table on one line, with its empty cells', () => {
    const row = '<tr><td><p>Avdiivka</p><p>(17km N)</p></td><td></td><td><p>2-4km</p></td></tr>';
    expect(htmlToText(`<p>a</p><table>${row}${row}</table><p>b</p>`)).toBe(
      'a\n\nAvdiivka (17km N)\t\t2-4km\nAvdiivka (17km N)\t\t2-4km\n\nb',
    );
    const long = `<p>${'word '.repeat(50)}</p>`;
    expect(
      htmlToText(`<table><tr><td>${long}${long}</td></tr></table>`).split('\n\n'),
    ).toHaveLength(2);
  });

  it('keeps the marks of footnotes apart from the words', () => {
    expect(
      htmlToText('violations<sup>1</sup>, x<sup><a href="#f">[2]</a></sup> y<sup><a>3</a></sup>'),
    ).toBe('violations[1], x[2] y[3]');
  });

  it('leaves out what the page hides, but not all of it', () => {
    expect(htmlToText('<p>a</p><p hidden>b</p><div style="display:none"><p>c</p></div>d')).toBe(
      'a\n\nd',
    );
    expect(htmlToText('<nav>only this</nav>')).toBe('only this');
  });

  it('has the heading of the page where the main part has none', () => {
    expect(htmlToText('<h1>Report 1/2022</h1><main><p>text</p></main>')).toBe(
      'Report 1/2022\n\ntext',
    );
    expect(htmlToText('<title>Report</title><main><p>text</p></main>')).toBe('Report\n\ntext');
  });

  it('takes any markup, and loses no word of a page that hides none', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<li>',
      '<td>',
      '<br>',
      '<article>',
      '</article>',
      '<h1>',
      '</h1>',
      '<b>',
      '</b>',
      '<ul>',
      '</ul>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.constant(' word ')), { maxLength: 50 }), (pieces) => {
        const all = pieces.filter((piece) => piece === ' word ').length;
        const found = htmlToText(pieces.filter((piece) => !piece.includes('article')).join(''));
        expect(found.match(/word/gu)?.length ?? 0).toBe(all);
        expect(htmlToText(pieces.join(''))).toBeTypeOf('string');
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
