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

/**
 * Finds phrases in a text by rules, of which the first that fits wins. At each place only the rules are tried that can
 * begin with the two characters there, which is many times faster than one expression of all of them, and finds the same.
 */
export class Lexer {
  private readonly rules: readonly Rule[];
  private readonly isCaseBlind: boolean;
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
      const rule = firstThatFits(this.rulesAt(searched, at), searched, at);
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
    const isLast = at + 1 >= text.length;
    const key = text.charCodeAt(at) * 0x10000 + (isLast ? 0 : text.charCodeAt(at + 1));
    const known = this.byCharacters.get(key);
    if (known !== undefined) return known;
    const [first, second] = [text.charAt(at).toLowerCase(), text.charAt(at + 1).toLowerCase()];
    const own = this.rules.filter(({ prefixes }) => canBegin(prefixes, first, second));
    this.byCharacters.set(key, own);
    return own;
  }
}

/** The first rule that matches there; where the match ends is its pattern's `lastIndex`. */
function firstThatFits(rules: readonly Rule[], text: string, at: number): Rule | undefined {
  return rules.find(({ pattern }) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}
