import type { Bearing, Wind } from '../../base/compass.ts'
import type { CountQualifier } from '../../model/observation.ts'
import type { KindId } from '../../model/kind.ts'
import type { FoundPlace } from './places.ts'
import { kindOfWords } from './prose-tokens.ts'
import type { ProseToken } from './prose-tokens.ts'
import { WIND, readRange, readWind, windsBetween } from './ranges.ts'

export type AreaRelation = 'inside' | 'near' | 'outside'

/** One spot that a sentence names: range and bearings, from the place or else from the observer. */
export interface Spot {
  rangeKm: readonly [min: number, max: number] | null
  isRangeUndetermined: boolean
  bearings: readonly Bearing[]
  place: FoundPlace | null
  area: FoundPlace | null
  relation: AreaRelation
  /** Nothing more is said of it: "of its position". */
  isComplete: boolean
}

/** Where a group of items was: the spots that the sentence names behind them. */
export interface ItemLocation {
  readonly spots: Spot[]
}

/** One count of one kind in a sentence; offsets are within the sentence. */
export interface ProseItem {
  readonly count: number | null
  readonly qualifier: CountQualifier
  noun: string
  kind: KindId
  readonly from: number
  to: number
  flight: { readonly from: Wind; readonly to: Wind } | null
  location: ItemLocation
  /** The item that this one is a part of, until it is clear whether the parts add up. */
  readonly parent: ProseItem | null
  /** A bare plural ("explosions"), which counts only where nothing else does. */
  readonly isAuxiliary: boolean
}

const NOT_COUNTED =
  /^(?:minutes?|hours?|seconds?|days?|times?|occasions?|members?|men|man|women|woman|people|persons?|vehicles?|houses?|craters?|checkpoints?|later|positions?|trenches|trucks?|sites?|buildings?|walls?|windows?|boys?|girls?|civilians?|children|monitors?|patrols?|cameras?|areas?|regions?|rubber|pieces?|metres?|residents?|soldiers?|UAVs?|flights?|consecutive|year-old|cm)$/u
const PREPOSITION = /^(?:of|in|at|on|near|from|with|by|to|after|before|for|into|over|that|which|who|while|was|were|had|has|is|are|it|the|its|heard|saw)$/u
const CLOSES = /^(?:in|at|on|while|whilst|when|during|over|all|each|within|occurring|coming|and)$/u
const ADJECTIVES_IN_A_ROW = 6

/** Reads the counts of a sentence from its tokens, each with the location that the sentence gives it. */
export function readItems(sentence: string, tokens: readonly ProseToken[]): readonly ProseItem[] {
  const reader = new ItemReader(sentence, tokens)
  return reader.read()
}

function emptySpot(): Spot {
  return { rangeKm: null, isRangeUndetermined: false, bearings: [], place: null, area: null, relation: 'near', isComplete: false }
}

class ItemReader {
  private readonly sentence: string
  private readonly tokens: readonly ProseToken[]
  private readonly items: ProseItem[] = []
  private location: ItemLocation = { spots: [] }
  private isOpen = false
  private isLocated = false
  private parent: ProseItem | null = null
  private bracketDepth = 0
  private parentDepth = -1
  private relation: AreaRelation = 'near'

  constructor(sentence: string, tokens: readonly ProseToken[]) {
    this.sentence = sentence
    this.tokens = tokens
  }

  read(): readonly ProseItem[] {
    let index = 0
    while (index < this.tokens.length) {
      const token = this.tokens[index]
      if (token === undefined) break
      index = this.take(token, index)
    }
    return this.settle()
  }

  private take(token: ProseToken, index: number): number {
    switch (token.type) {
      case 'number':
        return this.takeNumber(token, index)
      case 'many':
        return this.takeMany(token, index)
      case 'fire':
        if (this.isDescriptive(index)) this.extend(token)
        else this.addItem(token, null, 'exact', token.text, token.to)
        return index + 1
      case 'kind':
        this.extend(token)
        return index + 1
      case 'flight':
        this.takeFlight(token)
        return index + 1
      case 'open':
        this.bracketDepth += 1
        if (this.isPartAhead(index)) this.openParts(this.bracketDepth)
        return index + 1
      case 'close':
        if (this.parentDepth === this.bracketDepth) this.closeParts()
        if (this.isOpen) this.extendTo(token.to)
        this.bracketDepth -= 1
        return index + 1
      case 'colon':
      case 'dash':
        if (this.bracketDepth > 0) return index + 1
        this.isOpen = false
        if (token.text === ';') this.closeParts()
        else if (this.isPartAhead(index)) this.openParts(0)
        return index + 1
      case 'own':
        this.closeSpot()
        return index + 1
      case 'including':
        if (this.isPartAhead(index)) this.openParts(0)
        return index + 1
      default:
        this.takeLocation(token, index)
        return index + 1
    }
  }

  /** A number directly ahead that counts a part of the last item. */
  private isPartAhead(index: number): boolean {
    const next = this.tokens[index + 1]
    return next?.type === 'number' && this.items.length > 0 && this.parent === null && this.nounAfter(index + 1) !== null
  }

  private openParts(depth: number): void {
    const last = this.items.findLast((item) => item.parent === null)
    if (last?.count == null || last.count < 2) return
    this.parent = last
    this.parentDepth = depth
  }

  private closeParts(): void {
    this.parent = null
    this.parentDepth = -1
  }

  private takeNumber(token: ProseToken, index: number): number {
    if (this.isArticle(token, index)) return index + 1
    const noun = this.nounAfter(index)
    if (noun === null || token.number === null || token.number.value === 0) return index + 1
    if (this.tokens[index + 1]?.type === 'ofWhich' && this.parent === null) this.openParts(0)
    const { value, qualifier } = token.number
    if (noun.token === null) this.addItem(token, value, qualifier, this.items.at(-1)?.noun ?? 'explosion', token.to)
    else this.addItem(token, value, qualifier, noun.token.text, noun.token.to)
    return noun.next
  }

  /** "assessed as an impact" counts nothing. */
  private isArticle(token: ProseToken, index: number): boolean {
    const before = this.tokens[index - 1]
    const isDescriptive = before?.type === 'assessed' || /^(?:as|by|of)$/u.test(before?.text ?? '')
    return /^an?$/u.test(token.text) && isDescriptive && this.parent === null && this.items.length > 0
  }

  private takeMany(token: ProseToken, index: number): number {
    const noun = this.nounAfter(index)
    if (noun?.token == null) return index + 1
    const isPart = this.tokens[index - 1]?.type === 'including' && this.items.length > 0
    if (!isPart) this.addItem(token, null, 'exact', noun.token.text, noun.token.to)
    return noun.next
  }

  /** The noun that a number counts; `token` null where it counts the last noun again ("ten from west to east"). */
  private nounAfter(index: number): { readonly token: ProseToken | null; readonly next: number } | null {
    let words = 0
    let depth = 0
    let isBare = false
    for (let at = index + 1; at < this.tokens.length && at < index + 16; at += 1) {
      const token = this.tokens[at]
      if (token === undefined) break
      if (token.type === 'open') depth += 1
      else if (token.type === 'close') {
        if (depth === 0) break
        depth -= 1
      } else if (depth > 0) continue
      else if (token.type === 'kind' || token.type === 'fire') return this.wholeNoun(token, at)
      else if (['bare', 'assessed', 'ofWhich', 'many'].includes(token.type)) isBare = true
      else if (['calibre', 'time', 'wind'].includes(token.type) && !isBare && token.type !== 'wind') words += 1
      else if (token.type === 'calibre') words += 1
      else if (token.type === 'and' && this.tokens[at + 1]?.type === 'word') words += 1
      else if (token.type === 'word' || token.type === 'place') {
        if (NOT_COUNTED.test(token.text)) return null
        if (PREPOSITION.test(token.text) && !isBare) return null
        if (!/^(?:was|were|an?|likely|by|the|further|additional)$/u.test(token.text)) words += 1
        if (words > ADJECTIVES_IN_A_ROW) return null
      } else if (token.type === 'number' && isBare) continue
      else break
    }
    return this.bareNoun(index, isBare, words)
  }

  /** "mortar round impacts", "impacts of mortar rounds", "shots and bursts": the first noun with what belongs to it. */
  private wholeNoun(token: ProseToken, at: number): { token: ProseToken; next: number } {
    let next = at + 1
    let last = token
    for (; next < this.tokens.length; next += 1) {
      const more = this.tokens[next]
      const after = this.tokens[next + 1]
      const isJoin = more?.type === 'and' && after?.type === 'kind'
      if (isJoin) {
        last = { ...token, to: after.to }
        next += 1
      } else if (more?.type === 'kind') last = { ...token, to: more.to }
      else break
    }
    return { token: { ...last, text: token.text }, next }
  }

  private bareNoun(index: number, isBare: boolean, words: number): { token: null; next: number } | null {
    if (this.items.length === 0) return null
    const next = this.tokens[index + 1]
    const isDirect = next !== undefined && ['flight', 'range', 'assessed', 'noRange', 'arc'].includes(next.type)
    const isAdjective = isBare && (words <= 4 || this.parent !== null)
    return isDirect || isAdjective ? { token: null, next: index + 1 } : null
  }

  private addItem(
    token: ProseToken,
    count: number | null,
    qualifier: CountQualifier,
    noun: string,
    to: number,
    isAuxiliary = false,
  ): void {
    if (this.parent !== null && this.isSettled(count)) this.closeParts()
    if (this.isLocated) {
      this.location = { spots: [] }
      this.isLocated = false
    }
    const item: ProseItem = { count, qualifier, noun, kind: 'violation', from: token.from, to, flight: null, location: this.location, parent: this.parent, isAuxiliary }
    this.items.push(item)
    this.isOpen = true
  }

  /** Parts that add up, or an item too large to be a part, end the list of parts. */
  private isSettled(count: number | null): boolean {
    const { parent } = this
    if (parent?.count == null || this.parentDepth > 0) return false
    const sum = this.sumOf(parent)
    return sum >= parent.count || sum + (count ?? 0) > parent.count || count === null
  }

  private sumOf(parent: ProseItem): number {
    return this.items.reduce((sum, item) => (item.parent === parent ? sum + (item.count ?? 0) : sum), 0)
  }

  /** A kind without a number: a part of the description in front of it, or one of its own ("small-arms fire"). */
  private extend(token: ProseToken): void {
    const last = this.items.at(-1)
    if (last === undefined && /(?:violation|explosion|burst|shot|projectile)s$/u.test(token.text)) {
      this.addItem(token, null, 'exact', token.text, token.to, true)
    } else if (last !== undefined && !this.isLocated) last.to = Math.max(last.to, token.to)
    // "... and their impact 2-3km south": where something else was.
    else if (last !== undefined) this.location = { spots: [] }
  }

  /** "bursts of small-arms fire", "assessed as small-arms fire": no fire of its own. */
  private isDescriptive(index: number): boolean {
    const before = this.tokens[index - 1]
    const isJoined =
      ['assessed', 'bare', 'calibre'].includes(before?.type ?? '') ||
      (this.isOpen && ['word', 'close', 'kind'].includes(before?.type ?? ''))
    return this.items.length > 0 && (isJoined || /^(?:of|by|from|as)$/u.test(before?.text ?? ''))
  }

  private takeFlight(token: ProseToken): void {
    const winds = [...token.text.matchAll(new RegExp(WIND, 'gu'))].map((found) => readWind(found[0])?.wind)
    const [from, to] = winds
    const last = this.items.at(-1)
    if (last === undefined || from === undefined || to === undefined) return
    const isAlone = last.flight === null
    if (isAlone) last.flight = { from, to }
    last.to = Math.max(last.to, token.to)
  }

  private takeLocation(token: ProseToken, index: number): void {
    if (token.type === 'relation') this.relation = relationOf(token.text)
    if (this.items.length === 0) return
    this.takeWords(token)
    if (token.type === 'range') this.takeRange(token)
    else if (token.type === 'noRange') this.spot().isRangeUndetermined = true
    else if (token.type === 'wind') this.takeWind(token, index)
    else if (token.type === 'arc') this.takeArc(token)
    else if (token.type === 'place' && token.place !== null) this.takePlace(token.place, index)
  }

  /** Words that follow an item directly belong to its description. */
  private takeWords(token: ProseToken): void {
    const last = this.items.at(-1)
    const isPlain = ['word', 'assessed', 'bare', 'calibre'].includes(token.type)
    if (!isPlain || CLOSES.test(token.text)) this.isOpen &&= this.bracketDepth > 0
    else if (last !== undefined && this.isOpen && !PREPOSITION.test(token.text)) last.to = token.to
  }

  private extendTo(to: number): void {
    const last = this.items.at(-1)
    if (last !== undefined) last.to = Math.max(last.to, to)
  }

  /** The spot that is being described; one that has its place or area is complete. */
  private spot(): Spot {
    this.isLocated = true
    const last = this.location.spots.at(-1)
    if (last !== undefined && !last.isComplete) return last
    const spot = emptySpot()
    this.location.spots.push(spot)
    return spot
  }

  private takeRange(token: ProseToken): void {
    const range = readRange(token.text)
    if (range === null) return
    const spot = this.spot()
    const known = spot.rangeKm
    spot.rangeKm = known === null ? range : [Math.min(known[0], range[0]), Math.max(known[1], range[1])]
  }

  private takeWind(token: ProseToken, index: number): void {
    const bearing = readWind(token.text)
    const next = this.tokens[index + 1]
    const isOfTown = next?.type === 'word' && /^(?:edge|outskirts|part|side|bank|entrance|bound)/u.test(next.text)
    if (bearing === null || isOfTown) return
    const spot = this.spot()
    const isKnown = spot.bearings.some((each) => each.wind === bearing.wind && each.isErly === bearing.isErly)
    if (!isKnown) spot.bearings = [...spot.bearings, bearing]
  }

  private takeArc(token: ProseToken): void {
    const [from, to] = [...token.text.matchAll(new RegExp(WIND, 'gu'))].map((found) => readWind(found[0])?.wind)
    if (from === undefined || to === undefined) return
    const spot = this.spot()
    spot.bearings = [...spot.bearings, ...windsBetween(from, to)]
  }

  private takePlace(place: FoundPlace, index: number): void {
    if (this.isObserverPlace(index)) return
    const before = this.tokens.slice(Math.max(0, index - 3), index)
    const isLinked = before.some(
      (each) => ['wind', 'relation', 'arc'].includes(each.type) || /^(?:in|of|from)$/u.test(each.text),
    )
    if (place.isArea) this.takeArea(place)
    else if (isLinked || this.isLocated) {
      this.spot().place = place
      this.closeSpot()
    }
  }

  private takeArea(place: FoundPlace): void {
    const last = this.location.spots.at(-1)
    // "... 2km south (assessed as inside the disengagement area near Zolote)" says more of the same spot.
    const spot = last !== undefined && last.area === null && this.bracketDepth > 0 ? last : this.spot()
    spot.area = place
    spot.relation = this.relation
    spot.isComplete = true
  }

  private closeSpot(): void {
    const last = this.location.spots.at(-1)
    if (last !== undefined) last.isComplete = true
    this.isOpen = false
  }

  /** "heard 5 explosions while in Svitlodarsk": the observer's place, not the event's. */
  private isObserverPlace(index: number): boolean {
    const before = this.sentence.slice(0, this.tokens[index]?.from ?? 0).slice(-60)
    return /\b(?:while|whilst|when|positioned)\b[^,;]*$/u.test(before)
  }

  /** Replaces a total by its parts where they add up to it, and drops the parts where they do not. */
  private settle(): readonly ProseItem[] {
    const kept: ProseItem[] = []
    const isCounted = this.items.some((item) => item.count !== null)
    for (const item of this.items) {
      if (isCounted && item.isAuxiliary) continue
      const owner = item.parent ?? item
      const parts = this.items.filter((each) => each.parent === owner)
      const isWhole = parts.length > 0 && this.sumOf(owner) === owner.count
      if (item.parent === null ? !isWhole : isWhole) kept.push(item)
      else if (item.parent === null) shareLocation(item, parts)
      else adoptLocation(owner, item)
    }
    for (const item of kept) this.finishItem(item)
    return kept
  }

  private finishItem(item: ProseItem): void {
    const own = this.sentence.slice(item.from, item.to)
    const isAlone = item.parent === null
    const words = isAlone || /impact|outgoing|incoming|airburst/iu.test(own) ? own : `${own} ${this.parentWords(item.parent)}`
    item.kind = kindOfWords(item.noun, words)
  }

  private parentWords(parent: ProseItem): string {
    return this.sentence.slice(parent.from, parent.to)
  }
}

function relationOf(text: string): 'inside' | 'near' | 'outside' {
  if (/inside|within|^at$/u.test(text)) return 'inside'
  return text === 'outside' ? 'outside' : 'near'
}

function shareLocation(owner: ProseItem, parts: readonly ProseItem[]): void {
  for (const part of parts) {
    if (isEmpty(part.location)) part.location = owner.location
    part.flight ??= owner.flight
  }
}

function adoptLocation(owner: ProseItem, part: ProseItem): void {
  if (isEmpty(owner.location)) owner.location = part.location
}

function isEmpty(location: ItemLocation): boolean {
  return location.spots.length === 0
}
