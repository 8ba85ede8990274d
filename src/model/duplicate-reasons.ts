import { distanceKm } from '../geometry/geodesic.ts';
import type { DuplicateReason } from './decision.ts';
import { kindAt } from './kind.ts';
import { numberAt } from './number-column.ts';
import { NO_FIGURE } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import { MAX_UNCERTAINTY_KM, WEAPON_GAP_MINUTES } from './row-placing.ts';
import type { Placings } from './row-placing.ts';
import { textAt } from './texts.ts';
import { isSeenAgain, modelOf } from './weapon-words.ts';

/** Two positions this close are one place: the precision of a settlement's published centre. */
const SAME_POSITION_KM = 1;
/** The same weapons are seen "again" near one place in up to three reports. */
const WEAPON_KM = 5;

/** What speaks for two rows being one thing; null where they do not meet the conditions, see `proposeDuplicates`. */
export function reasonsFor(
  table: ObservationTable,
  placings: Placings,
  one: number,
  other: number,
): readonly DuplicateReason[] | null {
  const kinds = [kindAt(table.kind[one] ?? 0), kindAt(table.kind[other] ?? 0)] as const;
  if (kinds[0].group !== kinds[1].group) return null;
  const counts = countReason(table, one, other);
  if (counts === null) return null;
  const isSameReport = table.report[one] === table.report[other];
  const report: readonly DuplicateReason[] = isSameReport ? ['same-report'] : [];
  const kind: DuplicateReason = kinds[0].id === kinds[1].id ? 'same-kind' : 'same-kind-group';
  const time = timeReason(table, one, other);
  if (time !== null) {
    // Two rows without a number must agree in what they are, else a busy day proposes everything.
    if (counts === 'none' && kind !== 'same-kind') return null;
    const place = placeReasons(table, placings, one, other, isSameReport);
    return place === null
      ? null
      : [...report, kind, time, counts === 'none' ? 'count-missing' : counts, ...place];
  }
  if (kinds[0].group !== 'weapon' || kind !== 'same-kind' || isSameReport) return null;
  const again = againReasons(table, placings, one, other);
  return again === null ? null : [kind, counts === 'none' ? 'count-missing' : counts, ...again];
}

function countReason(
  table: ObservationTable,
  one: number,
  other: number,
): 'same-count' | 'count-missing' | 'none' | null {
  const [a, b] = [table.count[one] ?? NO_FIGURE, table.count[other] ?? NO_FIGURE];
  if (a === b) return a === NO_FIGURE ? 'none' : 'same-count';
  return a === NO_FIGURE || b === NO_FIGURE ? 'count-missing' : null;
}

function timeReason(
  table: ObservationTable,
  one: number,
  other: number,
): 'same-time' | 'time-overlaps' | null {
  const [start, end] = [numberAt(table.start, one), numberAt(table.end, one)];
  const [otherStart, otherEnd] = [numberAt(table.start, other), numberAt(table.end, other)];
  if (start === otherStart && end === otherEnd) return 'same-time';
  return start < otherEnd && otherStart < end ? 'time-overlaps' : null;
}

/** Rows without a place can only be compared inside one report and region. */
function placeReasons(
  table: ObservationTable,
  placings: Placings,
  one: number,
  other: number,
  isSameReport: boolean,
): readonly DuplicateReason[] | null {
  const km = kmBetween(table, placings, one, other);
  if (km !== null) {
    if (km <= SAME_POSITION_KM) return ['same-position'];
    const reach = (placings.radiusKm[one] ?? 0) + (placings.radiusKm[other] ?? 0);
    return km <= reach ? ['locations-overlap'] : null;
  }
  const isUnplaced = placings.radiusKm[one] === -1 && placings.radiusKm[other] === -1;
  const hasSameWord =
    table.region[one] === table.region[other] && table.place[one] === table.place[other];
  return isUnplaced && isSameReport && hasSameWord ? [] : null;
}

function againReasons(
  table: ObservationTable,
  placings: Placings,
  one: number,
  other: number,
): readonly DuplicateReason[] | null {
  const [earlier, later] =
    numberAt(table.end, one) <= numberAt(table.end, other) ? [one, other] : [other, one];
  const gap = numberAt(table.start, later) - numberAt(table.end, earlier);
  const km = kmBetween(table, placings, one, other);
  if (gap > WEAPON_GAP_MINUTES || km === null || km > WEAPON_KM) return null;
  const sides = [table.side[one] ?? 0, table.side[other] ?? 0] as const;
  if (sides[0] !== sides[1] && sides[0] !== 0 && sides[1] !== 0) return null;
  const words = [descriptionOf(table, earlier), descriptionOf(table, later)] as const;
  const models = [modelOf(words[0]), modelOf(words[1])] as const;
  if (models[0] !== models[1] && models[0] !== null && models[1] !== null) return null;
  const isSameModel = models[0] !== null && models[0] === models[1];
  const isAgain = isSeenAgain(words[1]);
  if (!isSameModel && !isAgain) return null;
  return [
    ...(km <= SAME_POSITION_KM ? (['same-position'] as const) : []),
    ...(isAgain ? (['seen-again'] as const) : []),
    ...(isSameModel ? (['same-model'] as const) : []),
    ...(sides[0] === sides[1] && sides[0] !== 0 ? (['same-side'] as const) : []),
  ];
}

/** Null where either has no place or one that is too vague. */
function kmBetween(
  table: ObservationTable,
  { radiusKm }: Placings,
  one: number,
  other: number,
): number | null {
  if (!isPlaced(radiusKm[one]) || !isPlaced(radiusKm[other])) return null;
  return distanceKm(
    [numberAt(table.lng, one), numberAt(table.lat, one)],
    [numberAt(table.lng, other), numberAt(table.lat, other)],
  );
}

/** Whether a row with such a radius (km, see `Placings`) has a place that can be compared. */
export function isPlaced(radiusKm: number | undefined): boolean {
  return radiusKm !== undefined && radiusKm >= 0 && radiusKm <= MAX_UNCERTAINTY_KM;
}

function descriptionOf(table: ObservationTable, row: number): string {
  return textAt(table.dictionaries.text, table.description[row] ?? 0);
}
