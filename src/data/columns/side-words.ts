import type { SideId } from '../../model/observation.ts';
import type { IssueLog } from './issue-log.ts';

const WORDS: ReadonlyMap<string, SideId> = new Map([
  ['gca', 'GCA'],
  ['government-controlled', 'GCA'],
  ['government-controlled area', 'GCA'],
  ['government-controlled areas', 'GCA'],
  ['ngca', 'NGCA'],
  ['non-government-controlled', 'NGCA'],
  ['non-government-controlled area', 'NGCA'],
  ['non-government-controlled areas', 'NGCA'],
  ['neither', 'neither'],
  ['neither side', 'neither'],
  ['controlled by neither side', 'neither'],
]);

/** The side of the place that a column of the user's choice says; null, with a note, for words that are no side. */
export function sideOfWords(
  text: string,
  column: string | undefined,
  row: number,
  log: IssueLog,
): SideId | null {
  if (text === '' || column === undefined) return null;
  const side = WORDS.get(text.toLowerCase()) ?? null;
  if (side === null) log.add('note', row, { code: 'side-unknown', column, value: text });
  return side;
}
