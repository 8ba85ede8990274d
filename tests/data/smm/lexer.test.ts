import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer } from '../../../src/data/smm/lexer.ts';
import { canBegin, patternPrefixes } from '../../../src/data/smm/pattern-prefixes.ts';

const RULES = [
  String.raw`(?<![\p{L}\d])(?:(?:about|at least) ){0,2}(?:\d{1,3}|two|an?)(?![\p{L}])`,
  String.raw`(?:in )?(?:this|the same) region`,
  String.raw`вибух(?:у|ів)?(?! (?:у|в) повітрі)`,
  String.raw`\p{L}+-\d+`,
  String.raw`[(\[]|[^\p{L}\d\s,]!`,
  String.raw`(?=all of)`,
  String.raw`[\p{L}\d][\p{L}\d'-]*`,
  ',',
];
const PIECES = [
  'about ',
  'At least ',
  'two',
  '17',
  ' in the same region',
  'вибухів',
  'вибух у повітрі',
  'T-72',
  '(',
  '!!',
  ', ',
  'all of',
  ' ',
  "don't",
];
const RUNS = { seed: 20260217, numRuns: 500 };

/** What one expression of all the rules finds. */
function plainly(text: string, flags: string): readonly (readonly [number, string, number])[] {
  const pattern = new RegExp(RULES.map((rule) => `(${rule})`).join('|'), flags);
  return [...text.matchAll(pattern)].map((found) => [
    found.slice(1).findIndex((group) => group !== undefined),
    found[0],
    found.index,
  ]);
}

describe('Lexer', () => {
  it.each([
    ['with', true, 'giu'],
    ['without', false, 'gu'],
  ])(
    'finds what one expression of all rules finds, %s both cases alike',
    (_word, isCaseBlind, flags) => {
      const lexer = new Lexer(RULES, isCaseBlind);
      const text = array(constantFrom(...PIECES), { maxLength: 12 }).map((pieces) =>
        pieces.join(''),
      );
      assert(
        property(text, (given) => {
          const found = lexer.read(given).map((each) => [each.rule, each.text, each.from]);
          expect(found).toEqual(plainly(given, flags));
        }),
        RUNS,
      );
    },
  );

  it('reads anything, from left to right', () => {
    const lexer = new Lexer(RULES, true);
    assert(
      property(string({ unit: 'binary', maxLength: 30 }), (given) => {
        let end = 0;
        for (const { text, from } of lexer.read(given)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(given.slice(from, from + text.length)).toBe(text);
          end = from + text.length;
        }
      }),
      RUNS,
    );
  });
});

describe('patternPrefixes', () => {
  it.each([
    ['ab|cd', 'cd', true],
    ['ab|cd', 'ad', false],
    ['(?:ab)?cd', 'cd', true],
    ['a+b', 'aa', true],
    [String.raw`(?<!x)\d\d`, '7x', false],
    [String.raw`\p{L}-`, 'ж-', true],
    ['a(?=b)', 'az', true],
    ['[^x]y', 'zy', true],
    ['(?:a|b*)c', 'cz', true],
  ])('of %s and %s: %s', (source, begin, isPossible) => {
    const [first = '', second = ''] = begin;
    expect(canBegin(patternPrefixes(source), first, second)).toBe(isPossible);
  });
});
