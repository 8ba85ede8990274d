import type { ItemLocation } from './item-location.ts';
import type { ProseItem } from './prose-item.ts';
import { kindOfWords } from './prose-tokens.ts';

/** How many the parts of an item count together. */
export function sumOfParts(items: readonly ProseItem[], parent: ProseItem): number {
  return items.reduce((sum, item) => (item.parent === parent ? sum + (item.count ?? 0) : sum), 0);
}

/** Replaces a total by its parts where they add up to it, and drops the parts where they do not and cannot be anything else. */
export function settleItems(items: readonly ProseItem[], sentence: string): readonly ProseItem[] {
  const kept: ProseItem[] = [];
  const isCounted = items.some((item) => item.count !== null);
  for (const item of items) {
    // Beside counts, a bare plural says something of its own only of another place.
    if (isCounted && item.isAuxiliary && isEmpty(item.location)) continue;
    const owner = item.parent ?? item;
    const parts = items.filter((each) => each.parent === owner);
    const isWhole = parts.length > 0 && sumOfParts(items, owner) === owner.count;
    if (item.parent === null ? !isWhole : isWhole || item.isMaybePart) kept.push(item);
    else if (item.parent === null) shareLocation(item, parts);
    else adoptLocation(owner, item);
  }
  for (const item of kept) finishItem(item, sentence);
  return kept;
}

const BOTH_WAYS = /^ (?:and|\/|or) (?:incoming|outgoing)\b/u;

function finishItem(item: ProseItem, sentence: string): void {
  // "explosions caused by incoming and outgoing fire" are neither impacts nor outgoing rounds.
  const both = BOTH_WAYS.exec(sentence.slice(item.to))?.[0] ?? '';
  const own = sentence.slice(item.from, item.to) + both;
  const isAlone = item.parent === null;
  const words =
    isAlone || /impact|outgoing|incoming|airburst/iu.test(own)
      ? own
      : `${own} ${sentence.slice(item.parent?.from, item.parent?.to)}`;
  item.kind = kindOfWords(item.noun, words);
}

function shareLocation(owner: ProseItem, parts: readonly ProseItem[]): void {
  for (const part of parts) {
    if (isEmpty(part.location)) part.location = owner.location;
    part.flight ??= owner.flight;
  }
}

function adoptLocation(owner: ProseItem, part: ProseItem): void {
  if (isEmpty(owner.location)) owner.location = part.location;
}

function isEmpty(location: ItemLocation): boolean {
  return location.spots.length === 0;
}
