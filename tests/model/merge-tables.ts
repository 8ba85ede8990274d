import { createDictionary } from '../../src/model/dictionary.ts';
import type { Dictionary } from '../../src/model/dictionary.ts';
import type { Observer } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import {
  MAX_WORDS,
  createColumns,
  plainTable,
  sortColumns,
} from '../../src/model/table-columns.ts';
import type { Columns, PlainTable } from '../../src/model/table-columns.ts';
import { mapTexts, textsOf } from '../../src/model/texts.ts';

/** All rows of several tables in one, sorted as one: the plain form of `mergeSorted`, which is held against it. */
export function mergeTables(tables: readonly ObservationTable[]): ObservationTable {
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0) return only;
  const text = createDictionary('');
  const report = createDictionary('');
  const region = createDictionary('', MAX_WORDS.region);
  const side = createDictionary('', MAX_WORDS.side);
  const observer = createDictionary<Observer | null>(null);
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const columns = createColumns(length);
  let offset = 0;
  for (const table of tables) {
    copyNumbers(plainTable(table), columns, offset);
    const { dictionaries } = table;
    const texts = recode(mapTexts(dictionaries.text, String), text);
    copyCodes(table.report, columns.report, offset, recode(dictionaries.report, report));
    copyCodes(table.region, columns.region, offset, recode(dictionaries.region, region));
    copyCodes(table.side, columns.side, offset, recode(dictionaries.side, side));
    copyCodes(
      table.observer,
      columns.observer,
      offset,
      recodeObservers(dictionaries.observer, observer),
    );
    for (const name of ['place', 'id', 'timeText', 'description'] as const) {
      copyCodes(plainTable(table)[name], columns[name], offset, texts);
    }
    offset += table.length;
  }
  const dictionaries = {
    report: report.words,
    region: region.words,
    side: side.words,
    observer: observer.words,
    text: textsOf(text.words),
  };
  return { length, ...sortColumns(columns, length, dictionaries), dictionaries };
}

const NUMBERS = [
  'start',
  'end',
  'kind',
  'count',
  'qualifier',
  'precision',
  'lng',
  'lat',
  'rangeMin',
  'rangeMax',
  'winds',
  'erlyWinds',
  'means',
  'weaponState',
  'status',
  'flight',
] as const;

function copyNumbers(table: PlainTable, columns: Columns, offset: number): void {
  for (const name of NUMBERS) columns[name].set(table[name], offset);
}

function recode(words: readonly string[], dictionary: Dictionary<string>): Uint32Array {
  return Uint32Array.from(words, (word) => dictionary.add(word));
}

function recodeObservers(
  words: readonly (Observer | null)[],
  dictionary: Dictionary<Observer | null>,
): Uint32Array {
  return Uint32Array.from(words, (word) =>
    dictionary.add(word, word === null ? '' : JSON.stringify(word)),
  );
}

function copyCodes(
  from: Uint8Array | Uint16Array | Uint32Array,
  to: Uint8Array | Uint16Array | Uint32Array,
  offset: number,
  codes: Uint32Array,
): void {
  for (let row = 0; row < from.length; row++) to[offset + row] = codes[from[row] ?? 0] ?? 0;
}
