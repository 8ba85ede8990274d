import { createGeography, divisionOf } from '../../src/model/geography.ts';
import { createFilterable } from '../../src/model/filter.ts';
import type { Filterable } from '../../src/model/filter.ts';
import { PRECISIONS } from '../../src/model/location.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { tagTable } from '../../src/model/tagging.ts';
import type { Tagging } from '../../src/model/tagging.ts';
import type { ScanRows } from './peers.ts';
import { seededRegions } from './seeded.ts';
import { seededTable } from './seeded-table.ts';

const DAY = 24 * 60;

/** Seeded observations tagged with 36 regions, as the page holds them and as plain columns for the peers. */
export interface BrushBench {
  readonly table: ObservationTable;
  readonly tagging: Tagging;
  readonly filterable: Filterable;
  /** Days since 1970; region 36 is "none"; a count that is not printed is 0. */
  readonly plain: ScanRows;
  readonly firstDay: number;
  readonly days: number;
}

/** Makes the rows of the lines on counting; the same for the same number of rows. */
export function brushBench(rows: number): BrushBench {
  const table = seededTable(11, rows);
  // A peer gives each row to one region, so here no location may lie in several.
  table.precision.fill(PRECISIONS.indexOf('exact'));
  const regions = seededRegions(1, 6, 48_000).map((geometry, index) => ({
    id: `r${index}`,
    level: 'own',
    name: { en: `Region ${index}` },
    side: null,
    parent: null,
    isApproximate: false,
    note: null,
    source: 'seeded',
    geometry,
    labelAt: [0, 0] as const,
  }));
  const levels = [{ id: 'own', name: { en: 'Own' } }];
  const geography = createGeography({ levels, sides: [], bands: [] }, regions, null);
  const division = divisionOf(geography, 'own');
  if (division === null) throw new Error('Expected a division by the seeded regions, got none');
  const tagging = tagTable(table, geography, division);
  const day = Int32Array.from(table.end, (minutes) => Math.ceil(minutes / DAY) - 1);
  const firstDay = day[0] ?? 0;
  return {
    table,
    tagging,
    filterable: createFilterable(table, null),
    plain: {
      day,
      region: Uint8Array.from(tagging.unit, (unit) => (unit < 0 ? regions.length : unit)),
      count: Int32Array.from(table.count, (count) => Math.max(0, count)),
      kind: table.kind,
      side: table.side,
    },
    firstDay,
    days: (day.at(-1) ?? firstDay) - firstDay + 1,
  };
}

/** The period of the whole days from `from` up to, but without, `to` (days since 1970). */
export function periodOfDays(from: number, to: number): { start: number; end: number } {
  return { start: from * DAY, end: to * DAY };
}
