import type { Issue } from '../../model/issue.ts';
import type { FoundPlace } from './places.ts';
import { readItems } from './prose-items.ts';
import type { ProseItem } from './prose-item.ts';
import { proseTokens } from './prose-tokens.ts';
import type { ProseToken } from './prose-tokens.ts';
import { namesFire, restOf, withinRest } from './implied-violations.ts';
import { placeInLeadingArea } from './leading-area.ts';
import { description, isDescribed, meansOf, spotsOf } from './observation-fields.ts';
import { oddFigures } from './odd-figures.ts';
import { countedBefore } from './counted-before.ts';
import { isOtherMatter, tellsOfFire } from './other-matter.ts';
import { findObserver } from './observers.ts';
import type { Observer } from './observers.ts';
import type { PlaceWords, ReadObservation, Span } from './reading.ts';
import { RegionInForce } from './region-in-force.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import { readWhen } from './time-phrases.ts';

/** What was heard, seen and recorded, with what was not understood and what was used. */
export interface ObservationsReading {
  readonly observations: readonly ReadObservation[];
  readonly issues: readonly Issue[];
  readonly used: readonly Span[];
}

/** What was counted before is no observation of this report. */
const PREVIOUS = /^\s*(?:in|during|over) the previous (?:reporting period|24 hours|day)\b/iu;
const UNNAMED_AREA =
  /assessed (?:as|to be) (inside|outside|within) the disengagement area(?! near)/u;
/** Words by which a place has only a part of a total. */
const OF_A_PART =
  /\b(?:compared|previous|majority|most(?:ly)?|main(?:ly)?|primarily|focus\p{L}*|concentrat\p{L}*|half)\b/iu;
const SUBJECT =
  /\b(?:SMM|Mission|[Cc]amera|[Ii]t|patrol|[Mm]onitors|UAV|[Tt]hey|observers|team)\b/u;

type Part = Pick<ProseItem, 'from' | 'to'>;
/** Reads what the mission heard, saw and recorded; a sentence that looks like it and is not understood is an issue. */
export function readObservations(
  source: SourceText,
  sentences: readonly Sentence[],
  taken: ReadonlyMap<number, number>,
  anchor: string | null,
): ObservationsReading {
  const reader = new ObservationsReader(source, anchor);
  for (const sentence of sentences) {
    const from = taken.get(sentence.from) ?? 0;
    reader.region.take(sentence, from > 0);
    if (from < sentence.text.length) reader.take(sentence, from);
    if (from > 0) reader.takePlacedTotal(sentence, from);
  }
  return reader;
}

class ObservationsReader implements ObservationsReading {
  readonly observations: ReadObservation[] = [];
  readonly issues: Issue[] = [];
  readonly used: Span[] = [];
  private readonly source: SourceText;
  private readonly anchor: string | null;
  private lastPatrol: Observer | null = null;
  private lastCamera: Observer | null = null;
  private dates: readonly string[] = [];
  readonly region = new RegionInForce();
  private lastArea: FoundPlace | null = null;

  constructor(source: SourceText, anchor: string | null) {
    this.source = source;
    this.anchor = anchor;
  }

  take(sentence: Sentence, from: number): void {
    const text = restOf(sentence.text, from);
    if (!namesFire(text)) return;
    const tokens = proseTokens(text);
    const verb = tokens.findIndex((token) => token.type === 'verb');
    const passive = tokens.findIndex((token) => token.type === 'passive');
    const isPassive = verb < 0 || (passive >= 0 && passive < verb);
    const lead = isPassive ? '' : text.slice(0, tokens[verb]?.from ?? 0);
    if (PREVIOUS.test(text)) return this.flag(sentence, 'note');
    const isOwn = isPassive ? passive >= 0 : SUBJECT.test(lead);
    const items = readItems(text, isPassive ? tokens : tokens.slice(verb + 1));
    const counted = items.filter((item) => item.count !== null);
    if (!isOwn || isOtherMatter(text, counted.length > 0, sentence.section)) {
      if (counted.length > 0) this.flag(sentence, isOwn ? 'note' : 'warning');
      else if (tellsOfFire(text, isOwn)) this.flag(sentence, 'note');
      return;
    }
    const known = this.observations.length;
    const before = countedBefore(tokens, isPassive ? 0 : verb);
    for (const part of [...oddFigures(tokens), ...before]) this.flag(sentence, 'warning', part);
    const own = items.map((item) => withinRest(item, from, sentence.text.length));
    if (own.length > 0) this.addAll(sentence, text, own, tokens, isPassive ? null : verb);
    if (this.observations.length === known && isSaid(tokens, isPassive ? 0 : verb))
      this.flag(sentence, 'note');
  }

  /** "Recorded three explosions north of Pisky (...)": a total that has a place is an observation too. */
  takePlacedTotal(sentence: Sentence, to: number): void {
    const text = sentence.text.slice(0, to);
    if (!namesFire(text) || OF_A_PART.test(text)) return;
    const tokens = proseTokens(text);
    const verb = tokens.findIndex((token) => token.type === 'verb');
    if (verb < 0) return;
    const items = readItems(text, tokens.slice(verb + 1)).filter(
      (item) => item.count !== null && item.location.spots.some(isDescribed),
    );
    if (items.length > 0) this.addAll(sentence, text, items, tokens, null, true);
  }

  private flag(sentence: Sentence, severity: Issue['severity'], part: Part | null = null): void {
    const span = this.spanOf(sentence, part);
    this.issues.push({
      code: 'sentence-not-understood',
      severity,
      place: { span },
      value: sentence.text.slice(
        part?.from ?? 0,
        Math.min((part?.from ?? 0) + 300, part?.to ?? 300),
      ),
    });
  }

  private addAll(
    sentence: Sentence,
    text: string,
    items: readonly ProseItem[],
    tokens: readonly ProseToken[],
    verb: number | null,
    isTotal = false,
  ): void {
    const observer = verb === null ? null : this.observerOf(text, tokens, verb);
    const when = readWhen(text, this.anchor, this.dates);
    if (when.dates.length > 0) this.dates = when.dates;
    this.nameAreas(text, items, tokens);
    if (verb !== null) placeInLeadingArea(text, items, tokens.slice(0, verb));
    for (const item of items) {
      // "heard explosions" without a number, a place or an observer says nothing that could be placed.
      if (item.count === null && item.location.spots.length === 0 && observer?.name == null)
        continue;
      this.noteSpread(sentence, item);
      for (const spot of spotsOf(item)) {
        const dates =
          when.dates.length > 0 ? when.dates : observer?.isCarried === true ? this.dates : [];
        this.observations.push({
          kind: item.kind,
          count: item.count,
          qualifier: item.qualifier,
          observerName: observer?.name ?? null,
          observerControl: observer?.control ?? null,
          observerOffset: observer?.offset ?? null,
          observerFormerly: observer?.formerly ?? null,
          positionOffset: observer?.positionOffset ?? null,
          place: spot?.place == null ? null : this.words(sentence, spot.place),
          area: spot?.area?.name ?? null,
          areaRelation: spot?.area == null ? null : spot.relation,
          region: this.region.of(spot?.place ?? null, observer),
          means: observer?.means ?? meansOf(tokens, item.from),
          rangeKm: spot?.rangeKm ?? null,
          isRangeUndetermined: spot?.isRangeUndetermined ?? false,
          bearings: spot?.bearings ?? [],
          description: description(text, item),
          flight: item.flight,
          timeText: when.text,
          dates,
          isSummary: sentence.section === 'summary',
          isTotal,
          span: this.spanOf(sentence, item),
          sentenceSpan: this.spanOf(sentence, null),
        });
      }
      if (item.count === null && verb !== null) this.noteCount(sentence, item);
    }
    this.used.push(this.spanOf(sentence, null));
  }

  /** "(assessed as inside the disengagement area)" means the area that was named last. */
  private nameAreas(
    text: string,
    items: readonly ProseItem[],
    tokens: readonly ProseToken[],
  ): void {
    const named = tokens.findLast((token) => token.place?.isArea === true)?.place ?? null;
    this.lastArea = named ?? this.lastArea;
    const relation = UNNAMED_AREA.exec(text)?.[1];
    if (relation === undefined || this.lastArea === null) return;
    for (const item of items) {
      const spot = item.location.spots.at(-1);
      if (spot === undefined || spot.area !== null) continue;
      spot.area = this.lastArea;
      spot.relation = relation === 'outside' ? 'outside' : 'inside';
    }
  }

  /** The span of the item, or of the whole sentence. */
  private spanOf(sentence: Sentence, part: Part | null) {
    const [from, to] = part === null ? [0, sentence.text.length] : [part.from, part.to];
    return originalSpan(this.source, sentence.from + from, sentence.from + to);
  }

  private words(sentence: Sentence, place: FoundPlace): PlaceWords {
    const { name, formerly, control, offset, from, to } = place;
    return { name, formerly, control, offset, span: this.spanOf(sentence, { from, to }) };
  }

  /** One count over several named places is at none of them alone. */
  private noteSpread(sentence: Sentence, item: ProseItem): void {
    const names = item.location.spots.flatMap((spot) => spot.place?.name ?? spot.area?.name ?? []);
    if (item.count === null || new Set(names).size < 2) return;
    const span = this.spanOf(sentence, item);
    this.issues.push({
      code: 'place-ambiguous',
      severity: 'warning',
      place: { span },
      value: [...new Set(names)].join(', '),
    });
  }

  private noteCount(sentence: Sentence, item: ProseItem): void {
    const span = this.spanOf(sentence, item);
    this.issues.push({
      code: 'count-not-printed',
      severity: 'note',
      place: { span },
      value: item.noun,
    });
  }

  /** The sentence's observer, else the last camera or patrol where the sentence goes on from it. */
  private observerOf(text: string, tokens: readonly ProseToken[], verb: number): Observer | null {
    const found = findObserver(text, tokens, verb);
    const isCamera = found?.means === 'camera';
    if (found !== null && found.name !== null) {
      if (isCamera) this.lastCamera = found;
      else this.lastPatrol = found;
      return found;
    }
    const last = isCamera ? this.lastCamera : this.lastPatrol;
    if (last === null || (found === null && !/\b(?:also|it|same|position|location)\b/u.test(text)))
      return found;
    return { ...last, means: found?.means ?? null, isCarried: true };
  }
}

/** Whether the tokens from there on name what could have been observed. */
function isSaid(tokens: readonly ProseToken[], from: number): boolean {
  return tokens.slice(from).some((token) => token.type === 'kind' || token.type === 'fire');
}
