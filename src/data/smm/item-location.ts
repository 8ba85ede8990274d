import type { Bearing } from '../../base/compass.ts';
import type { FoundPlace } from './places.ts';
import type { ProseToken } from './prose-tokens.ts';
import { RANGE, WIND, readRange, readWind, windsBetween } from './ranges.ts';

type AreaRelation = 'inside' | 'near' | 'outside';

/** One spot that a sentence names: range and bearings, from the place or else from the observer. */
export interface Spot {
  rangeKm: readonly [min: number, max: number] | null;
  isRangeUndetermined: boolean;
  bearings: readonly Bearing[];
  place: FoundPlace | null;
  area: FoundPlace | null;
  relation: AreaRelation;
  /** Nothing more is said of it: "of its position". */
  isComplete: boolean;
}

const OFFSET_BRACKET =
  /^\((?:[^()]{0,60}[ ,])?\d+(?:[.,]\d+)? ?km [a-z-]+ of (?:Donetsk|Lu[gh]ansk|Mariupol)[^()]{0,30}\)/u;
/** What a distance in front of it is not: how high, not how far. */
const HEIGHT = /\b(?:altitude|height|depth)s?(?: of)?(?: about| approximately)? ?$/u;
/** "south of its northern edge": within an area, not from the observer. */
const OF_ITS_EDGE =
  /^ of (?:its|the area's|their) (?:\p{L}+ern )?(?:edge|boundary|limits?|border)/u;
const RANGE_IN = new RegExp(RANGE, 'u');
const WINDS_IN = new RegExp(WIND, 'gu');

/** Where a group of items was: the spots that the sentence names behind them. */
export interface ItemLocation {
  readonly spots: Spot[];
}

/** A spot of which nothing is said yet. */
export function emptySpot(): Spot {
  return {
    rangeKm: null,
    isRangeUndetermined: false,
    bearings: [],
    place: null,
    area: null,
    relation: 'near',
    isComplete: false,
  };
}

/** Collects where the items of a sentence were, one location for each run of items. */
export class LocationReader {
  /** The location of the items that are being read. */
  location: ItemLocation = { spots: [] };
  /** Something was said of the location, so that the next item begins a new one. */
  isLocated = false;
  private relation: AreaRelation = 'near';
  private readonly sentence: string;
  private readonly tokens: readonly ProseToken[];

  constructor(sentence: string, tokens: readonly ProseToken[]) {
    this.sentence = sentence;
    this.tokens = tokens;
  }

  startAnew(): void {
    this.location = { spots: [] };
    this.isLocated = false;
  }

  /** Takes up "near" or "inside", which may stand in front of the first item. */
  takeRelation(token: ProseToken): void {
    if (token.type === 'relation') this.relation = relationOf(token.text);
  }

  take(token: ProseToken, index: number, isInBrackets: boolean): void {
    if (isInBrackets && this.isOffset(token)) return;
    if (token.type === 'range') this.takeRange(token);
    else if (token.type === 'noRange') this.spot().isRangeUndetermined = true;
    else if (token.type === 'wind') this.takeWind(token, index);
    else if (token.type === 'arc') this.takeArc(token);
    else if (token.type === 'place' && token.place !== null)
      this.takePlace(token.place, index, isInBrackets);
  }

  /** "(13km west-north-west of Donetsk)" behind a name that was not taken for one: no range and bearing of the event. */
  private isOffset(token: ProseToken): boolean {
    const open = this.sentence.lastIndexOf('(', token.from);
    return open >= 0 && OFFSET_BRACKET.test(this.sentence.slice(open));
  }

  /** "of its position": nothing more is said of the spot. */
  closeSpot(): void {
    const last = this.location.spots.at(-1);
    if (last !== undefined) last.isComplete = true;
  }

  /** The spot that is being described; one that has its place or area is complete. */
  private spot(): Spot {
    this.isLocated = true;
    const last = this.location.spots.at(-1);
    if (last !== undefined && !last.isComplete) return last;
    const spot = emptySpot();
    this.location.spots.push(spot);
    return spot;
  }

  private takeRange(token: ProseToken): void {
    const range = readRange(token.text);
    if (range === null || HEIGHT.test(this.sentence.slice(0, token.from).slice(-40))) return;
    const spot = this.spot();
    const known = spot.rangeKm;
    spot.rangeKm =
      known === null ? range : [Math.min(known[0], range[0]), Math.max(known[1], range[1])];
  }

  private takeWind(token: ProseToken, index: number): void {
    const bearing = readWind(token.text);
    if (isFlightEnd(this.tokens, index)) return;
    if (OF_ITS_EDGE.test(this.sentence.slice(token.to, token.to + 40))) return;
    const next = this.tokens[index + 1];
    const isOfTown =
      next?.type === 'word' && /^(?:edge|outskirts|part|side|bank|entrance|bound)/u.test(next.text);
    if (bearing === null || isOfTown) return;
    const spot = this.spot();
    const isKnown = spot.bearings.some(
      (each) => each.wind === bearing.wind && each.isErly === bearing.isErly,
    );
    if (!isKnown) spot.bearings = [...spot.bearings, bearing];
  }

  private takeArc(token: ProseToken): void {
    const [from, to] = [...token.text.matchAll(WINDS_IN)].map((found) => readWind(found[0])?.wind);
    if (from === undefined || to === undefined) return;
    const spot = this.spot();
    spot.bearings = [...spot.bearings, ...windsBetween(from, to)];
    // "ranging from 2-6km north-west to north"
    const range = RANGE_IN.exec(token.text)?.[0];
    if (range !== undefined) spot.rangeKm ??= readRange(range);
  }

  private takePlace(place: FoundPlace, index: number, isInBrackets: boolean): void {
    if (this.isObserverPlace(index)) return;
    const before = this.tokens.slice(Math.max(0, index - 3), index);
    const isLinked = before.some(
      (each) =>
        ['wind', 'relation', 'arc'].includes(each.type) || /^(?:in|of|from)$/u.test(each.text),
    );
    if (place.isArea) this.takeArea(place, isInBrackets);
    else if (isLinked || this.isLocated) {
      this.spot().place = place;
      this.closeSpot();
    }
  }

  private takeArea(place: FoundPlace, isInBrackets: boolean): void {
    const last = this.location.spots.at(-1);
    // "... 2km south (assessed as inside the disengagement area near Zolote)" says more of the same spot.
    const spot = last !== undefined && last.area === null && isInBrackets ? last : this.spot();
    spot.area = place;
    spot.relation = this.relation;
    spot.isComplete = true;
  }

  /** "heard 5 explosions while in Svitlodarsk": the observer's place, not the event's. */
  private isObserverPlace(index: number): boolean {
    const before = this.sentence.slice(0, this.tokens[index]?.from ?? 0).slice(-60);
    return /\b(?:while|whilst|when|positioned|(?:its|their) (?:own )?(?:position|location) (?:in|at|near|on))\b[^,;]*$/u.test(
      before,
    );
  }
}

function relationOf(text: string): 'inside' | 'near' | 'outside' {
  if (/inside|within|^at$/u.test(text)) return 'inside';
  return text === 'outside' ? 'outside' : 'near';
}

/** "south to north" at the first of its winds. */
export function isFlightStart(tokens: readonly ProseToken[], index: number): boolean {
  return (
    tokens[index]?.type === 'wind' &&
    tokens[index + 1]?.text === 'to' &&
    tokens[index + 2]?.type === 'wind'
  );
}

/** "fired, in sequence, south to north, west to east": where from and where to, not where. */
function isFlightEnd(tokens: readonly ProseToken[], index: number): boolean {
  return isFlightStart(tokens, index) || isFlightStart(tokens, index - 2);
}
