import { DAYS, addDays, daysBetween, readDays } from './dates.ts';
import { Lexer } from './lexer.ts';
import { plainLetters } from './plain-letters.ts';

const PART_OF_DAY = String.raw`(?:(?:early |late |very )?(?:morning|afternoon|evening|night|daytime|day|daylight)s?(?: hours)?)`;
const WHEN = new Lexer(
  [
    String.raw`(?:(?:on|during|in|over|throughout) )?(?:the )?${PART_OF_DAY}(?: and (?:the )?${PART_OF_DAY})?(?: of| on)? (?:${DAYS})`,
    String.raw`(?:on|of|from|overnight) (?:the )?${DAYS}`,
    String.raw`(?:between|from) (?:about )?\d{1,2}[:.]\d\d ?(?:hrs)?(?: ?(?:and|to|until|-) ?(?:about )?\d{1,2}[:.]\d\d ?(?:hrs)?)(?: on ${DAYS})?`,
    String.raw`\bat (?:about |around |approximately )?\d{1,2}[:.]\d\d(?![\d]) ?(?:hrs)?`,
    String.raw`(?:the (?:following|next|same) (?:day|morning|evening|night|afternoon))`,
    String.raw`(?:on|during|in) the (?:${PART_OF_DAY})(?: and (?:the )?${PART_OF_DAY})?(?! of)`,
  ],
  true,
);
const DAYS_IN = new RegExp(plainLetters(`(?<![\\d.,:])${DAYS}`, false), 'gi');

/** Days farther from the report than this are of agreements and earlier reports, not of its observations. */
const LONGEST_LOOK_BACK = 45;

interface WhenPhrase {
  readonly text: string | null;
  readonly dates: readonly string[];
}

/** When a sentence says that something was observed, in its own words and as ISO dates (none without a date to count from). */
export function readWhen(
  sentence: string,
  anchor: string | null,
  before: readonly string[],
): WhenPhrase {
  const phrases = WHEN.read(sentence).map((found) =>
    found.text.replace(/^of (?:the )?/iu, '').trim(),
  );
  if (phrases.length === 0) return { text: null, dates: [] };
  const text = [...new Set(phrases)].join(', ');
  const days = [...text.matchAll(DAYS_IN)].flatMap((found) => readDays(found[0], anchor));
  const isRecent = (date: string) =>
    anchor === null || Math.abs(daysBetween(anchor, date)) <= LONGEST_LOOK_BACK;
  const dates = [...new Set(days)].filter(isRecent).sort();
  const last = before.at(-1);
  if (dates.length === 0 && last !== undefined) {
    if (/\b(?:following|next) (?:day|morning|afternoon|evening)/iu.test(text))
      return { text, dates: [dayAfter(before, last, anchor)] };
    if (/\bsame (?:day|morning|evening|night|afternoon)/iu.test(text))
      return { text, dates: before };
  }
  return { text, dates };
}

/** The day that follows the night of 14-15 October is the 15th; none follows the last day of the report. */
function dayAfter(before: readonly string[], last: string, anchor: string | null): string {
  const [first = last] = before;
  const isNight = before.length === 2 && daysBetween(first, last) === 1;
  const next = isNight ? last : addDays(last, 1);
  return anchor !== null && next > anchor && last <= anchor ? anchor : next;
}
