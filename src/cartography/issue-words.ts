import type { Issue } from '../model/issue.ts';
import type { Words } from './words/words.ts';

/** What an issue says, in the language of the words: what is wrong, with the text at fault and what was expected. */
export function issueText(words: Words, issue: Issue): string {
  return words(`issue.${issue.code}`, {
    value: issue.value ?? '',
    expected: issue.expected ?? '',
  });
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
