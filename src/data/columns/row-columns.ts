import { ByteHeap } from '../../model/byte-heap.ts';
import { createDictionary } from '../../model/dictionary.ts';
import { PRECISIONS } from '../../model/location.ts';
import type { JoinedWords } from '../../model/joined-words.ts';
import { MEANS, STATUSES } from '../../model/observation.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import { createColumns, growColumns, sortColumns } from '../../model/table-columns.ts';
import { textsOfParts } from '../../model/texts.ts';
import type { Describer } from './describe.ts';
import type { PlaceColumn } from './place-column.ts';
import { radiusOf } from './placing.ts';
import type { Placing } from './placing.ts';
import type { Meanings, MeantWords } from './row-meanings.ts';

/** Takes rows of batches into columns. */
export interface RowColumns extends MeantWords {
  /** Adds the rows of a batch from one to another, with what they mean and where they were. */
  add(from: number, to: number, meaning: Meanings, places: PlaceColumn, describer: Describer): void;
  /** The table of the added rows, which have the ids and say the words in this order. */
  finish(ids: ByteHeap, said: JoinedWords): ObservationTable;
}

const [EXACT = 0, PLACE = 0, REGION = 0] = (['exact', 'place', 'region'] as const).map(
  (precision) => PRECISIONS.indexOf(precision),
);

/** Room for so many rows of one report; it grows where that is not enough. */
export function createRowColumns(report: string, rowsHint: number): RowColumns {
  const texts = new ByteHeap();
  texts.end();
  const regions = createDictionary('');
  const sides = createDictionary('');
  let columns = createColumns(Math.max(rowsHint, 64));
  let length = 0;
  const addWords = (
    from: number,
    to: number,
    { span, kind, count, region, side }: Meanings,
  ): void => {
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
  };
  const addPlaces = (from: number, to: number, meaning: Meanings, places: PlaceColumn): void => {
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
  };
  return {
    texts,
    codeOfRegion: (id) => regions.add(id),
    codeOfSide: (id) => sides.add(id),
    add(from, to, meaning, places, describer) {
      const next = length + to - from;
      if (next > columns.start.length) columns = growColumns(columns, next * 2);
      addWords(from, to, meaning);
      addPlaces(from, to, meaning, places);
      const { precision } = columns;
      const first = length - from;
      describer.add(from, to, (row) => precision[first + row] === PLACE);
      length = next;
    },
    finish(ids, said) {
      const first = texts.length;
      for (let at = 0; at < length; at++) columns.id[at] = first + at;
      // Where a column is never empty, every row says something.
      const isTold = said.pieces.some(({ codes }) => !codes.includes(0));
      for (const { codes } of isTold ? said.pieces.slice(0, 1) : said.pieces)
        for (let at = 0; at < length; at++)
          if (isTold || codes[at] !== 0) columns.description[at] = first + length + at;
      columns.means.fill(MEANS.indexOf('unknown'), 0, length);
      columns.status.fill(STATUSES.indexOf('confirmed'), 0, length);
      columns.report.fill(1, 0, length);
      const dictionaries = {
        report: ['', report],
        region: regions.words,
        side: sides.words,
        observer: [null],
        text: textsOfParts([texts.finish(), ids.finish(), said]),
      };
      return { length, ...sortColumns(columns, length, dictionaries), dictionaries };
    },
  };
}
