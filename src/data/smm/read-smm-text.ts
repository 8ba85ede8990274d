import type { Issue } from '../../model/issue.ts';
import { firstFullDate } from './dates.ts';
import { readAnnex } from './annex.ts';
import { readForeignProse } from './foreign-prose.ts';
import type { ProseReading } from './foreign-prose.ts';
import { headIssues } from './head-issues.ts';
import { endOfAsOf, readHead } from './head.ts';
import type { HeadStart } from './head.ts';
import { readObservations } from './observations.ts';
import { findPageFurniture } from './page-furniture.ts';
import type { ReportHead, SmmReading, Span } from './reading.ts';
import { hasLostLigatures, languageOf } from './report-words.ts';
import { splitSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { mergeSpans, spansWithin } from './spans.ts';
import { tidyText } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import { divideReports, findTitles } from './titles.ts';
import type { Segment } from './titles.ts';
import { readTotals } from './totals.ts';
import type { TotalsReading } from './totals.ts';
import { readWeapons } from './weapons.ts';
import { wholeHead } from './whole-head.ts';

const MISSION =
  /\bOSCE\b|\bSMM\b|(?<!\p{L})(?:ОБСЕ|ОБСЄ|СММ)(?!\p{L})|(?:мониторингов|моніторингов)\p{L}+ м[иі]сс?[иі]/iu;

/** Reads every SMM report in the text; a text that is none gives one reading with the issue `text-not-a-report`. */
export function readSmmText(text: string): readonly SmmReading[] {
  const whole: Span = [0, text.length];
  const furniture = findPageFurniture(text, whole);
  const segments = divideReports(tidyText(text, whole, furniture), whole);
  const readings = segments.map((segment) => readReport(text, segment, furniture));
  const reports = readings.filter((reading, index) => index === 0 || hasContent(reading));
  return reports;
}

function readReport(text: string, segment: Segment, furniture: readonly Span[]): SmmReading {
  const { span } = segment;
  const ownFurniture = [
    ...spansWithin(furniture, span),
    ...spansWithin(segment.runningHeaders, span),
  ];
  const whole = tidyText(text, span, mergeSpans(ownFurniture));
  const language = languageOf(whole.text);
  const titles = findTitles(whole.text);
  const head = readHead(whole, language, titles[0]);
  const annex = readAnnex(text, span, head.lastDay);
  const source =
    annex.lines.length === 0
      ? whole
      : tidyText(text, span, mergeSpans([...ownFurniture, ...annex.lines]));
  if (hasLostLigatures(source.text)) return refusal(span, head, 'text-lost-ligatures');
  const asOfEnd = endOfAsOf(source.text);
  const breaks = (source === whole ? titles : findTitles(source.text)).flatMap(({ from, to }) => [
    from,
    to,
  ]);
  if (asOfEnd !== null && /^[\s]*\n/u.test(source.text.slice(asOfEnd))) breaks.push(asOfEnd);
  const sentences = splitSentences(
    source.text,
    breaks.sort((a, b) => a - b),
  );
  // A year is all that the days of a period need; the press dates its own note.
  const anchor = head.lastDay ?? firstFullDate(source.text.replaceAll('\n', ' '));
  const totals = readTotals(source, sentences, language, anchor);
  const prose = readProse(text, source, sentences, totals, head);
  const report = wholeHead(
    head,
    totals,
    prose.observations.flatMap((each) => each.dates),
    source.text,
  );
  const reading: SmmReading = {
    span,
    report,
    totals: totals.totals,
    runningTotals: totals.runningTotals,
    observations: [...prose.observations, ...annex.observations],
    weapons: [...prose.weapons, ...annex.weapons],
    issues: [
      ...headIssues(head, report, totals),
      ...totals.issues,
      ...prose.issues,
      ...annex.issues,
    ],
    used: mergeSpans([...headSpans(report), ...totals.used, ...prose.used, ...annex.used]),
  };
  const isTable = annex.observations.length + annex.weapons.length > 0;
  return isTable || isReport(reading, totals, source)
    ? reading
    : refusal(span, head, 'text-not-a-report');
}

/** Observations and weapons of the running text. */
function readProse(
  original: string,
  source: SourceText,
  sentences: readonly Sentence[],
  totals: TotalsReading,
  head: HeadStart,
): ProseReading {
  const { language, lastDay } = head;
  if (language !== 'en')
    return readForeignProse(original, source, sentences, totals.taken, language, lastDay);
  const weapons = readWeapons(source, sentences, totals.taken, lastDay);
  const others = sentences.filter((sentence) => !weapons.taken.has(sentence.from));
  const fire = readObservations(source, others, totals.taken, lastDay);
  return {
    observations: fire.observations,
    weapons: weapons.weapons,
    issues: [...fire.issues, ...weapons.issues],
    used: [...fire.used, ...weapons.used],
  };
}

function isReport(reading: SmmReading, totals: TotalsReading, source: SourceText): boolean {
  const { title, asOf } = reading.report;
  const isOfMission = asOf !== null || hasContent(reading) || totals.hasSums;
  return title !== null || (isOfMission && MISSION.test(source.text));
}

function hasContent(reading: SmmReading): boolean {
  return (
    reading.totals.length > 0 ||
    reading.runningTotals.length > 0 ||
    reading.observations.length > 0 ||
    reading.weapons.length > 0 ||
    reading.report.asOf !== null
  );
}

function refusal(
  span: Span,
  head: HeadStart,
  code: 'text-lost-ligatures' | 'text-not-a-report',
): SmmReading {
  const report: ReportHead = {
    ...head,
    firstDay: null,
    periodHours: null,
    isPeriodAssumed: false,
    basis: null,
    era: null,
  };
  const issues: Issue[] = [{ code, severity: 'error', place: { span } }];
  return {
    span,
    report,
    totals: [],
    runningTotals: [],
    observations: [],
    weapons: [],
    issues,
    used: mergeSpans(headSpans(report)),
  };
}

function headSpans(report: ReportHead): readonly Span[] {
  return [report.title, report.number, report.issued, report.asOf, report.basis].flatMap((part) =>
    part === null ? [] : [part.span],
  );
}
