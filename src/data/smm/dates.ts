const MONTHS: readonly (readonly string[])[] = [
  ['january', 'января', 'січня', 'jan'],
  ['february', 'февраля', 'лютого', 'feb'],
  ['march', 'марта', 'березня', 'mar'],
  ['april', 'апреля', 'квітня', 'apr'],
  ['may', 'мая', 'травня'],
  ['june', 'июня', 'червня', 'jun'],
  ['july', 'июля', 'липня', 'jul'],
  ['august', 'августа', 'серпня', 'aug'],
  ['september', 'сентября', 'вересня', 'sept', 'sep'],
  ['october', 'октября', 'жовтня', 'oct'],
  ['november', 'ноября', 'листопада', 'nov'],
  ['december', 'декабря', 'грудня', 'dec'],
];

/** The source of a regular expression for a month's name in English, Russian or Ukrainian (the two in the genitive). */
export const MONTH = `(?:${MONTHS.flat().join('|')})(?![\\p{L}])`;

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

/** The month 1..12 of a name, null for anything else; case does not matter. */
export function monthOf(name: string): number | null {
  const word = name.toLowerCase();
  const index = MONTHS.findIndex((names) => names.includes(word));
  return index < 0 ? null : index + 1;
}

/** The ISO date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
  if (day < 1 || day > days || year < 2014 || year > 2030) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The ISO date so many days later (earlier where negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The source of a regular expression for a full date, day first or month first. */
export const FULL_DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4})`;

const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})\D* (${MONTH}),? (\d{4})`, 'iu');
const MONTH_FIRST = new RegExp(String.raw`^(${MONTH}) (\d{1,2})\D+ ?(\d{4})`, 'iu');

/** Reads "16 February 2022", "February 16, 2022" or "16 февраля 2022"; null where there is no such day. */
export function readFullDate(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst === null ? null : dateOf(monthFirst[3], monthFirst[1], monthFirst[2]);
}

const ANY_DATE = new RegExp(
  String.raw`${FULL_DATE}|\b20\d\d-\d\d-\d\d\b|\b\d\d\.\d\d\.20\d\d\b`,
  'giu',
);
/** Days of the agreements, of which reports speak in any year. */
const AGREEMENTS: ReadonlySet<string> = new Set([
  '2014-09-05',
  '2014-09-19',
  '2015-02-12',
  '2015-09-29',
  '2016-09-21',
  '2020-07-22',
  '2020-07-27',
]);

/** The first full date in the text as an ISO date, but for those of the agreements; null where there is none. */
export function firstFullDate(text: string): string | null {
  for (const [found] of text.matchAll(ANY_DATE)) {
    const date = readFullDate(found) ?? readNumericDate(found);
    if (date !== null && !AGREEMENTS.has(date)) return date;
  }
  return null;
}

/** Reads "2018-05-21" and "21.05.2018". */
function readNumericDate(text: string): string | null {
  const [first = '', month = '', last = ''] = text.split(/[-.]/u);
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  return isoDate(Number(year), Number(month), Number(day));
}

function dateOf(year = '', month = '', day = ''): string | null {
  const number = monthOf(month);
  return number === null ? null : isoDate(Number(year), number, Number(day));
}

/** The date with this day and month that lies nearest to the anchor; a report never prints the year of its days. */
export function nearestDate(day: number, month: number, anchor: string): string | null {
  const year = Number(anchor.slice(0, 4));
  const dates = [year - 1, year, year + 1].flatMap((each) => isoDate(each, month, day) ?? []);
  const [best] = dates.sort(
    (a, b) => Math.abs(daysBetween(anchor, a)) - Math.abs(daysBetween(anchor, b)),
  );
  return best ?? null;
}

/** The source of a regular expression for one or several days of a month: "15 February", "28-1 March", "18 and 20 May". */
export const DAYS = String.raw`\d{1,2}(?:-(?:го|е|й))?(?: (?:${MONTH})(?: \d{4})?)?(?: ?(?:-|to|and|until|по|до|и|і|й|та)(?: the)?(?: (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?)?(?: (?:evening|вечера?|вечор[аіу]|вечір)(?: of)?)? ?\d{1,2}(?:-(?:го|е|й))?(?! ?km))? ${MONTH}(?:,? \d{4})?`;
const DAYS_PARTS = new RegExp(
  String.raw`^(\d{1,2})(?: (${MONTH}))?(?: \d{4})?(?:\D*?(\d{1,2})(?:-(?:го|е|й))?)? (${MONTH})(?:,? (\d{4}))?$`,
  'iu',
);

/** The ISO dates that `DAYS` matched, in order; an empty list where they are no dates. */
export function readDays(text: string, anchor: string | null): readonly string[] {
  const found = DAYS_PARTS.exec(text);
  const last = monthOf(found?.[4] ?? '');
  if (found === null || last === null) return [];
  const anchored =
    found[5] === undefined ? anchor : `${found[5]}-${String(last).padStart(2, '0')}-15`;
  if (anchored === null) return [];
  const first = Number(found[1]);
  const end = nearestDate(Number(found[3] ?? first), last, anchored);
  if (end === null) return [];
  if (found[3] === undefined) return [end];
  const firstMonth =
    found[2] === undefined ? monthBefore(first, Number(found[3]), last) : monthOf(found[2]);
  const start = firstMonth === null ? null : nearestDate(first, firstMonth, end);
  return start === null || start > end ? [end] : [start, end];
}

const ENGLISH_MONTHS = MONTHS.map(([name = '']) => name.charAt(0).toUpperCase() + name.slice(1));

/** What `DAYS` matched with the names of the months and the words between them in English: "15-16 February". */
export function englishDays(text: string): string {
  return text
    .replaceAll(
      new RegExp(MONTH, 'giu'),
      (name) => ENGLISH_MONTHS[(monthOf(name) ?? 1) - 1] ?? name,
    )
    .replaceAll(/ (?:по|до)(?: (?:вечера?|вечор[аіу]|вечір))? /giu, ' to ')
    .replaceAll(/ (?:и|і|й|та) /giu, ' and ');
}

/** "28-1 March" begins in February. */
function monthBefore(first: number, second: number, month: number): number {
  return first <= second ? month : ((month + 10) % 12) + 1;
}
