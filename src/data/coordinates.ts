import * as mgrs from 'mgrs';
import { isLngLat } from '../base/lng-lat.ts';
import type { LngLat } from '../base/lng-lat.ts';

/** One coordinate as printed. */
export interface Angle {
  readonly degrees: number;
  /** What its letter says it is; null where it has none. */
  readonly axis: 'lng' | 'lat' | null;
  /** Half of the last printed unit, in kilometres along a meridian: how far rounding may have moved it. */
  readonly roundingKm: number;
}

/** Two coordinates of one cell. */
export interface CoordinatePair {
  readonly first: Angle;
  readonly second: Angle;
  /** The order that letters or the notation say; null where only the numbers are printed. */
  readonly order: 'lng-lat' | 'lat-lng' | null;
}

/** Kilometres to a degree of latitude, near enough to say how far rounding moves a position. */
export const KM_PER_DEGREE = 111.32;
/** No coordinate is longer; patterns are not let loose on whole texts. */
const MAX_ANGLE_CHARS = 60;
const PLAIN = /^([+-]?)(\d{1,3})(?:[.,](\d+))?\s*°?$/u;

/** Letters of the hemispheres; single Cyrillic ones only together with "ш." or "д.". */
const LETTERS: readonly (readonly [pattern: string, axis: 'lng' | 'lat', sign: 1 | -1])[] = [
  [String.raw`N|north|пн|північ\p{L}*|сев\p{L}*|с(?=\.?\s*ш)`, 'lat', 1],
  [String.raw`S|south|пд|півден\p{L}*|юж\p{L}*|ю(?=\.?\s*ш)`, 'lat', -1],
  [String.raw`E|east|сх|схід\p{L}*|вост\p{L}*|в(?=\.?\s*д)`, 'lng', 1],
  [String.raw`W|west|зх|зах\p{L}*|зап\p{L}*|з(?=\.?\s*д)`, 'lng', -1],
];
const AXIS_WORD = String.raw`(?:\.?\s*(?:широт\p{L}|долгот\p{L}|довгот\p{L}|ш|д)(?!\p{L}))?\.?`;
const HEMISPHERE = LETTERS.map(([pattern]) => `(?:${pattern})`).join('|');
const LETTER_BEFORE = new RegExp(`^(${HEMISPHERE})${AXIS_WORD}(?!\\p{L})\\s*`, 'iu');
const LETTER_AFTER = new RegExp(`\\s*(${HEMISPHERE})${AXIS_WORD}$`, 'iu');
const BY_LETTER = LETTERS.map(([pattern, axis, sign]) => ({
  pattern: new RegExp(`^(?:${pattern.replaceAll(/\(\?=[^)]*\)/gu, '')})$`, 'iu'),
  axis,
  sign,
}));
const DMS =
  /^([+-]?)(\d{1,3}(?:[.,]\d+)?)\s*(?:[°º˚d]|гр\.?|\s)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’ʹm]|хв\.?|мин\.?|\s|$)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|′′|’’|сек?\.?)?)?)?$/iu;

/**
 * Reads one coordinate: decimal with a point or a comma, or degrees, minutes and seconds, with a sign or a letter of the
 * hemisphere (Latin, or "пн. ш.", "сх. д." and the like). Null for anything else and for what is out of range.
 */
export function readAngle(text: string): Angle | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_ANGLE_CHARS) return null;
  const plain = PLAIN.exec(trimmed);
  if (plain !== null) return plainAngle(plain);
  const before = LETTER_BEFORE.exec(trimmed);
  const after = before === null ? LETTER_AFTER.exec(trimmed) : null;
  const letter = before?.[1] ?? after?.[1] ?? null;
  const rest =
    before !== null
      ? trimmed.slice(before[0].length)
      : trimmed.slice(0, trimmed.length - (after?.[0].length ?? 0));
  const hemisphere = letter === null ? null : BY_LETTER.find(({ pattern }) => pattern.test(letter));
  if (hemisphere === undefined) return null;
  const simple = PLAIN.exec(rest.trim());
  const angle = simple === null ? readDms(rest.trim()) : plainAngle(simple);
  if (angle === null || hemisphere === null) return angle;
  if (angle.degrees < 0 || (hemisphere.axis === 'lat' && angle.degrees > 90)) return null;
  return { ...angle, degrees: angle.degrees * hemisphere.sign, axis: hemisphere.axis };
}

/** What `readAngle` says of how finely a number within 180 degrees is given (km) as it is written; 0 for one with an exponent. */
export function roundingOfNumber(degrees: number): number {
  const text = String(degrees);
  if (text.includes('e')) return 0;
  const point = text.indexOf('.');
  return roundingKmOf(point < 0 ? 0 : text.length - point - 1);
}

function roundingKmOf(decimals: number): number {
  return (KM_PER_DEGREE / 2) * 10 ** -decimals;
}

function plainAngle([, sign, whole = '', decimals = '']: RegExpExecArray): Angle | null {
  const degrees = Number(`${sign === '-' ? '-' : ''}${whole}.${decimals || '0'}`);
  if (Math.abs(degrees) > 180) return null;
  return { degrees, axis: null, roundingKm: roundingKmOf(decimals.length) };
}

function readDms(text: string): Angle | null {
  const found = DMS.exec(text);
  if (found === null) return null;
  const [, sign, ...parts] = found;
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part ?? '0').replace(',', '.')),
  );
  if (minutes >= 60 || seconds >= 60) return null;
  const total = degrees + minutes / 60 + seconds / 3600;
  if (total > 180) return null;
  const last = parts.findLastIndex((part) => part !== undefined);
  const decimals = /[.,](\d+)$/u.exec(parts[last] ?? '')?.[1]?.length ?? 0;
  const roundingKm = KM_PER_DEGREE / 2 / 60 ** Math.max(0, last) / 10 ** decimals;
  return { degrees: sign === '-' ? -total : total, axis: null, roundingKm };
}

const MGRS =
  /^(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z]{2})\s*(?:(\d{2,5})\s+(\d{2,5})|(\d{2,10}))$/iu;
const WKT_POINT =
  /^(?:SRID=4326;\s*)?POINT\s*(?:ZM?|M)?\s*\(\s*(\S+)\s+(\S+?)(?:\s+\S+){0,2}\s*\)$/iu;
const GEO_URI = /^geo:([^,;]+),([^,;]+)/iu;

/**
 * Reads a cell that holds both coordinates: "lat, lng" or "lng, lat" in any notation of `readAngle`, an MGRS reference,
 * WKT `POINT(lng lat)` or a geo: URI. Null for anything else. The order stays open unless the text itself says it.
 */
export function readPair(text: string): CoordinatePair | null {
  const trimmed = text.trim();
  if (trimmed.length > 200) return null;
  const grid = MGRS.exec(trimmed);
  if (grid !== null) return readMgrs(trimmed, grid);
  const wkt = WKT_POINT.exec(trimmed);
  if (wkt !== null) return pairOf(wkt[1] ?? '', wkt[2] ?? '', 'lng-lat');
  const geo = GEO_URI.exec(trimmed);
  if (geo !== null) return pairOf(geo[1] ?? '', geo[2] ?? '', 'lat-lng');
  return readTwo(trimmed.replace(/^[([{]\s*(.*?)\s*[)\]}]$/u, '$1'));
}

function readMgrs(
  text: string,
  [, , , , east, north, both]: RegExpExecArray,
): CoordinatePair | null {
  const digits = both?.length ?? (east?.length ?? 0) + (north?.length ?? 0);
  if (digits % 2 !== 0 || (east !== undefined && east.length !== north?.length)) return null;
  const at = mgrsPoint(text.replaceAll(/\s/gu, ''));
  if (at === null || !isLngLat(at[0], at[1])) return null;
  const roundingKm = 10 ** (5 - digits / 2) / 2000;
  const [lng, lat] = at;
  return {
    first: { degrees: lng, axis: 'lng', roundingKm },
    second: { degrees: lat, axis: 'lat', roundingKm },
    order: 'lng-lat',
  };
}

/** Node sees the package as CommonJS with everything in `default`, a bundler as a module. */
const packed: typeof mgrs & { readonly default?: typeof mgrs } = mgrs;
const grid = packed.default ?? packed;

/** The library throws on references that no zone has. */
function mgrsPoint(text: string): LngLat | null {
  try {
    const [lng, lat] = grid.toPoint(text);
    return Number.isFinite(lng) && Number.isFinite(lat) ? [lng, lat] : null;
  } catch {
    return null;
  }
}

/** A semicolon, slash or bar always divides; a comma divides unless it is a decimal one; else it is white space. */
function readTwo(text: string): CoordinatePair | null {
  for (const parts of [
    text.split(/\s*[;/|]\s*/u),
    text.split(/\s*,\s+|\s+,\s*/u),
    text.split(','),
    text.replace(/^([^,]*,[^,]*),/u, '$1\n').split('\n'),
  ]) {
    const [first = '', second = ''] = parts;
    const pair = parts.length === 2 ? pairOf(first, second, null) : null;
    if (pair !== null) return pair;
  }
  return readSpaced(text);
}

/** The half whose letters and numbers both read; the middle blank first, since both halves are printed alike. */
function readSpaced(text: string): CoordinatePair | null {
  const lettered = /^([^NSEW]+[NSEW])\s*([^NSEW]+[NSEW])$/iu.exec(text);
  if (lettered !== null) return pairOf(lettered[1] ?? '', lettered[2] ?? '', null);
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 16) return null;
  const middle = words.length / 2;
  const cuts = words.map((_, at) => at).slice(1);
  for (const cut of cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))) {
    const pair = pairOf(words.slice(0, cut).join(' '), words.slice(cut).join(' '), null);
    if (pair !== null) return pair;
  }
  return null;
}

function pairOf(one: string, other: string, order: CoordinatePair['order']): CoordinatePair | null {
  const first = readAngle(one);
  const second = readAngle(other);
  if (first === null || second === null) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  if (order !== null) return { first, second, order };
  if (first.axis === 'lng' || second.axis === 'lat') return { first, second, order: 'lng-lat' };
  if (first.axis === 'lat' || second.axis === 'lng') return { first, second, order: 'lat-lng' };
  return { first, second, order: null };
}
