import { numberPattern } from './number-words.ts';
import { findPlaces } from './places.ts';
import type { FoundPlace } from './places.ts';
import { RANGE, WIND } from './ranges.ts';
import type { WeaponItem } from './weapon-items.ts';
import { OBSERVED } from './weapon-words.ts';

const POSITION = new RegExp(
  String.raw`((?:${RANGE} )?(?:to the )?(?:${WIND})) (?:of|from) (?:the )?(?:[\p{Ll}' -]{0,50})$`,
  'u',
);
/** "..., the SMM saw" behind a place: what follows was there. */
const FRONTED = new RegExp(
  String.raw`^(?:,[^,;]{0,40})?,? (?:\p{L}+ ){0,3}${OBSERVED.source}|^ ?[-:] (?=${numberPattern('en')})`,
  'u',
);
const LINK = /^(?:,? and |, )(?:(?:in|near|at) )?$/u;
const REFERRING = new RegExp(
  String.raw`^,?(?: which is)?(?: (?:in|to|on|at))?(?: the)? ?(?:${RANGE} )?(?:to the )?${WIND}(?:ern)?(?: part)? of $`,
  'u',
);
/** Where something was going to or coming from. */
const ON_THE_WAY = /\b(?:towards?|to|from|direction of|leaving|entering)(?: the)? $/u;

/** A place holds for the items in front of it that have none yet; where none follows, the last one before holds. */
export function placeItems(text: string, items: readonly WeaponItem[]): void {
  let waiting: WeaponItem[] = [];
  let last: FoundPlace | null = null;
  let isClause = false;
  const located = locatingPlaces(text).filter(
    (place) => !items.some((item) => place.nameFrom >= item.from && place.nameFrom < item.to),
  );
  const fronted = frontedPlaces(text, located);
  const settle = () => {
    for (const item of waiting)
      if (last !== null && last.from < item.from) setPlace(text, item, last);
    waiting = [];
  };
  const steps = [
    ...items.map((item) => ({ at: item.from, item, place: null })),
    ...located.map((place) => ({ at: place.from, item: null, place })),
    ...[...text.matchAll(/;/gu)].map(({ index }) => ({ at: index, item: null, place: null })),
  ];
  for (const { item, place } of steps.sort((a, b) => a.at - b.at)) {
    if (item !== null) waiting.push(item);
    else if (place === null) {
      // What a clause says of its own place ends with it.
      if (isClause) settle();
    } else if (fronted.has(place)) {
      settle();
      last = place;
      isClause = true;
    } else if (!isClause || !ON_THE_WAY.test(text.slice(0, place.from))) {
      last = place;
      for (const each of waiting) setPlace(text, each, place);
      waiting = [];
    }
  }
  settle();
}

/** The places of a sentence at which something can be, each with what tells where it is; not models in brackets. */
export function locatingPlaces(text: string): readonly FoundPlace[] {
  const places: FoundPlace[] = [];
  for (const place of findPlaces(text)) {
    const before = places.at(-1);
    if (isPartOfBracket(text, place)) continue;
    // "Verkhivka, 57km north-east of Donetsk"
    if (before !== undefined && REFERRING.test(text.slice(before.to, place.from)))
      places[places.length - 1] = { ...before, to: place.to };
    else if (isLocating(text, place)) places.push(place);
  }
  return places;
}

function isPartOfBracket(text: string, place: FoundPlace): boolean {
  const before = text.slice(0, place.nameFrom);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The places that a clause begins with, alone or linked: "between A and B, the SMM saw". */
function frontedPlaces(text: string, places: readonly FoundPlace[]): ReadonlySet<FoundPlace> {
  const fronted = new Set<FoundPlace>();
  let next: FoundPlace | null = null;
  for (const place of places.toReversed()) {
    const isLinked =
      next !== null && fronted.has(next) && LINK.test(text.slice(place.to, next.from));
    if (isLinked || FRONTED.test(text.slice(place.to, place.to + 160))) fronted.add(place);
    next = place;
  }
  return fronted;
}

function setPlace(text: string, item: WeaponItem, place: FoundPlace): void {
  item.place = place;
  const before = text.slice(Math.max(0, place.from - 110), place.from);
  const found = POSITION.exec(before);
  item.positionOffset = found?.[1] === undefined ? null : `${found[1]} of`;
}

function isLocating(text: string, place: FoundPlace): boolean {
  const before = text.slice(Math.max(0, place.from - 60), place.from);
  return (
    /\b(?:near|in|at|of|around|outside|between|and|close to|towards|from|through|on|the)\b[^,;]{0,40}$/iu.test(
      before,
    ) || place.from < 4
  );
}
