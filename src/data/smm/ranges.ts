import { WINDS, parseBearing } from '../../base/compass.ts';
import type { Bearing, Wind } from '../../base/compass.ts';

/** What joins the parts of a wind; "from south to north west of the camera" may mean two. */
const JOIN = String.raw`(?:-?|(?<!\bto \p{L}{4,5}) )`;

/** The source of a regular expression for one of the sixteen winds in words, also "-erly". */
export const WIND = String.raw`(?<![\p{L}-])(?:(?:north|south)${JOIN}(?:(?:north|south)${JOIN})?(?:east|west)|(?:east|west)${JOIN}(?:north|south)${JOIN}(?:east|west)|north|south|east|west|(?:north|south)(?:-(?:north|south))?)(?:erly)?(?![\p{L}])(?!-\p{L})`;

/** The same in letters, as tables print them. */
export const WIND_LETTERS = String.raw`(?<![\p{L}\d-])(?:NNE|NNW|SSE|SSW|ENE|ESE|WNW|WSW|NE|NW|SE|SW|[NSEW])(?![\p{L}\d-])`;

const WINDS_IN = new RegExp(WIND, 'gu');
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  half: 0.5,
};
const AMOUNT = String.raw`(?:\d{1,4}(?:[.,]\d{1,3})?|one|two|three|four|five|six|seven|eight|nine|ten)`;
const UNIT = String.raw`(?:km|kilomet(?:re|er)s?|m|met(?:re|er)s?)(?![\p{L}\d/])`;
const NEAR = String.raw`(?:about|approximately|approx\.?|around|some|roughly|at least|up to|within|less than|more than|over|under|just over|just under|nearly|only|no more than)`;

/** The source of a regular expression for a distance or a range of distances with its unit. */
export const RANGE = String.raw`(?<![\p{L}\d.,/-])(?:(?:(?:at )?(?:an? )?(?:assessed |estimated |approximate )?(?:range|distance)s? (?:of )?)?(?:${NEAR} )?(?:between )?${AMOUNT}(?: ?(?:km|m)(?= ?(?:-|to|and) ?\d))?(?: ?(?:-|to|and) ?${AMOUNT})? ?-?${UNIT}|(?:less than )?half a kilomet(?:re|er))`;

const RANGE_PARTS = new RegExp(
  String.raw`(?:(${NEAR}) )?(?:between )?(${AMOUNT})(?: ?(km|m))?(?: ?(?:-|to|and) ?(${AMOUNT}))? ?-?(${UNIT})$`,
  'iu',
);

/** Reads a distance in km as [min, max]: "2-4km", "500m", "1,5km", "less than half a kilometre"; null for anything else. */
export function readRange(text: string): readonly [min: number, max: number] | null {
  if (/half a kilomet/iu.test(text)) return /less than/iu.test(text) ? [0, 0.5] : [0.5, 0.5];
  const found = RANGE_PARTS.exec(text);
  if (found === null) return null;
  const [, near = '', first = '', firstUnit, second, unit = ''] = found;
  const scale = /^k/iu.test(unit) ? 1 : 0.001;
  const firstScale = firstUnit === 'm' ? 0.001 : firstUnit === 'km' ? 1 : scale;
  const from = round(amountOf(first) * firstScale);
  if (second !== undefined) {
    const to = round(amountOf(second) * scale);
    return from <= to ? [from, to] : [to, from];
  }
  return /^(?:within|less than|up to|under|no more than|just under)$/iu.test(near)
    ? [0, from]
    : [from, from];
}

function amountOf(text: string): number {
  return WORDS[text.toLowerCase()] ?? Number(text.replace(',', '.'));
}

function round(km: number): number {
  return Math.round(km * 1e6) / 1e6;
}

/** "south-south-easterly": what is longer is none, and need not be remembered. */
const LONGEST_WIND = 24;
const KNOWN_WINDS = new Map<string, Bearing | null>();

/** Reads a wind as printed, with or without hyphens; null for anything else. */
export function readWind(text: string): Bearing | null {
  const known = KNOWN_WINDS.get(text);
  if (known !== undefined) return known;
  const wind = windOf(text);
  if (text.length < LONGEST_WIND) KNOWN_WINDS.set(text, wind);
  return wind;
}

function windOf(text: string): Bearing | null {
  const words = text
    .toLowerCase()
    .replaceAll(/(north|south|east|west)(?=north|south|east|west)/gu, '$1-');
  return parseBearing(/^[NSEW]+$/u.test(text) ? text : words);
}

/** All winds from one to the other along the shorter way round: "ranging from south to north-west". */
export function windsBetween(from: Wind, to: Wind): readonly Bearing[] {
  const start = WINDS.indexOf(from);
  const turn = (WINDS.indexOf(to) - start + 16) % 16;
  const step = turn <= 8 ? 1 : -1;
  const count = turn <= 8 ? turn : 16 - turn;
  return Array.from({ length: count + 1 }, (_, index) => ({
    wind: WINDS[(start + step * index + 32) % 16] ?? from,
    isErly: false,
  }));
}

/** The first and the last wind of "from west to east"; null where there are not two. */
export function flightOf(text: string): { readonly from: Wind; readonly to: Wind } | null {
  const [from, to] = [...text.matchAll(WINDS_IN)].map((found) => readWind(found[0])?.wind);
  return from === undefined || to === undefined ? null : { from, to };
}
