import { formatInstant, zoneAt } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { AppData } from '../data/app-data.ts';
import { countRows, roundCount, sumDeclared, writeCountsCsv } from '../data/write-counts.ts';
import type { DeclaredFigures } from '../data/write-counts.ts';
import type { Range } from '../model/count.ts';
import type { Summary, UnitSummary } from '../model/summary.ts';

export const COUNT_FORMATS = ['table', 'json', 'csv'] as const;

/** What `count` prints, whatever the format. */
export interface CountResult {
  readonly data: AppData;
  readonly levelId: string;
  readonly period: Period;
  readonly summary: Summary;
}

/** The result as text in the format, ending with a line break. */
export function formatCount(format: (typeof COUNT_FORMATS)[number], result: CountResult): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toJson(result), null, 2)}\n`;
    case 'csv':
      return writeCountsCsv(result.summary);
    case 'table':
      return toTable(result);
  }
}

function toJson({ levelId, period, summary }: CountResult): object {
  const { units, outside, unassigned, total } = summary;
  return {
    period: [period.start, period.end].map((minutes) => formatInstant(minutes, zoneAt(minutes))),
    by: levelId,
    regions: units.map((unit) => ({ id: unit.id, name: unit.name.en, ...lineOf(unit) })),
    outside: lineOf(outside),
    unassigned: lineOf(unassigned),
    total: { ...lineOf(total), declared: figuresJson(sumDeclared(units)) },
  };
}

function lineOf({ declared, counts, weapons, reconciliation }: UnitSummary): object {
  return {
    declared: {
      ...figuresJson(declared),
      reports: declared?.reportIds ?? [],
      partial: declared?.partialIds ?? [],
    },
    located: roundRange(counts.located),
    unlocated: roundCount(reconciliation.unlocated),
    withoutFigure: counts.withoutFigure,
    weapons: { located: roundRange(weapons.located), unlocated: weapons.unlocated },
  };
}

function figuresJson(declared: DeclaredFigures | null): object {
  return {
    violations: declared?.violations?.value ?? null,
    explosions: declared?.explosions?.value ?? null,
    previous: declared?.previous?.value ?? null,
    basis: declared?.basis ?? null,
    qualifiers: {
      violations: declared?.violations?.qualifier ?? null,
      explosions: declared?.explosions?.qualifier ?? null,
    },
  };
}

function toTable({ levelId, period, summary }: CountResult): string {
  const rows = countRows(summary);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 || column === 5
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const [from, to] = [period.start, period.end].map((minutes) =>
    formatInstant(minutes, zoneAt(minutes)),
  );
  return `${from} to ${to}, by ${levelId}\n\n${lines.join('\n')}\n`;
}

function roundRange({ min, expected, max }: Range): Range {
  return { min: roundCount(min), expected: roundCount(expected), max: roundCount(max) };
}
