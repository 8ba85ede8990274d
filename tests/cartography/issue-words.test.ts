import { describe, expect, test } from 'vitest';
import { issuePlaceText, issueText } from '../../src/cartography/issue-words.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import type { Issue } from '../../src/model/issue.ts';

const words = createWords('en');

function issue(change: Partial<Issue>): Issue {
  return { code: 'region-unknown', severity: 'warning', place: {}, ...change };
}

describe('issueText', () => {
  test('says what is wrong and shows the value at fault', () => {
    expect(issueText(words, issue({ value: 'crimea' }))).toBe(
      'The region is not in the hierarchy: crimea',
    );
  });

  test('adds what was expected, or the other half of a contradiction', () => {
    expect(issueText(words, issue({ value: '7', expected: 'donetsk' }))).toContain(
      '(expected: donetsk)',
    );
    const contradiction = issue({ code: 'total-contradiction', value: '470', expected: '390' });
    expect(issueText(words, contradiction)).toBe(
      'The total contradicts its parts: 470 (against: 390)',
    );
  });

  test('keeps apart what a program said of the file', () => {
    const broken = issue({ code: 'file-not-json', value: 'Unexpected end of JSON input' });
    expect(issueText(createWords('uk'), broken)).toBe(
      'Файл не є правильним JSON. Технічна подробиця англійською: Unexpected end of JSON input',
    );
  });

  test('names what was assumed as the page does', () => {
    const assumed = issue({ code: 'kind-assumed', value: 'boom', expected: 'violation' });
    expect(issueText(createWords('uk'), assumed)).not.toContain('violation');
  });

  test('leaves no empty quotation where no value is known', () => {
    expect(issueText(words, issue({ code: 'file-empty' }))).toBe('The file is empty');
  });
});

describe('issuePlaceText', () => {
  test('names file, row and column as far as they are known', () => {
    const place = { file: 'a.csv', row: 3, column: 'lat' };
    expect(issuePlaceText(words, issue({ place }))).toBe('a.csv, row 3, lat');
    expect(issuePlaceText(words, issue({}))).toBe('');
  });
});
