import type { Issue } from '../../model/issue.ts';
import type { Means, WeaponState } from '../../model/observation.ts';
import { isCumulative } from './cumulative.ts';
import { readFullDate } from './dates.ts';
import { plainLetters } from './plain-letters.ts';
import type { ReadWeapon, RegionName, Span } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import { readWhen } from './time-phrases.ts';
import { readWeaponItems } from './weapon-items.ts';
import type { WeaponItem } from './weapon-items.ts';
import { WEAPON_NOUN } from './weapon-types.ts';
import { MEANS, SIDE, STATES, sideWords } from './weapon-words.ts';

interface WeaponsReading {
  readonly weapons: readonly ReadWeapon[];
  readonly issues: readonly Issue[];
  readonly used: readonly Span[];
  /** Starts of the sentences that speak of weapons, not of fire. */
  readonly taken: ReadonlySet<number>;
}

const SIGHT =
  /\b(?:saw|spotted|observed|noted|recorded|revealed|seen|revisited|verified|registered|detected|located)\b/iu;
const NOUN = new RegExp(plainLetters(`(?<![\\p{L}-])(?:${WEAPON_NOUN})(?![\\p{L}])`, true));
/** Of these words each state of `STATES` has one. */
const STATE_WORD =
  /withdr|violat|zone|access|prevented|missing|absen|present|storage|holding|in situ|convoy/;
const SIDE_HEADING =
  /^(?:in )?((?:non-)?government-controlled areas?|areas? (?:not under government control|outside government control|under government control))(?: of (?:Donetsk|Lu[gh]ansk) region)?$/iu;
/** A heading over weapons whose storage could not be checked. */
const UNVERIFIED = /^weapons that [^.]{0,20}could not/iu;
const FIRE_WORDS =
  /\b(?:explosions?|heard|rounds? of|bursts?|impacts?|craters?|airbursts?)\b|muzzle|projectile|\bfire from\b/iu;
const NOTHING_TO_PLACE =
  /\b(?:all (?:the )?(?:previously )?(?:recorded|registered|weapons)|in situ|continued to monitor the withdrawal|abandoned|no weapons|comply with the criteria|could not be verified)\b/iu;
/** Reads the weapons that the mission saw or missed, with the state that their section or sentence gives them. */
export function readWeapons(
  source: SourceText,
  sentences: readonly Sentence[],
  taken: ReadonlyMap<number, number>,
  anchor: string | null,
): WeaponsReading {
  const reader = new WeaponsReader(source, anchor);
  for (const sentence of sentences) {
    if ((taken.get(sentence.from) ?? 0) < sentence.text.length) reader.take(sentence);
  }
  return reader;
}

class WeaponsReader implements WeaponsReading {
  readonly weapons: ReadWeapon[] = [];
  readonly issues: Issue[] = [];
  readonly used: Span[] = [];
  readonly taken = new Set<number>();
  private readonly source: SourceText;
  private readonly anchor: string | null;
  private state: WeaponState | null = null;
  private side: string | null = null;
  private dates: readonly string[] = [];
  private region: RegionName | null = null;
  /** Of the heading or opening words that the following items stand under. */
  private headDate: string | null = null;
  private headMeans: Means | null = null;
  private lastSection: Sentence['section'] = null;

  constructor(source: SourceText, anchor: string | null) {
    this.source = source;
    this.anchor = anchor;
  }

  take(sentence: Sentence): void {
    const { text } = sentence;
    const isSection = sentence.section === 'weapons' || sentence.section === 'security-zone';
    if (sentence.section !== this.lastSection) this.leaveHeading();
    this.lastSection = sentence.section;
    if (isSection && this.takeHeading(text)) return;
    if (!isSection && sentence.section !== null)
      this.state = sentence.section === 'summary' ? null : this.state;
    const small = text.toLowerCase();
    if (!NOUN.test(small)) {
      this.setContext(sentence, small);
      return;
    }
    if (isCumulative(small)) {
      this.flag(sentence);
      return;
    }
    if (FIRE_WORDS.test(text) && !/withdrawal lines|storage|holding area/iu.test(text)) return;
    const isContinued = this.setContext(sentence, small);
    if (this.state === null || (!isContinued && !isSection)) {
      if (!isSection) this.state = null;
      this.takeUnstated(sentence);
      return;
    }
    this.taken.add(sentence.from);
    this.addAll(sentence);
  }

  private leaveHeading(): void {
    this.side = null;
    this.headDate = null;
    this.headMeans = null;
  }

  /** "Non-government-controlled areas", "Donetsk region" or a date alone holds for what follows, until the next such line. */
  private takeHeading(text: string): boolean {
    const line = text.replace(/[:*]+$/u, '').trim();
    const date = readFullDate(line);
    if (date !== null && line.length < 30) {
      this.headDate = date;
      return true;
    }
    const region = /^(?:In )?(Donetsk|Lu[gh]ansk) region$/u.exec(line)?.[1];
    if (region !== undefined) {
      this.region = region === 'Donetsk' ? 'donetsk' : 'luhansk';
      return true;
    }
    const side = SIDE_HEADING.exec(line)?.[1];
    if (side === undefined) return this.takeOpening(text);
    this.side = sideWords(side.toLowerCase());
    const of = /(Donetsk|Lu[gh]ansk) region/u.exec(line)?.[1];
    this.region = of === undefined ? null : of === 'Donetsk' ? 'donetsk' : 'luhansk';
    this.headMeans = null;
    return true;
  }

  /** "An SMM mini-UAV spotted:" in front of a list. */
  private takeOpening(text: string): boolean {
    const small = text.toLowerCase();
    if (NOUN.test(small) || !text.endsWith(':') || !SIGHT.test(text)) return false;
    this.setContext({ text, section: this.lastSection }, small);
    this.headMeans = MEANS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
    return true;
  }

  /** Weapons that were seen, of which the report says no more: in a convoy of 2015, or anywhere. */
  private takeUnstated(sentence: Sentence): void {
    const { text } = sentence;
    const isSeen =
      /\b(?:SMM|Mission|UAV|camera|it)\b[^.;]{0,80}\b(?:saw|spotted|observed|noted|recorded)\b|\bconvoy consist(?:ed|ing) of\b/u.test(
        text,
      );
    if (!isSeen || /patrol consisting|SMM (?:armou?red )?vehicle|damage/u.test(text)) return;
    if (!readWeaponItems(text).some((item) => item.count !== null && item.kind !== 'weapon'))
      return;
    this.taken.add(sentence.from);
    this.state = /\bconvoy|withdr[ae]w/u.test(text) ? 'withdrawing' : 'unstated';
    this.side = null;
    this.addAll(sentence);
    this.state = null;
  }

  /** Takes up state, side and region that the sentence prints; whether the sentence stands within such a list. */
  private setContext(sentence: Pick<Sentence, 'text' | 'section'>, small: string): boolean {
    const { text, section } = sentence;
    const printed = STATE_WORD.test(small) ? stateIn(text, section) : undefined;
    if (small.includes(' region')) this.setRegion(text);
    const isList = this.state !== null && SIGHT.test(text);
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
    else if (region !== undefined) this.region = region === 'Donetsk' ? 'donetsk' : 'luhansk';
  }

  private addAll(sentence: Sentence): void {
    const { text } = sentence;
    const items = readWeaponItems(text);
    const when = readWhen(text, this.anchor, this.dates);
    if (when.dates.length > 0) this.dates = when.dates;
    const span = originalSpan(this.source, sentence.from, sentence.to);
    const wanted = items.filter(
      (item) => item.count !== null || this.isWorthNaming(item, items, text),
    );
    if (wanted.length === 0) {
      const isClear =
        NOTHING_TO_PLACE.test(text) || !SIGHT.test(text) || this.state === 'no-access';
      if (!isClear && /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/u.test(text)) {
        this.flag(sentence);
      } else this.used.push(span);
      return;
    }
    for (const item of wanted) this.add(sentence, item, when.dates.at(-1) ?? this.headDate);
    this.used.push(span);
  }

  private flag(sentence: Sentence): void {
    this.taken.add(sentence.from);
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { span: originalSpan(this.source, sentence.from, sentence.to) },
      value: sentence.text.slice(0, 300),
    });
  }

  /** "weapons in violation of withdrawal lines" without a number is said once, unless numbers follow. */
  private isWorthNaming(item: WeaponItem, items: readonly WeaponItem[], text: string): boolean {
    const isOnly = !items.some((each) => each.count !== null) && !NOTHING_TO_PLACE.test(text);
    const isState = this.state === 'violation' || this.state === 'beyond-lines-outside-storage';
    return isOnly && isState && item === items[0];
  }

  private add(sentence: Sentence, item: WeaponItem, date: string | null): void {
    const { text } = sentence;
    const span = originalSpan(this.source, sentence.from + item.from, sentence.from + item.to);
    if (item.count === null)
      this.issues.push({
        code: 'count-not-printed',
        severity: 'note',
        place: { span },
        value: item.kind,
      });
    this.weapons.push({
      kind: item.kind,
      count: item.count,
      qualifier: item.qualifier,
      model: item.model,
      calibre: item.calibre,
      state: this.stateOf(text, item),
      side: item.place?.control ?? this.side,
      placeName: item.place?.name ?? null,
      placeFormerly: item.place?.formerly ?? null,
      offset: item.place?.offset ?? null,
      positionOffset: item.positionOffset,
      region: this.region,
      means: MEANS.find(([pattern]) => pattern.test(text))?.[1] ?? this.headMeans ?? 'unknown',
      isAgain: item.isAgain,
      date,
      isSummary: sentence.section === 'summary',
      span,
      sentenceSpan: originalSpan(this.source, sentence.from, sentence.to),
    });
  }

  /** In a sentence about a storage site, what is missing and what is there stand side by side. */
  private stateOf(text: string, item: WeaponItem): WeaponState {
    const state = this.state ?? 'unstated';
    const after = text.slice(item.to, item.to + 90);
    const before = text.slice(Math.max(0, item.from - 45), item.from);
    const isMissing =
      /^(?:(?! and (?:noted|observed|saw))[^;]){0,70}\b(?:were|was|are|is|continued to be|remained)(?: again| still)? (?:missing|absent|not present)/u.test(
        after,
      ) || /\b(?:absence of|missing|noted that no)\b[^,;]*$/u.test(before);
    if (isMissing) return 'missing-from-storage';
    const isThere =
      state === 'missing-from-storage' &&
      /\b(?:saw|observed|present|verified)\b/u.test(before + after);
    return isThere ? 'at-storage' : state;
  }
}

function stateIn(text: string, section: Sentence['section']): WeaponState | undefined {
  const states = STATES.filter(([state]) => section === 'weapons' || state !== 'withdrawing');
  return states.find(([, pattern]) => pattern.test(text))?.[0];
}
