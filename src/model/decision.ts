/** Why two rows may be the same thing; the first ones tell more. */
export const DUPLICATE_REASONS = [
  'same-report',
  'same-kind',
  'same-kind-group',
  'same-time',
  'time-overlaps',
  'same-count',
  'count-missing',
  'same-position',
  'locations-overlap',
  'seen-again',
  'same-model',
  'same-side',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/**
 * What a user decided about two rows. `merged`: the absorbed row is not counted or drawn while the kept one is there, and
 * both stay as they are; `distinct`: they are two things and are not proposed again.
 */
export interface Decision {
  /** Both keys, the smaller first: there is one decision about a pair. */
  readonly id: string;
  readonly verdict: 'merged' | 'distinct';
  readonly kept: string;
  readonly absorbed: string;
  readonly reasons: readonly DuplicateReason[];
}

/** The name of a pair of rows, whichever comes first. */
export function pairId(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

/**
 * The decisions with one more about the pair. A row that is itself absorbed passes its own on to what absorbed it, so a
 * merge never runs in a circle; null where the two are one already.
 */
export function decide(
  decisions: readonly Decision[],
  { kept, absorbed, verdict, reasons }: Omit<Decision, 'id'>,
): readonly Decision[] | null {
  const id = pairId(kept, absorbed);
  const others = decisions.filter((each) => each.id !== id);
  if (verdict === 'distinct') return [...others, { id, verdict, kept, absorbed, reasons }];
  const into = keptBy(decisions);
  const [root, other] = [rootOf(into, kept), rootOf(into, absorbed)];
  if (root === other) return null;
  const merge: Decision = {
    id: pairId(root, other),
    verdict,
    kept: root,
    absorbed: other,
    reasons,
  };
  return [...decisions.filter((each) => each.id !== merge.id), merge];
}

/** The present keys that were merged into another one, near or far along the chain of merges, that is present too. */
export function absorbedKeys(
  decisions: readonly Decision[],
  present: ReadonlySet<string>,
): ReadonlySet<string> {
  const into = keptBy(decisions);
  const isAbsorbed = (key: string): boolean => chainOf(into, key).some((each) => present.has(each));
  return new Set([...into.keys()].filter((key) => present.has(key) && isAbsorbed(key)));
}

/** Whether no row was merged twice and no merge runs in a circle, as `decide` leaves them. */
export function areSound(decisions: readonly Decision[]): boolean {
  const merged = decisions.filter((each) => each.verdict === 'merged');
  const into = keptBy(decisions);
  const isRound = merged.some(({ absorbed, kept }) => {
    const chain = chainOf(into, kept);
    return kept === absorbed || chain.includes(absorbed) || chain.includes(kept);
  });
  return into.size === merged.length && !isRound;
}

/** What each absorbed row was merged into. */
function keptBy(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const merged = decisions.filter((each) => each.verdict === 'merged');
  return new Map(merged.map((each) => [each.absorbed, each.kept]));
}

function rootOf(into: ReadonlyMap<string, string>, key: string): string {
  return chainOf(into, key).at(-1) ?? key;
}

/** The rows that a row went into, nearest first; a circle is followed once. */
function chainOf(into: ReadonlyMap<string, string>, key: string): readonly string[] {
  const chain: string[] = [];
  for (let next = into.get(key); next !== undefined; next = into.get(next)) {
    if (chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}
