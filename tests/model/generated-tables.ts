import * as fc from 'fast-check';
import { buildTable } from '../../src/model/table-builder.ts';
import { observationOf } from '../data/generated-reports.ts';

/** Three tables of a few periods, so that the order is often decided by report and id. */
export const generatedTables = fc
  .uniqueArray(
    fc
      .tuple(
        fc.oneof(observationOf('1/2022'), observationOf('10/2022'), observationOf('2/2022')),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
      )
      .map(([each, end, file]) => ({ observation: { ...each, period: { start: 0, end } }, file })),
    { maxLength: 40, selector: ({ observation }) => observation.id },
  )
  .map((list) =>
    [0, 1, 2].map((n) =>
      buildTable(list.filter(({ file }) => file % 3 === n).map(({ observation }) => observation)),
    ),
  );
