import type { Means, WeaponState } from '../../model/observation.ts';
import { readFullDate } from './dates.ts';
import { numberPattern } from './number-words.ts';
import { plainLetters } from './plain-letters.ts';
import type { RegionName } from './reading.ts';
import { regionNamed } from './region-named.ts';
import type { Sentence } from './sentences.ts';
import { WEAPON_NOUN } from './weapon-types.ts';
import { CONTINUES, MEANS, PLACED, SIDE, SIGHT, STATES, sideWords } from './weapon-words.ts';

const NOUN = new RegExp(plainLetters(`(?<![\\p{L}-])(?:${WEAPON_NOUN})(?![\\p{L}])`, true));
/** Of these words each state of `STATES` has one. */
const STATE_WORD =
  /withdr|violat|zone|access|prevented|missing|absen|present|storage|holding|in situ|convoy/;
/** States of a storage site, which end where a sentence no longer speaks of one. */
const STORED: ReadonlySet<WeaponState | null> = new Set<WeaponState | null>([
  'missing-from-storage',
  'at-storage',
  'no-access',
]);
const OF_STORAGE =
  /\b(?:sites?|locations?|facilit|compounds?|there|they|(?:an)?other(?: area)?|one of|first|second|third|still|previous|records?|serial|(?:the|this|that|each|one|two|three|both) areas?)\b/iu;
const SIDE_HEADING =
  /^(?:in )?((?:non-)?government-controlled areas?|areas? (?:not under government control|outside government control|under government control))(?: of (?:Donetsk|Lu[gh]ansk) region)?$/iu;
/** A colon at the end, perhaps with the bullet of the first item. */
const OPENING = /:\P{L}{0,3}$/u;
const ITEM_START = new RegExp(`^${numberPattern('en', true)} `, 'iu');
/** A heading over weapons whose storage could not be checked. */
const UNVERIFIED = /^weapons that [^.]{0,20}could not/iu;

/** Whether a text in small letters names a class of weapon: a cheap look before the costly ones. */
export function namesWeapon(small: string): boolean {
  return NOUN.test(small);
}

/** State, side, region, day and means that hold for weapons until a heading or a sentence says otherwise. */
export class WeaponContext {
  state: WeaponState | null = null;
  side: string | null = null;
  region: RegionName | null = null;
  /** Of the heading or opening words that the following items stand under. */
  headDate: string | null = null;
  headMeans: Means | null = null;
  /** Whether a line that ends in a colon opened a list whose items say no more than what they count. */
  private isOpen = false;
  private section: Sentence['section'] = null;

  enter(section: Sentence['section']): void {
    if (section !== this.section) this.leaveHeading();
    this.section = section;
  }

  private leaveState(): void {
    this.state = null;
    this.side = null;
  }

  private leaveHeading(): void {
    this.side = null;
    this.headDate = null;
    this.headMeans = null;
  }

  /** "Non-government-controlled areas", "Donetsk region" or a date alone holds for what follows, until the next such line. */
  takeHeading(text: string): boolean {
    const line = text.replace(/[:*]+$/u, '').trim();
    const date = readFullDate(line);
    if (date !== null && line.length < 30) {
      this.headDate = date;
      return true;
    }
    const region = /^(?:In )?(Donetsk|Lu[gh]ansk) region$/u.exec(line)?.[1];
    if (region !== undefined) {
      this.region = regionNamed(region);
      return true;
    }
    const side = SIDE_HEADING.exec(line)?.[1];
    if (side === undefined) return this.takeOpening(text);
    this.side = sideWords(side.toLowerCase());
    const of = /(Donetsk|Lu[gh]ansk) region/u.exec(line)?.[1];
    this.region = of === undefined ? null : regionNamed(of);
    this.headMeans = null;
    return true;
  }

  /** "An SMM mini-UAV spotted:" in front of a list. */
  private takeOpening(text: string): boolean {
    const small = text.toLowerCase();
    if (namesWeapon(small) || !text.endsWith(':') || !SIGHT.test(text)) return false;
    this.take({ text, section: this.section }, small);
    this.headMeans = MEANS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
    return true;
  }

  /** Takes up state, side and region that the sentence prints; whether the sentence stands within such a list. */
  take(sentence: Pick<Sentence, 'text' | 'section'>, small: string): boolean {
    const { text, section } = sentence;
    const printed = STATE_WORD.test(small) ? stateIn(text, section) : undefined;
    if (small.includes(' region')) this.setRegion(text);
    if (printed === undefined && STORED.has(this.state) && !OF_STORAGE.test(text))
      this.leaveState();
    const isItem = this.isOpen && ITEM_START.test(text);
    this.isOpen = isItem || OPENING.test(text);
    const isList =
      this.state !== null &&
      (isItem || [SIGHT, CONTINUES, PLACED].some((words) => words.test(text)));
    const side = printed !== undefined || isList ? SIDE.exec(text)?.[0] : undefined;
    if (printed !== undefined) {
      if (printed !== this.state || !SIGHT.test(text)) this.leaveHeading();
      this.state = printed;
      if (side !== undefined) this.side = null;
    } else if (section === 'security-zone') this.state = 'security-zone';
    else if (section === 'weapons')
      this.state = UNVERIFIED.test(text) ? 'unstated' : (this.state ?? 'unstated');
    if (side !== undefined) this.side = sideWords(side);
    return printed !== undefined || isList;
  }

  private setRegion(text: string): void {
    const region = /\b(Donetsk|Lu[gh]ansk) region/u.exec(text)?.[1];
    if (/\bDonetsk and Lu[gh]ansk regions/u.test(text)) this.region = null;
    else if (region !== undefined) this.region = regionNamed(region);
  }
}

function stateIn(text: string, section: Sentence['section']): WeaponState | undefined {
  const states = STATES.filter(([state]) => section === 'weapons' || state !== 'withdrawing');
  return states.find(([, pattern]) => pattern.test(text))?.[0];
}
