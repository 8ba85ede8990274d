import { isWordKey } from './words/words.ts';
import type { WordKey, Words } from './words/words.ts';

/** Messages that end with their detail: a message of ours by its key, or what a program said, which stays in English. */
const ENDS_WITH_DETAIL: ReadonlySet<string> = new Set<WordKey>([
  'notice.archive-unavailable',
  'notice.map-unavailable',
  'overlay.fault.workspace-foreign',
  'storage.fault.failed',
]);

/** A message with its detail: within it where it has a place for it, else behind it; nothing where there is none. */
export function faultText(
  words: Words,
  key: WordKey,
  { detail = '', ...others }: Readonly<Record<string, string | number>>,
): string {
  const text = words(key, { ...others, detail });
  if (detail === '' || !ENDS_WITH_DETAIL.has(key)) return text;
  const said = typeof detail === 'string' && isWordKey(detail) ? words(detail) : null;
  return `${text} ${said ?? words('detail.technical', { detail })}`;
}
