import type { KindId } from '../../model/kind.ts';
import type { Trend } from '../../model/report.ts';
import type { ReadFigure, RegionName } from './reading.ts';
import type { Token } from './summary-tokens.ts';

export type Mode = 'current' | 'previous';
export type NamedRegion = RegionName | 'same' | 'all';

export interface LocalLiveFire {
  /** 'all': as many as there are violations. */
  readonly count: number | 'all' | null;
  readonly where: 'inside' | 'outside' | null;
  readonly from: number;
  readonly to: number;
}

/** What one clause says of one region, or of several; spans are offsets within the sentence. */
export interface Group {
  readonly mode: Mode;
  /** The current group that a comparison in brackets belongs to. */
  readonly parent: Group | null;
  regions: readonly NamedRegion[];
  violations: ReadFigure | null;
  explosions: ReadFigure | null;
  trend: Trend | null;
  readonly liveFire: LocalLiveFire[];
  readonly parts: Partial<Record<KindId, ReadFigure>>;
  readonly others: Partial<Record<KindId, ReadFigure>>;
  /** "none in Luhansk region": the region right behind the figure is its own. */
  isBeforeRegion: boolean;
  /** The dates of "between the evenings of ...", as printed. */
  days: Token | 'same' | null;
  /** `days` is one day, such as the first of "150 and 127 explosions on 8 and 9 October, respectively". */
  isDay: boolean;
}

/** A group without figures yet. */
export function emptyGroup(mode: Mode, parent: Group | null, days: Group['days']): Group {
  return {
    mode,
    parent,
    regions: [],
    violations: null,
    explosions: null,
    trend: null,
    liveFire: [],
    parts: {},
    others: {},
    isBeforeRegion: false,
    days,
    isDay: false,
  };
}

/** The figure that a number token prints; its span leaves out what qualifies it. */
export function figureOf(token: Token): ReadFigure {
  const offset = token.number?.offset ?? 0;
  return {
    value: token.number?.value ?? 0,
    qualifier: token.number?.qualifier ?? 'exact',
    span: [token.from + offset, token.to],
  };
}

/** Groups and runs of regions in the order in which a sentence prints them. */
type Sequence = readonly (Group | readonly NamedRegion[])[];

/**
 * Gives each group its regions: those in front of it if the sentence begins with a region, else those behind it.
 * Of two groups that share a pair of regions "respectively", each gets one.
 */
export function assignRegions(printed: Sequence, isRespective: boolean): void {
  const sequence = withoutWholeArea(printed);
  const isLeading = isRun(sequence[0]);
  const isOfBoth = isRun(sequence[0]) && sequence[0].length > 1 && isRun(sequence.at(-1));
  const groups = sequence.filter((each): each is Group => !isRun(each));
  for (const group of groups) {
    const at = sequence.indexOf(group);
    const before = sequence.slice(0, at).findLast(isRun);
    const after = sequence.slice(at + 1).find(isRun);
    const isDirect = isRun(sequence[at + 1]);
    const isLast = at >= sequence.length - 2;
    const isTaken = groups.some((each) => each !== group && each.regions === before);
    const isBehind = isDirect && (isOfBoth || group.isBeforeRegion || (isTaken && isLast));
    const own = isLeading && !isBehind ? before : (after ?? before);
    group.regions = !isRespective && isSumOfNext(sequence, at) ? [] : (own ?? []);
  }
  if (isRespective) zip(groups);
}

/** "In the Donbas" beside the names of regions says nothing of its own. */
function withoutWholeArea(sequence: Sequence): Sequence {
  const named = sequence.filter((each) => !isRun(each) || each.some((region) => region !== 'all'));
  return named.some(isRun) ? named : sequence;
}

/** "91 violations: 83 in Donetsk region and 8 in Luhansk region": the first figure is of no one region. */
function isSumOfNext(sequence: Sequence, at: number): boolean {
  const [group, next] = [sequence[at], sequence[at + 1]];
  if (group === undefined || next === undefined || isRun(group) || isRun(next)) return false;
  const isAlike = group.mode === next.mode && group.days === next.days;
  return isAlike && group.violations !== null && next.violations !== null && !isRun(sequence[0]);
}

function isRun(each: Sequence[number] | undefined): each is readonly NamedRegion[] {
  return Array.isArray(each);
}

function zip(groups: readonly Group[]): void {
  const [first, second] = groups;
  if (groups.length !== 2 || first === undefined || second === undefined) return;
  const [one, other] = first.regions;
  if (first.regions !== second.regions || one === undefined || other === undefined) return;
  first.regions = [one];
  second.regions = [other];
}

const TWO_DAYS = /^(\d{1,2}) and (\d{1,2}) (\p{L}+)/u;

/** "150 and 127 explosions on 8 and 9 October, respectively": each of two figures of one region gets its day. */
export function assignDays(groups: readonly Group[], tokens: readonly Token[]): void {
  const token = tokens.find((each) => each.type === 'days' && TWO_DAYS.test(each.text));
  const current = groups.filter((group) => group.mode === 'current');
  const [first, second] = current;
  const [, one, other, month] = TWO_DAYS.exec(token?.text ?? '') ?? [];
  if (token === undefined || first === undefined || second === undefined) return;
  if (current.length !== 2 || first.days !== null || second.days !== null) return;
  if (first.regions.join() !== second.regions.join()) return;
  Object.assign(first, { days: { ...token, text: `${one} ${month}` }, isDay: true });
  Object.assign(second, { days: { ...token, text: `${other} ${month}` }, isDay: true });
}
