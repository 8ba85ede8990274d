import { formatBearing } from '../../../src/base/compass.ts';
import type { ReadObservation } from '../../../src/data/smm/reading.ts';

/** An observation in one line: count, kind, means, observer, range, bearings, flight, place and area. */
export function observationLine(each: ReadObservation): string {
  const range = each.rangeKm?.join('-') ?? (each.isRangeUndetermined ? 'undetermined' : '-');
  const flight = each.flight === null ? '' : ` ${each.flight.from}>${each.flight.to}`;
  const place = each.place === null ? '' : ` @${each.place.name}`;
  const area = each.area === null ? '' : ` ${each.areaRelation} ${each.area}`;
  const bearings = each.bearings.map(formatBearing).join(',');
  return `${each.count} ${each.kind} ${each.means} ${each.observerName} ${range} ${bearings}${flight}${place}${area}`;
}
