import type { Observation } from '../../../src/model/observation.ts';
import { createReading } from '../../../src/model/overlay.ts';
import type { RawReading, Reading } from '../../../src/model/overlay.ts';
import { buildTable } from '../../../src/model/table-builder.ts';

/** A reading of a file with the observations, accepted whole unless rows are given as rejected. */
export function smallReading(
  observations: readonly Observation[],
  change: Partial<RawReading> = {},
): Reading {
  return createReading('0123456789abcdef', {
    fileName: 'file.csv',
    bytes: 10,
    reader: 'csv',
    options: {},
    reports: [],
    table: buildTable(observations),
    rows: observations.length + (change.rejected?.length ?? 0),
    rejected: [],
    header: null,
    issues: [],
    questions: [],
    text: null,
    used: [],
    ...change,
  });
}
