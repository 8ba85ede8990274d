import type { Issue, IssueCode } from '../model/issue.ts';
import { detailText } from './detail-words.ts';
import { isWordKey } from './words/words.ts';
import type { Words } from './words/words.ts';

/** Issues whose value is what a program said of the file, in English. */
const TECHNICAL: ReadonlySet<string> = new Set<IssueCode>([
  'file-damaged',
  'file-missing',
  'file-not-json',
]);

/** What an issue says, in the language of the words: what is wrong, the text at fault, and what was expected instead. */
export function issueText(words: Words, { code, value = '', expected = '' }: Issue): string {
  const text = words(`issue.${code}`);
  const isContradiction = code.endsWith('-contradiction') || code === 'side-unsure';
  const parts = [
    value === '' ? text : wholeText(words, code, text, value),
    expected === ''
      ? ''
      : words(isContradiction ? 'issue.against' : 'issue.expected', {
          expected: expectedText(words, code, expected),
        }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function wholeText(words: Words, code: IssueCode, text: string, value: string): string {
  return TECHNICAL.has(code)
    ? `${text}. ${words('detail.technical', { detail: value })}`
    : words('issue.of', { text, value: detailText(words, value) });
}

function expectedText(words: Words, code: IssueCode, expected: string): string {
  const kind = `kind.${expected}`;
  return code === 'kind-assumed' && isWordKey(kind) ? words(kind) : detailText(words, expected);
}

/** Where an issue lies: file, row and column, as far as they are known; '' where nothing is. */
export function issuePlaceText(words: Words, { place }: Issue): string {
  const parts = [
    place.file ?? '',
    place.row === undefined ? '' : words('issue.row', { row: place.row }),
    place.column ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
