import type { Span } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { originalSpan } from './source-text.ts';
import { FULL_DATE, readFullDate } from './dates.ts';
import { plainLetters } from './plain-letters.ts';

/** A title or "as of" line that was found, with what it names. */
export interface TitleMark {
  readonly from: number;
  readonly to: number;
  /** "37/2022". */
  readonly number: { readonly value: string; readonly from: number; readonly to: number } | null;
  readonly issued: { readonly value: string; readonly from: number; readonly to: number } | null;
  readonly isTitle: boolean;
  /** What tells one report from another. */
  readonly key: string;
}

const ISSUED_EN = String.raw`(?:,? (?:was )?(?:issued|published)(?: by the [^\n.]{0,80}?)?(?: on)? (${FULL_DATE}))?`;
const ISSUED_RU = String.raw`(?:[^\n.]{0,110}?(?:от|от |опубликован\p{L}*|выпущен\p{L}*|СММ\)|за|від|опублікован\p{L}*|виданий|випущен\p{L}*) (${FULL_DATE}))?`;
const DAILY = new RegExp(
  plainLetters(
    String.raw`(?:OSCE )?(?:Special Monitoring Mission (?:\(SMM\) )?to Ukraine (?:\(SMM\) )?)?(?:OSCE SMM )?\bdaily report (?:No\.? ?)?(\d{1,3}\/20\d\d)${ISSUED_EN}`,
    false,
  ),
  'gi',
);
const DAILY_RU = new RegExp(
  plainLetters(
    String.raw`(?:Ежедневный отч[её]т|Щоденний звіт|Отч[её]т|Звіт)[^\n.№]{0,120}?(?:№|N|No\.?)? ?(\d{1,3}\/20\d\d)${ISSUED_RU}`,
    false,
  ),
  'gi',
);
const LATEST = new RegExp(
  plainLetters(
    String.raw`Latest from (?:the )?(?:OSCE|Special Monitoring)[^\n]{0,200}?(?:as of|received)[^\n]{0,60}?(${FULL_DATE})`,
    false,
  ),
  'gi',
);
const LATEST_RU = new RegExp(
  plainLetters(
    String.raw`(?:Последн\p{L}+ (?:новости|информация|отч[её]т)|Оперативн\p{L}+ (?:отч[её]т|информация)|Ежедневный отч[её]т|Останні новини|Оперативн\p{L}+ звіт|Щоденний звіт)[^\n]{0,200}?\d{1,2}[:.]\d\d[^\n]{0,40}?(${FULL_DATE})`,
    false,
  ),
  'gi',
);
const SPOT = new RegExp(
  plainLetters(
    String.raw`Spot report (?:(\d{1,3}\/20\d\d)|by (?:the )?(?:OSCE )?Special Monitoring Mission|based on information|by OSCE)[^\n]{0,160}`,
    false,
  ),
  'gi',
);
/** The line behind the title of a spot report. */
const BODY_BEGINS =
  /\n+(?=(?:At|On|This|The|In|Between|While|Whilst|Positioned|During|An?|Summary|Details?|SUMMARY)(?!\p{L}))/u;
const ANY_DATE = new RegExp(FULL_DATE, 'iu');
const REFERENCE =
  /(?:\(|\b)(?:see|cf\.?|in|the|of|to|reads the(?: OSCE)?(?: SMM)?|см\.?|див\.?|согласно|у|в) (?:also )?(?:the )?(?:OSCE )?(?:SMM )?$/iu;

/** Every title in the text, in order; mentions of other reports ("see Daily Report ...") are left out. */
export function findTitles(tidied: string): readonly TitleMark[] {
  const text = tidied.replaceAll('\n', ' ');
  const marks = [...text.matchAll(DAILY), ...text.matchAll(DAILY_RU)].map((found) =>
    dailyMark(found),
  );
  for (const found of text.matchAll(SPOT)) marks.push(spotMark(found, tidied));
  for (const pattern of [LATEST, LATEST_RU]) {
    for (const found of text.matchAll(pattern)) marks.push(latestMark(found));
  }
  const own = marks.filter((mark) => !isReference(text, mark));
  const keys = new Set(own.map(({ key }) => key));
  // A report does not refer to itself: its title in mid-sentence heads a page.
  return withoutOverlaps(
    marks
      .filter((mark) => own.includes(mark) || keys.has(mark.key))
      .sort(
        (a, b) =>
          a.from - b.from || Number(b.number !== null) - Number(a.number !== null) || b.to - a.to,
      ),
  );
}

function dailyMark(found: RegExpExecArray): TitleMark {
  const number = found[1] ?? '';
  const [short, year] = number.split('/');
  return {
    ...rangeOf(found),
    number: partOf(found, number, number),
    issued: dateOf(found, found[2]),
    isTitle: true,
    key: `${Number(short)}/${year}`,
  };
}

function latestMark(found: RegExpExecArray): TitleMark {
  const date = found[1] === undefined ? null : readFullDate(found[1]);
  return {
    ...rangeOf(found),
    number: null,
    issued: null,
    isTitle: true,
    key: `as of ${date ?? '?'}`,
  };
}

function spotMark(found: RegExpExecArray, tidied: string): TitleMark {
  const number = found[1] === undefined ? null : partOf(found, found[1], found[1]);
  const date = ANY_DATE.exec(found[0]);
  const key = `spot ${number?.value ?? date?.[0] ?? ''}`;
  const { from, to } = rangeOf(found);
  const body = tidied.slice(from, to).search(BODY_BEGINS);
  return { from, to: body < 0 ? to : from + body, number, issued: null, isTitle: true, key };
}

function rangeOf(found: RegExpExecArray): { from: number; to: number } {
  return { from: found.index, to: found.index + found[0].length };
}

function partOf(found: RegExpExecArray, part: string, value: string) {
  const from = found.index + found[0].indexOf(part);
  return { value, from, to: from + part.length };
}

function dateOf(found: RegExpExecArray, text: string | undefined): TitleMark['issued'] {
  const date = text === undefined ? null : readFullDate(text);
  if (date === null || text === undefined) return null;
  const from = found.index + found[0].lastIndexOf(text);
  return { value: date, from, to: from + text.length };
}

function isReference(text: string, mark: TitleMark): boolean {
  const before = text.slice(Math.max(0, mark.from - 40), mark.from);
  return mark.issued === null && REFERENCE.test(before);
}

function withoutOverlaps(marks: readonly TitleMark[]): readonly TitleMark[] {
  const kept: TitleMark[] = [];
  for (const mark of marks) if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark);
  return kept;
}

/** The part of the input that one report takes, with its title if it has one, and running headers to leave out. */
export interface Segment {
  readonly span: Span;
  readonly title: TitleMark | null;
  readonly runningHeaders: readonly Span[];
}

/** Enough text behind a title to be a report; lists of related reports have less. */
const SHORTEST_REPORT = 60;

/** Divides an input into reports at the titles; the same title again is a running header, not a new report. */
export function divideReports(source: SourceText, whole: Span): readonly Segment[] {
  const marks = findTitles(source.text);
  const firsts: TitleMark[] = [];
  const known = new Set<string>();
  const headers: Span[] = [];
  marks.forEach((mark, index) => {
    const room = (marks[index + 1]?.from ?? source.text.length) - mark.to;
    if (known.has(mark.key) || (room < SHORTEST_REPORT && marks.length > 1)) {
      headers.push(originalSpan(source, mark.from, mark.to));
      return;
    }
    known.add(mark.key);
    firsts.push(mark);
  });
  const starts = firsts.map((mark) => lineStart(source, mark.from));
  if (firsts.length === 0) return [{ span: whole, title: null, runningHeaders: headers }];
  return firsts.map((title, index) => {
    const from = index === 0 ? whole[0] : (starts[index] ?? whole[0]);
    return { span: [from, starts[index + 1] ?? whole[1]], title, runningHeaders: headers };
  });
}

function lineStart(source: SourceText, at: number): number {
  const newline = source.text.lastIndexOf('\n', at) + 1;
  return originalSpan(source, at - newline < 80 ? newline : at, at + 1)[0];
}
