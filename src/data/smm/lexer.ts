import { canBegin, patternPrefixes } from './pattern-prefixes.ts';
import { plainLetters } from './plain-letters.ts';

/** A word or phrase that was found: which of the rules it is, and where it stands. */
export interface Lexeme {
  readonly rule: number;
  readonly text: string;
  readonly from: number;
}

interface Rule {
  readonly source: string;
  readonly prefixes: readonly string[];
}

/** Some of the rules as one expression with a group for each. */
interface Choice {
  readonly pattern: RegExp;
  readonly rules: readonly number[];
}

/**
 * Finds phrases in a text by rules, of which the first that fits wins. At each place only the rules are tried that can
 * begin with the two characters there, which is many times faster than one expression of all of them, and finds the same.
 */
export class Lexer {
  private readonly rules: readonly Rule[];
  private readonly isCaseBlind: boolean;
  private readonly byCharacters = new Map<number, Choice | null>();
  private readonly byRules = new Map<string, Choice>();

  /** Sources of regular expressions without capturing groups. */
  constructor(sources: readonly string[], isCaseBlind: boolean) {
    this.isCaseBlind = isCaseBlind;
    this.rules = sources.map((source) => ({
      source: plainLetters(source, isCaseBlind),
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
      const choice = this.choiceAt(searched, at);
      const found = choice === null ? null : matchAt(choice, searched, at);
      if (found === null) at += 1;
      else {
        lexemes.push({ rule: found.rule, text: text.slice(at, found.to), from: at });
        at = Math.max(at + 1, found.to);
      }
    }
    return lexemes;
  }

  private choiceAt(text: string, at: number): Choice | null {
    const isLast = at + 1 >= text.length;
    const key = text.charCodeAt(at) * 0x10000 + (isLast ? 0 : text.charCodeAt(at + 1));
    const known = this.byCharacters.get(key);
    if (known !== undefined) return known;
    const [first, second] = [text.charAt(at).toLowerCase(), text.charAt(at + 1).toLowerCase()];
    const own = this.rules.flatMap(({ prefixes }, index) =>
      canBegin(prefixes, first, second) ? [index] : [],
    );
    const choice = own.length === 0 ? null : this.choiceOf(own);
    this.byCharacters.set(key, choice);
    return choice;
  }

  private choiceOf(rules: readonly number[]): Choice {
    const name = rules.join(' ');
    const known = this.byRules.get(name);
    if (known !== undefined) return known;
    const sources = rules.map((index) => `(${this.rules[index]?.source ?? ''})`);
    const choice = { pattern: new RegExp(sources.join('|'), 'y'), rules };
    this.byRules.set(name, choice);
    return choice;
  }
}

function matchAt(
  { pattern, rules }: Choice,
  text: string,
  at: number,
): { readonly rule: number; readonly to: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  let group = 1;
  while (group < found.length && found[group] === undefined) group += 1;
  return { rule: rules[group - 1] ?? 0, to: at + found[0].length };
}
