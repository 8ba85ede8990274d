import { ByteHeap } from '../../model/byte-heap.ts';
import type { ByteWords } from '../../model/byte-words.ts';
import { createDictionary } from '../../model/dictionary.ts';
import { PRECISIONS } from '../../model/location.ts';
import type { JoinedWords } from '../../model/joined-words.ts';
import { MEANS, STATUSES } from '../../model/observation.ts';
import { createColumns, growColumns, isBlank, sortColumns } from '../../model/table-columns.ts';
import type { Columns, PlainTable } from '../../model/table-columns.ts';
import { textsOfParts } from '../../model/texts.ts';
import type { Describer } from './describe.ts';
import { joinWords } from './join-words.ts';
import type { PlaceColumn } from './place-column.ts';
import { radiusOf } from './placing.ts';
import type { Placing } from './placing.ts';
import type { RowIds } from './row-ids.ts';
import type { Meanings, MeantWords } from './row-meanings.ts';

/** Columns that differ from row to row and are no words. */
const FIGURES = [
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
  'weaponState',
] as const;

/** Rows with what is not the same in all of them, as plain data; the words that they say have codes of their own. */
export interface ColumnsPart {
  readonly length: number;
  readonly columns: Columns;
  readonly texts: ByteWords;
  readonly regions: readonly string[];
  readonly sides: readonly string[];
}

/** The words on sides of rows, which have their codes. */
export type StatedSides = Pick<ColumnsPart, 'length' | 'columns' | 'sides'>;

const [EXACT = 0, PLACE = 0, REGION = 0] = (['exact', 'place', 'region'] as const).map(
  (precision) => PRECISIONS.indexOf(precision),
);

/** Takes rows of batches into columns. (A class: functions that are made anew for each file are compiled anew for each.) */
export class RowColumns implements MeantWords {
  readonly texts = new ByteHeap();
  private readonly regions = createDictionary('');
  private readonly sides = createDictionary('');
  private readonly report: string;
  private columns: Columns;
  private length = 0;

  /** Room for so many rows of one report; it grows where that is not enough. */
  constructor(report: string, rowsHint: number) {
    this.report = report;
    this.columns = createColumns(Math.max(rowsHint, 64));
    this.texts.end();
  }

  codeOfRegion(id: string): number {
    return this.regions.add(id);
  }

  codeOfSide(id: string): number {
    return this.sides.add(id);
  }

  /** Adds the rows of a batch from one to another, with what they mean and where they were. */
  add(
    from: number,
    to: number,
    meaning: Meanings,
    places: PlaceColumn,
    describer: Describer,
  ): void {
    const next = this.length + to - from;
    if (next > this.columns.start.length) this.columns = growColumns(this.columns, next * 2);
    this.addWords(from, to, meaning);
    this.addPlaces(from, to, meaning, places);
    const { precision } = this.columns;
    const first = this.length - from;
    describer.add(from, to, (row) => precision[first + row] === PLACE);
    this.length = next;
  }

  /** What the added rows say of sides, in their order, with where and when they were. */
  statedSides(): StatedSides {
    const { length, columns, sides } = this;
    return { length, columns, sides: sides.words };
  }

  /** The added rows without what is the same in all, for other columns. */
  take(): ColumnsPart {
    const { length, columns, texts, regions, sides } = this;
    return { length, columns, texts: texts.finish(), regions: regions.words, sides: sides.words };
  }

  /** Adds rows that other columns have taken. */
  join({ length: rows, columns: others, texts, regions, sides }: ColumnsPart): void {
    const { length } = this;
    const next = length + rows;
    if (next > this.columns.start.length) this.columns = growColumns(this.columns, next);
    const { columns } = this;
    for (const name of FIGURES) {
      const other = others[name].subarray(0, rows);
      if (!isBlank(other)) columns[name].set(other, length);
    }
    const ownTexts = joinWords(this.texts, texts);
    recode(others.timeText, rows, ownTexts, columns.timeText.subarray(length));
    recode(others.place, rows, ownTexts, columns.place.subarray(length));
    const ownRegions = Uint32Array.from(regions, (id) => this.regions.add(id));
    recode(others.region, rows, ownRegions, columns.region.subarray(length));
    const ownSides = Uint32Array.from(sides, (id) => this.sides.add(id));
    recode(others.side, rows, ownSides, columns.side.subarray(length));
    this.length = next;
  }

  /** The table of the added rows, which have the ids and say the words in this order. */
  finish(ids: RowIds, said: readonly JoinedWords[]): PlainTable {
    const { columns, length, texts, report, regions, sides } = this;
    const first = texts.length;
    for (let at = 0; at < length; at++) columns.id[at] = first + at;
    let from = 0;
    for (const { pieces, size } of said) {
      tell(columns.description.subarray(from, from + size), pieces, first + length + from);
      from += size;
    }
    columns.means.fill(MEANS.indexOf('unknown'), 0, length);
    columns.status.fill(STATUSES.indexOf('confirmed'), 0, length);
    columns.report.fill(1, 0, length);
    const dictionaries = {
      report: ['', report],
      region: regions.words,
      side: sides.words,
      observer: [null],
      text: textsOfParts([texts.finish(), ids.given.finish(), ...said]),
    };
    const sorted = sortColumns(columns, length, dictionaries, ids.unordered());
    return { length, ...sorted, dictionaries };
  }

  private addWords(from: number, to: number, meaning: Meanings): void {
    const { length, columns } = this;
    const { span, kind, count, region, side } = meaning;
    const { start, end, timeText, kind: kinds, weaponState: states } = columns;
    const { count: counts, qualifier, region: regionCodes, side: sideCodes } = columns;
    let known = span.at(from);
    let place = span.places[from];
    for (let row = from, at = length; row < to; row++, at++) {
      // Rows that follow each other often have the same date.
      if (span.places[row] !== place || place === -1) {
        known = span.at(row);
        place = span.places[row];
      }
      start[at] = known.period.start;
      end[at] = known.period.end;
      timeText[at] = known.text;
    }
    // What says nothing is not written: it is zero already, and memory that nobody touches is not taken up.
    for (let row = from, at = length; row < to; row++, at++) {
      const { code, weaponState } = kind.at(row);
      kinds[at] = code;
      if (weaponState !== 0) states[at] = weaponState;
    }
    for (let row = from, at = length; row < to; row++, at++) {
      const printed = count.at(row);
      counts[at] = printed.count;
      if (printed.qualifier !== 0) qualifier[at] = printed.qualifier;
    }
    for (let row = from, at = length; row < to; row++, at++) {
      const regionCode = region.at(row).code;
      const sideCode = side.at(row).code;
      if (regionCode !== 0) regionCodes[at] = regionCode;
      if (sideCode !== 0) sideCodes[at] = sideCode;
    }
  }

  private addPlaces(from: number, to: number, meaning: Meanings, places: PlaceColumn): void {
    const { length, columns } = this;
    const { precision, lng, lat, rangeMin, rangeMax, place } = columns;
    // Most rows are like the one before them.
    let known: Placing | null = null;
    let knownRounding = 0;
    let radius = radiusOf(known, knownRounding);
    for (let row = from, at = length; row < to; row++, at++) {
      const placing = meaning.placing.at(row);
      const isLocated = places.isKnown[row] === 1 && placing?.precision !== 'region';
      const isExact = placing?.precision === 'exact';
      const isPlace = isLocated && !isExact;
      precision[at] = isLocated ? (isExact ? EXACT : PLACE) : REGION;
      lng[at] = isLocated ? (places.lng[row] ?? 0) : Number.NaN;
      lat[at] = isLocated ? (places.lat[row] ?? 0) : Number.NaN;
      if (!isPlace) rangeMin[at] = Number.NaN;
      const rounding = places.roundingKm[row] ?? 0;
      if (isPlace && (placing !== known || rounding !== knownRounding)) {
        known = placing;
        knownRounding = rounding;
        radius = radiusOf(placing, rounding);
      }
      rangeMax[at] = isPlace ? radius : Number.NaN;
      const name = isPlace
        ? meaning.placeName.at(row)
        : isLocated
          ? 0
          : meaning.region.at(row).text;
      if (name !== 0) place[at] = name;
    }
  }
}

/** Puts the codes of what rows say, which follow each other from the first, to the rows that say something. */
function tell(into: Codes, pieces: JoinedWords['pieces'], first: number): void {
  // Where a column is never empty, every row says something.
  const isTold = pieces.some(({ codes }) => !codes.includes(0));
  for (const { codes } of isTold ? pieces.slice(0, 1) : pieces)
    for (let at = 0; at < into.length; at++) if (isTold || codes[at] !== 0) into[at] = first + at;
}

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Puts the own codes of words to rows that have other codes for them. Where none says anything, nothing is written. */
function recode(codes: Codes, rows: number, own: Uint32Array, into: Codes): void {
  if (isBlank(codes.subarray(0, rows))) return;
  for (let row = 0; row < rows; row++) into[row] = own[codes[row] ?? 0] ?? 0;
}
