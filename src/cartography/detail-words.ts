import { isWordKey } from './words/words.ts';
import type { WordKey, Words } from './words/words.ts';

const TERMS: ReadonlyMap<string, WordKey> = new Map<string, WordKey>([
  ['lng, lat', 'answer.lng-lat'],
  ['lat, lng', 'answer.lat-lng'],
  ['more', 'detail.more'],
  ['fewer', 'detail.fewer'],
  ['similar', 'detail.similar'],
  ['none', 'detail.none'],
]);
const MEASURE = /^(\d+(?:\.\d+)?) (MB|rows|pages)$/u;
const OFFSET = /^(\d+) km ([NESW]{1,3}) of (\S+)$/u;
/** A side's id, alone or behind the name of what was on it. */
const SIDE = /^(.+: )?(GCA|NGCA|neither)$/u;

/** What an issue's value or expectation says in the language of the words; words of the file itself stay as they are. */
export function detailText(words: Words, detail: string): string {
  const term = TERMS.get(detail);
  if (term !== undefined) return words(term);
  const [, amount, unit = ''] = MEASURE.exec(detail) ?? [];
  const measure = `detail.${unit}`;
  if (amount !== undefined && isWordKey(measure)) return words(measure, { n: Number(amount) });
  const [, km, wind = '', city = ''] = OFFSET.exec(detail) ?? [];
  const bearing = `wind.${wind}`;
  if (km !== undefined && isWordKey(bearing))
    return words('detail.offset', { km, wind: words(bearing), city });
  const [, name = '', side = ''] = SIDE.exec(detail) ?? [];
  const short = `detail.${side}`;
  return isWordKey(short) ? `${name}${words(short)}` : detail;
}
