/** In a prefix: any letter, any digit, any character at all. */
const LETTER = '\u0001';
const DIGIT = '\u0002';
const ANY = '\u0003';
/** So many characters of a match are told apart. */
const LENGTH = 2;
const QUANTIFIER = /[?*+]\??|\{\d+(?:,\d*)?\}\??/y;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>))?/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)/y;
const CLASS_PART = /\\[pP]\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\.|[^\\]/gu;
const NOTHING: readonly string[] = [''];

/**
 * The first two characters of what the source of a regular expression can match, in small letters, with signs for any
 * letter, digit or character: at least those. It knows the syntax that the word lists use: no back references.
 */
export function patternPrefixes(source: string): readonly string[] {
  return [...new PrefixReader(source).alternation()];
}

/** Whether a match that has one of the prefixes can begin with these two characters in small letters ('' at the end). */
export function canBegin(prefixes: readonly string[], first: string, second: string): boolean {
  return prefixes.some((prefix) => fits(prefix.charAt(0), first) && fits(prefix.charAt(1), second));
}

function fits(sign: string, character: string): boolean {
  if (sign === character || sign === '' || sign === ANY) return true;
  return sign === LETTER ? /\p{L}/u.test(character) : sign === DIGIT && /\d/u.test(character);
}

class PrefixReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  alternation(): Set<string> {
    const all = new Set<string>();
    for (;;) {
      for (const prefix of this.sequence()) all.add(prefix);
      if (this.source.charAt(this.at) !== '|') return all;
      this.at += 1;
    }
  }

  private sequence(): Iterable<string> {
    let all: Iterable<string> = NOTHING;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const atom = this.atom();
      const quantifier = this.take(QUANTIFIER) ?? '';
      const repeated = /^[*+{]/u.test(quantifier) ? [...atom, ...joined(atom, atom)] : atom;
      all = joined(all, /^(?:[?*]|\{0)/u.test(quantifier) ? ['', ...repeated] : repeated);
    }
    return all;
  }

  private atom(): readonly string[] {
    const group = this.take(GROUP);
    if (group !== null) {
      const inner = [...this.alternation()];
      this.at += 1;
      return /^\(\?<?[=!]/u.test(group) ? NOTHING : inner;
    }
    const list = this.take(CLASS);
    if (list !== null) return signsOfClass(list);
    const escape = this.take(ESCAPE);
    if (escape !== null) return [signOfEscape(escape)];
    const character = this.source.charAt(this.at);
    this.at += 1;
    if (character === '^' || character === '$') return NOTHING;
    return [character === '.' ? ANY : character.toLowerCase()];
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found === null) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }
}

function joined(before: Iterable<string>, after: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const prefix of before) {
    if (prefix.length >= LENGTH) all.add(prefix);
    else for (const next of after) all.add((prefix + next).slice(0, LENGTH));
  }
  return all;
}

function signOfEscape(escape: string): string {
  if (escape === '\\b' || escape === '\\B') return '';
  if (escape === '\\d') return DIGIT;
  if (/^\\p\{L[lu]?\}$/u.test(escape)) return LETTER;
  if (escape.startsWith('\\u')) return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return /^\\[A-Za-z]/u.test(escape) ? ANY : escape.slice(1);
}

/** A range such as "А-Я" or a negation is any character. */
function signsOfClass(list: string): readonly string[] {
  const inner = list.slice(1, -1);
  if (inner.startsWith('^') || /[^\\]-./u.test(inner)) return [ANY];
  return [...inner.matchAll(CLASS_PART)].map(([part]) =>
    part.startsWith('\\') ? signOfEscape(part) : part.toLowerCase(),
  );
}
