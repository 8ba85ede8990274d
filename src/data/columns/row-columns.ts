import { ByteHeap } from '../../model/byte-heap.ts';
import { createDictionary } from '../../model/dictionary.ts';
import { MEANS, STATUSES } from '../../model/observation.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import { createColumns, growColumns, sortColumns } from '../../model/table-columns.ts';
import { textsOfParts } from '../../model/texts.ts';
import type { MeantCount, MeantKind, MeantSpan, MeantWords } from './row-meanings.ts';

/** Takes rows into columns one by one: set all that a row is, then `accept` it, or set the next row over it. */
export interface RowColumns extends MeantWords {
  /** How many rows are accepted. */
  readonly length: number;
  set(span: MeantSpan, kind: MeantKind, count: MeantCount, region: number, side: number): void;
  /** The name is the place of a text; the radius, kilometres, NaN where the location is no place. */
  setPlace(precision: number, lng: number, lat: number, radiusKm: number, name: number): void;
  /** The place of a text. */
  setDescription(text: number): void;
  accept(): void;
  /** The table of the accepted rows, which have the ids in this order. */
  finish(ids: ByteHeap): ObservationTable;
}

/** Room for so many rows of one report, of so many bytes of text; it grows where that is not enough. */
export function createRowColumns(
  report: string,
  rowsHint: number,
  textBytesHint: number,
): RowColumns {
  const texts = new ByteHeap(textBytesHint, rowsHint + 16);
  texts.end();
  const regions = createDictionary('');
  const sides = createDictionary('');
  let columns = createColumns(Math.max(rowsHint, 64));
  let row = 0;
  return {
    texts,
    codeOfRegion: (id) => regions.add(id),
    codeOfSide: (id) => sides.add(id),
    get length() {
      return row;
    },
    set(span, kind, count, region, side) {
      if (row === columns.start.length) columns = growColumns(columns, row * 2);
      columns.start[row] = span.period.start;
      columns.end[row] = span.period.end;
      columns.timeText[row] = span.text;
      columns.kind[row] = kind.code;
      columns.weaponState[row] = kind.weaponState;
      columns.count[row] = count.count;
      columns.qualifier[row] = count.qualifier;
      columns.region[row] = region;
      columns.side[row] = side;
    },
    setPlace(precision, lng, lat, radiusKm, name) {
      columns.precision[row] = precision;
      columns.lng[row] = lng;
      columns.lat[row] = lat;
      columns.rangeMin[row] = Number.isNaN(radiusKm) ? Number.NaN : 0;
      columns.rangeMax[row] = radiusKm;
      columns.place[row] = name;
    },
    setDescription(text) {
      columns.description[row] = text;
    },
    accept() {
      row++;
    },
    finish(ids) {
      const first = texts.length;
      for (let at = 0; at < row; at++) columns.id[at] = first + at;
      columns.means.fill(MEANS.indexOf('unknown'), 0, row);
      columns.status.fill(STATUSES.indexOf('confirmed'), 0, row);
      columns.report.fill(1, 0, row);
      const dictionaries = {
        report: ['', report],
        region: regions.words,
        side: sides.words,
        observer: [null],
        text: textsOfParts([texts.finish(), ids.finish()]),
      };
      return { length: row, ...sortColumns(columns, row, dictionaries), dictionaries };
    },
  };
}
