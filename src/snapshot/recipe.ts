import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Report } from '../model/report.ts';
import { decodeView } from '../state/address.ts';
import type { Extent } from './map/web-mercator.ts';
import type { SeriesForm } from './page/page.ts';

/** What a file carries so that it can be opened, checked and made again. */
export interface Recipe {
  readonly format: 'contactline-snapshot';
  readonly version: 1;
  /** The whole view as the hash of an address. */
  readonly view: string;
  readonly page: RecipePage;
  readonly sources: readonly RecipeSource[];
  /** SHA-256 of the data shown. */
  readonly dataHash: string;
  /** ISO day of the newest data shown. */
  readonly dataDate: string;
}

export interface RecipePage {
  readonly size: string;
  readonly orientation: string | null;
  readonly dpi: number;
  readonly title: string | null;
  readonly extent: Extent | null;
  /** Absent of a single map. */
  readonly series?: SeriesForm;
}

export interface RecipeSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string;
}

/** Under this keyword a PNG, JPEG or GIF carries its recipe. */
export const RECIPE_KEYWORD = 'contactline-recipe';

/** Under this namespace an SVG or the XMP of a WebP does. */
export const RECIPE_NAMESPACE = 'urn:contactline:recipe';

/** `recipe-missing`: a readable file without one; `recipe-damaged`: it cannot be trusted; `recipe-newer`: made by a later product. */
export type RecipeFault = 'recipe-missing' | 'recipe-damaged' | 'recipe-newer';

/** The recipe as text in ASCII: what is not, and what a container could mistake for its own, is escaped. */
export function writeRecipe(recipe: Recipe): string {
  return JSON.stringify(recipe).replaceAll(/[^ -~]|[()<>&]/gu, (letter) =>
    Array.from(
      { length: letter.length },
      (_, i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Reads a recipe's text. Every field is checked: a recipe is right as a whole or not at all. */
export function parseRecipe(text: string): Result<Recipe, RecipeFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure('recipe-damaged');
  }
  if (!isObject(value) || value['format'] !== 'contactline-snapshot')
    return failure('recipe-damaged');
  const { version } = value;
  if (typeof version === 'number' && version > 1) return failure('recipe-newer');
  return isRecipe(value) ? success(value) : failure('recipe-damaged');
}

/** The sources of the reports on a page. */
export function sourcesOf(reports: readonly Report[]): readonly RecipeSource[] {
  return reports.map(({ id, title, source: { publisher, url, licence } }) => ({
    id,
    title,
    publisher,
    url,
    licence,
  }));
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecipe(value: Json): value is Json & Recipe {
  const { version, view, page, sources, dataHash, dataDate } = value;
  return (
    version === 1 &&
    typeof view === 'string' &&
    decodeView(view).ok &&
    isPage(page) &&
    Array.isArray(sources) &&
    sources.every(isSource) &&
    typeof dataHash === 'string' &&
    /^[0-9a-f]{64}$/u.test(dataHash) &&
    typeof dataDate === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/u.test(dataDate)
  );
}

function isPage(value: unknown): value is RecipePage {
  if (!isObject(value)) return false;
  const { size, orientation, dpi, title, extent, series } = value;
  return (
    typeof size === 'string' &&
    isTextOrNull(orientation) &&
    typeof dpi === 'number' &&
    isTextOrNull(title) &&
    (extent === null || isExtent(extent)) &&
    (series === undefined || isSeries(series))
  );
}

function isSeries(value: unknown): value is SeriesForm {
  if (!isObject(value)) return false;
  const { form, by, holdMs } = value;
  const isKnown = form === 'atlas' || form === 'multiples' || form === 'animation';
  return isKnown && typeof by === 'string' && typeof holdMs === 'number' && holdMs >= 0;
}

function isExtent(value: unknown): value is Extent {
  if (!isObject(value)) return false;
  const { west, south, east, north } = value;
  return (
    [west, south, east, north].every((each) => typeof each === 'number' && Math.abs(each) <= 180) &&
    Number(west) < Number(east) &&
    Number(south) < Number(north)
  );
}

function isSource(value: unknown): value is RecipeSource {
  if (!isObject(value)) return false;
  const { id, title, publisher, url, licence } = value;
  return (
    [id, title, publisher, licence].every((each) => typeof each === 'string') && isTextOrNull(url)
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
