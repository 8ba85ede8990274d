import type { Wind } from '../../base/compass.ts';
import type { KindId } from '../../model/kind.ts';
import type { CountQualifier } from '../../model/observation.ts';
import { LocationReader, isFlightStart } from './item-location.ts';
import type { ItemLocation } from './item-location.ts';
import { PREPOSITION, countedNoun } from './item-nouns.ts';
import { ItemParts } from './item-parts.ts';
import type { ProseToken } from './prose-tokens.ts';
import { flightOf } from './ranges.ts';
import { settleItems } from './settle-items.ts';

/** One count of one kind in a sentence; offsets are within the sentence. */
export interface ProseItem {
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  noun: string;
  kind: KindId;
  readonly from: number;
  to: number;
  flight: { readonly from: Wind; readonly to: Wind } | null;
  location: ItemLocation;
  /** The item that this one is a part of, until it is clear whether the parts add up. */
  readonly parent: ProseItem | null;
  /** A bare plural ("explosions"), which counts only where nothing else does. */
  readonly isAuxiliary: boolean;
}

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
        if (this.isDescriptive(index)) this.extend(token);
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
    if (this.isArticle(token, index)) return index + 1;
    const noun = this.nounAfter(index);
    if (noun === null || token.number === null || token.number.value === 0) return index + 1;
    if (this.tokens[index + 1]?.type === 'ofWhich' && this.parts.parent === null)
      this.parts.open(0);
    const { value, qualifier } = token.number;
    // "saw a fire near Berezove": something burned.
    if (/^an?$/u.test(token.text) && noun.token?.text === 'fire') return noun.next;
    if (noun.token === null)
      this.addItem(token, value, qualifier, this.items.at(-1)?.noun ?? 'explosion', token.to);
    else this.addItem(token, value, qualifier, noun.token.text, noun.token.to);
    return noun.next;
  }

  /** "assessed as an impact" counts nothing. */
  private isArticle(token: ProseToken, index: number): boolean {
    const before = this.tokens[index - 1];
    const isDescriptive = before?.type === 'assessed' || /^(?:as|by|of)$/u.test(before?.text ?? '');
    return (
      /^an?$/u.test(token.text) &&
      isDescriptive &&
      this.parts.parent === null &&
      this.items.length > 0
    );
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
    if (this.locations.isLocated) this.locations.startAnew();
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
      isAuxiliary,
    };
    this.items.push(item);
    this.isOpen = true;
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

  /** "bursts of small-arms fire", "assessed as small-arms fire": no fire of its own. */
  private isDescriptive(index: number): boolean {
    const before = this.tokens[index - 1];
    const isJoined =
      ['assessed', 'bare', 'calibre'].includes(before?.type ?? '') ||
      (this.isOpen && ['word', 'close', 'kind'].includes(before?.type ?? ''));
    return this.items.length > 0 && (isJoined || /^(?:of|by|from|as)$/u.test(before?.text ?? ''));
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
