import type { CountQualifier } from '../../model/observation.ts';
import { LocationReader, isFlightStart } from './item-location.ts';
import {
  PREPOSITION,
  countedNoun,
  isAdjectiveCounted,
  isArticleOfKind,
  isDescriptiveFire,
} from './item-nouns.ts';
import { ItemParts } from './item-parts.ts';
import type { ProseItem } from './prose-item.ts';
import type { ProseToken } from './prose-tokens.ts';
import { flightOf } from './ranges.ts';
import { settleItems } from './settle-items.ts';

const CLOSES = /^(?:in|at|on|while|whilst|when|during|over|all|each|within|occurring|coming|and)$/u;

/** Reads the counts of a sentence from its tokens, each with the location that the sentence gives it. */
export function readItems(sentence: string, tokens: readonly ProseToken[]): readonly ProseItem[] {
  const reader = new ItemReader(sentence, tokens);
  return reader.read();
}

class ItemReader {
  private readonly sentence: string;
  private readonly tokens: readonly ProseToken[];
  private readonly items: ProseItem[] = [];
  private readonly parts = new ItemParts(this.items);
  private readonly locations: LocationReader;
  private readonly flown = new Set<ProseItem>();
  private isOpen = false;
  /** The next item is among those that a location was given for: "in areas near Pisky, including 20 explosions". */
  private isIncluded = false;
  private bracketDepth = 0;

  constructor(sentence: string, tokens: readonly ProseToken[]) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.locations = new LocationReader(sentence, tokens);
  }

  read(): readonly ProseItem[] {
    let index = 0;
    while (index < this.tokens.length) {
      const token = this.tokens[index];
      if (token === undefined) break;
      index = this.take(token, index);
    }
    return settleItems(this.items, this.sentence);
  }

  private take(token: ProseToken, index: number): number {
    switch (token.type) {
      case 'number':
        return this.takeNumber(token, index);
      case 'many':
        return this.takeMany(token, index);
      case 'fire':
        if (this.items.length > 0 && isDescriptiveFire(this.tokens, index, this.isOpen))
          this.extend(token);
        else this.addItem(token, null, 'exact', token.text, token.to);
        return index + 1;
      case 'kind':
        this.extend(token);
        return index + 1;
      case 'flight':
        this.takeFlight(token);
        return index + 1;
      case 'open':
        this.bracketDepth += 1;
        if (this.isPartAhead(index)) this.parts.open(this.bracketDepth);
        return index + 1;
      case 'close':
        if (this.parts.depth === this.bracketDepth) this.parts.close();
        else if (this.isOpen) this.extendTo(token.to);
        this.bracketDepth -= 1;
        return index + 1;
      case 'colon':
      case 'dash':
        if (this.bracketDepth > 0) return index + 1;
        this.isOpen = false;
        if (token.text === ';') this.parts.close();
        else if (this.isPartAhead(index)) this.parts.open(0);
        return index + 1;
      case 'own':
        this.locations.closeSpot();
        this.isOpen = false;
        return index + 1;
      case 'including':
        if (this.isPartAhead(index)) this.parts.open(this.bracketDepth);
        this.isIncluded = this.locations.isLocated && this.tokens[index + 1]?.type === 'number';
        return index + 1;
      case 'comma':
        if (
          isAdjectiveCounted(this.tokens, index + 1) &&
          !this.locations.isLocated &&
          this.isPartAhead(index)
        )
          this.parts.open(this.bracketDepth, true);
        this.takeLocation(token, index);
        return index + 1;
      case 'verb':
        // "..., and the SMM saw": what follows is of something else.
        if (this.items.length > 0 && this.locations.isLocated) this.locations.startAnew();
        this.takeLocation(token, index);
        return index + 1;
      default:
        this.takeLocation(token, index);
        return index + 1;
    }
  }

  /** A number directly ahead that counts a part of the last item. */
  private isPartAhead(index: number): boolean {
    const next = this.tokens[index + 1];
    return (
      next?.type === 'number' &&
      this.items.length > 0 &&
      this.parts.parent === null &&
      this.nounAfter(index + 1) !== null
    );
  }

  private takeNumber(token: ProseToken, index: number): number {
    const isInParts = this.parts.parent !== null;
    if (this.items.length > 0 && isArticleOfKind(this.tokens, index, isInParts)) return index + 1;
    const noun = this.nounAfter(index);
    if (noun === null || token.number === null || token.number.value === 0) return index + 1;
    if (this.tokens[index + 1]?.type === 'ofWhich' && this.parts.parent === null)
      this.parts.open(0);
    const { value, qualifier } = token.number;
    // "saw a fire near Berezove": something burned.
    if (/^an?$/u.test(token.text) && noun.token?.text === 'fire') return noun.next;
    if (noun.token === null) this.addItem(token, value, qualifier, this.lastNoun(), token.to);
    else this.addItem(token, value, qualifier, noun.token.text, noun.token.to);
    return noun.next;
  }

  /** What a number alone counts: of nine explosions, "one assessed as an impact, eight undetermined". */
  private lastNoun(): string {
    return (this.parts.parent ?? this.items.at(-1))?.noun ?? 'explosion';
  }

  private takeMany(token: ProseToken, index: number): number {
    const noun = this.nounAfter(index);
    if (noun?.token == null) return index + 1;
    const isPart = this.tokens[index - 1]?.type === 'including' && this.items.length > 0;
    if (!isPart) this.addItem(token, null, 'exact', noun.token.text, noun.token.to);
    return noun.next;
  }

  private nounAfter(index: number) {
    return countedNoun(this.tokens, index, {
      hasItems: this.items.length > 0,
      isInParts: this.parts.parent !== null,
    });
  }

  private addItem(
    token: ProseToken,
    count: number | null,
    qualifier: CountQualifier,
    noun: string,
    to: number,
    isAuxiliary = false,
  ): void {
    this.parts.closeBefore(count, noun);
    if (this.locations.isLocated && !this.isIncluded) this.locations.startAnew();
    const last = this.items.at(-1);
    const item: ProseItem = {
      count,
      qualifier,
      noun,
      kind: 'violation',
      from: token.from,
      to,
      flight: null,
      location: this.locations.location,
      parent: this.parts.parent,
      isMaybePart: this.parts.isMaybe,
      isAuxiliary,
    };
    this.items.push(item);
    this.isOpen = true;
    if (this.isIncluded) this.goOnWith(last);
  }

  /** "..., including 20 explosions, and in areas near Avdiivka": where else the whole was. */
  private goOnWith(whole: ProseItem | undefined): void {
    this.isIncluded = false;
    this.locations.startAnew();
    if (whole?.count === null) this.items.push({ ...whole, location: this.locations.location });
  }

  /** A kind without a number: a part of the description in front of it, or one of its own ("small-arms fire"). */
  private extend(token: ProseToken): void {
    const last = this.items.at(-1);
    if (last === undefined && /(?:violation|explosion|burst|shot|projectile)s$/u.test(token.text)) {
      this.addItem(token, null, 'exact', token.text, token.to, true);
    } else if (last !== undefined && !this.locations.isLocated)
      last.to = Math.max(last.to, token.to);
    // "... and their impact 2-3km south": where something else was.
    else if (last !== undefined) this.locations.startAnew();
  }

  private takeFlight(token: ProseToken): void {
    const last = this.items.at(-1);
    const flight = flightOf(token.text);
    if (last === undefined || flight === null) return;
    // Rounds that flew this way and that have no one direction.
    const isMixed = this.flown.has(last);
    this.flown.add(last);
    last.flight = isMixed ? null : flight;
    last.to = Math.max(last.to, token.to);
  }

  private takeLocation(token: ProseToken, index: number): void {
    this.locations.takeRelation(token);
    const end = this.tokens[index + 2];
    if (isFlightStart(this.tokens, index) && end !== undefined)
      this.takeFlight({ ...token, text: `${token.text} to ${end.text}`, to: end.to });
    if (this.items.length === 0) return;
    this.takeWords(token);
    this.locations.take(token, index, this.bracketDepth > 0);
    if (token.type === 'place') this.isOpen = false;
  }

  /** Words that follow an item directly belong to its description. */
  private takeWords(token: ProseToken): void {
    const last = this.items.at(-1);
    const isPlain = ['word', 'assessed', 'bare', 'calibre'].includes(token.type);
    if (!isPlain || CLOSES.test(token.text)) this.isOpen &&= this.bracketDepth > 0;
    else if (last !== undefined && this.isOpen && !PREPOSITION.test(token.text)) last.to = token.to;
  }

  private extendTo(to: number): void {
    const last = this.items.at(-1);
    if (last !== undefined) last.to = Math.max(last.to, to);
  }
}
