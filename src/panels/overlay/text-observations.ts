import { numberAt } from '../../model/number-column.ts';
import { observationAt } from '../../model/observation-at.ts';
import type { Observation } from '../../model/observation.ts';
import { ownIdOf } from '../../model/qualify-ids.ts';
import type { OverlayContent } from '../../model/overlay.ts';
import { textAt } from '../../model/texts.ts';

/**
 * The observation whose words begin in the span or, without such a one, before it in the same paragraph: readers of prose
 * name observations by the character at which they begin ("o1234"). Null where there is none, or where the text holds
 * several reports, since then the numbers begin anew.
 */
export function observationNear(
  { table, text, reports }: OverlayContent,
  from: number,
  to: number,
): Observation | null {
  if (text === null || reports.length !== 1) return null;
  const paragraph = text.lastIndexOf('\n', from) + 1;
  let best = -1;
  let bestAt = -1;
  for (let row = 0; row < table.length; row++) {
    const id = ownIdOf(textAt(table.dictionaries.text, numberAt(table.id, row)));
    const at = Number(/^[a-z]+(\d+)/u.exec(id)?.[1] ?? Number.NaN);
    if (at >= paragraph && at < to && at > bestAt) [best, bestAt] = [row, at];
  }
  return best === -1 ? null : observationAt(table, best);
}
