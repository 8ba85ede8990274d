import { csvCell } from '../data/csv-cell.ts';
import { formatBearing } from '../base/compass.ts';
import { formatInstant, zoneAt } from '../base/period.ts';
import type { ReadResult } from '../data/reader.ts';
import type { Span } from '../data/smm/reading.ts';
import type { Observation } from '../model/observation.ts';
import { observationAt } from '../model/observation-at.ts';
import { positionOf } from './read-json.ts';

const HEADER = [
  'file',
  'report',
  'id',
  'kind',
  'count',
  'qualifier',
  'start',
  'end',
  'precision',
  'lng',
  'lat',
  'radiusKm',
  'place',
  'region',
  'side',
  'observer',
  'observerSide',
  'means',
  'rangeMinKm',
  'rangeMaxKm',
  'bearings',
  'flightFrom',
  'flightTo',
  'weaponState',
  'timeText',
  'description',
  'spanFrom',
  'spanTo',
];

/** The header line of `read --format csv`. */
export const CSV_HEADER = `${HEADER.join(',')}\n`;

/** The accepted observations as lines of CSV; `spans` gives the place in the text by report and id, where it is prose. */
export function csvLines(
  file: string,
  { table }: ReadResult,
  spans: ReadonlyMap<string, Span>,
): string {
  let lines = '';
  for (let row = 0; row < table.length; row++) {
    const observation = observationAt(table, row);
    const span = spans.get(spanKey(observation.reportId, observation.id));
    lines += `${cellsOf(file, observation, span).map(csvCell).join(',')}\n`;
  }
  return lines;
}

/** The key of an observation in the map of spans. */
export function spanKey(reportId: string, id: string): string {
  return JSON.stringify([reportId, id]);
}

function cellsOf(
  file: string,
  observation: Observation,
  span: Span | undefined,
): readonly (string | number | null)[] {
  const { location, observer, period } = observation;
  const at = positionOf(observation);
  const range = 'rangeKm' in location ? location.rangeKm : null;
  const bearings = 'bearings' in location ? location.bearings.map(formatBearing).join(' ') : '';
  const isPlace = location.precision === 'place';
  return [
    file,
    observation.reportId,
    observation.id,
    observation.kind,
    observation.count,
    observation.qualifier,
    formatInstant(period.start, zoneAt(period.start)),
    formatInstant(period.end, zoneAt(period.end)),
    location.precision,
    at?.[0] ?? null,
    at?.[1] ?? null,
    isPlace ? location.radiusKm : null,
    isPlace
      ? location.name
      : 'regionId' in location && location.precision === 'area'
        ? location.regionId
        : null,
    observation.regionId,
    observation.side,
    observer?.name ?? null,
    observer?.side ?? null,
    observation.means,
    range?.[0] ?? null,
    range?.[1] ?? null,
    bearings,
    observation.flight?.from ?? null,
    observation.flight?.to ?? null,
    observation.weaponState,
    observation.timeText,
    observation.description,
    span?.[0] ?? null,
    span?.[1] ?? null,
  ];
}
