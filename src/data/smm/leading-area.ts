import { emptySpot } from './item-location.ts';
import type { ProseItem } from './prose-item.ts';
import type { ProseToken } from './prose-tokens.ts';

/** "Inside the disengagement area near Zolote, the camera in Zolote recorded": the area is where, the camera from where. */
export function placeInLeadingArea(
  text: string,
  items: readonly ProseItem[],
  lead: readonly ProseToken[],
): void {
  const area = lead.find((token) => token.place !== null)?.place ?? null;
  if (area?.isArea !== true) return;
  const relation = LEADING_AREA.exec(text.slice(0, area.from))?.[1]?.toLowerCase();
  if (relation === undefined) return;
  for (const item of items) {
    const [spot] = item.location.spots;
    const isNamed = item.location.spots.some((each) => each.area !== null);
    if (isNamed) continue;
    const relationOf = relation.startsWith('out')
      ? 'outside'
      : /^(?:in|within)/u.test(relation)
        ? 'inside'
        : 'near';
    if (spot === undefined)
      item.location.spots.push({ ...emptySpot(), area, relation: relationOf });
    else Object.assign(spot, { area, relation: relationOf });
  }
}

const LEADING_AREA =
  /^(?:(?:also|in the [^,]{1,40}|on [^,]{1,40}),? )?(inside|within|in|outside|close to|near)(?: and (?:near|close to))? $/iu;
