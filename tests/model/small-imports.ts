import type { Observation } from '../../src/model/observation.ts';
import { createOverlay, createReading } from '../../src/model/overlay.ts';
import type { Overlay, RawReading, Reading } from '../../src/model/overlay.ts';
import type { RegionTotal, Report } from '../../src/model/report.ts';
import { buildTable } from '../../src/model/table-builder.ts';

/** A daily report of the first day since 1970, with what the test changes. */
export function report(change: Partial<Report>): Report {
  return {
    id: '37/2022',
    kind: 'daily',
    title: 'Daily Report 37/2022',
    period: { start: 0, end: 1440 },
    zone: 'EET',
    datePrecision: 'minute',
    issued: null,
    language: 'en',
    source: { mission: 'Mission', publisher: 'Publisher', url: null, licence: 'Licence' },
    totals: [],
    notes: [],
    ...change,
  };
}

/** A total of the region "north" over the first day, with exact figures where the test gives numbers. */
export function total(
  figures: {
    readonly violations?: number;
    readonly explosions?: number;
    readonly previous?: number;
  },
  change: Partial<RegionTotal> = {},
): RegionTotal {
  const figure = (value: number | undefined): RegionTotal['violations'] =>
    value === undefined ? null : { value, qualifier: 'exact' };
  return {
    regionId: 'north',
    period: { start: 0, end: 1440 },
    violations: figure(figures.violations),
    explosions: figure(figures.explosions),
    previousViolations: figure(figures.previous),
    previousExplosions: null,
    basis: null,
    trend: null,
    liveFire: [],
    parts: {},
    ...change,
  };
}

/** What a reader gave of a file with the observations; the number stands for the bytes of the file. */
export function reading(
  file: number,
  observations: readonly Observation[],
  change: Partial<RawReading> = {},
): Reading {
  return createReading(file.toString(16).padStart(16, '0'), {
    fileName: `file-${file}`,
    bytes: 100,
    reader: 'test',
    options: {},
    reports: [],
    table: buildTable(observations),
    rows: observations.length,
    rejected: [],
    header: null,
    issues: [],
    questions: [],
    text: null,
    used: [],
    ...change,
  });
}

/** The overlay of such a reading. */
export function overlay(
  file: number,
  observations: readonly Observation[],
  change: Partial<RawReading> = {},
): Overlay {
  return createOverlay(reading(file, observations, change), '2026-01-01T00:00:00Z', file);
}

/** The key of an overlay's row by the id that its file gives it. */
export function keyIn(file: number, id: string, reportId = '37/2022'): string {
  return `${reportId}#${id}@${file.toString(16).padStart(16, '0')}`;
}
