import type { ReadonlySignal } from '@preact/signals-core';
import type { Period } from '../base/period.ts';
import { kindMask } from '../model/count.ts';
import type { DivisionCount } from '../model/count.ts';
import { countSelection } from '../model/count-cube.ts';
import { declaredFor } from '../model/declared.ts';
import type { Declared } from '../model/declared.ts';
import { divisionOf } from '../model/geography.ts';
import type { Region } from '../model/region.ts';
import type { AppState } from '../state/app-state.ts';

/** The level at which reports declare figures. */
export const DECLARED_LEVEL = 'oblast';

/** The state and its period by itself. */
export interface DeclaredInput {
  readonly state: AppState;
  readonly period: ReadonlySignal<Period>;
}

/** What the reports of the period declare for a region, and what of it has no place. */
export interface DeclaredRegion {
  readonly region: Region;
  readonly declared: Declared;
  /** Declared less located, never below zero; null where no figure is printed. */
  readonly unplaced: { readonly explosions: number | null; readonly others: number | null };
}

const EXPLOSIONS = kindMask((kind) => kind.group === 'explosion');
const OTHERS = kindMask((kind) => kind.group === 'other');

/**
 * The declared figures of the period by region, whatever the filters: a total cannot be filtered. Where the explosions
 * are not printed the remainder counts as others, because nothing says otherwise.
 */
export function declaredRegions({ state, period }: DeclaredInput): readonly DeclaredRegion[] {
  const { reports, geography } = state.data.value;
  const cube = state.levels.value.cubeOf(DECLARED_LEVEL);
  const division = divisionOf(geography, DECLARED_LEVEL);
  if (cube === null || division === null) return [];
  const count = (kinds: Uint8Array): DivisionCount =>
    countSelection(cube, state.periodSelection.value, kinds);
  let located: readonly [explosions: DivisionCount, others: DivisionCount] | null = null;
  return division.units.flatMap((unit, i): DeclaredRegion[] => {
    const region = geography.regions.find((each) => each.id === unit.id);
    if (region === undefined) return [];
    const declared = declaredFor(reports, unit.id, period.value);
    if (declared.violations === null && declared.explosions === null)
      return [{ region, declared, unplaced: { explosions: null, others: null } }];
    located ??= [count(EXPLOSIONS), count(OTHERS)];
    const [explosions, others] = [locatedIn(located[0], i), locatedIn(located[1], i)];
    return [{ region, declared, unplaced: unplacedOf(declared, explosions, others) }];
  });
}

function locatedIn(counts: DivisionCount, unit: number): number {
  return counts.units[unit]?.located.expected ?? 0;
}

function unplacedOf(
  declared: Declared,
  explosionsLocated: number,
  othersLocated: number,
): DeclaredRegion['unplaced'] {
  const all = declared.violations?.value ?? null;
  const explosions = declared.explosions?.value ?? null;
  const left = (figure: number, located: number): number =>
    Math.max(0, Math.round(figure - located));
  if (all === null) {
    return {
      explosions: explosions === null ? null : left(explosions, explosionsLocated),
      others: null,
    };
  }
  if (explosions === null)
    return { explosions: null, others: left(all, explosionsLocated + othersLocated) };
  return {
    explosions: left(explosions, explosionsLocated),
    others: left(all - explosions, othersLocated),
  };
}
