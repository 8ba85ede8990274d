import { classBreaks } from '../cartography/class-breaks.ts';
import type { ClassBreaks } from '../cartography/class-breaks.ts';
import type { UnitCount } from '../model/count.ts';
import { regionById } from '../model/geography.ts';
import type { Figure } from '../model/report.ts';
import type { Region } from '../model/region.ts';
import { DECLARED_LEVEL } from './declared-figures.ts';
import type { MapInput } from './map-input.ts';

/** A unit of the chosen level with its figure; null where there is none, which is not zero. */
export interface ShadedUnit {
  readonly regions: readonly Region[];
  readonly figure: Figure | null;
}

/** What the choropleth shows. */
export interface Choropleth {
  readonly units: readonly ShadedUnit[];
  /** Null where no unit has a figure above zero. */
  readonly breaks: ClassBreaks | null;
}

/**
 * The units of the chosen level that have outlines, with their figures. For oblasts that is what the reports declare;
 * elsewhere what is counted, and no figure where nothing is counted but something is not placed or has no number.
 */
export function choropleth(input: MapInput): Choropleth {
  const units = input.level.value === DECLARED_LEVEL ? declaredUnits(input) : countedUnits(input);
  return {
    units,
    breaks: input.common === null ? classBreaks(figuresOf(units)) : input.common.breaks,
  };
}

/** The figures that there are. */
export function figuresOf(units: readonly ShadedUnit[]): readonly number[] {
  return units.flatMap(({ figure }) => (figure === null ? [] : [figure.value]));
}

function declaredUnits(input: MapInput): readonly ShadedUnit[] {
  const measure = input.measure.value;
  return input.declared.value.map(({ region, declared }) => ({
    regions: [region],
    figure: declared[measure],
  }));
}

function countedUnits({ state, measure }: MapInput): readonly ShadedUnit[] {
  const { geography } = state.data.value;
  const counts = state.counts.value;
  if (counts === null) return [];
  const { units, total, unassigned } = counts[measure.value];
  const isPartlyUnknown = unassigned.unlocated > 0 || unassigned.withoutFigure > 0;
  const isEmpty = amountOf(total) === 0 && total.withoutFigure === 0;
  return counts.tagging.division.units.flatMap((unit, i): ShadedUnit[] => {
    const regions = unit.regionIds.flatMap((id) => regionById(geography, id) ?? []);
    const count = units[i];
    if (regions.length === 0 || count === undefined) return [];
    const amount = amountOf(count);
    const isUnknown = amount === 0 && (isEmpty || isPartlyUnknown || count.withoutFigure > 0);
    return [
      {
        regions,
        figure: isUnknown ? null : { value: Math.round(amount), qualifier: qualifierOf(count) },
      },
    ];
  });
}

function amountOf(count: UnitCount): number {
  return count.located.expected + count.unlocated;
}

function qualifierOf(count: UnitCount): Figure['qualifier'] {
  if (count.located.min !== count.located.max) return 'about';
  return count.withoutFigure > 0 ? 'at-least' : 'exact';
}
