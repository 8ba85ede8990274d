import type { Issue } from '../../model/issue.ts';
import type { WeaponState } from '../../model/observation.ts';
import { isCumulative } from './cumulative.ts';
import type { FoundPlace } from './places.ts';
import type { ReadWeapon, Span } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import { readWhen } from './time-phrases.ts';
import { readWeaponItems } from './weapon-items.ts';
import type { WeaponItem } from './weapon-items.ts';
import { WeaponContext, namesWeapon } from './weapon-context.ts';
import { locatingPlaces } from './weapon-places.ts';
import {
  CONVOY_GOES_ON,
  FIRE_WORDS,
  HEARSAY,
  LOST_COUNT,
  NOTHING_TO_PLACE,
  NO_SIGHTING,
  ONE_OF_THEM,
  SAME_PLACE,
  TOLD,
  WITHDRAWING,
  isSighting,
} from './weapon-sentences.ts';
import { CONTINUES, MEANS, PLACED, SIGHT } from './weapon-words.ts';

interface WeaponsReading {
  readonly weapons: readonly ReadWeapon[];
  readonly issues: readonly Issue[];
  readonly used: readonly Span[];
  /** Starts of the sentences that speak of weapons, not of fire. */
  readonly taken: ReadonlySet<number>;
}

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
  private readonly context = new WeaponContext();
  private dates: readonly string[] = [];
  /** Where the convoy is of which the next sentence may tell. */
  private convoyAt: FoundPlace | null = null;
  /** Where the weapons of the sentence before were: "in the same area". */
  private lastAt: FoundPlace | null = null;
  /** Whether the sentences before told of several convoys, one after the other. */
  private ofConvoys = false;
  /** Whether the sentence before told what was seen. */
  private hasSeen = false;

  constructor(source: SourceText, anchor: string | null) {
    this.source = source;
    this.anchor = anchor;
  }

  take(sentence: Sentence): void {
    const { text } = sentence;
    const isSection = sentence.section === 'weapons' || sentence.section === 'security-zone';
    this.context.enter(sentence.section);
    if (isSection && this.context.takeHeading(text)) return;
    if (sentence.section === 'summary') this.context.state = null;
    const small = text.toLowerCase();
    this.ofConvoys = small.includes('convoy') || (this.ofConvoys && ONE_OF_THEM.test(text));
    const isContinuing = this.hasSeen && (CONTINUES.test(text) || PLACED.test(text));
    this.hasSeen = isSighting(text);
    this.convoyAt = CONVOY_GOES_ON.test(text) ? this.convoyAt : null;
    if (!namesWeapon(small)) {
      this.context.take(sentence, small);
      this.lastAt = null;
      if (small.includes('convoy')) this.convoyAt = locatingPlaces(text)[0] ?? this.convoyAt;
      return;
    }
    if (isCumulative(small)) {
      this.flag(sentence);
      return;
    }
    if (FIRE_WORDS.test(text) && !/withdrawal lines|storage|holding area/iu.test(text)) return;
    const isContinued = this.context.take(sentence, small);
    if (this.context.state === null || (!isContinued && !isSection)) {
      if (!isSection) this.context.state = null;
      this.takeUnstated(sentence, isContinuing);
      return;
    }
    this.taken.add(sentence.from);
    this.addAll(sentence);
  }

  /** Weapons that were seen, of which the report says no more: in a convoy of 2015, or anywhere. */
  private takeUnstated(sentence: Sentence, isContinuing: boolean): void {
    const { text } = sentence;
    if (NO_SIGHTING.test(text)) return;
    const items = readWeaponItems(text).filter((item) => item.kind !== 'weapon');
    if (!items.some((item) => item.count !== null)) {
      const at = items.find((item) => LOST_COUNT.test(text.slice(0, item.from)));
      if (at !== undefined && SIGHT.test(text)) this.flag(sentence);
      return;
    }
    if ((!isContinuing && !isSighting(text)) || HEARSAY.test(text)) {
      this.flag(sentence);
      return;
    }
    this.taken.add(sentence.from);
    const isConvoy = WITHDRAWING.test(text) || (this.ofConvoys && ONE_OF_THEM.test(text));
    this.context.state = isConvoy ? 'withdrawing' : 'unstated';
    this.context.side = null;
    this.addAll(sentence);
    this.context.state = null;
  }

  private addAll(sentence: Sentence): void {
    const { text } = sentence;
    const items = readWeaponItems(text);
    if (items.every((item) => item.place === null)) {
      const at = SAME_PLACE.test(text) ? (this.lastAt ?? this.convoyAt) : this.convoyAt;
      for (const item of items) item.place = at;
    }
    this.lastAt = items.at(-1)?.place ?? null;
    if (items.some((item) => item.count !== null && TOLD.test(text.slice(0, item.from)))) {
      this.flag(sentence);
      return;
    }
    const when = readWhen(text, this.anchor, this.dates);
    if (when.dates.length > 0) this.dates = when.dates;
    const span = originalSpan(this.source, sentence.from, sentence.to);
    const wanted = items.filter(
      (item) => item.count !== null || this.isWorthNaming(item, items, text),
    );
    if (wanted.length === 0) {
      const isClear =
        NOTHING_TO_PLACE.test(text) || !SIGHT.test(text) || this.context.state === 'no-access';
      if (!isClear && /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/u.test(text)) {
        this.flag(sentence);
      } else this.used.push(span);
      return;
    }
    items.forEach((item, index) => {
      if (item.count === null) this.flagLostCount(sentence, item, items[index - 1]?.to ?? 0);
    });
    for (const item of wanted) this.add(sentence, item, when.dates.at(-1) ?? this.context.headDate);
    this.used.push(span);
  }

  private flag(sentence: Sentence): void {
    this.taken.add(sentence.from);
    this.notUnderstood(sentence, 0, sentence.text.length);
  }

  /** A weapon with a number in front of it that may count it, beside others that were read. */
  private flagLostCount(sentence: Sentence, item: WeaponItem, from: number): void {
    const lost = LOST_COUNT.exec(sentence.text.slice(from, item.from));
    if (lost !== null) this.notUnderstood(sentence, from + lost.index, item.to);
  }

  private notUnderstood(sentence: Sentence, from: number, to: number): void {
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { span: originalSpan(this.source, sentence.from + from, sentence.from + to) },
      value: sentence.text.slice(from, Math.min(to, from + 300)),
    });
  }

  /** "weapons in violation of withdrawal lines" without a number is said once, unless numbers follow. */
  private isWorthNaming(item: WeaponItem, items: readonly WeaponItem[], text: string): boolean {
    const isOnly = !items.some((each) => each.count !== null) && !NOTHING_TO_PLACE.test(text);
    const isState =
      this.context.state === 'violation' || this.context.state === 'beyond-lines-outside-storage';
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
      side: item.place?.control ?? this.context.side,
      placeName: item.place?.name ?? null,
      placeFormerly: item.place?.formerly ?? null,
      offset: item.place?.offset ?? null,
      positionOffset: item.positionOffset,
      region: this.context.region,
      means:
        MEANS.find(([pattern]) => pattern.test(text))?.[1] ?? this.context.headMeans ?? 'unknown',
      isAgain: item.isAgain,
      date,
      isSummary: sentence.section === 'summary',
      span,
      sentenceSpan: originalSpan(this.source, sentence.from, sentence.to),
    });
  }

  /** In a sentence about a storage site, what is missing and what is there stand side by side. */
  private stateOf(text: string, item: WeaponItem): WeaponState {
    const state = this.context.state ?? 'unstated';
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
