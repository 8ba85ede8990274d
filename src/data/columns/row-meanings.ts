import type { ByteHeap } from '../../model/byte-heap.ts';
import { kindAt, kindCode } from '../../model/kind.ts';
import { COUNT_QUALIFIERS, WEAPON_STATES } from '../../model/observation.ts';
import { NO_FIGURE } from '../../model/observation-table.ts';
import type { ColumnField } from '../reader.ts';
import { kindOfWords } from './kind-words.ts';
import { placingOfWords } from './placing.ts';
import type { Placing } from './placing.ts';
import type { Cells, RowFault } from './preset.ts';
import { regionOfWords } from './region-words.ts';
import { Remembered } from './remember.ts';
import { readCount } from './row-count.ts';
import type { RowCursor } from './row-cursor.ts';
import type { ReadingRules } from './row-reader.ts';
import { readSpan } from './row-span.ts';
import type { RowSpan } from './row-span.ts';
import { sideOfWords } from './side-words.ts';

/** A row's period, with the place of its text among the texts. */
export interface MeantSpan extends RowSpan {
  readonly text: number;
}

/** Codes as the table has them. */
export interface MeantKind {
  readonly code: number;
  readonly weaponState: number;
  /** Words that no kind is known by, which the kind stands for, until that is noted. */
  unknown: string | null;
}

export interface MeantCount {
  readonly count: number;
  readonly qualifier: number;
  readonly doubt: RowFault | null;
}

export interface MeantRegion {
  readonly code: number;
  /** The place of the region's id among the texts. */
  readonly text: number;
}

export interface MeantSide {
  readonly code: number;
  readonly doubt: RowFault | null;
}

/** What the words of a row mean, as codes of the table; each worked out once for the words that it depends on. */
export interface Meanings {
  readonly refusal: Remembered<RowFault | null> | null;
  readonly span: Remembered<MeantSpan>;
  /** What the row at which the cursor stands contradicts itself in, its date being read as the day. */
  readonly doubt: ((day: number) => RowFault | null) | null;
  readonly region: Remembered<MeantRegion>;
  readonly kind: Remembered<MeantKind>;
  readonly count: Remembered<MeantCount>;
  readonly side: Remembered<MeantSide>;
  readonly placing: Remembered<Placing | null>;
  /** The place of the location's name among the texts. */
  readonly placeName: Remembered<number>;
  /** Puts a 0 at the rows of the batch of whose words something has to be said. */
  clearOdd(isPlain: Uint8Array): void;
  /** Works all of them out for the batch that the cursor has taken. */
  take(): void;
}

/** The words of the table whose codes are given out here. */
export interface MeantWords {
  readonly texts: ByteHeap;
  codeOfRegion(id: string): number;
  codeOfSide(id: string): number;
}

const UNSTATED = 1 + WEAPON_STATES.indexOf('unstated');

/** The meanings of the rows at which the cursor stands. Words that the table has to hold are added to it. */
export function createMeanings(
  rules: ReadingRules,
  cursor: RowCursor,
  words: MeantWords,
): Meanings {
  const { columns, preset, chosen } = rules;
  const field = (cells: Cells, name: ColumnField): string => {
    const column = columns[name];
    return column === undefined ? '' : cells(column).trim();
  };
  const textOf = (text: string): number => {
    if (text === '') return 0;
    words.texts.writeText(text);
    return words.texts.end();
  };
  const own = chosen.has('kind') ? null : preset;
  const ownPlacing = chosen.has('precision') ? null : preset;
  const regionTexts = new Map<string, number>();
  const regionOf = (id: string): MeantRegion => {
    let text = regionTexts.get(id);
    if (text === undefined) regionTexts.set(id, (text = textOf(id)));
    return { code: words.codeOfRegion(id), text };
  };
  const remember = <Value>(
    read: (cells: Cells) => Value,
    isOdd?: (value: Value) => boolean,
  ): Remembered<Value> => new Remembered(cursor, read, isOdd);
  const { refuse } = preset ?? {};
  const remembered = {
    refusal:
      refuse === undefined
        ? null
        : remember(
            (cells) => refuse(cells),
            (fault) => fault !== null,
          ),
    span: remember(
      (cells): MeantSpan => {
        const span = readSpan(cells, rules);
        return { ...span, text: textOf(span.timeText) };
      },
      ({ fault, seen }) => fault !== null || seen.length > 0,
    ),
    region: remember((cells) => regionOf(regionOfWords(field(cells, 'region')) ?? '')),
    kind: remember(
      (cells): MeantKind => {
        const reading = own?.kind?.(cells);
        const text = reading?.isKnown === true ? '' : field(cells, 'kind');
        const { kind, isKnown } = reading ?? kindOfWords(text);
        const code = kindCode(kind);
        const weaponState = kindAt(code).group === 'weapon' ? UNSTATED : 0;
        return { code, weaponState, unknown: isKnown ? null : text };
      },
      ({ unknown }) => unknown !== null,
    ),
    count: remember(
      (cells): MeantCount => {
        const text = columns.count === undefined ? null : field(cells, 'count');
        const { count, qualifier, doubt: why } = readCount(text, columns.count);
        return {
          count: count ?? NO_FIGURE,
          qualifier: COUNT_QUALIFIERS.indexOf(qualifier),
          doubt: why,
        };
      },
      ({ doubt }) => doubt !== null,
    ),
    side: remember(
      (cells): MeantSide => {
        const text = field(cells, 'side');
        const side = sideOfWords(text);
        const isUnknown = side === null && text !== '';
        const column = columns.side ?? '';
        return {
          code: words.codeOfSide(side ?? ''),
          doubt: isUnknown ? { code: 'side-unknown', column, value: text } : null,
        };
      },
      ({ doubt }) => doubt !== null,
    ),
    placing: remember(
      (cells) =>
        ownPlacing?.placing?.(cells) ??
        (columns.precision === undefined ? null : placingOfWords(field(cells, 'precision'))),
    ),
    placeName: remember((cells) => textOf(field(cells, 'place'))),
  };
  const each = Object.values(remembered).filter((one) => one !== null);
  return {
    ...remembered,
    doubt:
      preset?.doubt === undefined
        ? null
        : (day) => preset.doubt?.((column) => cursor.text(cursor.positionOf(column)), day) ?? null,
    clearOdd(isPlain) {
      for (const one of each) one.clearOdd(isPlain);
    },
    take() {
      for (const one of each) one.take();
    },
  };
}
