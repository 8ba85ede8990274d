import { formatInstant, zoneAt } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { AppData } from '../data/app-data.ts';
import { sumFigures } from '../model/declared.ts';
import type { Declared } from '../model/declared.ts';
import type { Range } from '../model/count.ts';
import type { Figure } from '../model/report.ts';
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
      return toRows(result.summary)
        .map((row) => row.map(csvCell).join(','))
        .join('\n')
        .concat('\n');
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
    unlocated: round(reconciliation.unlocated),
    withoutFigure: counts.withoutFigure,
    weapons: { located: roundRange(weapons.located), unlocated: weapons.unlocated },
  };
}

type DeclaredFigures = Pick<Declared, 'violations' | 'explosions' | 'previous' | 'basis'>;

/** What all units together declare; a basis only where it is the same for all. */
function sumDeclared(units: readonly UnitSummary[]): DeclaredFigures {
  const spoken = units.flatMap((unit) => unit.declared ?? []);
  const bases = new Set(spoken.map((declared) => declared.basis));
  return {
    violations: sumFigures(spoken.map((declared) => declared.violations)),
    explosions: sumFigures(spoken.map((declared) => declared.explosions)),
    previous: sumFigures(spoken.map((declared) => declared.previous)),
    basis: bases.size === 1 ? (spoken[0]?.basis ?? null) : null,
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

const HEADER = [
  'id',
  'name',
  'declared violations',
  'declared explosions',
  'previous',
  'basis',
  'located min',
  'located expected',
  'located max',
  'unlocated',
  'weapons located',
  'weapons unlocated',
];

function toRows({ units, outside, unassigned, total }: Summary): readonly (readonly string[])[] {
  return [
    HEADER,
    ...[...units, outside, unassigned].map((each) => cellsOf(each, each.declared)),
    cellsOf(total, sumDeclared(units)),
  ];
}

function cellsOf(
  { id, name, counts, weapons, reconciliation }: UnitSummary,
  declared: DeclaredFigures | null,
): readonly string[] {
  return [
    id,
    name.en,
    figureText(declared?.violations ?? null),
    figureText(declared?.explosions ?? null),
    figureText(declared?.previous ?? null),
    declared?.basis ?? '',
    ...[counts.located.min, counts.located.expected, counts.located.max].map((each) =>
      String(round(each)),
    ),
    String(round(reconciliation.unlocated)),
    String(round(weapons.located.expected)),
    String(weapons.unlocated),
  ];
}

function toTable({ levelId, period, summary }: CountResult): string {
  const rows = toRows(summary);
  const widths = HEADER.map((_, column) =>
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

/** "about 420", "at least 8"; empty where no figure is printed. */
function figureText(figure: Figure | null): string {
  if (figure === null) return '';
  const word = { exact: '', about: 'about ', 'at-least': 'at least ' }[figure.qualifier];
  return `${word}${figure.value}`;
}

/** Text for a CSV cell; a leading =, +, - or @ is kept from becoming a formula in a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function roundRange({ min, expected, max }: Range): Range {
  return { min: round(min), expected: round(expected), max: round(max) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
