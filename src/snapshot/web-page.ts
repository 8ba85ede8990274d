import type { ReadText } from '../data/load-shipped.ts';
import { DRAWN, SHIPPED } from '../data/shipped-files.ts';
import type { ShippedId } from '../data/shipped-files.ts';
import { encodeView } from '../state/address.ts';
import type { AppState } from '../state/app-state.ts';
import type { Language } from '../state/view.ts';
import { periodCollections } from './shown-data.ts';

/** Stands in the head of every self-contained file, by which it is known. */
export const GENERATOR = '<meta name="generator" content="Contact Line">';

/** Stands in the page that still lacks its data, where they go. */
export const DATA_PLACE = '<!--contactline-data-->';

/** The ids of the blocks of JSON in the file: its data, and its recipe. */
export const DATA_ID = 'contactline-data';
export const RECIPE_ID = 'contactline-recipe';

/** What a self-contained file shows, and from what. */
export interface WebPageData {
  /** The view as the hash of an address; without a camera the first one. */
  readonly view: string;
  /** The address of the page that it was made on; null for none. */
  readonly home: string | null;
  /** Texts of the files that are shipped with a page, by their names there. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where a self-contained file gets what is not in the state. */
export interface WebPageSource {
  /** Reads what is shipped. */
  readonly readText: ReadText;
  readonly home: string | null;
  /** Somebody chose the part of the map to show. */
  readonly hasCamera: boolean;
}

/** What the file needs of the state: the reports of the period, the regions and the line, and what its layers draw. */
export async function webPageData(
  state: AppState,
  { readText, home, hasCamera }: WebPageSource,
): Promise<WebPageData> {
  const isDrawn = (id: ShippedId): boolean =>
    id === 'towns' ||
    (id === 'zones' ? state.isShown('zones') || state.isShown('line') : state.isShown('base'));
  const needed: readonly ShippedId[] = [
    'hierarchy',
    'regions',
    'contactLine',
    ...DRAWN.filter(isDrawn),
  ];
  const entries = needed.map(async (id) => [SHIPPED[id], await readText(SHIPPED[id])] as const);
  const reports = periodCollections(state)
    .map(({ report, text }) => `${JSON.stringify([`${report.id}.geojson`, text])}\n`)
    .join('');
  const hash = encodeView(state.view.value);
  return {
    view: hasCamera ? hash : hash.replace(/^map=[^&]*&?/u, ''),
    home,
    files: { ...Object.fromEntries(await Promise.all(entries)), [SHIPPED.reports]: reports },
  };
}

export interface WebPageHead {
  readonly title: string;
  readonly language: Language;
  /** The text that opens the view again when the file is dropped on the page. */
  readonly recipe: string;
}

/** The self-contained file: the viewer's page with title, recipe and data put in. */
export function writeWebPage(viewer: string, data: WebPageData, head: WebPageHead): string {
  const parts = viewer.split(DATA_PLACE);
  const [before = '', after = ''] = parts;
  if (parts.length !== 2) throw new Error('Expected a viewer with one place for its data');
  const named = before
    .replace('<html lang="en">', `<html lang="${head.language}">`)
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${escapeText(head.title)}</title>`);
  return [
    named,
    block(RECIPE_ID, head.recipe),
    '\n',
    block(DATA_ID, JSON.stringify(data)),
    after,
  ].join('');
}

/** JSON in a block that does not run. No text in it can end the block: "<" is escaped, which JSON allows everywhere. */
function block(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
