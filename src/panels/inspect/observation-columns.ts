import { stableOrder } from '../../base/stable-order.ts';
import { KINDS } from '../../model/kind.ts';
import { PRECISIONS } from '../../model/location.ts';
import { numberAt } from '../../model/number-column.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import { textAt } from '../../model/texts.ts';

type CompareText = (a: string, b: string) => number;

const KIND_IDS = KINDS.map(({ id }) => id);

/**
 * The columns of the list of observations, each with the whole numbers of 32 bits by which its rows are sorted: by the
 * first, and where that is equal by the next.
 */
export const LIST_COLUMNS = [
  { id: 'when', ranksOf: ({ end }) => [(row) => numberAt(end, row) + 2 ** 31] },
  { id: 'what', ranksOf: ({ kind }, compare) => [byWord(kind, KIND_IDS, compare)] },
  { id: 'count', ranksOf: ({ count }) => [(row) => (count[row] ?? 0) + 1] },
  { id: 'where', ranksOf: byPlace },
  {
    id: 'side',
    ranksOf: ({ side, dictionaries }, compare) => [byWord(side, dictionaries.side, compare)],
  },
  {
    id: 'report',
    ranksOf: ({ report, dictionaries }, compare) => [byWord(report, dictionaries.report, compare)],
  },
] as const satisfies readonly ListColumn[];

type Rank = (row: number) => number;

interface ListColumn {
  readonly id: string;
  ranksOf(table: ObservationTable, compare: CompareText): readonly Rank[];
}

export type ListColumnId = (typeof LIST_COLUMNS)[number]['id'];

/** What the list is sorted by. */
export interface ListOrder {
  readonly column: ListColumnId;
  readonly isDescending: boolean;
}

/** The rows in the order; rows that are equal in it stay as they were. */
export function orderRows(
  table: ObservationTable,
  rows: Uint32Array,
  { column, isDescending }: ListOrder,
  compare: CompareText,
): Uint32Array {
  const by = LIST_COLUMNS.find((each) => each.id === column) ?? LIST_COLUMNS[0];
  return by.ranksOf(table, compare).reduceRight((sorted: Uint32Array, rankOf) => {
    const keys = sorted.map((row) => (isDescending ? ~rankOf(row) : rankOf(row)));
    return stableOrder(keys).map((index) => sorted[index] ?? 0);
  }, rows);
}

/** Rows without a place last, the others by the name of the place, then of the observer. */
function byPlace(table: ObservationTable, compare: CompareText): readonly Rank[] {
  const { text, observer } = table.dictionaries;
  const unlocated = PRECISIONS.indexOf('region');
  return [
    (row) => (table.precision[row] === unlocated ? 1 : 0),
    byText(table.place, text.length, (code) => textAt(text, code), compare),
    byText(table.observer, observer.length, (code) => observer[code]?.name ?? '', compare),
  ];
}

function byWord(
  codes: Uint8Array | Uint16Array | Uint32Array,
  words: readonly string[],
  compare: CompareText,
): Rank {
  return byText(codes, words.length, (code) => words[code] ?? '', compare);
}

/** Each text that a row has is read and compared once, however many rows have it. */
function byText(
  codes: Uint8Array | Uint16Array | Uint32Array,
  texts: number,
  textOf: (code: number) => string,
  compare: CompareText,
): Rank {
  const used = new Uint8Array(texts);
  for (let row = 0; row < codes.length; row++) used[codes[row] ?? 0] = 1;
  const sorted: { readonly code: number; readonly text: string }[] = [];
  for (let code = 0; code < texts; code++)
    if (used[code] === 1) sorted.push({ code, text: textOf(code) });
  sorted.sort((a, b) => compare(a.text, b.text));
  const ranks = new Uint32Array(texts);
  let rank = 0;
  for (const [index, { text, code }] of sorted.entries()) {
    if (index > 0 && compare(sorted[index - 1]?.text ?? '', text) !== 0) rank++;
    ranks[code] = rank;
  }
  return (row) => ranks[codes[row] ?? 0] ?? 0;
}
