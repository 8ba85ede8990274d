import type { Means } from '../../model/observation.ts';
import type { FoundPlace } from './places.ts';
import type { ProseToken } from './prose-tokens.ts';
import { RANGE, WIND } from './ranges.ts';
import type { PlaceOffset } from './reading.ts';

/** Who observed, in the words of the sentence; `name` null where the sentence names no place for a camera or patrol. */
export interface Observer {
  readonly name: string | null;
  readonly control: string | null;
  readonly offset: PlaceOffset | null;
  readonly formerly: string | null;
  readonly positionOffset: string | null;
  /** Null: the verb says it. */
  readonly means: Means | null;
  readonly isCarried: boolean;
}

const WHILE =
  /\b(?:of|from|at) (?:its|their) (?:own )?(?:position|location) (?:in|at|near|on)\b|\b(?:while|whilst|when)\b(?: (?:it was|they were))?(?: (?:positioned|present|staying|located|based))? (?:in|at|near|on|about|approximately|\d)/u;
const POSITION = new RegExp(
  String.raw`((?:${RANGE}) (?:to the )?(?:${WIND})) of (?:the )?(?:[\p{Ll}' -]{0,60})$`,
  'u',
);

/** The camera or patrol of a sentence with its place; null where the sentence names neither. */
export function findObserver(
  text: string,
  tokens: readonly ProseToken[],
  verb: number,
): Observer | null {
  const clauseAt = tokens.slice(0, verb).findLastIndex((token) => token.text === ';') + 1;
  const lead = text.slice(0, tokens[verb]?.from ?? 0);
  const cameraAt = lead.search(/\bcameras?\b/u);
  const means: Means | null =
    cameraAt >= 0
      ? 'camera'
      : /(?:UAVs?|unmanned aerial vehicles?)(?: \(UAVs?\))?(?: \p{L}+){0,2} ?$/u.test(lead)
        ? 'uav'
        : null;
  const named = tokens.slice(clauseAt, verb).filter((token) => token.type === 'place');
  const place =
    firstPlace(named.filter((token) => token.from >= Math.max(cameraAt, 0))) ??
    firstPlace(named) ??
    placeBehind(text, tokens, verb);
  if (place === null) return means === null ? null : nobody(means);
  return {
    name: place.name,
    control: place.control,
    offset: place.offset,
    formerly: place.formerly,
    positionOffset: positionOffset(text, place),
    means,
    isCarried: false,
  };
}

function nobody(means: Means): Observer {
  return {
    name: null,
    control: null,
    offset: null,
    formerly: null,
    positionOffset: null,
    means,
    isCarried: false,
  };
}

function firstPlace(tokens: readonly ProseToken[]): FoundPlace | null {
  const town = tokens.find((token) => token.place?.isArea === false);
  // "continued monitoring the areas near X, Y and Z and recorded": nobody stood in all of them.
  return (town ?? (tokens.length === 1 ? tokens[0] : undefined))?.place ?? null;
}

/** "the SMM heard 5 explosions while in Svitlodarsk": an observer named behind the verb. */
function placeBehind(text: string, tokens: readonly ProseToken[], verb: number): FoundPlace | null {
  const inserted = placeInserted(tokens, verb);
  if (inserted !== null) return inserted;
  const from = tokens[verb]?.from ?? 0;
  const at = text.slice(from).search(WHILE);
  if (at < 0) return null;
  return tokens.find((token) => token.type === 'place' && token.from > from + at)?.place ?? null;
}

/** "the SMM saw, in Svitlodarsk (...), 11 projectiles": between two commas right behind the verb. */
function placeInserted(tokens: readonly ProseToken[], verb: number): FoundPlace | null {
  const behind = tokens.slice(verb + 1, verb + 9);
  const at = behind.findIndex((token) => token.type === 'place');
  const isOpen = behind[0]?.type === 'comma' && at > 0 && behind.length > at + 1;
  const isPlain = behind
    .slice(0, at)
    .every((token) => !['number', 'kind', 'fire'].includes(token.type));
  const isClosed = behind.slice(at + 1).some((token) => token.type === 'comma');
  const where = /^(?:in|at|near|between|from|around|close to|on)$/u;
  const isWhere = behind.slice(1, at).some((token) => where.test(token.text));
  return isOpen && isPlain && isClosed && isWhere ? (behind[at]?.place ?? null) : null;
}

/** "1.5km west of" in front of the name, shortened to its distance and wind. */
function positionOffset(text: string, place: FoundPlace): string | null {
  const before = text.slice(Math.max(0, place.from - 110), place.from);
  // "2km west of its position at X" says where the event was, not the observer.
  if (/\b(?:its|their) (?:own )?(?:position|location) (?:at|in|near|on)\b[^,;]*$/u.test(before))
    return null;
  const between = /\bbetween $/u.test(before)
    ? /^[^,;]{1,160} and [^,;(]{1,60}/u.exec(text.slice(place.from))
    : null;
  if (between !== null) return `between ${between[0].trim()}`;
  const found = POSITION.exec(before);
  return found?.[1] === undefined ? null : `${found[1]} of`;
}
