import { canBegin, patternPrefixes } from './pattern-prefixes.ts';
import { plainLetters } from './plain-letters.ts';

/** A word or phrase that was found: which of the rules it is, and where it stands. */
export interface Lexeme {
  readonly rule: number;
  readonly text: string;
  readonly from: number;
}

interface Rule {
  readonly index: number;
  readonly pattern: RegExp;
  readonly prefixes: readonly string[];
}

const SMALL_CODES = 0x80;

/**
 * Finds phrases in a text by rules, of which the first that fits wins. At each place only the rules are tried that can
 * begin with the two characters there, which is many times faster than one expression of all of them, and finds the same.
 */
export class Lexer {
  private readonly rules: readonly Rule[];
  private readonly isCaseBlind: boolean;
  /** By the codes of two characters of ASCII, as nearly all are. */
  private readonly byCodes = Array.from<readonly Rule[] | undefined>({
    length: SMALL_CODES * SMALL_CODES,
  });
  private readonly byCharacters = new Map<number, readonly Rule[]>();

  /** Sources of regular expressions without capturing groups. */
  constructor(sources: readonly string[], isCaseBlind: boolean) {
    this.isCaseBlind = isCaseBlind;
    this.rules = sources.map((source, index) => ({
      index,
      pattern: new RegExp(plainLetters(source, isCaseBlind), 'y'),
      prefixes: patternPrefixes(source),
    }));
  }

  /** What the rules find, from left to right, without overlaps. */
  read(text: string): readonly Lexeme[] {
    const small = this.isCaseBlind ? text.toLowerCase() : text;
    const searched = small.length === text.length ? small : text;
    const lexemes: Lexeme[] = [];
    let at = 0;
    while (at < text.length) {
      const rules = this.rulesAt(searched, at);
      const rule = rules.length === 0 ? undefined : firstThatFits(rules, searched, at);
      if (rule === undefined) at += 1;
      else {
        const to = rule.pattern.lastIndex;
        lexemes.push({ rule: rule.index, text: text.slice(at, to), from: at });
        at = Math.max(at + 1, to);
      }
    }
    return lexemes;
  }

  /** The rules that can begin with the two characters there. */
  private rulesAt(text: string, at: number): readonly Rule[] {
    const first = text.charCodeAt(at);
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if ((first | second) >= SMALL_CODES) return this.unusualRulesAt(text, at, first, second);
    const key = first * SMALL_CODES + second;
    return (this.byCodes[key] ??= this.rulesFor(text, at));
  }

  private unusualRulesAt(text: string, at: number, first: number, second: number): readonly Rule[] {
    const key = first * 0x10000 + second;
    const known = this.byCharacters.get(key);
    if (known !== undefined) return known;
    const own = this.rulesFor(text, at);
    this.byCharacters.set(key, own);
    return own;
  }

  private rulesFor(text: string, at: number): readonly Rule[] {
    const [first, second] = [text.charAt(at).toLowerCase(), text.charAt(at + 1).toLowerCase()];
    return this.rules.filter(({ prefixes }) => canBegin(prefixes, first, second));
  }
}

/** The first rule that matches there; where the match ends is its pattern's `lastIndex`. */
function firstThatFits(rules: readonly Rule[], text: string, at: number): Rule | undefined {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    if (rule.pattern.test(text)) return rule;
  }
  return undefined;
}
