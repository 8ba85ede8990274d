import { KINDS } from '../../src/model/kind.ts';
import { NO_FIGURE } from '../../src/model/observation-table.ts';
import type { PlainTable } from '../../src/model/table-columns.ts';
import { createColumns } from '../../src/model/table-columns.ts';
import { PRECISIONS } from '../../src/model/location.ts';
import { textsOf } from '../../src/model/texts.ts';
import { seededLine, seededPoints, seededRandom } from '../bench/seeded.ts';

const REGION = PRECISIONS.indexOf('region');
const DAY = 1440;

/**
 * A table of any size made without observations: along a front, over so many days, of all kinds. Every tenth row repeats
 * the position of the one before it, every 17th has none, every 13th prints no number.
 */
export function seededTable(seed: number, rows: number, days = 2900): PlainTable {
  const random = seededRandom(seed);
  const columns = createColumns(rows);
  const points = seededPoints(seed, rows, seededLine(seed, 600));
  columns.lng.set(points.lng);
  columns.lat.set(points.lat);
  for (let row = 0; row < rows; row++) {
    columns.end[row] = Math.floor((row / rows) * days) * DAY + 1;
    columns.start[row] = (columns.end[row] ?? 0) - DAY;
    columns.kind[row] = Math.floor(random() ** 2 * KINDS.length);
    columns.count[row] = row % 13 === 0 ? NO_FIGURE : 1 + Math.floor(12 * random() ** 4);
    columns.id[row] = 0;
    if (row % 10 === 9) {
      columns.lng[row] = columns.lng[row - 1] ?? 0;
      columns.lat[row] = columns.lat[row - 1] ?? 0;
    }
    if (row % 17 === 0) {
      columns.precision[row] = REGION;
      columns.lng[row] = Number.NaN;
      columns.lat[row] = Number.NaN;
    }
  }
  const dictionaries = {
    report: [''],
    region: [''],
    side: [''],
    observer: [null],
    text: textsOf(['']),
  };
  return { length: rows, ...columns, dictionaries };
}
