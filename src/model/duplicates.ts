import { distanceKm } from '../geometry/geodesic.ts';
import { pairId } from './decision.ts';
import type { Decision, DuplicateReason } from './decision.ts';
import { createRowBuckets } from './row-buckets.ts';
import { MAX_UNCERTAINTY_KM, WEAPON_GAP_MINUTES, placingsOf } from './row-placing.ts';
import type { Placings } from './row-placing.ts';
import { kindAt } from './kind.ts';
import { observationAt } from './observation-at.ts';
import { NO_FIGURE } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import { overlayIdOf, overlaysOf } from './qualify-ids.ts';
import { keyAt } from './table-rows.ts';
import { isSeenAgain, modelOf } from './weapon-words.ts';
import { textAt } from './texts.ts';

/** Two rows that may be one thing. Nothing is merged until a user says so. */
export interface DuplicateProposal {
  /** The same for the same pair, whatever else is loaded. */
  readonly id: string;
  /** Keys of the row that would stay (shipped before imported, placed before vague, earlier before later) and the other. */
  readonly rows: readonly [kept: string, absorbed: string];
  readonly reasons: readonly DuplicateReason[];
  /** 0 to 1: how much speaks for it. */
  readonly score: number;
}

export interface DuplicateProposals {
  /** Best first. */
  readonly proposals: readonly DuplicateProposal[];
  /** How many pairs met the conditions, as far as was looked. */
  readonly found: number;
  /** Pairs of rows that were compared. */
  readonly compared: number;
  /** Not every pair was compared, or not every proposal is listed. */
  readonly isCapped: boolean;
  /** Rows that say too little of place or time to be compared. */
  readonly vague: number;
}

export interface DuplicateLimits {
  readonly proposals: number;
  readonly comparisons: number;
}

export const DUPLICATE_LIMITS: DuplicateLimits = { proposals: 500, comparisons: 5_000_000 };

/** Two positions this close are one place: the precision of a settlement's published centre. */
const SAME_POSITION_KM = 1;
/** The same weapons are seen "again" near one place in up to three reports. */
const WEAPON_KM = 5;
/** More pairs than this are kept only to be sorted away again. */
const KEPT_PER_PROPOSAL = 40;

const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  'same-report': 0.3,
  'same-kind': 0.2,
  'same-kind-group': 0.1,
  'same-time': 0.2,
  'time-overlaps': 0.1,
  'same-count': 0.2,
  'count-missing': 0.05,
  'same-position': 0.2,
  'locations-overlap': 0.1,
  'seen-again': 0.2,
  'same-model': 0.15,
  'same-side': 0.1,
};

/**
 * Proposes pairs of rows from different reports or overlays that may be one thing: kinds of one group, spans that overlap,
 * the same count or one missing, and locations that can be one; weapons of one kind, side and place in consecutive reports,
 * seen "again" or of one model. Pairs that were decided before are left out. Rows are compared only within a day and a
 * cell of some kilometres, and no more than `limits` allow. The order of import changes nothing.
 */
export function proposeDuplicates(
  table: ObservationTable,
  decisions: readonly Decision[],
  limits: DuplicateLimits = DUPLICATE_LIMITS,
): DuplicateProposals {
  const placings = placingsOf(table);
  const sources = sourcesOf(table);
  const settled = new Set(decisions.map((each) => each.id));
  const found = new Map<string, DuplicateProposal>();
  const kept = limits.proposals * KEPT_PER_PROPOSAL;
  let [compared, isCapped] = [0, false];
  for (const rows of createRowBuckets(table, placings, sources)) {
    for (let i = 0; i < rows.length && !isCapped; i++) {
      const one = rows[i] ?? 0;
      for (let j = i + 1; j < rows.length; j++) {
        const other = rows[j] ?? 0;
        if (sources[one] === sources[other]) continue;
        if (compared === limits.comparisons || found.size === kept) {
          isCapped = true;
          break;
        }
        compared++;
        const reasons = reasonsFor(table, placings, one, other);
        if (reasons === null) continue;
        const proposal = proposalOf(table, placings, one, other, reasons);
        if (!settled.has(proposal.id)) found.set(proposal.id, proposal);
      }
    }
  }
  const sorted = [...found.values()].toSorted(
    (a, b) => b.score - a.score || (a.id < b.id ? -1 : 1),
  );
  return {
    proposals: sorted.slice(0, limits.proposals),
    found: found.size,
    compared,
    isCapped: isCapped || found.size > limits.proposals,
    vague: placings.vague,
  };
}

/** A code for the report and overlay that each row came from. */
function sourcesOf(table: ObservationTable): Uint32Array {
  const { ids, codes: overlays } = overlaysOf(table.dictionaries.text);
  const codes = new Map<number, number>();
  return Uint32Array.from(table.report, (report, row) => {
    const source = report * ids.length + (overlays[table.id[row] ?? 0] ?? 0);
    const known = codes.get(source) ?? codes.size;
    codes.set(source, known);
    return known;
  });
}

function reasonsFor(
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
  const [start, end] = [table.start[one] ?? 0, table.end[one] ?? 0];
  const [otherStart, otherEnd] = [table.start[other] ?? 0, table.end[other] ?? 0];
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
    (table.end[one] ?? 0) <= (table.end[other] ?? 0) ? [one, other] : [other, one];
  const gap = (table.start[later] ?? 0) - (table.end[earlier] ?? 0);
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
    [table.lng[one] ?? 0, table.lat[one] ?? 0],
    [table.lng[other] ?? 0, table.lat[other] ?? 0],
  );
}

function isPlaced(radiusKm: number | undefined): boolean {
  return radiusKm !== undefined && radiusKm >= 0 && radiusKm <= MAX_UNCERTAINTY_KM;
}

function descriptionOf(table: ObservationTable, row: number): string {
  return textAt(table.dictionaries.text, table.description[row] ?? 0);
}

function proposalOf(
  table: ObservationTable,
  placings: Placings,
  one: number,
  other: number,
  reasons: readonly DuplicateReason[],
): DuplicateProposal {
  const [kept, absorbed] = isBetter(table, placings, one, other) ? [one, other] : [other, one];
  const rows = [keyAt(table, kept), keyAt(table, absorbed)] as const;
  const score = Math.min(
    1,
    reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0),
  );
  return { id: pairId(...rows), rows, reasons, score: Math.round(score * 100) / 100 };
}

function isBetter(
  table: ObservationTable,
  { radiusKm }: Placings,
  one: number,
  other: number,
): boolean {
  const rank = (row: number): readonly number[] => [
    overlayIdOf(observationAt(table, row).id) === null ? 0 : 1,
    isPlaced(radiusKm[row]) ? (radiusKm[row] ?? 0) : Number.MAX_VALUE,
    table.end[row] ?? 0,
  ];
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return keyAt(table, one) < keyAt(table, other);
  return (a[at] ?? 0) < (b[at] ?? 0);
}
