import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GEODATA_DIR } from '../../geodata/make/geojson-file.ts';
import { readReportFacts } from '../../geodata/make/report-facts.ts';
import { makeReports } from '../../geodata/make/reports.ts';
import { contains, formatInstant, overlaps, zoneAt } from '../../src/base/period.ts';
import { readReportCollection } from '../../src/data/read-geojson.ts';
import type { ReportReading } from '../../src/data/read-geojson.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { RegionTotal, Report } from '../../src/model/report.ts';

const SHIPPED_DIR = join(GEODATA_DIR, 'reports');
const FILES = readdirSync(SHIPPED_DIR).toSorted();
const READINGS = FILES.map((file) => readShipped(file));
const REPORTS = READINGS.map(({ report }) => report).filter((report) => report !== null);
const TOTALS = REPORTS.flatMap((report) => report.totals.map((total) => ({ report, total })));
const OBSERVATIONS = READINGS.flatMap(({ observations }) => observations);
const FACTS = readReportFacts();

function readShipped(file: string): ReportReading {
  return readReportCollection(readFileSync(join(SHIPPED_DIR, file), 'utf8'), file);
}

function readingOf(id: string): { report: Report; observations: Observation[] } {
  const found = READINGS.find(({ report }) => report?.id === id);
  if (found?.report == null) throw new Error(`Expected report ${id} to be shipped`);
  return { report: found.report, observations: found.observations };
}

function figuresOf(total: RegionTotal): unknown[] {
  const { regionId, violations, explosions, previousViolations, basis } = total;
  return [regionId, violations?.value, explosions?.value, previousViolations?.value, basis];
}

const outDir = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => {
  rmSync(outDir, { recursive: true, force: true });
});

describe('the shipped reports', () => {
  it('are read without a single issue', () => {
    expect(READINGS.flatMap(({ issues }) => issues)).toEqual([]);
    expect(REPORTS).toHaveLength(FILES.length);
    expect(new Set(REPORTS.map(({ id }) => id)).size).toBe(FILES.length);
  });

  it('are made again byte for byte from the facts', () => {
    makeReports(outDir);
    expect(readdirSync(join(outDir, 'reports')).toSorted()).toEqual(FILES);
    for (const file of FILES) {
      const made = readFileSync(join(outDir, 'reports', file), 'utf8');
      expect(made === readFileSync(join(SHIPPED_DIR, file), 'utf8'), file).toBe(true);
    }
  });

  it('have as many totals, observations and weapons as the facts', () => {
    const facts = FACTS.reports;
    expect(FILES).toHaveLength(facts.length);
    expect(TOTALS).toHaveLength(facts.flatMap(({ totals }) => totals).length);
    const weapons = OBSERVATIONS.filter(({ weaponState }) => weaponState !== null);
    expect(weapons).toHaveLength(facts.flatMap((fact) => fact.weapons).length);
    expect(OBSERVATIONS.length - weapons.length).toBe(
      facts.flatMap(({ observations }) => observations).length,
    );
  });

  it('give the figures of 16 February 2022', () => {
    const { report, observations } = readingOf('37/2022');
    expect(formatInstant(report.period.start, report.zone)).toBe('2022-02-15T19:30+02:00');
    expect(formatInstant(report.period.end, report.zone)).toBe('2022-02-16T19:30+02:00');
    expect(report.totals.map(figuresOf)).toEqual([
      ['donetsk', 189, 128, 24, 'previous-period'],
      ['luhansk', 402, 188, 129, 'previous-period'],
    ]);
    const weapons = observations.filter(({ kind }) => kind === 'self-propelled-howitzer');
    expect(
      weapons.map(({ count, side, location, status }) => [count, side, location, status]),
    ).toEqual([
      [4, 'GCA', { precision: 'region', regionId: null }, 'supplied'],
      [2, 'NGCA', { precision: 'region', regionId: null }, 'supplied'],
    ]);
    expect(
      observations.flatMap(({ location, count }) =>
        location.precision === 'area' ? [[location.regionId, count]] : [],
      ),
    ).toEqual([
      ['area-stanytsia-luhanska', null],
      ['area-zolote', null],
    ]);
  });

  it('point to the published copy only for what is in it', () => {
    const text = readFileSync(join(SHIPPED_DIR, '2022-02-16_37-2022.geojson'), 'utf8');
    const supplied = text.split('\n').filter((line) => line.includes('"status":"supplied"'));
    expect(supplied).toHaveLength(2);
    for (const line of supplied) expect(line).toContain('"source":null');
  });

  it('keep the two 24 hour periods of a weekend report apart, with the basis on the first', () => {
    const totals = readingOf('219/2020').report.totals;
    expect(totals.map(figuresOf)).toEqual([
      ['donetsk', 0, undefined, 7, 'previous-period'],
      ['luhansk', 12, undefined, 1, 'previous-period'],
      ['donetsk', 0, undefined, undefined, null],
      ['luhansk', 7, undefined, undefined, null],
    ]);
    expect(totals[0]?.period.end).toBe(totals[2]?.period.start);
  });

  it('carry a trend and no figure where a report compares in words', () => {
    const totals = readingOf('247/2019').report.totals;
    expect(totals.map(({ regionId, trend, violations }) => [regionId, trend, violations])).toEqual([
      ['donetsk', 'similar', null],
      ['luhansk', 'fewer', null],
    ]);
  });

  it('declare nothing where the report prints no totals', () => {
    for (const id of ['43/2022', '44/2022']) expect(readingOf(id).report.totals).toEqual([]);
  });

  it('put a prose observation where observer, range and bearing put it', () => {
    const { observations } = readingOf('latest 2017-02-22');
    expect(observations.map(({ count, location }) => [count, location])).toContainEqual([
      17,
      {
        precision: 'sector',
        from: [37.861, 48.129],
        rangeKm: [4, 7],
        bearings: [{ wind: 'W', isErly: false }],
      },
    ]);
  });

  it('keep one count over several bearings as one fan', () => {
    const { observations } = readingOf('latest 2016-03-14');
    const fan = observations.find(({ count }) => count === 12);
    expect(fan?.location.precision).toBe('fan');
    expect(fan !== undefined && 'bearings' in fan.location && fan.location.bearings).toHaveLength(
      5,
    );
  });

  it('say in a note which place could not be found', () => {
    for (const fact of FACTS.reports) {
      const { report, observations } = readingOf(fact.id);
      const lost = [
        ...fact.observations.map(({ observer }, n) => ({ id: `o${n + 1}`, name: observer })),
        ...fact.weapons.map(({ place }, n) => ({ id: `w${n + 1}`, name: place })),
      ].flatMap(({ id, name }) => {
        const made = observations.find((each) => each.id === id);
        const isLost = made?.location.precision === 'region' && made.observer?.at == null;
        return isLost && name !== undefined ? [name] : [];
      });
      for (const name of lost) expect(report.notes.join(' '), fact.id).toContain(name);
    }
  });

  it('never place anything outside the two regions and their surroundings', () => {
    for (const { location, id, reportId } of OBSERVATIONS) {
      const position = 'at' in location ? location.at : 'from' in location ? location.from : null;
      if (position === null) continue;
      const [lng, lat] = position;
      expect(lng > 36.5 && lng < 40.3 && lat > 46.8 && lat < 50.2, `${reportId} ${id}`).toBe(true);
    }
  });

  it('declare no region twice for the same time', () => {
    const clashes = TOTALS.flatMap((one, index) =>
      TOTALS.slice(index + 1).filter(
        (other) =>
          one.total.regionId === other.total.regionId &&
          overlaps(one.total.period, other.total.period),
      ),
    );
    expect(clashes.map(({ report }) => report.id)).toEqual([]);
  });

  it('agree with the figures that the next report calls previous', () => {
    const disagreements = TOTALS.flatMap(({ report, total }) => {
      if (total.basis !== 'previous-period') return [];
      const before = TOTALS.find(
        (other) =>
          other.total.regionId === total.regionId && other.total.period.end === total.period.start,
      );
      const printed = [total.previousViolations, before?.total.violations];
      return printed.every((figure) => figure != null) && printed[0]?.value !== printed[1]?.value
        ? [report.id]
        : [];
    });
    expect(disagreements).toEqual([]);
  });

  it('contain the periods of their totals, in the zone of the season', () => {
    for (const { report, total } of TOTALS) {
      expect(contains(report.period, total.period), report.id).toBe(true);
    }
    for (const report of REPORTS) {
      if (report.datePrecision !== 'month') expect(zoneAt(report.period.end)).toBe(report.zone);
    }
  });

  it('never say more explosions than violations, nor more parts than explosions', () => {
    for (const { report, total } of TOTALS) {
      const { violations, explosions, parts } = total;
      if (violations !== null && explosions !== null) {
        expect(explosions.value, report.id).toBeLessThanOrEqual(violations.value);
      }
      const sum = Object.values(parts).reduce((each, more) => each + more, 0);
      if (sum > 0) expect(sum, report.id).toBe(explosions?.value);
    }
  });
});
