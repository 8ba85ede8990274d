import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Period } from '../../base/period.ts';
import { previousHours } from '../../model/compare.ts';
import type { AppState } from '../../state/app-state.ts';
import { onlyTotal } from '../../state/only-total.ts';
import type { DeclaredRegion } from '../../state/reconciled.ts';
import { rowsOfUnit } from '../../state/unit-rows.ts';
import type { Provenance } from '../parts/provenance.ts';

/** Where a declared figure comes from: its reports, the sentence of its basis, and the observations of the region. */
export function declaredProvenance(
  state: AppState,
  words: Words,
  formats: Formats,
  { regionId, declared }: DeclaredRegion,
  period: Period,
  title: string,
): Provenance {
  return {
    title,
    sentences: [
      words('provenance.declared', {
        n: declared.reportIds.length,
        count: formats.count(declared.reportIds.length),
      }),
      ...basisSentence(state, words, formats, regionId, period),
    ],
    reportIds: [...declared.reportIds, ...declared.partialIds],
    regionId,
    rows: rowsOfRegion(state, regionId),
  };
}

/** All observations of the period that are in the oblast, or that the report's word puts there. */
export function rowsOfRegion(state: AppState, regionId: string): Uint32Array {
  const tagging = state.levels.value.taggingOf('oblast');
  const part = tagging?.division.units.findIndex((unit) => unit.id === regionId) ?? -1;
  if (tagging === null || part < 0) return new Uint32Array(0);
  return rowsOfUnit(state.periodSelection.value, tagging, part, ['explosion', 'other']);
}

function basisSentence(
  state: AppState,
  words: Words,
  formats: Formats,
  regionId: string,
  period: Period,
): readonly string[] {
  const { reports } = state.data.value;
  const total = onlyTotal(reports, regionId, period);
  if (total === null || total.previousViolations === null) return [];
  const hours = previousHours(reports, total);
  const basis = words(`basis.${total.basis ?? 'unknown'}`);
  return [
    hours === null
      ? words('provenance.basisUnknown', { basis })
      : words('provenance.basis', { basis, hours: formats.decimal(hours), n: hours }),
  ];
}
