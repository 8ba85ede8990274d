/** What a source says of the precision of its coordinates. */
export type Placing =
  | { readonly precision: 'exact' }
  | { readonly precision: 'place'; readonly radiusKm: number }
  | { readonly precision: 'region' };

export const EXACT: Placing = { precision: 'exact' };
export const REGION: Placing = { precision: 'region' };

/**
 * How far from its coordinates an event may lie, in kilometres, for what a source calls its precision. Ours, not the
 * sources' own except where said.
 *
 * | stated | radius |
 * |---|--:|
 * | nothing: somebody's coordinates | 1 |
 * | a street | 0.5 |
 * | a settlement, by its centre | 3 |
 * | near a settlement, a small part of a region | 10 |
 * | within about 25 km (UCDP's own figure), a raion | 25 |
 */
const RADIUS_KM = {
  unstated: 1,
  street: 0.5,
  settlement: 3,
  nearby: 10,
  district: 25,
} as const;

/** A place with the radius of the table. */
export function placeWithin(stated: keyof typeof RADIUS_KM): Placing {
  return { precision: 'place', radiusKm: RADIUS_KM[stated] };
}

/**
 * The radius of a place in kilometres: the stated one; else, to the next hundred metres, what its figures are rounded to,
 * but not better than is usual.
 */
export function radiusOf(placing: Placing | null, roundingKm: number): number {
  return placing?.precision === 'place'
    ? placing.radiusKm
    : Math.max(RADIUS_KM.unstated, Math.ceil(roundingKm * 10) / 10);
}

const WORDS: readonly (readonly [pattern: RegExp, placing: Placing])[] = [
  [/^(?:exact|address|building|house|gps|point|точно|точн\p{L}*)$/iu, EXACT],
  [/^(?:street|road|вулиця|улица)$/iu, placeWithin('street')],
  [
    /^(?:settlement|town|city|village|locality|place|adm3|adm4|ppl\w*|населений пункт|населенный пункт)$/iu,
    placeWithin('settlement'),
  ],
  [
    /^(?:near|nearby|approximate|approx|area|general area|приблизно|примерно)$/iu,
    placeWithin('nearby'),
  ],
  [/^(?:district|raion|county|municipality|adm2|admin2|район)$/iu, placeWithin('district')],
  [/^(?:region|oblast|province|state|country|adm1|adm0|admin1|область|регіон|регион)$/iu, REGION],
];
const RADIUS = /^(?:±|\+-|\+\/-|~|≤|<)?\s*(\d+(?:[.,]\d+)?)\s*(km|m|км|м)$/iu;

/** The placing that the words of a precision column say, "500 m" included; null where they are not known. */
export function placingOfWords(text: string): Placing | null {
  const words = text.trim();
  const [, number, unit = ''] = RADIUS.exec(words) ?? [];
  if (number !== undefined) {
    const km = Number(number.replace(',', '.')) / (/^k|^к/iu.test(unit) ? 1 : 1000);
    if (km > 1000) return REGION;
    return km === 0 ? EXACT : { precision: 'place', radiusKm: km };
  }
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
