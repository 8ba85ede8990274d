import type { KindId } from '../../model/kind.ts';
import type { CountQualifier } from '../../model/observation.ts';
import { numberPattern, readNumber } from './number-words.ts';
import type { PrintedNumber } from './number-words.ts';
import type { FoundPlace } from './places.ts';
import { plainLetters } from './plain-letters.ts';
import { placeItems } from './weapon-places.ts';
import {
  NICKNAME,
  WEAPON_NOUN,
  isModelAlone,
  kindWithModel,
  readModel,
  weaponKindOf,
} from './weapon-types.ts';

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
}

const NUMBER = `(?:${numberPattern('en', true)}|(?<![\\p{L}-])both(?: of the)?(?![\\p{L}-]))`;
/** "12 Rapira 100 anti-tank guns": the number behind a name is a calibre. */
const ADJECTIVES = String.raw`(?:(?:again |an? |unmarked |${NICKNAME} |\d?\p{Lu}{1,3}-?\d+\p{L}* |\(?other\)? |armou?red |\d{1,3}[ -]?mm |probable |possible |additional |stationary |military |loaded |parked |Soviet-made |Russian-made |armed |dug-in |previously (?:recorded|registered|observed|seen) |of the |more |such |undetermined |unidentified |unknown |heavy |towed (?=mortar|anti|artillery piece))*)`;
const ITEM = new RegExp(
  plainLetters(
    String.raw`(?:(?<number>${NUMBER})(?: of (?:the )?${NUMBER})? (?<front>${ADJECTIVES}))?(?<![\p{L}-])(?<noun>${WEAPON_NOUN})(?![\p{L}])(?<joint>(?: and |\/)(?:${WEAPON_NOUN})(?<=s)(?! ?\(|[\p{L}]))?(?<behind> ["'«“]?(?:\d?\p{Lu}{1,3}-?\d+[\p{L}-]*|${NICKNAME})["'»”]?(?![\p{L}\d-]))?(?<brackets>(?: ?\((?:[^()]|\([^()]{0,40}\)){1,90}\)){0,2})(?<again> again\b)?`,
    false,
  ),
  'gi',
);
const FRONT_MODEL = new RegExp(
  String.raw`(?<!\p{L})(?:\d?\p{Lu}{1,3}-?\d+\p{L}*(?: ${NICKNAME})?|${NICKNAME})`,
  'u',
);
const FRONT_CALIBRE = /\b\d{2,3}[ -]?mm\b/u;
const PART = new RegExp(
  String.raw`(${NUMBER}) (?:of )?((?:\d?\p{Lu}|\d)[^,;]*?(?: ?, ?\d+(?:\.\d+)? ?mm)?)(?=$|;|,? and |, (?!\d+ ?mm))`,
  'gu',
);

/** Reads the weapons that the text names, each with the place that the sentence gives it. */
export function readWeaponItems(text: string): readonly WeaponItem[] {
  const small = lowerNumber(text);
  const items: WeaponItem[] = [];
  for (const found of small.matchAll(ITEM)) {
    const next = itemsOf(found, text);
    if (!isModelAlone(found.groups?.['noun'] ?? '')) items.push(...next);
    else if (!isInBracket(text, found.index))
      items.push(...next.filter((item) => item.count !== null));
  }
  placeItems(text, items);
  return items;
}

function isInBracket(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** A list's item may begin with its number: "Four howitzers", "An armoured vehicle". */
function lowerNumber(text: string): string {
  return /^(?:\p{Lu}\p{Ll}+|An?) \p{Ll}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Reads what `NUMBER` matched. */
function readCount(number: string): PrintedNumber | null {
  return number.startsWith('both')
    ? { value: 2, qualifier: 'exact', offset: 0 }
    : readNumber(number.toLowerCase(), 'en');
}

const EXACT = { qualifier: 'exact' } as const;

function itemsOf(found: RegExpExecArray, text: string): readonly WeaponItem[] {
  const { number, noun = '', joint, brackets = '', again } = found.groups ?? {};
  const printed = number === undefined ? null : readCount(number);
  const kind = jointKind(weaponKindOf(noun), joint, printed);
  const before = text.slice(Math.max(0, found.index - 30), found.index);
  if (kind === null || printed?.value === 0 || isAside(found, text, before)) return [];
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
  };
  const parts = partsOf(bracket, printed?.value ?? null);
  if (parts.length > 0)
    return parts.map((part) => ({
      ...base,
      ...part,
      ...EXACT,
      kind: kindWithModel(kind, part.model),
    }));
  const spread = spreadOver(text, base.to, printed?.value ?? null);
  const named = readModel(bracket.replace(/^(?:MLRS|MBTs?|IFV|APC)\)? ?\(?/u, ''));
  const front = frontModel(found.groups?.['front'] ?? '');
  const behind = found.groups?.['behind']?.replaceAll(/[ "'«»“”]/gu, '') ?? null;
  const own = isModelAlone(noun) ? noun.replace(/s$/u, '') : behind;
  const model = {
    model: named.model ?? front.model ?? own,
    calibre: named.calibre ?? front.calibre,
  };
  const whole = { ...base, ...model, kind: kindWithModel(kind, model.model) };
  if (spread.length > 0) return spread.map((part) => Object.assign({}, whole, part, EXACT));
  return [{ ...whole, count: printed?.value ?? null, qualifier: printed?.qualifier ?? 'exact' }];
}

/** "four 2S1 Gvozdika howitzers", "six 152mm guns": model and calibre in front of the class. */
function frontModel(front: string) {
  const model = FRONT_MODEL.exec(front)?.[0].trim() ?? '';
  return readModel([model, FRONT_CALIBRE.exec(front)?.[0] ?? ''].filter(Boolean).join(', '));
}

const GUNS: ReadonlySet<KindId> = new Set<KindId>([
  'self-propelled-howitzer',
  'towed-howitzer',
  'mortar',
  'mlrs',
  'anti-tank-gun',
  'artillery',
]);

/** The class of "11 towed howitzers and mortars", which are counted together. */
function jointKind(
  kind: KindId | null,
  joint: string | undefined,
  count: PrintedNumber | null,
): KindId | null {
  if (kind === null || joint === undefined || count === null || count.value < 2) return kind;
  const other = weaponKindOf(joint.replace(/^(?: and |\/)/u, ''));
  if (other === null || other === kind) return kind;
  return GUNS.has(kind) && GUNS.has(other) ? 'artillery' : 'weapon';
}

/** "weapons" without a number, and words such as "tank fire", are no sightings of their own. */
function isAside(found: RegExpExecArray, text: string, before: string): boolean {
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 30);
  if (
    /^ (?:fire|fins?|mines?|rounds?|shells?|positions?|holding|storage|crew|barrels?|tracks?|exercises?)\b/u.test(
      after,
    )
  )
    return true;
  const number = found.groups?.['number'];
  if (/\b(?:mounted|placed|fixed) on (?:top of )?$/u.test(before)) return true;
  // "drove there in two armoured vehicles": those of an observer.
  if (weaponKindOf(found.groups?.['noun'] ?? '') === 'armoured-vehicle' && /\bin $/u.test(before))
    return true;
  // "stood near one of the tanks": where something else was.
  if (number !== undefined)
    return / of the /u.test(found[0]) && /\b(?:near|beside|behind|under|towards?) $/u.test(before);
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
