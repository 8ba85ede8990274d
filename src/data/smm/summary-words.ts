import { SUMMARY_WORDS_EN } from './summary-words-en.ts';
import { SUMMARY_WORDS_RU } from './summary-words-ru.ts';
import { SUMMARY_WORDS_UK } from './summary-words-uk.ts';
import type { Language } from './reading.ts';

/** The words of a summary as sources of regular expressions without capturing groups (case does not matter), in one language. */
export interface SummaryWords {
  readonly violation: string;
  readonly explosion: string;
  readonly previousPeriod: string;
  readonly previousDay: string;
  /** "the past 24 hours": of this period, or (behind a figure of the same region) of the one before. */
  readonly pastDay: string;
  readonly compared: string;
  readonly including: string;
  /** "all explosions". */
  readonly allExplosions: string;
  /** "all but one explosions". */
  readonly allBut: string;
  readonly ofThese: string;
  readonly assessed: string;
  readonly liveFire: string;
  readonly inside: string;
  readonly outside: string;
  readonly allOf: string;
  readonly majority: string;
  readonly more: string;
  readonly fewer: string;
  readonly similar: string;
  readonly donetsk: string;
  readonly luhansk: string;
  readonly sameRegion: string;
  readonly bothRegions: string;
  /** Both regions as one: what is counted there is their sum, and what rose there rose in neither for certain. */
  readonly wholeArea: string;
  /** "did not record": no violations. */
  readonly negation: string;
  readonly projectile: string;
  readonly muzzleFlash: string;
  readonly flare: string;
  readonly burst: string;
  readonly impact: string;
  readonly outgoing: string;
  readonly airburst: string;
  readonly undetermined: string;
  /** Words that make a sentence one of a place, not of a region. */
  readonly local: string;
  /** "had previously recorded": of an earlier time than the previous period. */
  readonly earlier: string;
  /** "from 00:01 on 27 July 2020 until": a running total. */
  readonly running: string;
  readonly between: string;
  readonly samePeriod: string;
  readonly and: string;
  readonly respectively: string;
  /** "compared with ..., when it recorded": what follows is of the previous period. */
  readonly when: string;
  /** "having recorded": what follows is of this period again. */
  readonly recording: string;
  /** "as in the previous period". */
  readonly likewise: string;
}

const WORDS: Readonly<Record<Language, SummaryWords>> = {
  en: SUMMARY_WORDS_EN,
  ru: SUMMARY_WORDS_RU,
  uk: SUMMARY_WORDS_UK,
};

/** The words of a summary in the language. */
export function summaryWordsOf(language: Language): SummaryWords {
  return WORDS[language];
}
