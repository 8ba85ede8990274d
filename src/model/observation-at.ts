import { WINDS } from '../base/compass.ts';
import type { Bearing, Wind } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { kindAt } from './kind.ts';
import { PRECISIONS } from './location.ts';
import type { Location } from './location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from './observation.ts';
import type { Observation } from './observation.ts';
import { NO_FIGURE } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import { numberAt } from './number-column.ts';
import { textAt } from './texts.ts';
import type { Texts } from './texts.ts';

/** The observation in a row of the table, as it was put in (bearings in compass order). Throws on a row outside it. */
export function observationAt(table: ObservationTable, row: number): Observation {
  const { dictionaries } = table;
  const count = at(table.count, row);
  const state = at(table.weaponState, row);
  return {
    id: textAt(dictionaries.text, numberAt(table.id, row)),
    reportId: at(dictionaries.report, at(table.report, row)),
    kind: kindAt(at(table.kind, row)).id,
    count: count === NO_FIGURE ? null : count,
    qualifier: at(COUNT_QUALIFIERS, at(table.qualifier, row)),
    period: { start: numberAt(table.start, row), end: numberAt(table.end, row) },
    timeText: textOrNull(dictionaries.text, at(table.timeText, row)),
    location: locationAt(table, row),
    regionId: wordOrNull(dictionaries.region, at(table.region, row)),
    side: wordOrNull(dictionaries.side, at(table.side, row)),
    observer: dictionaries.observer[at(table.observer, row)] ?? null,
    means: at(MEANS, at(table.means, row)),
    description: textOrNull(dictionaries.text, at(table.description, row)),
    flight: flightOf(at(table.flight, row)),
    weaponState: state === 0 ? null : at(WEAPON_STATES, state - 1),
    status: at(STATUSES, at(table.status, row)),
  };
}

/** The location in a row of the table. */
export function locationAt(table: ObservationTable, row: number): Location {
  const precision = at(PRECISIONS, at(table.precision, row));
  const position: LngLat = [numberAt(table.lng, row), numberAt(table.lat, row)];
  const place = textAt(table.dictionaries.text, at(table.place, row));
  const rangeMax = numberAt(table.rangeMax, row);
  switch (precision) {
    case 'exact':
      return { precision, at: position };
    case 'place':
      return { precision, at: position, radiusKm: roundKm(rangeMax), name: place };
    case 'area':
      return { precision, regionId: place };
    case 'region':
      return { precision, regionId: place === '' ? null : place };
    default:
      return {
        precision,
        from: observerPosition(table, row),
        rangeKm: Number.isNaN(rangeMax)
          ? null
          : [roundKm(numberAt(table.rangeMin, row)), roundKm(rangeMax)],
        bearings: [
          ...bearingsOf(at(table.winds, row), false),
          ...bearingsOf(at(table.erlyWinds, row), true),
        ],
      };
  }
}

function observerPosition(table: ObservationTable, row: number): LngLat {
  const position = table.dictionaries.observer[at(table.observer, row)]?.at;
  if (position == null)
    throw new Error(`Expected row ${row} to have an observer's position, got none`);
  return position;
}

/** Undoes the rounding of 32-bit columns: ranges are printed in metres at the finest. */
function roundKm(km: number): number {
  return Math.round(km * 1000) / 1000;
}

function bearingsOf(bits: number, isErly: boolean): Bearing[] {
  return WINDS.filter((_, index) => (bits & (1 << index)) !== 0).map((wind) => ({ wind, isErly }));
}

function flightOf(code: number): { from: Wind; to: Wind } | null {
  return code === 0 ? null : { from: at(WINDS, (code >> 5) - 1), to: at(WINDS, (code & 31) - 1) };
}

function textOrNull(texts: Texts, code: number): string | null {
  return code === 0 ? null : textAt(texts, code);
}

function wordOrNull(words: readonly string[], code: number): string | null {
  return code === 0 ? null : at(words, code);
}

function at<Item>(
  items: { readonly [index: number]: Item; readonly length: number },
  index: number,
): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`Expected an index below ${items.length}, got ${index}`);
  return item;
}
