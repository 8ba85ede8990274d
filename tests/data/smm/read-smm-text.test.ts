import { readFileSync, readdirSync } from 'node:fs';
import {
  array,
  assert,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/data/smm/number-words.ts';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import type { ReadFigure, SmmReading, Span } from '../../../src/data/smm/reading.ts';

const FOLDER = new URL('../../fixtures/smm/', import.meta.url);
const TEXTS = readdirSync(FOLDER)
  .filter((name) => /^syn_\d\d\.txt$/u.test(name))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
const PIECES = [
  'In Donetsk region, the SMM recorded ',
  '189 ',
  'no ',
  '1,182 ',
  'ceasefire violations',
  ', including ',
  'about 40 explosions',
  '. ',
  '\n',
  '• ',
  '(',
  ')',
  'In the previous reporting period, ',
  'compared with ',
  'the SMM camera in Avdiivka ',
  'recorded ',
  '3 undetermined explosions ',
  '2-4km ',
  'north-east',
  ' of ',
  'Zolote',
  'disengagement area near ',
  'five tanks (T-72)',
  'In violation of withdrawal lines, ',
  'on 16 February',
  '\t',
  '|',
  'between the evenings of 3 and 5 May',
  '\u00AD',
  '-\n',
  '[1]',
  'Daily Report 3/2021 issued on 5 January 2021',
  'В Донецкой области ',
  'СММ зафиксировала ',
  '12 нарушений режима прекращения огня',
  'не зафиксувала ',
  'all ',
  'of which ',
  'live-fire exercise outside the security zone',
  ': ',
  ' - ',
  ';',
  '\f',
  'ﬁ',
  '\uD83D\uDE00',
];
const GARBLED = array(oneof(constantFrom(...PIECES), string({ maxLength: 6, unit: 'binary' })), {
  maxLength: 60,
}).map((pieces) => pieces.join(''));
const RUNS = { seed: 20220216, numRuns: 400 };

function figuresOf(reading: SmmReading): readonly ReadFigure[] {
  const totals = reading.totals.flatMap((total) => [
    total.violations,
    total.explosions,
    total.previousViolations,
    total.previousExplosions,
    ...Object.values(total.parts),
  ]);
  const running = reading.runningTotals.flatMap((total) => [
    total.total,
    ...Object.values(total.parts),
  ]);
  return [...totals, ...running].filter((figure) => figure !== null);
}

function spansOf(reading: SmmReading): readonly Span[] {
  const { report, totals, observations, weapons, issues, used } = reading;
  const head = [report.number, report.title, report.issued, report.asOf, report.basis].flatMap(
    (part) => (part === null ? [] : [part.span]),
  );
  return [
    reading.span,
    ...head,
    ...figuresOf(reading).map((figure) => figure.span),
    ...totals.flatMap((total) => total.liveFire.map((note) => note.span)),
    ...totals.flatMap((total) => (total.subPeriod === null ? [] : [total.subPeriod.span])),
    ...[...observations, ...weapons].flatMap((each) => [each.span, each.sentenceSpan]),
    ...issues.flatMap((issue) => (issue.place.span === undefined ? [] : [issue.place.span])),
    ...used,
  ];
}

function expectSpansInside(text: string): void {
  for (const reading of readSmmText(text)) {
    for (const [from, to] of spansOf(reading)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(text.length);
    }
  }
}

describe('reading any text', () => {
  it('never throws, and every span lies in the text', () => {
    assert(property(GARBLED, expectSpansInside), RUNS);
  });

  it('never throws on a report with a piece cut out or put in', () => {
    const cut = tuple(constantFrom(...TEXTS), nat(1500), nat(80), GARBLED);
    assert(
      property(cut, ([text, at, length, put]) =>
        expectSpansInside(text.slice(0, at) + put + text.slice(at + length)),
      ),
      { ...RUNS, numRuns: 150 },
    );
  });

  it('never throws on a report with pieces doubled, words swapped and numbers written otherwise', () => {
    const changed = tuple(
      constantFrom(...TEXTS),
      nat(1500),
      nat(400),
      constantFrom('12O', '\u00BD', '-5', '1,2,3', '3/4', '~40', 'a hundred', 'dozens', '\u0663'),
    );
    assert(
      property(changed, ([text, at, length, number]) => {
        const doubled = text.slice(0, at + length) + text.slice(at);
        const words = doubled.split(' ');
        const swapped = words.toSpliced(
          at % words.length,
          0,
          ...words.splice(length % words.length, 3),
        );
        expectSpansInside(swapped.join(' ').replaceAll(/\b\d{2}\b/gu, number));
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('shows each figure in the text at its span', () => {
    for (const text of TEXTS) {
      for (const figure of readSmmText(text).flatMap(figuresOf)) {
        expect(readNumber(text.slice(...figure.span).toLowerCase(), 'en')?.value).toBe(
          figure.value,
        );
      }
    }
  });

  it('follows every figure that is changed', () => {
    const report = (violations: number, previous: number) =>
      `OSCE Special Monitoring Mission to Ukraine (SMM) Daily Report 9/2021 issued on 14 January 2021\nSummary\nIn Luhansk region, the SMM recorded ${violations.toLocaleString('en')} ceasefire violations. In the previous reporting period, it recorded ${previous.toLocaleString('en')} ceasefire violations in the region.`;
    assert(
      property(
        integer({ min: 2, max: 99_999 }),
        integer({ min: 2, max: 99_999 }),
        (violations, previous) => {
          const total = readSmmText(report(violations, previous))[0]?.totals[0];
          expect([total?.violations?.value, total?.previousViolations?.value]).toEqual([
            violations,
            previous,
          ]);
        },
      ),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('keeps the used spans in order and apart', () => {
    for (const text of TEXTS) {
      for (const reading of readSmmText(text)) {
        const ends = reading.used.map(([, to]) => to);
        reading.used
          .slice(1)
          .forEach(([from], index) => expect(from).toBeGreaterThanOrEqual(ends[index] ?? 0));
      }
    }
  });
});

describe('what is no report', () => {
  it.each([
    ['an empty text', ''],
    ['another text', 'A recipe: take two eggs and 100 g of flour.'],
    ['another mission', 'Residents heard 5 explosions.'],
  ])('as %s gives one reading with an issue', (_title, text) => {
    const readings = readSmmText(text);
    expect(readings).toHaveLength(1);
    expect(readings[0]?.issues.map((issue) => issue.code)).toEqual(['text-not-a-report']);
  });

  it('as a text that lost its ligatures is refused without a figure', () => {
    const text = (TEXTS[4] ?? '').replaceAll('fi', '').replaceAll('fl', '');
    const [reading] = readSmmText(text);
    expect(reading?.issues.map((issue) => issue.code)).toEqual(['text-lost-ligatures']);
    expect(reading?.totals).toEqual([]);
    expect(reading?.observations).toEqual([]);
  });

  it('but with ligatures as single characters is read', () => {
    const [plain] = readSmmText(TEXTS[4] ?? '');
    const [ligatures] = readSmmText((TEXTS[4] ?? '').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'));
    expect(ligatures?.totals.map((total) => total.violations?.value)).toEqual(
      plain?.totals.map((total) => total.violations?.value),
    );
  });
});

describe('the head of a report', () => {
  it.each([
    [
      'Latest from OSCE Special Monitoring Mission (SMM) to Ukraine based on information received as of 18:00 (Kyiv time), 1 March 2015',
      '2015-03-01T18:00',
      'positioned-prose',
      'EET',
    ],
    [
      'Latest from OSCE Special Monitoring Mission (SMM) to Ukraine, based on information received as of 19:30hrs 21 February 2016',
      '2016-02-21T19:30',
      'camera-prose',
      'EET',
    ],
    [
      'Latest from OSCE Special Monitoring Mission (SMM) to Ukraine, based on information received as of 19.30, 22 June 2017',
      '2017-06-22T19:30',
      'camera-prose',
      'EEST',
    ],
    [
      'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 17 May 2019',
      '2019-05-17T19:30',
      'words-only',
      'EEST',
    ],
    [
      'OSCE SMM Daily Report 45/2022 issued on 26 February 2022. Based on information as of 17:00 25 February 2022.',
      '2022-02-25T17:00',
      'no-totals',
      'EET',
    ],
  ])('%s', (title, asOf, era, zone) => {
    const [reading] = readSmmText(
      `${title}\nThe SMM continued its work in the region and followed up on reports of damage.`,
    );
    expect(reading?.report).toMatchObject({ asOf: { value: asOf }, era, zone });
  });

  it('raises an issue where the dates contradict each other', () => {
    const [reading] = readSmmText(
      'OSCE SMM Daily Report 45/2021 issued on 26 February 2021. Based on information as of 19:30 27 February 2021. The SMM continued its work.',
    );
    expect(reading?.issues.map((issue) => issue.code)).toContain('date-invalid');
  });
});
