import { narrowDegrees, narrowKm, narrowStart } from './narrow-numbers.ts';
import type { ObservationTable, WordCodes } from './observation-table.ts';
import type { ColumnName, Columns } from './table-columns.ts';
import { isBlank } from './table-columns.ts';

/** The same columns in as few bytes as their values need: for a table that stays as long as the page. */
export function narrowColumns(columns: Columns): Pick<ObservationTable, ColumnName> {
  return {
    ...columns,
    start: narrowStart(columns.start, columns.end),
    count: narrowCount(columns.count),
    lng: narrowDegrees(columns.lng),
    lat: narrowDegrees(columns.lat),
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
  if (isBlank(codes)) return new Uint8Array(codes.length);
  const most = largest(codes);
  if (most < 2 ** 8) return new Uint8Array(codes);
  return most < 2 ** 16 ? new Uint16Array(codes) : codes;
}

function narrowRegion(codes: ObservationTable['region']): ObservationTable['region'] {
  return largest(codes) < 2 ** 8 ? new Uint8Array(codes) : codes;
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
