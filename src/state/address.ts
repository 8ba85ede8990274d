import { formatInstant, parsePeriod, zoneAt } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { isLngLat } from '../base/lng-lat.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { LAYERS } from '../cartography/layer-catalogue.ts';
import { FILTERS } from '../model/filter.ts';
import type { Choices } from '../model/filter.ts';
import { DEFAULT_VIEW, LANGUAGES, MEASURES, THEME_CHOICES } from './view.ts';
import type { Camera, Language, View } from './view.ts';

const MAX_ZOOM = 22;

/**
 * Writes the view as the hash of an address, without "#"; what is as at first is left out, so short links stay short. The
 * language is left out only where it is the default and also `own`, that of somebody who opens the page without a hash.
 */
export function encodeView(view: View, own: Language = DEFAULT_VIEW.language): string {
  const { lng, lat, zoom } = view.camera;
  const entries: [string, string][] = [
    ['map', `${round(zoom, 2)}/${round(lat, 4)}/${round(lng, 4)}`],
    ['period', formatPeriod(view.period)],
  ];
  for (const { id } of FILTERS) {
    const chosen = view.choices[id];
    if (chosen !== undefined) entries.push([id, encodeList(chosen)]);
  }
  if (encodeList(view.layers) !== encodeList(DEFAULT_VIEW.layers))
    entries.push(['layers', encodeList(view.layers)]);
  for (const key of ['level', 'measure', 'language', 'theme'] as const) {
    const isTold = key === 'language' && own !== DEFAULT_VIEW.language;
    if (isTold || view[key] !== DEFAULT_VIEW[key]) entries.push([key, encodePart(view[key])]);
  }
  if (view.picked.length > 0) entries.push(['pick', encodeList(view.picked)]);
  return entries.map(([key, value]) => `${key}=${value}`).join('&');
}

/**
 * Reads a view from a hash; what the hash does not name is as at first, and its language is `own`. An empty hash is the
 * default view. Fails with the offending parts where any part is unknown or malformed: a link is right as a whole or not
 * at all.
 */
export function decodeView(
  hash: string,
  own: Language = DEFAULT_VIEW.language,
): Result<View, readonly string[]> {
  const text = hash.replace(/^#/u, '');
  const parts = text === '' ? [] : text.split('&');
  const wrong: string[] = [];
  const view: View = { ...DEFAULT_VIEW, language: own };
  for (const part of parts) {
    const at = part.indexOf('=');
    const change = at < 1 ? null : readPart(part.slice(0, at), part.slice(at + 1), view);
    if (change === null) wrong.push(part.slice(0, 80));
    else Object.assign(view, change);
  }
  return wrong.length > 0 ? failure(wrong) : success(view);
}

function readPart(key: string, value: string, view: View): Partial<View> | null {
  const list = decodeList(value);
  if (list === null) return null;
  // Programs that pass links on may encode what an address may hold, such as the plus of an offset.
  const plain = decodeURIComponent(value);
  const [word = ''] = list;
  const filter = FILTERS.find((each) => each.id === key);
  if (filter !== undefined) {
    const choices: Choices = { ...view.choices, [filter.id]: list };
    return { choices };
  }
  switch (key) {
    case 'map':
      return wrap('camera', parseCamera(plain));
    case 'period':
      return wrap('period', parsePeriod(plain));
    case 'layers': {
      const known = LAYERS.filter((layer) => list.includes(layer.id)).map((layer) => layer.id);
      return known.length === list.length ? { layers: known } : null;
    }
    case 'level':
      return /^[\w-]{1,40}$/u.test(word) ? { level: word } : null;
    case 'measure':
      return wrap(
        'measure',
        MEASURES.find((each) => each === word),
      );
    case 'language':
      return wrap(
        'language',
        LANGUAGES.find((each) => each === word),
      );
    case 'theme':
      return wrap(
        'theme',
        THEME_CHOICES.find((each) => each === word),
      );
    case 'pick':
      return { picked: list };
    default:
      return null;
  }
}

function wrap<Key extends keyof View>(
  key: Key,
  value: View[Key] | null | undefined,
): Partial<View> | null {
  if (value == null) return null;
  const change: Partial<View> = {};
  return { ...change, [key]: value };
}

function parseCamera(text: string): Camera | null {
  const [zoom, lat, lng, ...rest] = text
    .split('/')
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  if (zoom === undefined || lat === undefined || lng === undefined || rest.length > 0) return null;
  return isLngLat(lng, lat) && zoom >= 0 && zoom <= MAX_ZOOM ? { lng, lat, zoom } : null;
}

/** A period as two instants with the offset of Kyiv at the time. */
export function formatPeriod(period: Period): string {
  return `${formatInstant(period.start, zoneAt(period.start))}..${formatInstant(period.end, zoneAt(period.end))}`;
}

function encodeList(words: readonly string[]): string {
  return words.map(encodePart).join(',');
}

/** Encodes what would break the list or the hash, and leaves what an address may hold as it is. */
function encodePart(word: string): string {
  return encodeURIComponent(word).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

function decodeList(text: string): readonly string[] | null {
  try {
    return text === '' ? [] : text.split(',').map(decodeURIComponent);
  } catch {
    return null;
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
