import type { KindId } from './kind.ts';

/**
 * Distance in km that each side keeps its weapons of a class behind its own reference line: half the width of the zone.
 * Package of Measures of 12 February 2015, paragraph 2 (50, 70 and 140 km zones); Addendum of 29 September 2015 (30 km).
 */
const KM_BY_KIND: Partial<Record<KindId, number>> = {
  'self-propelled-howitzer': 25,
  'towed-howitzer': 25,
  artillery: 25,
  mlrs: 35,
  tank: 15,
  mortar: 15,
};

const LONG_RANGE = /tornado-?s|uragan|smerch|tochka/iu;
const CALIBRE_MM = /(\d{2,3})\s?mm/iu;

/** The withdrawal distance in km for a weapon; null where the agreements name none for its class. */
export function withdrawalKm(kind: KindId, description: string | null): number | null {
  const words = description ?? '';
  if (LONG_RANGE.test(words)) return 70;
  if (kind === 'anti-tank-gun') {
    const calibre = Number(CALIBRE_MM.exec(words)?.[1]);
    return Number.isNaN(calibre) ? null : calibre >= 100 ? 25 : 15;
  }
  return KM_BY_KIND[kind] ?? null;
}

export type Verdict =
  | 'violation'
  | 'probable-violation'
  | 'within-tolerance'
  | 'compliant'
  | 'cannot-be-judged';

/**
 * An estimate from distance alone, to stand beside the mission's own word and never instead of it: the line of the time
 * and the line of 19 September 2014 were not published. `marginKm` is what location and line together may be off.
 */
export function verdictFor(
  requiredKm: number | null,
  distanceKm: number | null,
  marginKm: number,
): Verdict {
  if (requiredKm === null || distanceKm === null) return 'cannot-be-judged';
  const shortfallKm = requiredKm - distanceKm;
  if (shortfallKm > marginKm) return 'violation';
  if (shortfallKm > 0) return 'probable-violation';
  return -shortfallKm < marginKm ? 'within-tolerance' : 'compliant';
}
