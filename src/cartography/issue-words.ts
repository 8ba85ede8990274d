import type { Issue } from '../model/issue.ts';
import type { Words } from './words/words.ts';

/** What an issue says, in the language of the words: what is wrong, the text at fault, and what was expected instead. */
export function issueText(words: Words, { code, value, expected }: Issue): string {
  const text = words(`issue.${code}`);
  const isContradiction = code.endsWith('-contradiction') || code === 'side-unsure';
  const parts = [
    value === undefined || value === '' ? text : words('issue.of', { text, value }),
    expected === undefined || expected === ''
      ? ''
      : words(isContradiction ? 'issue.against' : 'issue.expected', { expected }),
  ];
  return parts.filter((part) => part !== '').join(' ');
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
