import type { KindId } from '../../model/kind.ts';
import type { CountQualifier } from '../../model/observation.ts';
import { numberPattern, readNumber } from './number-words.ts';
import { findPlaces } from './places.ts';
import type { FoundPlace } from './places.ts';
import { plainLetters } from './plain-letters.ts';
import { RANGE, WIND } from './ranges.ts';
import { WEAPON_NOUN, readModel, weaponKindOf } from './weapon-types.ts';

/** One count of one class of weapon in a sentence; offsets are within the sentence. */
export interface WeaponItem {
  readonly kind: KindId;
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  readonly model: string | null;
  readonly calibre: string | null;
  readonly from: number;
  readonly to: number;
  place: FoundPlace | null;
  positionOffset: string | null;
  readonly isAgain: boolean;
  readonly isMissing: boolean;
}

const NUMBER = numberPattern('en', true);
const ADJECTIVES = String.raw`(?:(?:again |unmarked |Grad |Uragan |Smerch |\p{Lu}{1,3}-?\d+\p{L}* |\d{1,3}mm |probable |additional |stationary |military |loaded |parked |Soviet-made |armed |dug-in |previously recorded |of the |other |more |such |undetermined |heavy )*)`;
const ITEM = new RegExp(
  plainLetters(
    String.raw`(?:(?<number>${NUMBER}) ${ADJECTIVES})?(?<![\p{L}-])(?<noun>${WEAPON_NOUN})(?![\p{L}])(?<brackets>(?: ?\((?:[^()]|\([^()]{0,40}\)){1,90}\)){0,2})(?<again> again\b)?`,
    false,
  ),
  'gi',
);
const PART = new RegExp(
  String.raw`(${NUMBER}) (?:of )?((?:\d?\p{Lu}|\d)[^,;]*?(?:, ?\d+(?:\.\d+)? ?mm)?)(?=$|,? and |, (?!\d+ ?mm))`,
  'gu',
);
const POSITION = new RegExp(
  String.raw`((?:${RANGE} )?(?:to the )?(?:${WIND})) (?:of|from) (?:the )?(?:[\p{Ll}' -]{0,50})$`,
  'u',
);

/** Reads the weapons that the text names, each with the place that the sentence gives it. */
export function readWeaponItems(text: string): readonly WeaponItem[] {
  const places = findPlaces(text).filter((place) => !isPartOfBracket(text, place));
  const small = lowerNumber(text);
  const items: WeaponItem[] = [];
  for (const found of small.matchAll(ITEM)) items.push(...itemsOf(found, text));
  const own = places.filter(
    (place) => !items.some((item) => place.nameFrom >= item.from && place.nameFrom < item.to),
  );
  placeItems(text, items, own);
  return items;
}

/** A list's item may begin with its number: "Four howitzers", "An armoured vehicle". */
function lowerNumber(text: string): string {
  return /^(?:\p{Lu}\p{Ll}+|An?) \p{Ll}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Model names in brackets look like places. */
function isPartOfBracket(text: string, place: FoundPlace): boolean {
  const before = text.slice(0, place.nameFrom);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

const EXACT = { qualifier: 'exact' } as const;

function itemsOf(found: RegExpExecArray, text: string): readonly WeaponItem[] {
  const { number, noun = '', brackets = '', again } = found.groups ?? {};
  const kind = weaponKindOf(noun);
  const printed = number === undefined ? null : readNumber(number.toLowerCase(), 'en');
  const before = text.slice(Math.max(0, found.index - 30), found.index);
  if (kind === null || isAside(found, text, before)) return [];
  const bracket = brackets.replace(/^[\s(]+/u, '').replace(/\)$/u, '');
  const base = {
    kind,
    place: null,
    positionOffset: null,
    from: found.index,
    to: found.index + found[0].length,
    isAgain:
      again !== undefined ||
      /\bagain\b/u.test(before) ||
      /\bagain\b/u.test(found[0]) ||
      /^[^,;.]{0,20}\bagain\b/u.test(text.slice(found.index + found[0].length)),
    isMissing: false,
  };
  const parts = partsOf(bracket, printed?.value ?? null);
  if (parts.length > 0) return parts.map((part) => Object.assign({}, base, part, EXACT));
  const spread = spreadOver(text, base.to, printed?.value ?? null);
  const model = readModel(bracket);
  if (spread.length > 0) return spread.map((part) => Object.assign({}, base, model, part, EXACT));
  const own = readModel(bracket.replace(/^(?:MLRS|MBTs?|IFV|APC)\)? ?\(?/u, ''));
  return [
    { ...base, ...own, count: printed?.value ?? null, qualifier: printed?.qualifier ?? 'exact' },
  ];
}

/** "weapons" without a number, and words such as "tank fire", are no sightings of their own. */
function isAside(found: RegExpExecArray, text: string, before: string): boolean {
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 30);
  if (
    /^(?: fire| fins?| mines?| rounds?| shells?| positions?| holding| storage| crew| barrels?| tracks?| exercise)/u.test(
      after,
    )
  )
    return true;
  if (found.groups?.['number'] !== undefined) return false;
  return /withdrawal of (?:the )?$|(?:by|from|with|of|for|heavy|mounted|towing|carrying|caused by) (?:a |an |the )?$/u.test(
    before,
  );
}

const SPREAD = new RegExp(
  String.raw`^,? ?\(?(${NUMBER}) (?:of (?:which|them) )?(?:in|near|at) [^,;]{1,90}?(?:,? and |, )(${NUMBER}) (?:in|near|at) `,
  'u',
);

/** "12 systems, six near Kaiutyne and six near Chornukhyne": one count at each of two places, if they add up. */
function spreadOver(text: string, at: number, total: number | null) {
  const found = SPREAD.exec(text.slice(at, at + 260));
  if (found === null || total === null) return [];
  const first = readNumber((found[1] ?? '').toLowerCase(), 'en')?.value ?? 0;
  const second = readNumber((found[2] ?? '').toLowerCase(), 'en')?.value ?? 0;
  if (first + second !== total) return [];
  const firstAt = at + found[0].indexOf(found[1] ?? '');
  const secondAt = at + found[0].lastIndexOf(found[2] ?? '');
  return [
    { count: first, from: firstAt, to: firstAt + (found[1]?.length ?? 0) },
    { count: second, from: secondAt, to: secondAt + (found[2]?.length ?? 0) },
  ];
}

/** "three 2A65 Msta-B, 152mm and two 2A36 Giatsint-B, 152mm": the parts, if they add up. */
function partsOf(bracket: string, total: number | null) {
  if (total === null || total < 2) return [];
  const parts = [...bracket.matchAll(PART)].flatMap((found) => {
    const number = readNumber((found[1] ?? '').toLowerCase(), 'en');
    return number === null ? [] : [{ count: number.value, ...readModel(found[2] ?? '') }];
  });
  const sum = parts.reduce((value, part) => value + part.count, 0);
  return parts.length > 1 && sum === total ? parts : [];
}

/** A place holds for the items in front of it that have none yet; where none follows, the last one before holds. */
function placeItems(
  text: string,
  items: readonly WeaponItem[],
  places: readonly FoundPlace[],
): void {
  let waiting: WeaponItem[] = [];
  let last: FoundPlace | null = null;
  const steps = [
    ...items.map((item) => ({ at: item.from, item, place: null })),
    ...places.map((place) => ({ at: place.from, item: null, place })),
  ];
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    if (step.item !== null) waiting.push(step.item);
    else if (step.place !== null && isLocating(text, step.place)) {
      last = step.place;
      for (const item of waiting) setPlace(text, item, step.place);
      waiting = [];
    }
  }
  const only = last;
  if (only !== null)
    for (const item of waiting) if (only.from < item.from) setPlace(text, item, only);
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
    /\b(?:near|in|at|of|around|outside|between|and|close to|towards|from|through|on|the)[^,;]{0,40}$/u.test(
      before,
    ) || place.from < 4
  );
}
