import { createDictionary } from './dictionary.ts';
import type { Observer } from './observation.ts';
import type { Dictionaries, ObservationTable } from './observation-table.ts';
import { MAX_WORDS, createColumns } from './table-columns.ts';
import type { Columns } from './table-columns.ts';
import { isBytes, sizeOf, textAt, textsOfParts } from './texts.ts';
import type { TextPart, Texts } from './texts.ts';

type Codes = Uint32Array;

/** For one of the tables: the code in the merged dictionary of each of its own codes. */
interface Recoding {
  readonly report: Codes;
  readonly region: Codes;
  readonly side: Codes;
  readonly observer: Codes;
  readonly text: Codes;
}

const RECODED = {
  report: 'report',
  region: 'region',
  side: 'side',
  observer: 'observer',
  place: 'text',
  id: 'text',
  timeText: 'text',
  description: 'text',
} as const satisfies Partial<Record<keyof Columns, keyof Recoding>>;

const NAMES = Object.keys(createColumns(0)) as readonly (keyof Columns)[];

/**
 * All rows of tables that are sorted as every table is, in one sorted table: like `mergeTables`, in time that grows with
 * the rows alone, so that a large overlay can be shown and hidden on the page's thread. One table is given back as it is.
 */
export function mergeSorted(tables: readonly ObservationTable[]): ObservationTable {
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0) return only;
  const { dictionaries, recodings } = mergeDictionaries(tables);
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const columns = createColumns(length);
  const runs = runsOf(tables, recodings, dictionaries);
  tables.forEach((table, index) => {
    const recoding = recodings[index];
    const own = runs.filter((run) => run.table === index);
    for (const name of NAMES) {
      const codes = name in RECODED ? recoding?.[RECODED[name as keyof typeof RECODED]] : null;
      const [from, to] = [table[name], columns[name]];
      if (codes == null || isSame(codes)) for (const run of own) copyRun(from, to, run);
      else for (const run of own) recodeRun(from, to, run, codes);
    }
  });
  return { length, ...columns, dictionaries };
}

function isSame(codes: Codes): boolean {
  return codes.every((code, index) => code === index);
}

function copyRun(from: Columns[keyof Columns], to: Columns[keyof Columns], run: Run): void {
  const { start, end, target } = run;
  if (end - start > SHORT_RUN) to.set(from.subarray(start, end), target);
  else for (let row = start; row < end; row++) to[target + row - start] = from[row] ?? 0;
}

function recodeRun(
  from: Columns[keyof Columns],
  to: Columns[keyof Columns],
  { start, end, target }: Run,
  codes: Codes,
): void {
  for (let row = start; row < end; row++) to[target + row - start] = codes[from[row] ?? 0] ?? 0;
}

/** Below this, a loop is faster than a view of the rows. */
const SHORT_RUN = 16;

function mergeDictionaries(tables: readonly ObservationTable[]): {
  readonly dictionaries: Dictionaries;
  readonly recodings: readonly Recoding[];
} {
  const each = <Name extends keyof Dictionaries>(name: Name): readonly Dictionaries[Name][] =>
    tables.map((table) => table.dictionaries[name]);
  const report = mergeWords(each('report'));
  const region = within(MAX_WORDS.region, mergeWords(each('region')));
  const side = within(MAX_WORDS.side, mergeWords(each('side')));
  const text = mergeTexts(each('text'));
  const observer = mergeObservers(each('observer'));
  return {
    dictionaries: {
      report: report.words,
      region: region.words,
      side: side.words,
      observer: observer.words,
      text: text.texts,
    },
    recodings: tables.map((_, index) => ({
      report: report.codes[index] ?? new Uint32Array(0),
      region: region.codes[index] ?? new Uint32Array(0),
      side: side.codes[index] ?? new Uint32Array(0),
      observer: observer.codes[index] ?? new Uint32Array(0),
      text: text.codes[index] ?? new Uint32Array(0),
    })),
  };
}

interface Merged<Word> {
  readonly words: readonly Word[];
  readonly codes: readonly Codes[];
}

/** What was merged, if its column can tell so many words apart; a code that wraps would change what rows say. */
function within(maxWords: number, merged: Merged<string>): Merged<string> {
  const { length } = merged.words;
  if (length > maxWords)
    throw new RangeError(`Expected at most ${maxWords} different words, got ${length}`);
  return merged;
}

/** The longest list keeps its codes, so only the words of the others are looked up. */
function mergeWords(lists: readonly (readonly string[])[]): Merged<string> {
  const longest = lists.reduce((most, list) => (list.length > most.length ? list : most), ['']);
  const known = new Map<string, number>();
  for (const list of lists) if (list !== longest) for (const word of list) known.set(word, -1);
  const words = longest.slice();
  for (const [code, word] of words.entries()) if (known.has(word)) known.set(word, code);
  const codes = lists.map((list) => {
    const recoded = new Uint32Array(list.length);
    for (let code = 0; code < list.length; code++) {
      const word = list[code] ?? '';
      let next = list === longest ? code : (known.get(word) ?? -1);
      if (next === -1) {
        next = words.push(word) - 1;
        known.set(word, next);
      }
      recoded[code] = next;
    }
    return recoded;
  });
  return { words, codes };
}

/** Words that are strings are kept once; those that are bytes stay as they are, behind the others. */
function mergeTexts(each: readonly Texts[]): {
  readonly texts: Texts;
  readonly codes: readonly Codes[];
} {
  const plain = each.map(({ parts }) => parts.flatMap((part) => (isBytes(part) ? [] : part)));
  const { words, codes: plainCodes } = mergeWords(plain);
  const bytes: TextPart[] = [];
  let next = words.length;
  const codes = each.map(({ length, parts }, index) => {
    const recoded = new Uint32Array(length);
    let [code, plainCode] = [0, 0];
    for (const part of parts) {
      if (isBytes(part)) bytes.push(part);
      for (let at = 0; at < sizeOf(part); at++)
        recoded[code++] = isBytes(part) ? next++ : (plainCodes[index]?.[plainCode++] ?? 0);
    }
    return recoded;
  });
  return { texts: textsOfParts([words, ...bytes]), codes };
}

function mergeObservers(lists: readonly (readonly (Observer | null)[])[]): Merged<Observer | null> {
  const dictionary = createDictionary<Observer | null>(null);
  const codes = lists.map((list) =>
    Uint32Array.from(list, (observer) =>
      dictionary.add(observer, observer === null ? '' : JSON.stringify(observer)),
    ),
  );
  return { words: dictionary.words, codes };
}

/** Rows of one of the tables that follow each other in the merged table, too, where they begin at `target`. */
interface Run {
  readonly table: number;
  readonly start: number;
  readonly end: number;
  readonly target: number;
}

/** The runs of which the merged table is made: by end, start, report and id. */
function runsOf(
  tables: readonly ObservationTable[],
  recodings: readonly Recoding[],
  { report: reports }: Dictionaries,
): readonly Run[] {
  const ranks = ranksOf(reports);
  const heads = tables.map((table, index) => {
    const report = recodings[index]?.report ?? new Uint32Array(0);
    return {
      table,
      index,
      row: 0,
      rank: report.map((code) => ranks[code] ?? 0),
    };
  });
  const compare = (a: (typeof heads)[number], b: (typeof heads)[number]): number => {
    const [one, other] = [a.table, b.table];
    const order =
      (one.end[a.row] ?? 0) - (other.end[b.row] ?? 0) ||
      (one.start[a.row] ?? 0) - (other.start[b.row] ?? 0) ||
      (a.rank[one.report[a.row] ?? 0] ?? 0) - (b.rank[other.report[b.row] ?? 0] ?? 0);
    if (order !== 0) return order;
    const [id, otherId] = [
      textAt(one.dictionaries.text, one.id[a.row] ?? 0),
      textAt(other.dictionaries.text, other.id[b.row] ?? 0),
    ];
    return id === otherId ? 0 : id < otherId ? -1 : 1;
  };
  let waiting = heads.filter(({ table }) => table.length > 0);
  const runs: Run[] = [];
  for (let target = 0; waiting.length > 0;) {
    let [first] = waiting;
    for (const head of waiting)
      if (first !== undefined && head !== first && compare(head, first) < 0) first = head;
    if (first === undefined) break;
    const start = first.row;
    first.row = endOfRun(first, waiting);
    runs.push({ table: first.index, start, end: first.row, target });
    target += first.row - start;
    if (first.row === first.table.length) waiting = waiting.filter((head) => head !== first);
  }
  return runs;
}

interface Head {
  readonly table: ObservationTable;
  readonly row: number;
}

/** The first row behind the head's own that is not before the head of every other table by its end alone. */
function endOfRun(head: Head, waiting: readonly Head[]): number {
  let limit = Infinity;
  for (const each of waiting)
    if (each !== head) limit = Math.min(limit, each.table.end[each.row] ?? Infinity);
  const { end, length } = head.table;
  let row = head.row + 1;
  while (row < length && (end[row] ?? 0) < limit) row++;
  return row;
}

/** The place of each word among all the words in order. */
function ranksOf(words: readonly string[]): Codes {
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const ranks = new Uint32Array(words.length);
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  return ranks;
}
