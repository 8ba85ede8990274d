import { formatInstant, zoneAt } from '../../base/period.ts';
import { writeCountsCsv } from '../../data/write-counts.ts';
import { summaryOf } from '../../model/summary.ts';
import type { AppState } from '../../state/app-state.ts';
import { saveFile } from '../export/save-file.ts';

/**
 * Saves the counts of what is shown as the CSV that `contactline count` prints. Where a filter is in force, what reports
 * declare answers to something else and does not stand in for what has no place.
 */
export function saveCounts({ counts, data, view }: AppState): void {
  if (counts.value === null) return;
  const { tagging, violations, weapons } = counts.value;
  const { period, choices } = view.value;
  const summary = summaryOf(
    tagging.division,
    { counts: violations, weapons },
    data.value.reports,
    period,
    Object.keys(choices).length === 0 ? 'violations' : null,
  );
  const [from, to] = [period.start, period.end].map((at) =>
    formatInstant(at, zoneAt(at)).slice(0, 10),
  );
  const name = `counts-${tagging.division.level.id}-${from}-${to}.csv`;
  saveFile(new File([writeCountsCsv(summary)], name, { type: 'text/csv;charset=utf-8' }));
}
