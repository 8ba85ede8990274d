import type { ByteHeap } from '../../model/byte-heap.ts';
import { kindAt, kindCode } from '../../model/kind.ts';
import { COUNT_QUALIFIERS, WEAPON_STATES } from '../../model/observation.ts';
import type { SideId } from '../../model/observation.ts';
import { NO_FIGURE } from '../../model/observation-table.ts';
import type { ColumnField } from '../reader.ts';
import { kindOfWords } from './kind-words.ts';
import { placingOfWords } from './placing.ts';
import type { Placing } from './placing.ts';
import type { Cells, RowFault } from './preset.ts';
import { regionOfWords } from './region-words.ts';
import { remember } from './remember.ts';
import type { Remembered } from './remember.ts';
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
  /** Words that no kind is known by, which the kind stands for. */
  readonly unknown: string | null;
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
  readonly id: SideId | null;
  readonly code: number;
  readonly doubt: RowFault | null;
}

/** What the words of a row mean, as codes of the table; each worked out once for the words that it depends on. */
export interface Meanings {
  readonly refusal: Remembered<RowFault | null> | null;
  readonly span: Remembered<MeantSpan>;
  readonly doubt: ((day: number) => RowFault | null) | null;
  readonly region: Remembered<MeantRegion>;
  readonly kind: Remembered<MeantKind>;
  readonly count: Remembered<MeantCount>;
  readonly side: Remembered<MeantSide>;
  readonly placing: Remembered<Placing | null>;
  /** The place of the location's name among the texts. */
  readonly placeName: Remembered<number>;
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
  let day = 0;
  const doubt = remember(cursor, (cells) => {
    // The day follows from the date.
    field(cells, 'date');
    return preset?.doubt?.(cells, day) ?? null;
  });
  const { refuse } = preset ?? {};
  return {
    refusal: refuse === undefined ? null : remember(cursor, (cells) => refuse(cells)),
    span: remember(cursor, (cells) => {
      const span = readSpan(cells, rules);
      return { ...span, text: textOf(span.timeText) };
    }),
    doubt:
      preset?.doubt === undefined
        ? null
        : (of) => {
            day = of;
            return doubt();
          },
    region: remember(cursor, (cells) => regionOf(regionOfWords(field(cells, 'region')) ?? '')),
    kind: remember(cursor, (cells) => {
      const reading = own?.kind?.(cells);
      const text = reading?.isKnown === true ? '' : field(cells, 'kind');
      const { kind, isKnown } = reading ?? kindOfWords(text);
      const code = kindCode(kind);
      const weaponState = kindAt(code).group === 'weapon' ? UNSTATED : 0;
      return { code, weaponState, unknown: isKnown ? null : text };
    }),
    count: remember(cursor, (cells) => {
      const text = columns.count === undefined ? null : field(cells, 'count');
      const { count, qualifier, doubt: why } = readCount(text, columns.count);
      return {
        count: count ?? NO_FIGURE,
        qualifier: COUNT_QUALIFIERS.indexOf(qualifier),
        doubt: why,
      };
    }),
    side: remember(cursor, (cells) => {
      const text = field(cells, 'side');
      const side = sideOfWords(text);
      const isUnknown = side === null && text !== '';
      const column = columns.side ?? '';
      return {
        id: side,
        code: words.codeOfSide(side ?? ''),
        doubt: isUnknown ? { code: 'side-unknown', column, value: text } : null,
      };
    }),
    placing: remember(
      cursor,
      (cells) =>
        ownPlacing?.placing?.(cells) ??
        (columns.precision === undefined ? null : placingOfWords(field(cells, 'precision'))),
    ),
    placeName: remember(cursor, (cells) => textOf(field(cells, 'place'))),
  };
}
