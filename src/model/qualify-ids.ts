import { createDictionary } from './dictionary.ts';
import type { ObservationTable, WordCodes } from './observation-table.ts';
import {
  isBytes,
  isList,
  isNumbered,
  mapTexts,
  sizeOf,
  textsOf,
  textsOfParts,
  wordAt,
} from './texts.ts';
import type { ByteWords } from './byte-words.ts';
import { numberedWords } from './numbered-words.ts';
import type { NumberedWords } from './numbered-words.ts';
import type { Texts } from './texts.ts';
import { growColumns, plainTable, sortColumns } from './table-columns.ts';
import type { Columns } from './table-columns.ts';
import { hasRepeats, numbersOf } from './word-repeats.ts';

const QUALIFIED = /^(.*)@([0-9a-f]{16})$/su;
const QUALIFIER_BYTES = 17;

/** The overlay that an observation came from, by its id; null for what is shipped or was added by hand. */
export function overlayIdOf(observationId: string): string | null {
  if (observationId.at(-QUALIFIER_BYTES) !== '@') return null;
  return QUALIFIED.exec(observationId)?.[2] ?? null;
}

/** The id of an observation as its own file has it. */
export function ownIdOf(observationId: string): string {
  return QUALIFIED.exec(observationId)?.[1] ?? observationId;
}

/** For each word, the overlay that is behind it: a place in `ids`, of which the first is '' for none. */
export function overlaysOf({ parts, length }: Texts): {
  readonly ids: readonly string[];
  readonly codes: Uint32Array;
} {
  const overlays = createDictionary('');
  const codes = new Uint32Array(length);
  let first = 0;
  for (const part of parts) {
    if ('suffix' in part && QUALIFIED.test(part.suffix))
      codes.fill(overlays.add(overlayIdOf(part.suffix) ?? ''), first, first + sizeOf(part));
    else
      for (let at = 0; at < sizeOf(part); at++)
        // Of the words that are bytes only those are decoded that may be ids.
        if (isList(part) || (isBytes(part) && isMarked(part, at)))
          codes[first + at] = overlays.add(overlayIdOf(wordAt(part, at)) ?? '');
    first += sizeOf(part);
  }
  return { ids: overlays.words, codes };
}

/**
 * The table with "@overlay" behind every observation's id, so that two files may use the same id for the same report, and
 * a row's key never depends on what else is imported. An id that occurs twice in a report gets a number. Ids that are bytes
 * of their own, each there once, cost no more than one text for all of them, and nothing where they are numbers of a range.
 */
export function qualifyIds(table: ObservationTable, overlayId: string): ObservationTable {
  const own = ownIds(table);
  if (own === null) return qualifyEach(table, overlayId);
  const { length, dictionaries } = table;
  const columns = growColumns(plainTable(table), length);
  const ids = isBytes(own.words) ? (numberIds(columns, own) ?? own.words) : own.words;
  const parts = dictionaries.text.parts.with(own.part, { ...ids, suffix: `@${overlayId}` });
  const words = { ...dictionaries, text: textsOfParts(parts) };
  // "e9" stands before "e95", but "e9@1" behind "e95@1".
  return { length, ...sortColumns(columns, length, words), dictionaries: words };
}

function qualifyEach(table: ObservationTable, overlayId: string): ObservationTable {
  const { length } = table;
  const { text: texts, ...others } = table.dictionaries;
  const text = mapTexts(texts, String);
  const words = createDictionary('');
  const recode = (codes: WordCodes): Uint32Array =>
    Uint32Array.from(codes, (code) => words.add(text[code] ?? ''));
  const place = recode(table.place);
  const timeText = recode(table.timeText);
  const description = recode(table.description);
  const taken = new Set<string>();
  const id = Uint32Array.from(plainTable(table).id, (code, row) => {
    const report = table.report[row] ?? 0;
    const own = ownIdOf(text[code] ?? '');
    let free = own;
    for (let n = 2; taken.has(`${report}#${free}`); n++) free = `${own}.${n}`;
    taken.add(`${report}#${free}`);
    return words.add(`${free}@${overlayId}`);
  });
  const dictionaries = { ...others, text: textsOf(words.words) };
  const columns = growColumns({ ...plainTable(table), place, timeText, description, id }, length);
  return { length, ...sortColumns(columns, length, dictionaries), dictionaries };
}

/** The part of the texts that has all ids and nothing else, and the code of its first word. */
interface OwnIds {
  readonly part: number;
  readonly first: number;
  readonly words: ByteWords | NumberedWords;
}

/** Null where ids share their part with other words, repeat, or have an overlay already. */
function ownIds(table: ObservationTable): OwnIds | null {
  const { parts, length } = table.dictionaries.text;
  const uses = new Uint8Array(length);
  for (const codes of [table.place, table.timeText, table.description])
    for (let row = 0; row < codes.length; row++) uses[codes[row] ?? 0] = OTHER;
  for (const code of plainTable(table).id) {
    if (uses[code] !== 0) return null;
    uses[code] = ID;
  }
  let first = 0;
  const found: OwnIds[] = [];
  for (const [part, words] of parts.entries()) {
    const used = uses.subarray(first, first + sizeOf(words));
    if (used.includes(ID)) {
      if (!(isBytes(words) || isNumbered(words)) || used.includes(OTHER)) return null;
      found.push({ part, first, words });
    }
    first += sizeOf(words);
  }
  const [own, ...more] = found;
  const isWhole = own !== undefined && more.length === 0 && own.words.suffix === '';
  return isWhole && !(isBytes(own.words) && (hasQualified(own.words) || hasRepeats(own.words)))
    ? own
    : null;
}

const [OTHER, ID] = [1, 2];

/** The ids as numbers of a range, with the codes of the columns for them; null, with nothing changed, where they are none. */
function numberIds(columns: Columns, { first, words }: OwnIds): NumberedWords | null {
  const found = isBytes(words) ? numbersOf(words) : null;
  if (found === null || !isBytes(words)) return null;
  const { numbers, prefixBytes } = found;
  const prefix = new TextDecoder().decode(words.bytes.subarray(0, prefixBytes));
  // Digits behind "@" could be taken for an overlay.
  const numbered = prefix.includes('@') ? null : numberedWords(prefix, numbers);
  if (numbered === null) return null;
  const { id, place, timeText, description } = columns;
  for (let row = 0; row < id.length; row++)
    id[row] = first + (numbers[(id[row] ?? 0) - first] ?? 0) - numbered.first;
  const more = numbered.size - words.ends.length;
  for (const codes of more === 0 ? [] : [place, timeText, description])
    for (let row = 0; row < codes.length; row++)
      if ((codes[row] ?? 0) > first) codes[row] = (codes[row] ?? 0) + more;
  return numbered;
}

function hasQualified(part: ByteWords): boolean {
  for (let at = 0; at < part.ends.length; at++) if (isMarked(part, at)) return true;
  return false;
}

/** Whether "@" stands in the word where an overlay would begin behind it. */
function isMarked({ bytes, ends }: ByteWords, at: number): boolean {
  const mark = (ends[at] ?? 0) - QUALIFIER_BYTES;
  return mark >= (ends[at - 1] ?? 0) && bytes[mark] === 0x40;
}
