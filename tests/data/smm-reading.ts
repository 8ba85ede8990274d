import type {
  ReadObservation,
  ReadWeapon,
  ReportHead,
  SmmReading,
} from '../../src/data/smm/reading.ts';

/** An observation of a reading with nothing but what is given. */
export function readObservation(more: Partial<ReadObservation>): ReadObservation {
  return {
    kind: 'explosion',
    count: 2,
    qualifier: 'exact',
    observerName: null,
    observerControl: null,
    observerOffset: null,
    observerFormerly: null,
    positionOffset: null,
    place: null,
    area: null,
    areaRelation: null,
    region: null,
    means: 'heard',
    rangeKm: null,
    isRangeUndetermined: false,
    bearings: [],
    description: null,
    flight: null,
    timeText: null,
    dates: [],
    isSummary: false,
    isTotal: false,
    span: [10, 20],
    sentenceSpan: [0, 40],
    ...more,
  };
}

/** A weapon of a reading with nothing but what is given. */
export function readWeapon(more: Partial<ReadWeapon>): ReadWeapon {
  return {
    kind: 'tank',
    count: 2,
    qualifier: 'exact',
    model: null,
    calibre: null,
    state: 'violation',
    side: null,
    placeName: null,
    placeFormerly: null,
    offset: null,
    positionOffset: null,
    region: null,
    means: 'saw',
    isAgain: false,
    date: null,
    isSummary: false,
    span: [50, 60],
    sentenceSpan: [41, 80],
    ...more,
  };
}

/** The head of Daily Report 37/2022. */
export function reportHead(more: Partial<ReportHead>): ReportHead {
  return {
    number: { value: '37/2022', span: [0, 1] },
    title: { value: 'Daily Report 37/2022', span: [0, 1] },
    issued: { value: '2022-02-17', span: [0, 1] },
    asOf: { value: '2022-02-16T19:30', span: [0, 1] },
    zone: 'EET',
    lastDay: '2022-02-16',
    firstDay: null,
    periodHours: 24,
    isPeriodAssumed: true,
    basis: { value: 'previous-period', span: [0, 1] },
    era: 'exact-totals',
    language: 'en',
    ...more,
  };
}

/** A reading with that head and nothing but what is given. */
export function smmReading(more: Partial<SmmReading>): SmmReading {
  return {
    span: [0, 100],
    report: reportHead({}),
    totals: [],
    runningTotals: [],
    observations: [],
    weapons: [],
    issues: [],
    used: [],
    ...more,
  };
}
