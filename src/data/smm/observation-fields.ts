import type { Means } from '../../model/observation.ts';
import type { Spot } from './item-location.ts';
import type { ProseItem } from './prose-item.ts';
import type { ProseToken } from './prose-tokens.ts';

const VERB_MEANS: readonly (readonly [RegExp, Means])[] = [
  [/hear/u, 'heard'],
  [/saw|observed|seeing|witnessed/u, 'saw'],
  [/spotted/u, 'uav'],
];

/** How the thing at the place in the sentence was observed, by the verb in front of it. */
export function meansOf(tokens: readonly ProseToken[], at: number): Means {
  const verb = tokens.findLast(
    (token) => token.from <= at && (token.type === 'verb' || token.type === 'passive'),
  );
  const text = verb?.text ?? '';
  return VERB_MEANS.find(([pattern]) => pattern.test(text))?.[1] ?? 'recorded';
}

/** An uncounted item is at each of its spots; a count over several places is at none of them alone. */
export function spotsOf(item: ProseItem): readonly (Spot | null)[] {
  const { spots } = item.location;
  const [only] = spots;
  if (spots.length <= 1) return [only ?? null];
  const own = spots.filter((spot) => spot.place === null && spot.area === null);
  const [direct] = own;
  const area = spots.find((spot) => spot.area !== null);
  if (item.count !== null && spots.length === 2 && direct !== undefined && area !== undefined)
    return [{ ...direct, area: area.area, relation: area.relation }];
  if (item.count !== null) return [own.length === 1 ? (direct ?? null) : null];
  return spots;
}

/** The words of the item, null where there are none. */
export function description(text: string, item: ProseItem): string | null {
  const words = text.slice(item.from, item.to).trim();
  return words === '' ? null : words;
}

/** Whether the words tell more of the place than a name, which may be that of a country or of a paper. */
export function isDescribed({ place, area, bearings }: Spot): boolean {
  return area !== null || (place !== null && (bearings.length > 0 || place.control !== null));
}
