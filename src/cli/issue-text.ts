import type { Issue } from '../model/issue.ts';

const EXCERPT_CHARS = 100;

/**
 * An issue as a line for people: severity, code, file, place (line and column of the text as it was read, or row and
 * column) and what stands there. `text` is that text, null for anything but prose.
 */
export function issueLine(
  { severity, code, place, value, expected }: Issue,
  text: string | null,
): string {
  if (code === 'issues-more')
    return `${severity} ${expected ?? code} ${place.file ?? ''}: ${value ?? ''} more that are not listed`;
  const at = [place.file, spanText(place.span, text), rowText(place.row, place.column)].filter(
    (each) => each != null && each !== '',
  );
  const excerpt = place.span === undefined || text === null ? null : excerptOf(text, place.span);
  const words = [
    excerpt === null ? null : `"${excerpt}"`,
    value === undefined || isInSpan(value, place.span, text) ? null : `(${flat(value)})`,
    expected === undefined ? null : `expected: ${flat(expected)}`,
  ].filter((each) => each !== null);
  const where = at.length === 0 ? '' : ` ${at.join(':')}`;
  return `${severity} ${code}${where}${words.length === 0 ? '' : ` ${words.join(' ')}`}`;
}

/** Line and column of a character, counted from 1; a page break is no line of its own. */
export function lineAndColumn(text: string, at: number): readonly [line: number, column: number] {
  let [line, start] = [1, 0];
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    start = next + 1;
  }
  return [line, at - start + 1];
}

function spanText(span: Issue['place']['span'], text: string | null): string | null {
  return span === undefined || text === null ? null : lineAndColumn(text, span[0]).join(':');
}

function rowText(row: number | undefined, column: string | undefined): string | null {
  const words = [
    row === undefined ? null : `row ${row}`,
    column === undefined ? null : `column ${column}`,
  ];
  return words.filter((each) => each !== null).join(', ');
}

/** What the excerpt says need not be said twice. */
function isInSpan(value: string, span: Issue['place']['span'], text: string | null): boolean {
  return span !== undefined && text !== null && flat(text.slice(...span)).includes(flat(value));
}

function excerptOf(text: string, [from, to]: readonly [number, number]): string {
  const words = flat(text.slice(from, Math.min(to, from + 4 * EXCERPT_CHARS)));
  return words.length > EXCERPT_CHARS || to - from > 4 * EXCERPT_CHARS
    ? `${words.slice(0, EXCERPT_CHARS - 1)}…`
    : words;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
