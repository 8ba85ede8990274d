import { zoneAt } from '../../base/period.ts';
import type { Zone } from '../../base/period.ts';
import { FULL_DATE, addDays, readFullDate } from './dates.ts';
import type { Era, Language, ReportHead, Spanned } from './reading.ts';
import { plainLetters } from './plain-letters.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import type { TitleMark } from './titles.ts';

const AS_OF = new RegExp(
  plainLetters(
    String.raw`(?:\bas of|received(?: by| until| up to)?|по состоянию на|полученн\p{L}+ (?:до|на)|поступивш\p{L}+ до|станом на|отриман\p{L}+ (?:до|на)|надійшл\p{L}+ до|до) ?(?:about )?(\d{1,2})[:.h]?(\d\d) ?(?:hrs?\.?|hours|часов|час\.|ч\.|годин\p{L}*|год\.)?,? ?(?:\(?(?:Kyiv|Kiev|local|по киевскому|за київським)(?: local)?(?: time| времени| часом)?\)?,? ?)?(?:on )?(${FULL_DATE})`,
    false,
  ),
  'i',
);
/** Russian and Ukrainian titles name the day first. */
const AS_OF_DAY_FIRST = new RegExp(
  plainLetters(
    String.raw`(?:по состоянию на|станом на|(?:полученн|поступивш|отриман)\p{L}+ до|надійшл\p{L}+ до) (${FULL_DATE})(?: (?:года|року|г\.|р\.))?,? (?:на |в |о )?(\d{1,2})[:.](\d\d)`,
    false,
  ),
  'i',
);
/** Some reports of 2015 name the day without a time. */
const AS_OF_DAY = new RegExp(plainLetters(String.raw`\bas of (?:the )?(${FULL_DATE})`, false), 'i');
const DATELINE = new RegExp(
  plainLetters(String.raw`(?:KYIV|KIEV|КИЕВ|КИЇВ),? (${FULL_DATE})`, false),
  'i',
);
const ZONE_WORDS = new RegExp(
  plainLetters(
    String.raw`Eastern European (Summer )?Time|восточноевропейск\p{L}+ (летн)?|східноєвропейськ\p{L}+ (літн)?`,
    false,
  ),
  'i',
);

/** What is read from the top of the report before its figures; period and basis follow from the figures. */
export type HeadStart = Omit<
  ReportHead,
  'periodHours' | 'isPeriodAssumed' | 'basis' | 'era' | 'firstDay'
>;

/** The place behind "as of" with its date in the tidied text, where a sentence ends even without a stop; null where there is none. */
export function endOfAsOf(text: string): number | null {
  const flat = text.replaceAll('\n', ' ');
  const found = AS_OF.exec(flat) ?? AS_OF_DAY_FIRST.exec(flat);
  if (found === null) return null;
  const rest = /^(?: (?:года|року|г\.|р\.))?/u.exec(flat.slice(found.index + found[0].length));
  return found.index + found[0].length + (rest?.[0].length ?? 0);
}

/** Reads number, title, dates and time zone. The last day of observation is that of "as of", else the day before the issue. */
export function readHead(
  source: SourceText,
  language: Language,
  title: TitleMark | undefined,
): HeadStart {
  const flat = source.text.replaceAll('\n', ' ');
  const span = (from: number, to: number) => originalSpan(source, from, to);
  const asOf = readAsOf(source, flat);
  const issued = title?.issued ?? null;
  const dateline = issued === null ? readDateline(source, flat) : null;
  const issuedOn =
    issued === null ? dateline : { value: issued.value, span: span(issued.from, issued.to) };
  const lastDay =
    asOf?.value.slice(0, 10) ??
    readFullDate(AS_OF_DAY.exec(flat)?.[1] ?? '') ??
    (issuedOn === null ? null : addDays(issuedOn.value, -1));
  return {
    number:
      title?.number == null
        ? null
        : { value: title.number.value, span: span(title.number.from, title.number.to) },
    title:
      title === undefined
        ? null
        : { value: flat.slice(title.from, title.to).trim(), span: span(title.from, title.to) },
    issued: issuedOn,
    asOf,
    zone: readZone(flat, lastDay),
    lastDay,
    language,
  };
}

function readAsOf(source: SourceText, flat: string): Spanned<string> | null {
  const found = AS_OF.exec(flat) ?? AS_OF_DAY_FIRST.exec(flat);
  const [first = '', second = '', third = ''] = found?.slice(1) ?? [];
  const isDayFirst = first.length > 2;
  const date = readFullDate(isDayFirst ? first : third);
  const [hour, minute] = isDayFirst
    ? [Number(second), Number(third)]
    : [Number(first), Number(second)];
  if (found === null || date === null || hour > 23 || minute > 59) return null;
  const value = `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const from = found.index + found[0].search(/\d/u);
  return { value, span: originalSpan(source, from, found.index + found[0].length) };
}

function readDateline(source: SourceText, flat: string): Spanned<string> | null {
  const found = DATELINE.exec(flat);
  const date = found === null ? null : readFullDate(found[1] ?? '');
  if (found === null || date === null) return null;
  const to = found.index + found[0].length;
  return { value: date, span: originalSpan(source, to - (found[1]?.length ?? 0), to) };
}

function readZone(text: string, lastDay: string | null): Zone | null {
  const found = ZONE_WORDS.exec(text);
  if (found !== null) return (found[1] ?? found[2] ?? found[3]) === undefined ? 'EET' : 'EEST';
  return lastDay === null ? null : zoneAt(Date.parse(`${lastDay}T16:30:00Z`) / 60_000);
}

/** From this report on, totals are no longer printed. */
const NO_TOTALS_FROM = '2022-02-23';

/** The era by the last day of observation, or by the form of the totals where no date is printed. */
export function eraOf(lastDay: string | null, hasFigures: boolean, hasTrends: boolean): Era | null {
  if (lastDay === null) return hasFigures ? 'exact-totals' : hasTrends ? 'words-only' : null;
  if (lastDay >= NO_TOTALS_FROM) return 'no-totals';
  if (lastDay >= '2020-07-27') return 'exact-totals';
  if (lastDay >= '2018-12-01') return 'words-only';
  return lastDay >= '2015-09-01' ? 'camera-prose' : 'positioned-prose';
}
