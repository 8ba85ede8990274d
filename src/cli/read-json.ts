import { formatBearing } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { formatInstant, zoneAt } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { isWeapon } from '../data/place-smm.ts';
import type { PlacedEntry, PlacedReport } from '../data/place-smm.ts';
import type { ReadResult } from '../data/reader.ts';
import type { Issue } from '../model/issue.ts';
import { kindAt, kindCode } from '../model/kind.ts';
import type { Observation } from '../model/observation.ts';
import { observationAt } from '../model/observation-at.ts';
import { BASIS_WORDS, runningJson, totalJson } from './read-json-totals.ts';
import type { Json } from './read-json-totals.ts';

const REGIONS = [
  ['Donetsk', 'donetsk'],
  ['Luhansk', 'luhansk'],
] as const;

/** A report of the mission as the object that `read --format json` prints; a figure that is not printed is null. */
export function smmJson(file: string, placed: PlacedReport): Json {
  const { reading, report, entries } = placed;
  const { report: head } = reading;
  return {
    file,
    reader: 'smm-text',
    report: {
      number: head.number?.value ?? null,
      issued: head.issued?.value ?? null,
      asOf: head.asOf?.value ?? null,
      periodHours: head.periodHours,
      basis: head.basis === null ? null : BASIS_WORDS[head.basis.value],
      id: report?.id ?? null,
      title: head.title?.value ?? null,
      isPeriodAssumed: head.isPeriodAssumed,
      ...periodJson(report?.period ?? null),
      zone: report?.zone ?? head.zone,
      era: head.era,
      language: head.language,
      span: reading.span,
    },
    totals: Object.fromEntries(
      REGIONS.map(([name, id]) => [
        name,
        totalJson(reading.totals.filter((total) => total.region === id)),
      ]),
    ),
    runningTotals: reading.runningTotals.map(runningJson),
    observations: entries.filter(({ read }) => !isWeapon(read)).map(observationJson),
    weapons: entries.filter(({ read }) => isWeapon(read)).map(weaponJson),
    issues: placed.issues.map(issueJson),
  };
}

/** What any other reader gave, in the same words. */
export function resultJson(file: string, result: ReadResult): Json {
  const all = Array.from(result.table.id, (_, row) => observationAt(result.table, row)).slice(
    0,
    result.table.length,
  );
  const [weapons, observations] = [true, false].map((isWeaponKind) =>
    all.filter(({ kind }) => (kindAt(kindCode(kind)).group === 'weapon') === isWeaponKind),
  );
  return {
    file,
    reader: result.reader,
    reports: result.reports.map(({ totals, period, ...report }) => ({
      ...report,
      ...periodJson(period),
      totals,
    })),
    rows: result.rows,
    observations: observations?.map(anyJson) ?? [],
    weapons: weapons?.map(anyJson) ?? [],
    rejected: result.rejected.map(({ row, text, issue }) => ({
      row,
      text,
      issue: issueJson(issue),
    })),
    issues: result.issues.map(issueJson),
  };
}

function observationJson(entry: PlacedEntry): Json {
  const { sighting, read } = entry;
  if (isWeapon(read)) return weaponJson(entry);
  return {
    id: entry.id,
    observer: read.observerName,
    formerly: read.observerFormerly,
    positionOffset: read.positionOffset,
    side: sighting.observer?.side ?? null,
    means: sighting.means,
    ...countJson(sighting),
    description: read.description,
    rangeKm: read.isRangeUndetermined ? null : read.rangeKm,
    isRangeUndetermined: read.isRangeUndetermined,
    bearings: read.bearings.map(formatBearing),
    flight: sighting.flight,
    countedFrom: read.place?.name ?? null,
    area: read.area,
    areaRelation: read.areaRelation,
    timeText: read.timeText,
    ...whereJson(entry),
  };
}

function weaponJson(entry: PlacedEntry): Json {
  const { sighting, read } = entry;
  if (!isWeapon(read)) return observationJson(entry);
  return {
    id: entry.id,
    ...countJson(sighting),
    model: read.model,
    calibre: read.calibre,
    side: sighting.side,
    placeName: read.placeName,
    formerly: read.placeFormerly,
    state: read.state,
    means: sighting.means,
    isAgain: read.isAgain,
    date: read.date,
    ...whereJson(entry),
  };
}

function countJson({
  count,
  qualifier,
  kind,
}: Pick<Observation, 'count' | 'qualifier' | 'kind'>): Json {
  return { count, qualifier, kind };
}

function whereJson({ sighting, placeId, period, read, issues, repeatedBy }: PlacedEntry): Json {
  const [lng, lat] = positionOf(sighting) ?? [null, null];
  return {
    place: placeId,
    lng,
    lat,
    precision: sighting.location.precision,
    radiusKm: sighting.location.precision === 'place' ? sighting.location.radiusKm : null,
    region: sighting.regionId,
    ...periodJson(period),
    isSummary: read.isSummary,
    repeatedBy,
    issues: issues.map(issueJson),
    span: read.span,
    sentenceSpan: read.sentenceSpan,
  };
}

function anyJson(observation: Observation): Json {
  const {
    id,
    reportId,
    side,
    means,
    observer,
    description,
    location,
    regionId,
    period,
    weaponState,
  } = observation;
  const [lng, lat] = positionOf(observation) ?? [null, null];
  return {
    id,
    report: reportId,
    ...countJson(observation),
    observer: observer?.name ?? null,
    side,
    means,
    state: weaponState,
    rangeKm: 'rangeKm' in location ? location.rangeKm : null,
    bearings: 'bearings' in location ? location.bearings.map(formatBearing) : [],
    place: location.precision === 'place' ? location.name : null,
    lng,
    lat,
    precision: location.precision,
    region: regionId,
    ...periodJson(period),
    timeText: observation.timeText,
    description,
  };
}

/** The position that a location is given by: the place itself, or where range and bearing count from; null without one. */
export function positionOf({
  location,
  observer,
}: Pick<Observation, 'location' | 'observer'>): LngLat | null {
  if ('at' in location) return location.at;
  return 'from' in location ? location.from : (observer?.at ?? null);
}

function periodJson(period: Period | null): Json {
  if (period === null) return { start: null, end: null };
  const [start, end] = [period.start, period.end].map((minutes) =>
    formatInstant(minutes, zoneAt(minutes)),
  );
  return { start, end };
}

function issueJson({ code, severity, place, value, expected }: Issue): Json {
  const { span, row, column } = place;
  return {
    code,
    severity,
    span: span ?? null,
    row: row ?? null,
    column: column ?? null,
    value: value ?? null,
    expected: expected ?? null,
  };
}
