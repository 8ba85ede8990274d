import { pairId } from './decision.ts';
import type { Decision, DuplicateReason } from './decision.ts';
import { isPlaced, reasonsFor } from './duplicate-reasons.ts';
import { createRowBuckets } from './row-buckets.ts';
import { placingsOf } from './row-placing.ts';
import type { Placings } from './row-placing.ts';
import { numberAt } from './number-column.ts';
import type { ObservationTable } from './observation-table.ts';
import { overlaysOf } from './qualify-ids.ts';
import { keyAt } from './table-rows.ts';

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
  const isBetter = betterOf(table, placings, sources);
  const settled = new Set(decisions.map((each) => each.id));
  const found = new Map<string, DuplicateProposal>();
  const kept = limits.proposals * KEPT_PER_PROPOSAL;
  let [compared, isCapped] = [0, false];
  const compare = (one: number, other: number): boolean => {
    isCapped = compared === limits.comparisons || found.size === kept;
    if (isCapped) return false;
    compared++;
    const reasons = reasonsFor(table, placings, one, other);
    if (reasons === null) return true;
    const [stays, goes] = isBetter(one, other) ? [one, other] : [other, one];
    const proposal = proposalOf(table, stays, goes, reasons);
    if (!settled.has(proposal.id)) found.set(proposal.id, proposal);
    return true;
  };
  for (const rows of createRowBuckets(table, placings, sources.codes)) {
    if (!pairUp(rows, sources.codes, compare)) break;
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

/** Visits each pair of rows of different sources, the earlier row first, until a visit says to stop: then false. */
function pairUp(
  rows: readonly number[],
  sources: Uint32Array,
  visit: (one: number, other: number) => boolean,
): boolean {
  const bySource = new Map<number, number[]>();
  for (const row of rows) {
    const source = sources[row] ?? 0;
    const group = bySource.get(source);
    if (group === undefined) bySource.set(source, [row]);
    else group.push(row);
  }
  const groups = [...bySource.values()];
  for (const [i, group] of groups.entries()) {
    for (const others of groups.slice(i + 1)) {
      for (const row of group) {
        for (const other of others) {
          if (!visit(Math.min(row, other), Math.max(row, other))) return false;
        }
      }
    }
  }
  return true;
}

/** Where each row came from. */
interface Sources {
  /** A code for its report and overlay together. */
  readonly codes: Uint32Array;
  /** 1 where it is of an overlay. */
  readonly isImported: Uint8Array;
}

function sourcesOf({ report, id, length, dictionaries }: ObservationTable): Sources {
  const { ids, codes: overlays } = overlaysOf(dictionaries.text);
  const codes = new Uint32Array(length);
  const isImported = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const overlay = overlays[numberAt(id, row)] ?? 0;
    codes[row] = (report[row] ?? 0) * ids.length + overlay;
    isImported[row] = overlay === 0 ? 0 : 1;
  }
  return { codes, isImported };
}

function proposalOf(
  table: ObservationTable,
  kept: number,
  absorbed: number,
  reasons: readonly DuplicateReason[],
): DuplicateProposal {
  const rows = [keyAt(table, kept), keyAt(table, absorbed)] as const;
  const score = Math.min(
    1,
    reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0),
  );
  return { id: pairId(...rows), rows, reasons, score: Math.round(score * 100) / 100 };
}

/** Which of two rows would stay. */
function betterOf(
  table: ObservationTable,
  { radiusKm }: Placings,
  { isImported }: Sources,
): (one: number, other: number) => boolean {
  const vaguenessOf = (row: number): number =>
    isPlaced(radiusKm[row]) ? (radiusKm[row] ?? 0) : Number.MAX_VALUE;
  return (one, other) => {
    const difference =
      (isImported[one] ?? 0) - (isImported[other] ?? 0) ||
      vaguenessOf(one) - vaguenessOf(other) ||
      numberAt(table.end, one) - numberAt(table.end, other);
    return difference === 0 ? keyAt(table, one) < keyAt(table, other) : difference < 0;
  };
}
