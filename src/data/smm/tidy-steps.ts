const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
/** Bullets of word processors, one of them of a font of signs. */
const BULLETS =
  '\uF0B7\uF0A7\uF0D8\u2219\u25A0\u25A1\u25AB\u25B8\u25BA\u25CB\u2605\u2756\u27A2\u27A4';
const INVISIBLE = '\u200B\u200C\u200D\u2060\uFEFF';
const DOUBLE_QUOTES = '\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033';
const SINGLE_QUOTES = '\u2018\u2019\u201A\u2032\u02BC\u0060';
const SUPERSCRIPTS = '\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079';
/** Characters that end a line. */
export const NEWLINES = '\n\r\f\v\u2028\u2029';
const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
};
const FOOTNOTE_MARK = /\[\d{1,2}\]/y;
const LINE_END_HYPHEN = /[-\u2010\u2011][ \t\u00A0]*\r?\n[ \t\u00A0]*(?=(\p{Ll}+|\d))/uy;
const LINE_END_SOFT_HYPHEN = /\u00AD[ \t\u00A0]*(?:\r?\n)?[ \t\u00A0]*/y;
/** A space of print between digits groups them in threes; elsewhere it divides a time, a day and a year. */
const THOUSANDS_BEFORE = /(?<![\d:.,/-])\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})*$/u;
const THREE_DIGITS = /^\d{3}(?!\d)/u;
/** Halves of the compounds of these reports: a hyphen between them belongs to the word. */
const KEEPS_HYPHEN_BEFORE =
  /(?:north|south|east|west|non|government|self|heavy|machine|live|small|anti|multiple|entry|mini|mid|long|short|automatic|three|rocket|military|seven|one|two|four|five|unmanned)$/iu;
const KEEPS_HYPHEN_AFTER =
  /^(?:controlled|government|north|south|east|west|fire|gun|arms|propelled|launch|tank|aircraft|exit|range|type|erly|launcher|assisted)/u;

/** The text without ligatures, invisible characters and marks of notes behind its words. */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]|(?<=\S)[\u00B9\u00B2\u00B3\u2070-\u2079]/gu, '')
    .replaceAll(/[\uFB00-\uFB04]/gu, (ligature) => LIGATURES[ligature] ?? ligature);
}

/** What becomes of one place of the text: what is written for it, or a gap, and how many characters it takes. */
export interface Step {
  readonly emit: string;
  readonly gap: boolean;
  readonly length: number;
}

/** The step at a place of the original; `last` is the last character that was written. */
export function stepAt(original: string, index: number, last: string, isAfterGap: boolean): Step {
  const character = original.charAt(index);
  const code = character.charCodeAt(0);
  if (code > 0x7f) return unusualStep(original, index, character, isAfterGap);
  if (character === '-') {
    const joined = lineEndHyphen(original, index, last);
    if (joined !== null) return joined;
  }
  if (character === '[') {
    FOOTNOTE_MARK.lastIndex = index;
    const mark = FOOTNOTE_MARK.exec(original);
    if (mark !== null) return { emit: '', gap: false, length: mark[0].length };
    return { emit: '(', gap: false, length: 1 };
  }
  if (character === ']') return { emit: ')', gap: false, length: 1 };
  // A star behind a word is a footnote mark; one in front of it is a bullet.
  if (character === '*' && !isAfterGap && last !== '\n') return { emit: '', gap: false, length: 1 };
  // A reply by mail begins each line so.
  if (character === '>' && /(?:^|[\n>]) ?$/u.test(original.slice(Math.max(0, index - 2), index)))
    return { emit: '', gap: true, length: 1 };
  if (character === '`') return { emit: "'", gap: false, length: 1 };
  const isGap = code <= 0x20;
  return { emit: isGap ? '' : character, gap: isGap, length: 1 };
}

function unusualStep(
  original: string,
  index: number,
  character: string,
  isAfterGap: boolean,
): Step {
  const one = (emit: string): Step => ({ emit, gap: false, length: 1 });
  if (character === '\u00AD') {
    LINE_END_SOFT_HYPHEN.lastIndex = index;
    return { emit: '', gap: false, length: LINE_END_SOFT_HYPHEN.exec(original)?.[0].length ?? 1 };
  }
  if (DASHES.includes(character)) {
    const joined = lineEndHyphen(original, index, original.charAt(index - 1));
    return joined ?? one('-');
  }
  if (BULLETS.includes(character)) return one('\u2022');
  if (INVISIBLE.includes(character)) return one('');
  if (DOUBLE_QUOTES.includes(character)) return one('"');
  if (SINGLE_QUOTES.includes(character)) return one("'");
  if (SUPERSCRIPTS.includes(character) && !isAfterGap) return one('');
  if (/[\s\u2028\u2029]/u.test(character)) {
    const isInNumber =
      THOUSANDS_BEFORE.test(original.slice(Math.max(0, index - 12), index)) &&
      THREE_DIGITS.test(original.slice(index + 1, index + 5));
    if (isInNumber && !NEWLINES.includes(character)) return one('\u00A0');
    return { emit: '', gap: true, length: 1 };
  }
  return one(LIGATURES[character] ?? character);
}

/** A word broken at the end of a line is put together again; "south-" before "east" keeps its hyphen. */
function lineEndHyphen(original: string, index: number, last: string): Step | null {
  if (!/[\p{L}\d]/u.test(last)) return null;
  LINE_END_HYPHEN.lastIndex = index;
  const found = LINE_END_HYPHEN.exec(original);
  if (found === null) return null;
  const isNumber = /\d/u.test(last) || /^\d/u.test(found[1] ?? '');
  const before = original.slice(Math.max(0, index - 16), index);
  const isCompound = KEEPS_HYPHEN_BEFORE.test(before) || KEEPS_HYPHEN_AFTER.test(found[1] ?? '');
  return { emit: isNumber || isCompound ? '-' : '', gap: false, length: found[0].length };
}
