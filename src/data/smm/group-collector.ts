import type { ComparisonBasis } from '../../model/report.ts';
import type { Group, LocalLiveFire } from './clause-groups.ts';
import type { RegionName, SubPeriod } from './reading.ts';
import type { SentenceSpans } from './sentence-spans.ts';
import type { Sentence } from './sentences.ts';
import type { TotalEntries, TotalEntry } from './total-entries.ts';

/** What a group of figures is of, and where it was read. */
interface Belonging {
  readonly region: RegionName;
  readonly period: SubPeriod | null;
  readonly sentence: Sentence;
  readonly basis: ComparisonBasis | null;
}

/** Puts groups of figures into the totals of their regions and periods. */
export class GroupCollector {
  private readonly entries: TotalEntries;
  private readonly spans: SentenceSpans;

  constructor(entries: TotalEntries, spans: SentenceSpans) {
    this.entries = entries;
    this.spans = spans;
  }

  take(group: Group, { region, period, sentence, basis }: Belonging): void {
    const entry = this.entries.entryOf(region, period);
    const isCurrent = group.mode === 'current';
    const violations = this.spans.figure(group.violations, sentence);
    const explosions = this.spans.figure(group.explosions, sentence);
    this.entries.setFigure(entry, isCurrent ? 'violations' : 'previousViolations', violations);
    this.entries.setFigure(entry, isCurrent ? 'explosions' : 'previousExplosions', explosions);
    entry.basis ??= basis;
    if (!isCurrent) return;
    this.entries.setTrend(entry, group.trend, this.spans.of(sentence));
    for (const [kind, part] of Object.entries(group.parts)) {
      const own = this.spans.figure(part, sentence);
      if (own !== null) entry.parts[kind as keyof typeof entry.parts] ??= own;
    }
    if (entry.liveFire.length === 0) this.addLiveFire(entry, group.liveFire, sentence);
  }

  addLiveFire(entry: TotalEntry, notes: readonly LocalLiveFire[], sentence: Sentence): void {
    for (const { count, where, from, to } of notes) {
      const value = count === 'all' ? (entry.violations?.value ?? null) : count;
      entry.liveFire.push({ count: value, where, span: this.spans.of(sentence, from, to) });
    }
  }
}
