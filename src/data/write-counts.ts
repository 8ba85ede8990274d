import { csvCell } from './csv-cell.ts';
import { sumFigures } from '../model/declared.ts';
import type { Declared } from '../model/declared.ts';
import type { Figure } from '../model/report.ts';
import type { Summary, UnitSummary } from '../model/summary.ts';

/** The counts as CSV: the same from the page as from the command line. Empty is "no figure", never zero. */
export function writeCountsCsv(summary: Summary): string {
  return countRows(summary)
    .map((row) => `${row.map(csvCell).join(',')}\n`)
    .join('');
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

/** A head, then the cells of each unit, of what lies outside all, of what nothing assigns, and of the total. */
export function countRows({
  units,
  outside,
  unassigned,
  total,
}: Summary): readonly (readonly string[])[] {
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
      String(roundCount(each)),
    ),
    String(roundCount(reconciliation.unlocated)),
    String(roundCount(weapons.located.expected)),
    String(weapons.unlocated),
  ];
}

export type DeclaredFigures = Pick<Declared, 'violations' | 'explosions' | 'previous' | 'basis'>;

/** What all units together declare; a basis only where it is the same for all. */
export function sumDeclared(units: readonly UnitSummary[]): DeclaredFigures {
  const spoken = units.flatMap((unit) => unit.declared ?? []);
  const bases = new Set(spoken.map((declared) => declared.basis));
  return {
    violations: sumFigures(spoken.map((declared) => declared.violations)),
    explosions: sumFigures(spoken.map((declared) => declared.explosions)),
    previous: sumFigures(spoken.map((declared) => declared.previous)),
    basis: bases.size === 1 ? (spoken[0]?.basis ?? null) : null,
  };
}

/** "about 420", "at least 8"; empty where no figure is printed. */
function figureText(figure: Figure | null): string {
  if (figure === null) return '';
  const word = { exact: '', about: 'about ', 'at-least': 'at least ' }[figure.qualifier];
  return `${word}${figure.value}`;
}

/** To the last digit that is told: shares of an area are fractions. */
export function roundCount(value: number): number {
  return Math.round(value * 1000) / 1000;
}
