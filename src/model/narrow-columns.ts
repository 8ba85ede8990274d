import { narrowCounting, narrowKm, narrowStart, narrowSteady } from './narrow-numbers.ts';
import type { ObservationTable, WordCodes } from './observation-table.ts';
import type { ColumnName, Columns } from './table-columns.ts';
import { narrowPositions } from './whole-positions.ts';

/** The same columns in as few bytes as their values need: for a table that stays as long as the page. */
export function narrowColumns(columns: Columns): Pick<ObservationTable, ColumnName> {
  const end = narrowSteady(columns.end);
  return {
    ...columns,
    start: narrowStart(columns.start, end),
    end,
    id: narrowCounting(columns.id),
    count: narrowCount(columns.count),
    ...narrowPositions(columns.lng, columns.lat),
    rangeMin: narrowKm(columns.rangeMin),
    rangeMax: narrowKm(columns.rangeMax),
    report: narrowCodes(columns.report),
    region: narrowRegion(columns.region),
    observer: narrowCodes(columns.observer),
    place: narrowCodes(columns.place),
    timeText: narrowCodes(columns.timeText),
    description: narrowCodes(columns.description),
  };
}

/** Codes of words, which are mostly few. */
export function narrowCodes(codes: WordCodes): WordCodes {
  const most = largest(codes);
  if (most < 2 ** 8) return written(codes, new Uint8Array(codes.length));
  return most < 2 ** 16 ? written(codes, new Uint16Array(codes.length)) : codes;
}

function narrowRegion(codes: ObservationTable['region']): ObservationTable['region'] {
  return largest(codes) < 2 ** 8 ? written(codes, new Uint8Array(codes.length)) : codes;
}

/** Writes no zeros: where rows have no word, the memory is not touched. */
function written<Narrow extends WordCodes>(codes: WordCodes, narrow: Narrow): Narrow {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    if (code !== 0) narrow[row] = code;
  }
  return narrow;
}

/** What is not known is below zero. */
function narrowCount(count: ObservationTable['count']): ObservationTable['count'] {
  const most = largest(count);
  if (most < 2 ** 7) return new Int8Array(count);
  return most < 2 ** 15 ? new Int16Array(count) : count;
}

function largest(numbers: WordCodes | ObservationTable['count']): number {
  let most = 0;
  for (let row = 0; row < numbers.length; row++) most = Math.max(most, numbers[row] ?? 0);
  return most;
}
