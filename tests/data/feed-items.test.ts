import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedItems, isFeed } from '../../src/data/feed-items.ts';

const RSS = readFileSync(new URL('../fixtures/smm/feed.xml', import.meta.url), 'utf8');

describe('feedItems', () => {
  it('reads items with escaped markup and with sections of markup', () => {
    const items = feedItems(RSS);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatch(/^Ukraine: OSCE [^\n]+217\/2020[^\n]+\n\nBased on/u);
    expect(items[0]).toContain('• In Donetsk region, the SMM recorded nine');
    expect(items[1]).toContain('2020.\n\nIn Donetsk region, the SMM recorded 20');
  });

  it('reads Atom with text and with markup of its own', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>
<entry><title type="text">One</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &amp; b</p><p>c</p></div></content></entry>
<entry><title>Two</title><summary>short</summary></entry></feed>`;
    expect(isFeed(atom)).toBe(true);
    expect(feedItems(atom)).toEqual(['One\n\na & b\n\nc', 'Two\n\nshort']);
  });

  it('expands no entities of the document', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><title>x &b;</title></item></rss>`;
    expect(feedItems(bomb)).toEqual(['x &b;']);
  });

  it('knows a feed by its root', () => {
    expect(isFeed(RSS)).toBe(true);
    expect(isFeed('<html><rss>')).toBe(false);
    expect(isFeed('rss')).toBe(false);
    expect(feedItems('<rss><item>')).toEqual([]);
  });
});
