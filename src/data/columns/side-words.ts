import type { SideId } from '../../model/observation.ts';

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

/** The side of the place that a column of the user's choice says; null for words that are no side. */
export function sideOfWords(text: string): SideId | null {
  return WORDS.get(text.toLowerCase()) ?? null;
}
