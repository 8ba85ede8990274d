import type { KindId } from '../../model/kind.ts'
import type { ComparisonBasis, Trend } from '../../model/report.ts'
import type { ReadFigure, RegionName } from './reading.ts'
import { otherKindOf, partKindOf } from './summary-tokens.ts'
import type { Token, TokenType } from './summary-tokens.ts'

export interface LocalLiveFire {
  /** 'all': as many as there are violations. */
  readonly count: number | 'all' | null
  readonly where: 'inside' | 'outside' | null
  readonly from: number
  readonly to: number
}

/** What one clause says of one region, or of several; spans are offsets within the sentence. */
export interface Group {
  readonly mode: 'current' | 'previous'
  /** The current group that a comparison in brackets belongs to. */
  readonly parent: Group | null
  regions: readonly (RegionName | 'same')[]
  violations: ReadFigure | null
  explosions: ReadFigure | null
  trend: Trend | null
  readonly liveFire: LocalLiveFire[]
  readonly parts: Partial<Record<KindId, ReadFigure>>
  readonly others: Partial<Record<KindId, ReadFigure>>
  /** The dates of "between the evenings of ...", as printed. */
  days: Token | 'same' | null
}

export interface Clauses {
  readonly groups: readonly Group[]
  readonly basis: { readonly value: ComparisonBasis; readonly token: Token } | null
  readonly liveFire: readonly LocalLiveFire[]
  readonly isRunning: boolean
  readonly isEarlier: boolean
  /** Numbers of violations or explosions that no rule took. */
  readonly leftOver: readonly Token[]
  readonly used: readonly Token[]
  /** The first word of "most of which occurred ..." behind the figures. */
  readonly tailFrom: number | null
}

type Noun = 'violations' | 'explosions'

const SKIPPED_BEFORE_NOUN: readonly TokenType[] = ['word', 'similar', 'more', 'undetermined', 'ofThese']
const REGION_TYPES: readonly TokenType[] = ['donetsk', 'luhansk', 'sameRegion', 'bothRegions']
const PASSED_OVER: readonly string[] = ['in', 'for', 'the', 'ceasefire', 'such', 'of', 'at', 'by', 'during', 'within', 'в', 'у', 'за', 'всего', 'from', 'ones', 'also', 'number', 'level', 'их', 'числа', 'число', 'количества', 'количество', 'уровня', 'їх', 'кількості', 'кількість', 'рівня', 'протягом', 'в течение']

/** Reads the figures, trends and live-fire notes of one sentence and the regions that they belong to. */
export function readClauses(tokens: readonly Token[], hasContext: boolean): Clauses {
  const reader = new ClauseReader(tokens, hasContext)
  return reader.read()
}

class ClauseReader {
  private readonly tokens: readonly Token[]
  private readonly groups: Group[] = []
  /** Groups and runs of regions in the order in which they are printed. */
  private readonly sequence: (Group | (RegionName | 'same')[])[] = []
  private readonly used: Token[] = []
  private readonly leftOver: Token[] = []
  private readonly freeLiveFire: LocalLiveFire[] = []
  private readonly stack: ('current' | 'previous')[] = []
  private mode: 'current' | 'previous' = 'current'
  private isComparison = false
  private isLeadingComparison = false
  private hasBasis: Clauses['basis'] = null
  private lastNoun: Noun = 'violations'
  private isTail = false
  private tailFrom: number | null = null
  private days: Token | 'same' | null = null
  private readonly hasLiveFire: boolean
  private readonly isRespective: boolean
  private readonly hasContext: boolean
  private hasNegation = false
  private isWhen = false
  private isLikewise = false

  constructor(tokens: readonly Token[], hasContext: boolean) {
    this.tokens = tokens
    this.hasContext = hasContext
    this.isRespective = tokens.some((token) => token.type === 'respectively')
    this.hasLiveFire = tokens.some((token) => ['liveFire'].includes(token.type)) || hasContext
  }

  read(): Clauses {
    this.tokens.forEach((token, index) => this.take(token, index))
    this.assignRegions()
    const has = (type: TokenType) => this.tokens.some((token) => token.type === type)
    return {
      groups: this.groups,
      basis: this.hasBasis,
      liveFire: this.freeLiveFire,
      isRunning: has('running'),
      isEarlier: has('earlier'),
      leftOver: this.leftOver,
      used: this.used,
      tailFrom: this.tailFrom,
    }
  }

  private take(token: Token, index: number): void {
    const { type } = token
    if (type === 'open') this.stack.push(this.mode)
    else if (type === 'close') this.closeBracket()
    else if (type === 'compared') this.compare(index)
    else if (type === 'previousPeriod' || type === 'previousDay') this.takeBasis(token)
    else if (REGION_TYPES.includes(type)) this.takeRegion(token, index)
    else if (type === 'days') this.takeDays(token, index)
    else if (type === 'samePeriod') this.days = 'same'
    else if (type === 'number') this.takeNumber(token, index)
    else if (type === 'negation') this.takeNegation(token, index)
    else if (type === 'allExplosions') this.takeAllExplosions(token)
    else if (type === 'allBut') this.takeAllBut(token)
    else if (type === 'more' || type === 'fewer' || type === 'similar') this.takeTrend(token, index)
    else if (type === 'majority' || type === 'allOf') this.takeMajority(token, index)
    else if (type === 'violation') this.lastNoun = 'violations'
    else if (type === 'explosion') this.lastNoun = 'explosions'
    else if (type === 'when') this.isWhen = true
    else if (type === 'recording') this.startAnew()
    else if (type === 'including') this.include()
    else if (type === 'likewise') this.isLikewise = true
    else if (type === 'and' || type === 'break') this.endComparison(index)
  }

  private closeBracket(): void {
    this.mode = this.stack.pop() ?? this.mode
    if (this.mode === 'current') this.isComparison = false
  }

  private compare(index: number): void {
    this.isComparison = true
    const hasFigures = this.groups.length > 0
    if (!hasFigures && this.nextIs(index, ['previousPeriod', 'previousDay'], 6)) this.isLeadingComparison = true
    else this.mode = 'previous'
  }

  private takeBasis(token: Token): void {
    const value = token.type === 'previousPeriod' ? 'previous-period' : 'previous-24h'
    this.hasBasis ??= { value, token }
    this.used.push(token)
    if (this.isLeadingComparison && this.groups.length === 0) return
    this.mode = 'previous'
    this.repeatZero()
  }

  /** "..., as in the previous reporting period": none then either. */
  private repeatZero(): void {
    const last = this.groups.at(-1)
    if (!this.isLikewise || last?.violations?.value !== 0) return
    const group = this.newGroup()
    group.violations = last.violations
    this.isLikewise = false
  }

  /** "compared with the previous period, including 360 explosions" counts this period; with "when it recorded" the last. */
  private include(): void {
    if (this.isComparison && !this.isWhen && this.hasBasis !== null && this.stack.length === 0) this.startAnew()
  }

  private startAnew(): void {
    if (this.isWhen) return
    this.mode = 'current'
    this.isComparison = false
  }

  /** "... compared with the previous period, and fewer in Luhansk region": what follows is of this period again. */
  private endComparison(index: number): void {
    if (this.mode !== 'previous' || !this.isComparison || this.stack.length > 0) return
    const rest = this.tokens.slice(index + 1, index + 8)
    const isTrend = rest.slice(0, 4).some((token) => ['more', 'fewer', 'similar'].includes(token.type))
    const number = rest.findIndex((token) => token.type === 'number')
    const isRegional = number >= 0 && rest.some((token) => ['donetsk', 'luhansk'].includes(token.type))
    if (isTrend || isRegional) {
      this.isWhen = false
      this.startAnew()
    }
  }

  private takeRegion(token: Token, index: number): void {
    if (token.type === 'sameRegion' && this.followsRegion(index)) return
    const regions: (RegionName | 'same')[] =
      token.type === 'bothRegions'
        ? ['donetsk', 'luhansk']
        : [token.type === 'sameRegion' ? 'same' : (token.type as RegionName)]
    // A comparison in brackets speaks of the region in front of it.
    const last = this.sequence.at(-1)
    if (Array.isArray(last)) {
      for (const region of regions) if (!last.includes(region)) last.push(region)
    } else this.sequence.push(regions)
    this.used.push(token)
  }

  private followsRegion(index: number): boolean {
    const last = this.tokens[index - 1]
    return last !== undefined && ['donetsk', 'luhansk'].includes(last.type)
  }

  private takeDays(token: Token, index: number): void {
    const before = this.tokens.slice(Math.max(0, index - 2), index)
    if (!before.some((each) => each.type === 'between')) return
    this.days = token
    this.used.push(token)
    const group = this.groups.at(-1)
    if (group?.days === null && group.mode === 'current' && !this.hasLaterDays(index)) group.days = token
  }

  private hasLaterDays(index: number): boolean {
    return this.tokens.slice(index + 1).some((each) => each.type === 'between')
  }

  private takeNumber(token: Token, index: number): void {
    if (token.number === null) return
    const noun = this.nounAfter(index)
    if (noun === null) {
      this.takeLiveFireNumber(token, index)
      return
    }
    const isFigure = noun.type === 'violation' || noun.type === 'explosion'
    if (isFigure && this.isLiveFireAhead(noun.index) && this.hasViolations()) {
      this.takeLiveFireNumber(token, index)
      return
    }
    const { mode } = this
    if (isFigure && this.isOfPrevious(noun.index)) this.mode = 'previous'
    this.takeFigure(token, noun, isFigure)
    this.mode = mode
  }

  private takeFigure(token: Token, noun: { type: TokenType; index: number }, isFigure: boolean): void {
    if (this.isTail && !(isFigure && this.regionAhead(noun.index))) return
    if (isFigure) this.isTail = false
    if (noun.type === 'violation') this.addViolations(figureOf(token), token)
    else if (noun.type === 'explosion') this.addExplosions(figureOf(token), token)
    else this.addPart(noun.type, token)
  }

  /** "recorded seven violations in the previous reporting period", not compared with it. */
  private isOfPrevious(index: number): boolean {
    const next = this.tokens
      .slice(index, index + 6)
      .find((each) => each.type !== 'violation' && each.type !== 'explosion' && !PASSED_OVER.includes(each.text.toLowerCase()))
    return next?.type === 'previousPeriod' || next?.type === 'previousDay'
  }

  /** What the number counts: the next noun, or the last one again ("none in Luhansk region"); null where neither. */
  private nounAfter(index: number): { readonly type: TokenType; readonly index: number } | null {
    let words = 0
    for (let at = index + 1; at < this.tokens.length; at += 1) {
      const token = this.tokens[at]
      if (token === undefined) break
      const { type } = token
      const isNoun = type === 'violation' || type === 'explosion' || otherKindOf(type) !== null
      if (isNoun) return { type, index: at }
      if (partKindOf(type) !== null) {
        const next = this.tokens[at + 1]?.type
        if (type === 'undetermined' && next !== undefined && otherKindOf(next) !== null) continue
        return { type, index: at }
      }
      if (type === 'and' && this.tokens[at + 1]?.type === 'number' && this.isRespective) continue
      if (type === 'number' && this.tokens[at - 1]?.type === 'and' && this.isRespective) continue
      if (type === 'word' && PASSED_OVER.includes(token.text.toLowerCase())) continue
      if (SKIPPED_BEFORE_NOUN.includes(type) && words < 3 && !this.isVerbal(token)) {
        words += 1
        continue
      }
      if (words > 0) return null
      return this.bareNoun(token, at)
    }
    return words > 0 || this.groups.length === 0 ? null : { type: nounType(this.lastNoun), index: this.tokens.length }
  }

  private isVerbal(token: Token): boolean {
    return token.type === 'ofThese' ? this.hasLiveFire : /^(?:as|it|were|was|как|які|которые)$/iu.test(token.text)
  }

  private bareNoun(token: Token, at: number): { type: TokenType; index: number } | null {
    const isBare =
      REGION_TYPES.includes(token.type) ||
      ['compared', 'open', 'close', 'previousPeriod', 'previousDay', 'comma', 'and', 'respectively', 'between', 'days'].includes(token.type)
    const hasNoun = this.hasContext || this.groups.length > 0 || this.tokens.slice(0, at).some((each) => each.type === 'violation')
    return isBare && hasNoun ? { type: nounType(this.lastNoun), index: at } : null
  }

  private isLiveFireAhead(index: number): boolean {
    for (const token of this.tokens.slice(index + 1, index + 8)) {
      if (['liveFire', 'assessed', 'inside', 'outside'].includes(token.type)) return this.hasLiveFire
      const stops = ['number', 'majority', 'allOf', 'allExplosions', 'including', 'ofThese', ...REGION_TYPES]
      if (stops.includes(token.type)) return false
    }
    return false
  }

  private regionAhead(index: number): boolean {
    for (const token of this.tokens.slice(index + 1, index + 6)) {
      if (['donetsk', 'luhansk'].includes(token.type)) return true
      if (['number', 'local'].includes(token.type)) return false
    }
    return false
  }

  private hasViolations(): boolean {
    return this.groups.some((group) => group.mode === 'current' && group.violations !== null)
  }

  private takeLiveFireNumber(token: Token, index: number): void {
    if (!this.hasLiveFire || token.number === null) return
    const rest = this.tokens.slice(index + 1, index + 14)
    const end = rest.findIndex((each) => each.type === 'number' || each.type === 'allOf')
    const scope = end < 0 ? rest : rest.slice(0, end)
    const isLiveFire = scope.some((each) => ['liveFire', 'inside', 'outside'].includes(each.type))
    if (!isLiveFire && !scope.some((each) => each.type === 'assessed')) return
    this.addLiveFire({ count: token.number.value, ...this.whereOf(scope), from: token.from, to: token.to })
    this.used.push(token)
  }

  private whereOf(scope: readonly Token[]): { where: 'inside' | 'outside' | null } {
    const place = scope.find((each) => each.type === 'inside' || each.type === 'outside')?.type
    return { where: place === 'inside' || place === 'outside' ? place : null }
  }

  private addLiveFire(note: LocalLiveFire): void {
    const group = this.groups.findLast((each) => each.mode === 'current')
    if (group === undefined) this.freeLiveFire.push(note)
    else group.liveFire.push(note)
  }

  private takeMajority(token: Token, index: number): void {
    const rest = this.tokens.slice(index + 1, index + 12)
    const end = rest.findIndex((each) => each.type === 'number' || each.type === 'break')
    const scope = end < 0 ? rest : rest.slice(0, end)
    if (scope.some((each) => each.type === 'liveFire') && (this.hasViolations() || this.hasLiveFire)) {
      const count = token.type === 'allOf' ? 'all' : null
      this.addLiveFire({ count, ...this.whereOf(scope), from: token.from, to: token.to })
      this.used.push(token)
    } else {
      this.isTail = true
      this.tailFrom ??= token.from
    }
  }

  private newGroup(): Group {
    const isPrevious = this.mode === 'previous'
    const parent = isPrevious && this.isComparison ? (this.groups.findLast((each) => each.mode === 'current') ?? null) : null
    const group: Group = {
      mode: this.mode,
      parent,
      regions: [],
      violations: null,
      explosions: null,
      trend: null,
      liveFire: [],
      parts: {},
      others: {},
      days: this.mode === 'current' ? this.days : null,
    }
    this.groups.push(group)
    if (parent === null) this.sequence.push(group)
    return group
  }

  private openGroup(isTaken: (group: Group) => boolean): Group {
    const last = this.groups.at(-1)
    return last !== undefined && last.mode === this.mode && !isTaken(last) ? last : this.newGroup()
  }

  private addViolations(figure: ReadFigure, token: Token): void {
    const last = this.groups.at(-1)
    const isAgain = this.hasNegation && figure.value === 0 && last?.violations?.value === 0
    this.lastNoun = 'violations'
    this.used.push(token)
    if (isAgain) return
    const group = this.openGroup((each) => each.violations !== null || each.trend !== null || each.explosions !== null)
    group.violations = figure
  }

  private addExplosions(figure: ReadFigure, token: Token): void {
    this.lastNoun = 'explosions'
    this.used.push(token)
    const group = this.openGroup((each) => each.explosions !== null)
    group.explosions = figure
  }

  private addPart(type: TokenType, token: Token): void {
    const group = this.groups.findLast((each) => each.mode === this.mode)
    const kind = partKindOf(type)
    const other = otherKindOf(type)
    if (group === undefined) return
    if (kind !== null) group.parts[kind] ??= figureOf(token)
    else if (other !== null) group.others[other] ??= figureOf(token)
    this.used.push(token)
  }

  private takeNegation(token: Token, index: number): void {
    const isOfViolations =
      this.tokens.some((each) => each.type === 'violation') || this.groups.length > 0 || this.hasBasis !== null
    const zero = this.tokens.slice(index + 1, index + 4).find((each) => each.type === 'number')
    if (!isOfViolations || zero?.number?.value === 0) return
    this.addViolations({ value: 0, qualifier: 'exact', span: [token.from, token.to] }, token)
    this.hasNegation = true
  }

  private takeAllExplosions(token: Token): void {
    const group = this.groups.findLast((each) => each.mode === this.mode && each.violations !== null)
    if (group?.violations == null || group.explosions !== null) return
    group.explosions = { ...group.violations, span: group.violations.span }
    this.used.push(token)
  }

  private takeAllBut(token: Token): void {
    const group = this.groups.findLast((each) => each.mode === this.mode && each.violations !== null)
    if (group?.violations == null || token.number === null) return
    const value = group.violations.value - token.number.value
    if (value < 0) this.leftOver.push(token)
    else group.explosions = { value, qualifier: group.violations.qualifier, span: [token.from, token.to] }
    this.used.push(token)
  }

  private takeTrend(token: Token, index: number): void {
    if (this.mode === 'previous' || this.isTail) return
    const noun = this.nounAfter(index)
    if (noun?.type === 'explosion') {
      this.lastNoun = 'explosions'
      return
    }
    const next = this.tokens[index + 1]
    const isBare = next === undefined || REGION_TYPES.includes(next.type) || this.isInRegion(index)
    if (noun?.type !== 'violation' && !(isBare && (noun !== null || this.isLeadingComparison || this.groups.length > 0))) return
    const trend: Trend = token.type === 'more' ? 'more' : token.type === 'fewer' ? 'fewer' : 'similar'
    const group = this.openGroup((each) => each.trend !== null || each.violations !== null)
    group.trend = trend
    this.used.push(token)
  }

  private isInRegion(index: number): boolean {
    const rest = this.tokens.slice(index + 1, index + 4)
    const region = rest.findIndex((each) => REGION_TYPES.includes(each.type))
    return region >= 0 && rest.slice(0, region).every((each) => each.type === 'word')
  }

  private nextIs(index: number, types: readonly TokenType[], within: number): boolean {
    return this.tokens.slice(index + 1, index + 1 + within).some((token) => types.includes(token.type))
  }

  /** Gives each group its regions: those in front if the sentence begins with a region, else those behind. */
  private assignRegions(): void {
    const isLeading = Array.isArray(this.sequence[0])
    const groups = this.sequence.filter((each): each is Group => !Array.isArray(each))
    groups.forEach((group) => {
      const at = this.sequence.indexOf(group)
      const before = this.sequence.slice(0, at).findLast((each) => Array.isArray(each))
      const after = this.sequence.slice(at + 1).find((each) => Array.isArray(each))
      const isDirect = Array.isArray(this.sequence[at + 1])
      const isLast = at >= this.sequence.length - 2
      const isTaken = groups.some((each) => each !== group && each.regions === before)
      const own = isLeading && !(isTaken && isDirect && isLast) ? before : (after ?? before)
      group.regions = Array.isArray(own) ? own : []
    })
    this.zipRespectively(groups)
    for (const group of this.groups) if (group.parent !== null) group.regions = group.parent.regions
  }

  /** "7 and 8 in Donetsk and Luhansk regions, respectively". */
  private zipRespectively(groups: readonly Group[]): void {
    const [first, second] = groups
    if (!this.isRespective || groups.length !== 2 || first === undefined || second === undefined) return
    if (first.regions.length === 2 && first.regions === second.regions) {
      const [one, other] = first.regions
      if (one !== undefined && other !== undefined) {
        first.regions = [one]
        second.regions = [other]
      }
    }
  }
}

function figureOf(token: Token): ReadFigure {
  const offset = token.number?.offset ?? 0
  return {
    value: token.number?.value ?? 0,
    qualifier: token.number?.qualifier ?? 'exact',
    span: [token.from + offset, token.to],
  }
}

function nounType(noun: Noun): TokenType {
  return noun === 'violations' ? 'violation' : 'explosion'
}
