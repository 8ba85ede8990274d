import type { ProseItem } from './prose-item.ts';
import { sumOfParts } from './settle-items.ts';

/** The item that the counts being read are parts of: "12 explosions (five impacts and seven undetermined)". */
export class ItemParts {
  parent: ProseItem | null = null;
  /** How deep in brackets the parts stand; -1 where there are none. */
  depth = -1;
  /** The counts may as well go on from the item. */
  isMaybe = false;
  private readonly items: readonly ProseItem[];

  constructor(items: readonly ProseItem[]) {
    this.items = items;
  }

  open(depth: number, isMaybe = false): void {
    const last = this.items.findLast((item) => item.parent === null);
    if (last?.count == null || last.count < 2) return;
    this.parent = last;
    this.depth = depth;
    this.isMaybe = isMaybe;
  }

  close(): void {
    this.parent = null;
    this.depth = -1;
    this.isMaybe = false;
  }

  /** Parts that add up, an item too large to be a part, or one of another family end the list of parts. */
  closeBefore(count: number | null, noun: string): void {
    const { parent } = this;
    if (parent === null) return;
    if (this.isSettled(parent, count) || !isSameFamily(parent.noun, noun)) this.close();
  }

  private isSettled(parent: ProseItem, count: number | null): boolean {
    if (parent.count === null || this.depth > 0) return false;
    const sum = sumOfParts(this.items, parent);
    return sum >= parent.count || sum + (count ?? 0) > parent.count || count === null;
  }
}

const FAMILIES = [
  /(?<!air)burst|shot|bullet|salvo|volley/u,
  /flash/u,
  /flare/u,
  /projectile|tracer|rocket/u,
  /explosion|impact|airburst|blast|detonation/u,
];

/** Whether what one noun counts can be a part of what the other does: "73 projectiles, three of which ..., three bursts". */
function isSameFamily(whole: string, part: string): boolean {
  const [one, other] = [familyOf(whole), familyOf(part)];
  return one === other || one < 0 || other < 0;
}

function familyOf(noun: string): number {
  return FAMILIES.findIndex((family) => family.test(noun));
}
