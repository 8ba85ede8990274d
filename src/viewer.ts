import { fontFaces } from './map/fonts.ts';
import './panels/styles/page.css';
import { DATA_ID } from './snapshot/web-page.ts';
import type { WebPageData } from './snapshot/web-page.ts';
import { startEmbed } from './start-embed.ts';

/** The script of a self-contained file: the read-only page, with the data that the file holds. */
const page = document.getElementById('page');
const block = document.getElementById(DATA_ID);
if (page === null || block === null) throw new Error('Expected a page and its data in the file');
const data: WebPageData = JSON.parse(block.textContent ?? '');
block.remove();
addFonts();
startEmbed(page, {
  hash: location.hash.length > 1 ? location.hash : data.view,
  home: data.home,
  async readText(name) {
    const text = data.files[name];
    if (text === undefined) throw new Error('not in this file');
    return text;
  },
}).catch((error: unknown) => {
  page.textContent = `The page could not start / Сторінка не запустилася: ${String(error)}`;
});

/** The map's own fonts, for the words beside it. */
function addFonts(): void {
  const weights = { 'Noto Sans Regular': '400', 'Noto Sans Bold': '600 700' };
  for (const [name, faces] of Object.entries(fontFaces())) {
    const weight = Object.entries(weights).find(([known]) => known === name)?.[1] ?? '400';
    if (!Array.isArray(faces)) continue;
    for (const face of faces) {
      const ranges = face['unicode-range'];
      document.fonts.add(
        new FontFace('Noto Sans', `url(${face.url})`, {
          weight,
          ...(ranges === undefined ? {} : { unicodeRange: ranges.join(',') }),
        }),
      );
    }
  }
}
