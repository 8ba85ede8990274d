import { PRECISIONS } from '../../model/location.ts';
import type { SideId } from '../../model/observation.ts';
import { NEITHER } from '../../model/side-judge.ts';
import type { SideJudge } from '../../model/side-judge.ts';
import type { ColumnChoice } from './choose-columns.ts';
import type { Pass } from './read-rows.ts';
import type { StatedSides } from './row-columns.ts';

/** So many rows are looked up at once. */
const BLOCK = 4096;

/**
 * Holds what the rows of a pass say of sides against the contact line in force at their time, within its precision, and logs
 * those that surely contradict it. Rows without a position, or of ground that is on neither side, contradict nothing.
 */
export function holdSides(
  { columns, rejected, log }: Pass,
  { columns: { side: column } }: ColumnChoice,
  judge: SideJudge,
): void {
  if (column === undefined) return;
  let number = 0;
  let refused = 0;
  let last = -1;
  /** The number of the row in its file, for rows that rise. */
  const numberOf = (row: number): number => {
    for (; last < row; last++) {
      number++;
      for (; rejected[refused]?.row === number; refused++) number++;
    }
    return number;
  };
  const stated = columns.statedSides();
  const rows = rowsToHold(stated, judge);
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = rows.slice(first, first + BLOCK);
    const sure = judge.sureSides(discsOf(stated, block));
    for (const [i, row] of block.entries()) {
      const value = saidBy(stated, row);
      const expected = sure[i] ?? value;
      if (expected !== value)
        log.add('warning', numberOf(row), { code: 'side-contradiction', column, value, expected });
    }
  }
}

/** The rows that have a position and name a side while the line was in force. */
function rowsToHold({ length, columns, sides }: StatedSides, judge: SideJudge): readonly number[] {
  const { side, precision, start, end } = columns;
  const isHeld = sides.map((id) => id !== '' && id !== NEITHER);
  const rows: number[] = [];
  let isInForce = false;
  for (let row = 0, before = -1; row < length; row++) {
    if (isHeld[side[row] ?? 0] !== true || precision[row] === REGION) continue;
    // Rows that follow each other often have the same period.
    if (before < 0 || start[row] !== start[before] || end[row] !== end[before])
      isInForce = judge.isInForce({ start: start[row] ?? 0, end: end[row] ?? 0 });
    before = row;
    if (isInForce) rows.push(row);
  }
  return rows;
}

function discsOf(
  { columns: { lng, lat, precision, rangeMax } }: StatedSides,
  rows: readonly number[],
): Parameters<SideJudge['sureSides']>[0] {
  return {
    lng: Float64Array.from(rows, (row) => lng[row] ?? 0),
    lat: Float64Array.from(rows, (row) => lat[row] ?? 0),
    km: Float64Array.from(rows, (row) => (precision[row] === PLACE ? (rangeMax[row] ?? 0) : 0)),
  };
}

function saidBy({ columns, sides }: StatedSides, row: number): SideId {
  return sides[columns.side[row] ?? 0] ?? '';
}

const [PLACE, REGION] = [PRECISIONS.indexOf('place'), PRECISIONS.indexOf('region')];
